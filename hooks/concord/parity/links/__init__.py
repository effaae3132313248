"""Where the links of two languages lead: to one place, another address of it, or elsewhere."""
