"""Links, and what is mentioned without one."""
