"""Sentences in two languages: one left out, what forbids, words for persons and by their sound."""
