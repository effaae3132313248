"""The files of a site: which there are, where the settings say that pages lie."""
