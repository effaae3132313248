"""Forty-seven changes to three pages of Kubernetes, and who notices."""
