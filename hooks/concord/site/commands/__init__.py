"""The commands that build, show and publish a site, each a module as in :mod:`concord.commands`."""
