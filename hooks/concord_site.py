"""Wires concord's events into MkDocs; everything else is in the package beside it."""

from concord.site.mkdocs.events import Events

events = Events()
on_config = events.on_config
on_pre_build = events.on_pre_build
on_files = events.on_files
on_nav = events.on_nav
on_page_read_source = events.on_page_read_source
on_page_markdown = events.on_page_markdown
on_page_content = events.on_page_content
on_env = events.on_env
on_page_context = events.on_page_context
on_template_context = events.on_template_context
on_post_page = events.on_post_page
on_post_template = events.on_post_template
on_post_build = events.on_post_build
