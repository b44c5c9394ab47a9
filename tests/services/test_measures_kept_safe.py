"""Check-ins: no old result rewritten, nobody spared numbers shown them, no line against another."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from homeapp.content.loading import load_content
from homeapp.domain.measures import Measure, Response
from homeapp.planner import Planner
from tests.check_ins import MEASURES
from tests.factories import a_resident
from tests.fakes import FrozenClock, MemoryRecovery, MemoryStore
from ui.measures.asking import Asking
from ui.measures.presenter import MeasuresPresenter, OpenMeasure

BODY = {
    "permission": Response(chosen=("yes",)),
    "exclusions": Response(chosen=("none",)),
    "weight": Response(number=Decimal(90)),
    "height": Response(number=Decimal(170)),
    "background": Response(chosen=("no",)),
    "waist": Response(number=Decimal(90)),
}
AUDIT_C = {
    "how-often": Response(chosen=("4-a-week",)),
    "units-a-day": Response(chosen=("3-4",)),
    "many-at-once": Response(chosen=("never",)),
}


def a_planner(store: MemoryStore, clock: FrozenClock, measures: Iterable[Measure]) -> Planner:
    kept = tuple(measures)
    return Planner(
        store, clock, load_content(), recovery=MemoryRecovery(), load_measures=lambda: kept
    )


@pytest.fixture
def store(clock: FrozenClock) -> MemoryStore:
    return MemoryStore(clock)


@pytest.fixture
def planner(store: MemoryStore, clock: FrozenClock) -> Planner:
    return a_planner(store, clock, MEASURES.values())


@pytest.fixture
def amina(planner: Planner) -> UUID:
    return planner.residents.add(a_resident()).id


def say(planner: Planner, who: UUID, measure: str, answers: dict[str, Response]) -> None:
    for question, response in answers.items():
        planner.measures.answer(who, measure, question, response, "en")


def chosen(key: str) -> Response:
    return Response(chosen=(key,))


def weighed(planner: Planner, who: UUID) -> set[str]:
    """Return the figures of today's check-in on eating, and the questions it still asks."""
    check_in = planner.measures.today(who, "eating")
    assert check_in is not None
    asking = Asking(planner, who, planner.measures.measure("eating"))
    figures = {one.scale.key for one in planner.measures.figures(check_in)}
    return figures | ({one.key for one in asking.asked} & {"weight", "height", "waist"})


def with_other_points(measure: Measure) -> Measure:
    questions = tuple(
        replace(
            one,
            answers=tuple(
                replace(answer, words=f"Newly {answer.words}", points=(answer.points or 0) * 2)
                for answer in one.answers
            ),
        )
        for one in measure.questions
    )
    return replace(measure, version="2099-01", questions=questions)


def test_a_later_version_rewrites_no_old_result(
    planner: Planner, amina: UUID, store: MemoryStore, clock: FrozenClock
) -> None:
    say(planner, amina, "alcohol", AUDIT_C)
    old = planner.measures.of(amina, "alcohol")[-1]
    assert old is not None
    assert planner.measures.figures(old)
    assert "14-units" in {one.key for one in planner.measures.advice(old)}
    later = {**MEASURES, "alcohol": with_other_points(MEASURES["alcohol"])}
    after = a_planner(store, clock, later.values())
    clock.now += timedelta(days=28)
    assert after.measures.figures(old) == planner.measures.figures(old)
    assert all(one.is_safety for one in after.measures.advice(old))
    before, now = (opened(one, amina) for one in (planner, after))
    assert now.card.figures == before.card.figures
    assert now.answers == before.answers
    assert now.earlier == before.earlier
    assert [row.amount for row in now.earlier] == ["5 · Increasing risk"]
    assert "The questions have changed since. The results are those of then." in now.card.asked


def test_a_version_that_nobody_kept_gives_no_results(
    planner: Planner, amina: UUID, store: MemoryStore, clock: FrozenClock
) -> None:
    lost = {**MEASURES, "alcohol": replace(MEASURES["alcohol"], version="2025-01")}
    say(a_planner(store, clock, lost.values()), amina, "alcohol", AUDIT_C)
    clock.now += timedelta(days=28)
    old = planner.measures.of(amina, "alcohol")[-1]
    assert planner.measures.figures(old) == ()
    now = opened(planner, amina)
    assert (now.card.figures, now.answers) == ((), ())
    assert [row.amount for row in now.earlier] == [""]
    assert "so no results are shown. Ask them again." in now.card.asked


def opened(planner: Planner, who: UUID) -> OpenMeasure:
    presenter = MeasuresPresenter(planner, lambda: None)
    presenter.open(who, planner.measures.all())
    presenter.show("alcohol")
    assert presenter.opened is not None
    return presenter.opened


def test_an_old_warning_is_still_said_in_a_later_version(
    planner: Planner, amina: UUID, store: MemoryStore, clock: FrozenClock
) -> None:
    say(planner, amina, "alcohol", {"signs": chosen("shaky")})
    old = planner.measures.of(amina, "alcohol")[-1]
    assert old is not None
    later = {**MEASURES, "alcohol": with_other_points(MEASURES["alcohol"])}
    after = a_planner(store, clock, later.values())
    assert "dependence" in {one.key for one in after.measures.advice(old)}


def test_numbers_on_weight_are_made_for_who_is_not_spared_them(
    planner: Planner, amina: UUID
) -> None:
    say(planner, amina, "eating", BODY)
    shown = {"bmi-standard", "waist-to-height", "weight", "height", "waist"}
    assert weighed(planner, amina) == shown


@pytest.mark.parametrize(
    ("born_on", "is_spared"),
    [(date(2008, 11, 22), True), (date(2008, 11, 21), False), (None, False)],
)
def test_nobody_under_18_by_their_birthday_is_weighed(
    planner: Planner, born_on: date | None, is_spared: bool
) -> None:
    young = planner.residents.add(a_resident(born_on=born_on, nhs_number="")).id
    say(planner, young, "eating", BODY)
    assert bool(weighed(planner, young)) is not is_spared
    check_in = planner.measures.today(young, "eating")
    assert check_in is not None
    assert check_in.responses == BODY
    assert ("no-numbers" in check_in.warned_of) is is_spared


@pytest.mark.parametrize("measure", ["smoking", "alcohol"])
def test_a_pregnancy_told_elsewhere_spares_the_numbers_until_a_no(
    planner: Planner, amina: UUID, measure: str
) -> None:
    say(planner, amina, "eating", BODY)
    say(planner, amina, measure, {"pregnant": chosen("yes")})
    assert weighed(planner, amina) == set()
    say(planner, amina, measure, {"pregnant": chosen("no")})
    assert weighed(planner, amina)


def test_an_eating_disorder_told_on_another_day_hides_every_figure(
    planner: Planner, amina: UUID, clock: FrozenClock
) -> None:
    say(planner, amina, "eating", BODY)
    first = planner.measures.of(amina, "eating")[-1]
    assert first is not None
    assert planner.measures.figures(first)
    clock.now += timedelta(days=28)
    disorder = chosen("eating-disorder")
    say(planner, amina, "eating", {"permission": chosen("yes"), "exclusions": disorder})
    assert planner.measures.figures(first) == ()
    clock.now += timedelta(days=28)
    say(planner, amina, "eating", BODY)
    assert weighed(planner, amina) == set()


def test_who_may_depend_on_alcohol_is_not_told_to_drink_none_or_less(
    planner: Planner, amina: UUID, clock: FrozenClock
) -> None:
    pregnant = {**AUDIT_C, "pregnant": chosen("yes")}
    say(planner, amina, "alcohol", pregnant)
    asking = Asking(planner, amina, planner.measures.measure("alcohol"))
    assert {"pregnancy", "14-units"} <= {one.key for one in asking.advice}
    assert "pregnancy-dependence" not in {one.key for one in asking.advice}
    say(planner, amina, "alcohol", {"signs": chosen("shaky")})
    said = [one.key for one in asking.advice]
    assert said[0] == "dependence"
    assert "pregnancy-dependence" in said
    assert {"pregnancy", "14-units"}.isdisjoint(said)
    clock.now += timedelta(days=7)
    say(planner, amina, "alcohol", {"pregnant": chosen("yes"), "how-often": chosen("4-a-week")})
    assert [one.key for one in asking.advice] == said


def test_who_is_spared_by_what_was_told_elsewhere_is_spared_the_old_answers_too(
    planner: Planner, amina: UUID, clock: FrozenClock
) -> None:
    say(planner, amina, "eating", BODY)
    clock.now += timedelta(days=28)
    presenter = MeasuresPresenter(planner, lambda: None)
    presenter.open(amina, planner.measures.all())
    presenter.show("eating")
    assert presenter.opened is not None
    assert "90 kilograms" in dict(presenter.opened.answers).values()
    say(planner, amina, "smoking", {"pregnant": chosen("yes")})
    presenter.refresh()
    assert "90 kilograms" not in dict(presenter.opened.answers).values()
    assert presenter.opened.answers, "whatever is no number on weight stays"
    assert planner.measures.of(amina, "eating")[-1].responses == BODY
