"""The contact sheet: every picture small on one page, to look at all of them in a minute."""

from collections.abc import Iterable, Mapping
from html import escape
from itertools import groupby
from pathlib import Path

from tests.screenshots.digests import Differences

__all__ = ["write_sheet"]

_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Every screen</title>
<style>
body {{ font: 16px sans-serif; background: #ddd; margin: 1rem; }}
nav a {{ margin-right: 1rem; }}
section {{ display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-start; }}
figure {{ margin: 0; width: 440px; background: white; padding: 6px; }}
figure.changed {{ outline: 4px solid #c60; }}
.frame {{ max-height: 620px; overflow: hidden; }}
img {{ width: 100%; display: block; }}
figcaption {{ overflow-wrap: anywhere; }}
</style></head><body>
<h1>{count} screens</h1>
<p>{state}</p>
<nav>{links}</nav>
{sections}
</body></html>
"""


def write_sheet(folder: Path, digests: Mapping[str, str], found: Differences | None) -> Path:
    """Write `index.html` beside the pictures; what differs from what is recorded stands out."""
    odd = frozenset((*found.changed, *found.new)) if found else frozenset()
    groups = [(name, list(members)) for name, members in groupby(sorted(digests), _group)]
    if odd:
        groups.insert(0, ("not as recorded", sorted(odd)))
    links = "".join(f'<a href="#{escape(name)}">{escape(name)}</a>' for name, _members in groups)
    sections = "".join(_section(name, members, odd) for name, members in groups)
    page = folder / "index.html"
    page.write_text(
        _PAGE.format(count=len(digests), state=_state(found), links=links, sections=sections),
        "utf-8",
    )
    return page


def _group(name: str) -> str:
    """Return the part of the set that a picture belongs to: its folder, and its language there."""
    folder, _slash, rest = name.partition("/")
    return f"{folder} {rest[:2]}" if folder == "resident" else folder


def _section(name: str, members: Iterable[str], odd: frozenset[str]) -> str:
    figures = "".join(_figure(one, is_odd=one in odd) for one in members)
    return f'<h2 id="{escape(name)}">{escape(name)}</h2><section>{figures}</section>'


def _figure(name: str, *, is_odd: bool) -> str:
    said, path = escape(name), escape(f"{name}.png")
    kind = ' class="changed"' if is_odd else ""
    return (
        f'<figure{kind}><a href="{path}"><div class="frame">'
        f'<img src="{path}" alt="{said}" loading="lazy"></div></a>'
        f"<figcaption>{said}</figcaption></figure>"
    )


def _state(found: Differences | None) -> str:
    if found is None:
        return "Nothing is recorded for this platform, so nothing was compared."
    return "<br>".join(map(escape, str(found).splitlines())) or "All are as recorded."
