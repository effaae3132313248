"""Where the pages of a site lie: its files, their locales, and where links lead."""
