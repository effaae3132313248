"""The translation lock: which English text each translation was made from."""
