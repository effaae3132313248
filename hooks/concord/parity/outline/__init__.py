"""The headings of a page and of its translation: sections that one alone has, and ids."""
