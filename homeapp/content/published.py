"""What stays as it was published: old results, and the points and bands of an instrument.

A check-in keeps its answers and the version of the questions. A pack that changed either under
the same version would give results of earlier days another meaning.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from homeapp.domain.drinks import Drink
from homeapp.domain.measures import Measure, Question, Scale

__all__ = ["bare", "changed_instruments", "rewritten"]

_INSTRUMENTS = {"ons4", "loneliness", "hsi", "audit"}
"""Sources whose words, points and bands no edition of a pack moves."""


def rewritten(measures: Sequence[Measure], before: Sequence[Measure]) -> Iterator[tuple[str, str]]:
    """Yield file and reason for each check-in that differs from before under its old version."""
    known = {(one.key, one.version): one for one in before}
    for measure in measures:
        old = known.get((measure.key, measure.version))
        if old and _counted(old) != _counted(measure):
            yield (
                f"{measure.key}.toml",
                f"its questions, scales or drinks have changed, so version {measure.version!r} "
                "must change too: results of earlier days keep their meaning.",
            )


def _counted(
    measure: Measure,
) -> tuple[tuple[Question, ...], tuple[Scale, ...], tuple[Drink, ...]]:
    """Return all that answers are understood and counted by."""
    return (
        tuple(bare(one) for one in measure.questions),
        measure.scales,
        tuple(replace(one, pictogram="", source="") for one in measure.drinks),
    )


def bare(question: Question) -> Question:
    """Return a question without its pictures and its sources, which change no answer."""
    answers = tuple(replace(one, pictogram="") for one in question.answers)
    return replace(question, answers=answers, pictogram="", source="", hint_source="")


def changed_instruments(
    measures: Sequence[Measure], ours: Sequence[Measure]
) -> Iterator[tuple[str, str]]:
    """Yield file and reason for each instrument whose words, points or bands are not as in ours.

    Other scales keep theirs as long as they name the same edition of the same source.
    """
    theirs = {one.key: one for one in measures}
    for our in ours:
        their = theirs.get(our.key)
        if their:
            yield from ((f"{our.key}.toml", reason) for reason in _changed(their, our))


def _changed(their: Measure, our: Measure) -> Iterator[str]:
    questions = {one.key: one for one in their.questions}
    for question in our.questions:
        other = questions.get(question.key)
        if other and question.source in _INSTRUMENTS and bare(other) != bare(question):
            yield f"question {question.key} must be worded and counted as {question.source} does."
    scales = {one.key: one for one in their.scales}
    for scale in our.scales:
        same = scales.get(scale.key)
        if same and scale.bands and _is_kept(scale, their, our) and _made(same) != _made(scale):
            yield f"scale {scale.key} must have the points and bands of {scale.source}."


def _is_kept(scale: Scale, their: Measure, our: Measure) -> bool:
    if scale.source in _INSTRUMENTS:
        return True
    source = our.source(scale.source)
    return any(
        (one.key, one.origin, one.dated) == (source.key, source.origin, source.dated)
        for one in their.sources
    )


def _made(scale: Scale) -> object:
    bands = [(band.key, band.least) for band in scale.bands]
    return scale.formula, scale.items, scale.steps, bands
