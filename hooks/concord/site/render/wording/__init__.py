"""Words, dates and names of languages, in the language of a page."""
