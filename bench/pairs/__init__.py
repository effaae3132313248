"""Sentences and pages in two languages, each labelled with what is wrong with it."""
