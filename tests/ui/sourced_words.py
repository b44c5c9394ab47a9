"""What is said on health in sight of somebody, and what of it stands there without its source."""

import re
from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from homeapp.content.loading import load_content
from homeapp.content.measures import load_measures
from homeapp.domain.measures import Measure
from homeapp.domain.sourced import Sourced
from homeapp.i18n import Language, language
from homeapp.planner import Planner
from tests.fakes import FrozenClock, MemoryRecovery, MemoryStore
from tests.ui.resident_screens import in_sight, words_of
from ui.common import TileButton
from ui.common.resident_buttons import ResidentButton

__all__ = ["BY", "OPEN", "a_settled_planner", "bare", "count_said", "is_named"]

BY = "confirmed by Dr A Example on 2026-11-20"
OPEN = "To be confirmed by the clinical safety officer."
_ENGLISH = language("en")


def _settled(measure: Measure) -> Measure:
    return replace(measure, sources=tuple(replace(one, review=BY) for one in measure.sources))


def a_settled_planner(store: MemoryStore, clock: FrozenClock) -> Planner:
    """Return work with a team's content, for every word of which a named person stands."""
    ours = load_content()
    content = replace(
        ours,
        sources=tuple(replace(one, review=BY) for one in ours.sources),
        own_sources=tuple(replace(one, review=BY) for one in ours.own_sources),
    )
    measures = tuple(map(_settled, load_measures()))
    return Planner(store, clock, content, recovery=MemoryRecovery(), load_measures=lambda: measures)


def sentences(planner: Planner, spoken: Language) -> Iterator[tuple[str, Sourced | None]]:
    """Yield each warning, number and line of advice in a language, with whose it is."""
    content = planner.content
    said = [
        *(one.text for one in content.warnings),
        *(one.words for one in content.crisis),
        *(line.words for measure in planner.measures.all() for line in measure.advice),
    ]
    yield from ((spoken.text(one), planner.sources.of(one)) for one in said)


def offered(view: QWidget, planner: Planner) -> Iterator[Sourced]:
    """Yield whose the ideas are that are in sight to be pressed, sized ones by their picture."""
    pressed = {
        *(one.objectName() for one in in_sight(view, TileButton)),
        *(one.words.small or one.words.large for one in in_sight(view, ResidentButton)),
    }
    in_english = {one.words.small or one.words.large for one in in_sight(view, TileButton)}
    for idea in planner.content.goal_ideas:
        start = _ENGLISH.text(idea.words).split("{")[0]
        by_words = start and any(words.startswith(start) for words in (*in_english, *pressed))
        if f"goals.idea.{idea.key}" in pressed or by_words:
            yield planner.content.source_of("goal_ideas", idea.key)


def is_named(source: Sourced, words: str) -> bool:
    """Whether words name a source and its day, alone as a whole, or beside others its publisher."""
    day = _ENGLISH.date(source.dated)
    if f"From: {source.origin}, {day}." in words:
        return True
    publisher = source.origin.partition(": ")[0]
    lines = re.findall(r"From: (.+?), (\d+ [A-Z][a-z]+ \d{4})\.", words)
    return any(publisher in names and on == day for names, on in lines)


def bare(view: QWidget, planner: Planner, spoken: Language = _ENGLISH) -> list[str]:
    """Return whose sentences are in sight without their source, its date and its state."""
    words = words_of(view)
    flat = words.replace("\n", " ")
    said = [source for sentence, source in sentences(planner, spoken) if sentence in words]
    missing = []
    for source in (*said, *offered(view, planner)):
        assert source is not None
        if not is_named(source, flat) or (OPEN in flat) is source.is_confirmed:
            missing.append(source.origin)
    return missing


def count_said(view: QWidget, planner: Planner, spoken: Language = _ENGLISH) -> int:
    """Return how many sentences on health are in sight."""
    words = words_of(view)
    said = {sentence for sentence, _source in sentences(planner, spoken) if sentence in words}
    return len(said) + len(list(offered(view, planner)))
