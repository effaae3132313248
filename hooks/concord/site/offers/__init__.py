"""What a site holds besides its pages: search, vocabularies, texts, files to take along."""
