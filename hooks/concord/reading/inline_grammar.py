"""How inline Markdown is written: the form of each token, and the target of a link."""

from __future__ import annotations

import re

PUNCTUATION = r"!-/:-@\[-`{-~"
SPECIAL = re.compile(r"[\\`\[\]!<&{*_~$]")
TAGS = re.compile("<")
TOKEN = re.compile(
    rf"""
      (?P<formula>\\begin\{{[a-z]+\*?\}}|\\\(|\$\$?(?!\{{))
    | (?P<macro>\{{\{{|\{{%|\{{\*(?=[ ])|\$\{{)
    | (?P<escape>\\(?!\{{\#[\w-]+\}}[ ]*\Z)[{PUNCTUATION}])
    | (?P<code>`+)
    | (?P<wiki>\[\[[^\[\]\n]{{1,200}}\]\](?!\())
    | (?P<citation>\[\^[^\[\]\s\\]+\])
    | (?P<bracket>!?\[)
    | (?P<close>\])
    | <(?P<auto>(?:https?|mailto|ftp):[^\s<>]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>
    | (?P<comment><!--)
    | (?P<html></?[a-zA-Z][^<>]*>|<[a-zA-Z][\w.-]*(?:\s+[\w:@-]+="[^"]*")+\s*/?>)
    | (?P<entity>&(?:\#[0-9]{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[a-zA-Z][a-zA-Z0-9]{{1,31}});)
    | (?P<attributes>\\?\{{:?[ ]*(?:[\#.][\w-]|[\w-]+=)[^{{}}]*\}}|\{{/\*[ ]*\#[\w-]+[ ]*\*/\}})
    | (?P<emphasis>\*+|_+|~~)
    """,
    re.X,
)
BARE = rf"[^\s()\\]*(?:\\(?:[{PUNCTUATION}]|(?![{PUNCTUATION}]))[^\s()\\]*)*"
DESTINATION = rf"(?:<[^<>\n]*>|(?!<){BARE}(?:\({BARE}\){BARE})*)"
TITLE = r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\))"""
TARGET = re.compile(rf"\(\s*(?P<target>{DESTINATION})(?:\s+{TITLE})?\s*\)", re.S)
NAME = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]", re.S)
ESCAPE = re.compile(rf"\\([{PUNCTUATION}])")
LONGEST_NAME = 999
"""CommonMark's limit for the name of a link reference definition."""

Definitions = dict[str, str]
"""Targets of link reference definitions by name, in lower case."""
