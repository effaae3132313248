"""Rules that ask for everything there is, each in a way of its own, for tests of the cache.

What a rule says is what it was answered, so an answer whose change is not felt is a wrong finding.
"""

from __future__ import annotations

ASKING = {
    "concept": "getattr(registry.concepts.get('zuul'), 'names', None)",
    "every-concept": "list(registry.concepts.values())",
    "every-id": "list(registry.concepts)",
    "some-concepts": "['zuul' in registry.concepts, 'about' in registry.concepts]",
    "source": "getattr(registry.sources.get('carrez-2018'), 'fields', None)",
    "places": "sorted(getattr(registry.sources.get('carrez-2018'), 'places', ()))",
    "any-source": "bool(registry.sources)",
    "cited": "[one.id for one in (registry.cited('more-2019')[0],) if one]",
    "headings": "getattr(registry.page('en', 'index.md'), 'headings', None)",
    "title": "getattr(registry.page(page.locale, 'about.md'), 'title', None)",
    "absent": "registry.page('zh', 'about.md') is None",
    "place": "[p.meta_place('kind') for p in (registry.page('en', 'projects/zuul.md'),) if p]",
    "all-pages": "sorted((p.path, p.headings) for p in registry.pages.values())",
    "all-keys": "sorted(registry.pages)",
    "locale": "[(p.path, p.meta) for p in registry.of_locale('zh')]",
    "count": "len(registry.pages)",
    "file": "'about.md' in registry.files['en']",
    "every-file": "sorted(registry.files.get('en', ()))",
    "outside": "sorted(registry.files.get('', ()))",
    "locales": "sorted(registry.files)",
    "anchor": "registry.page('en', 'index.md') and 'jobs' in registry.anchors('en', 'index.md')",
    "anchors": "registry.page('zh', 'index.md') and sorted(registry.anchors('zh', 'index.md'))",
    "label": "registry.named('zh', '变更')",
    "mention": "registry.labels('en').find('Zuul, changes and the Guide')",
    "avoided": "registry.avoided('en').find('Zuul, the old CI and changes')",
    "own-mentions": "[registry.labels(page.locale).in_prose(b) for b in page.blocks]",
    "own-names": "[registry.labels('en').in_text(b) for b in page.blocks]",
    "own-avoided": "[registry.avoided(page.locale).in_text(b) for b in page.blocks]",
    "forms": "len(registry.labels('en').forms)",
    "at-link": "registry.concept_at(page, 'projects/zuul.md')",
    "ancestors": "registry.ancestors('zuul')",
    "entry": "[registry.entry_place(c, 'labels') for c in registry.by_key.get(page.key, ())]",
    "clashes": "registry.clashes",
    "lock": "registry.lock.of(page)",
    "lock-kept": "registry.lock.kept",
    "every-lock": "sorted(registry.lock.accepted)",
    "settings": "(registry.settings.keys, registry.settings.publish)",
    "chosen": "(registry.settings.select, registry.settings.ignore, registry.settings.per_path)",
    "kind": "registry.kind(page)",
    "leads": "registry.destination(page, '/about.md')",
    "leads-too": "registry.destination(page, '/about.md')",
    "linked": "[(p.path, c.id) for p, c in linked_concepts(registry)]",
}
"""What each rule says, as an expression of ``page`` and ``registry``."""
PIECE = '''
@page_rule("QQQ{number}", "asks-{name}")
def asks_{function}(page: Page, registry: Registry) -> Iterator[Finding]:
    """Says what it was answered."""
    if page.source:
        yield asks_{function}.finding(page.place(0), str({said}))
'''
PAIR = '''
from concord.registry import linked_concepts

@pair_rule("QQQ900", "asks-beside")
def asks_beside(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Says what it was answered, of a pair."""
    names = [concept.names.get(translation.locale) for concept in registry.concepts.values()]
    yield asks_beside.finding(translation.place(0), str(names))
'''


BOTH = '''
@pair_rule("QQQ901", "asks-names-of-both")
def asks_names_of_both(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Says which names stand in both pages of a pair."""
    found = [registry.labels(p.locale).in_prose(b) for p in (page, translation) for b in p.blocks]
    yield asks_names_of_both.finding(translation.place(0), str(found))
'''


def pieces() -> dict[str, str]:
    """The rules by the names of their functions."""
    made = {"asks_beside": PAIR, "asks_names_of_both": BOTH}
    for number, (name, said) in enumerate(ASKING.items(), 101):
        function = name.replace("-", "_")
        made[f"asks_{function}"] = PIECE.format(
            number=number, name=name, function=function, said=said
        )
    return made
