"""What this site gets beyond the check: pages made of the values, builds, releases."""
