"""What a translation has left in the language of its original, and what is meant to stay so."""
