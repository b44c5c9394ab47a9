"""What of the resident's view must be drawn, what is drawn by now, and what no scene shows yet."""

import pkgutil
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from importlib import import_module

import ui
from homeapp.domain.measures import AnswerKind, Question
from tests.check_ins import MEASURES
from tests.ui.resident_screens import words_of
from ui.common.resident_pages import ResidentPage
from ui.measures.amounts import old_units
from ui.measures.asking import TODAY
from ui.measures.resident_question import QuestionPage
from ui.session.resident_view import ResidentView

__all__ = ["BASES", "EVERY_QUESTION_AT", "Sights", "all_pages", "kind_of"]

BASES = frozenset({"BackPage", "LoadingPage", "QuestionPage", "TilesBackPage", "_CountPage"})
"""The classes that pages are made from, and that are never on show themselves."""

EVERY_QUESTION_AT = (100, 150)
"""The sizes of words at which each question of the check-ins is drawn: those that each language is
drawn in. They are 65, so that at 200 %, in English alone, one of each kind stands for all."""


class Sights:
    """What was drawn of the resident's view, by language and size of words."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, int], set[str]] = defaultdict(set)

    def note(self, view: ResidentView, scale: int) -> None:
        """Take in what a picture of the view shows."""
        self._seen[view.tongues.large.code, scale].update(_shown(view))

    def wants(self, view: ResidentView, scale: int) -> bool:
        """Whether the view shows something that must be drawn, and is not yet."""
        seen = self._seen[view.tongues.large.code, scale]
        return bool(_demanded(scale).intersection(_shown(view)) - seen)

    def missing(self, sizes: Mapping[str, Collection[int]]) -> list[str]:
        """Return what no scene shows in each of these languages, in each of its sizes."""
        return [
            f"{one} in {code} at {scale} %"
            for code, scales in sizes.items()
            for scale in scales
            for one in sorted(_demanded(scale) - self._seen[code, scale])
        ]


def all_pages() -> list[type[ResidentPage]]:
    """Return every kind of page there is, whatever module it is in."""
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        import_module(module.name)
    return [one for one in _subclasses(ResidentPage) if one.__module__.startswith("ui.")]


def kind_of(question: Question) -> str:
    """Return what makes the page of a question look as it does."""
    parts = [question.kind.value, f"{len(question.answers)} answers"]
    if question.kind is AnswerKind.NUMBER:
        parts += [f"{question.decimals} decimals"]
        parts += ["older units"] if old_units(question) else []
    parts += ["words of others"] if question.source else []
    return ", ".join(parts)


def _subclasses(base: type[ResidentPage]) -> Iterator[type[ResidentPage]]:
    for one in base.__subclasses__():
        yield one
        yield from _subclasses(one)


@cache
def _demanded(scale: int) -> frozenset[str]:
    demanded = {_page(one) for one in all_pages() if one.__name__ not in BASES}
    for measure in MEASURES.values():
        questions = [one for one in measure.questions if one.key != TODAY]
        demanded |= {f"a question with {kind_of(one)}" for one in questions}
        demanded |= {_line(measure.key, line.key) for line in measure.advice}
        if scale in EVERY_QUESTION_AT:
            demanded |= {_question(measure.key, one.key) for one in questions}
    return frozenset(demanded)


def _shown(view: ResidentView) -> Iterator[str]:
    page = view.page
    yield _page(type(page))
    if isinstance(page, QuestionPage):
        yield _question(page.asking.measure.key, page.asked.key)
        yield f"a question with {kind_of(page.asked)}"
        return
    said = words_of(view).split("\n")
    for measure in MEASURES.values():
        for line in measure.advice:
            if view.tongues.large.text(line.words) in said:
                yield _line(measure.key, line.key)


def _page(kind: type[ResidentPage]) -> str:
    return f"{kind.__module__}.{kind.__name__}"


def _question(measure: str, key: str) -> str:
    return f"the question {measure}.{key}"


def _line(measure: str, key: str) -> str:
    return f"what {measure} says as {key}"
