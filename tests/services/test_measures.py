"""Check-ins: what is kept of the answers, what is refused, and what is never rewritten."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from db import opening
from db.store import WorkerStore
from homeapp.content.loading import load_content
from homeapp.domain.consents import Decision, SaidNo
from homeapp.domain.measures import PREFER_NOT_TO_SAY, CheckIn, Response
from homeapp.errors import NotFound, Refusal
from homeapp.planner import Planner
from homeapp.services.measures import NoSuchQuestion, NotAnAnswer, NumberOutOfRange
from tests.check_ins import MEASURES
from tests.db.conftest import PASSPHRASE, QUICK
from tests.factories import a_consent, a_resident
from tests.fakes import FrozenClock, MemoryRecovery, MemoryStore

TODAY = date(2026, 11, 21)
DAILY = Response(chosen=("daily",))
PRIVATE = Response(chosen=(PREFER_NOT_TO_SAY,))


def number(amount: str) -> Response:
    return Response(number=Decimal(amount))


def days(count: int | str, *chosen: str) -> Response:
    return Response(chosen=chosen, number=Decimal(count))


@pytest.fixture(params=["memory", "real"])
def planner(
    request: pytest.FixtureRequest, tmp_path: Path, clock: FrozenClock
) -> Iterator[Planner]:
    """Return the services over a store in memory, and over a real one."""
    if request.param == "memory":
        yield Planner(MemoryStore(clock), clock, load_content(), recovery=MemoryRecovery())
        return
    made = opening.create(tmp_path / "planner.store", "Sam Jones", PASSPHRASE, QUICK)
    store = WorkerStore(made.store, made.worker_id, clock)
    yield Planner(store, clock, load_content(), recovery=MemoryRecovery())
    store.close()
    made.store.close()


@pytest.fixture
def amina(planner: Planner) -> UUID:
    """Return the id of somebody to ask."""
    return planner.residents.add(a_resident()).id


def say(planner: Planner, who: UUID, question: str, response: Response | None) -> CheckIn:
    return planner.measures.answer(who, "smoking", question, response, "ur")


def test_check_ins_come_in_their_own_order(planner: Planner) -> None:
    keys = [measure.key for measure in planner.measures.all()]
    assert keys == ["smoking", "eating", "alcohol", "activity", "wellbeing"]
    assert planner.measures.measure("eating").title == "Eating and drinking"


def test_the_first_answer_makes_todays_check_in_and_the_next_ones_join_it(
    planner: Planner, amina: UUID
) -> None:
    assert planner.measures.today(amina, "smoking") is None
    first = say(planner, amina, "status", DAILY)
    second = say(planner, amina, "packet-cigarettes", number("12"))
    assert (first.id, first.taken_on, first.language) == (second.id, TODAY, "ur")
    assert second.content_version == MEASURES["smoking"].version
    assert second.responses == {"status": DAILY, "packet-cigarettes": number("12")}
    assert planner.measures.today(amina, "smoking") == second
    assert planner.measures.of(amina) == [second]
    assert planner.measures.of(amina, "eating") == []


def test_another_day_is_another_check_in_and_the_first_stays(
    planner: Planner, amina: UUID, clock: FrozenClock
) -> None:
    before = say(planner, amina, "status", DAILY)
    clock.now += timedelta(days=28)
    assert planner.measures.today(amina, "smoking") is None
    after = say(planner, amina, "status", Response(chosen=("stopped",)))
    assert planner.measures.of(amina, "smoking") == [before, after]
    assert planner.measures.of(amina, "smoking")[-1] == after


def test_an_answer_changes_and_goes_and_undo_brings_it_back(planner: Planner, amina: UUID) -> None:
    say(planner, amina, "status", DAILY)
    say(planner, amina, "vaping", DAILY)
    gone = say(planner, amina, "vaping", None)
    assert gone.responses == {"status": DAILY}
    assert planner.history.next_undo == "Take an answer back"
    planner.history.undo()
    assert planner.history.next_undo == "Answer a question"
    assert planner.measures.of(amina, "smoking")[-1] == replace(
        gone, responses={"status": DAILY, "vaping": DAILY}
    )


def test_a_question_that_is_passed_over_makes_no_check_in(planner: Planner, amina: UUID) -> None:
    assert say(planner, amina, "status", None).responses == {}
    assert planner.measures.of(amina) == []


def test_a_check_in_made_by_mistake_goes_and_comes_back(planner: Planner, amina: UUID) -> None:
    kept = say(planner, amina, "status", DAILY)
    planner.measures.discard(kept.id)
    assert planner.measures.of(amina) == []
    with pytest.raises(NotFound):
        planner.measures.discard(kept.id)
    assert planner.history.undo() == "Remove a check-in"
    assert planner.measures.of(amina) == [kept]


def test_to_keep_it_private_is_an_answer_to_every_question(planner: Planner, amina: UUID) -> None:
    for measure in planner.measures.all():
        for question in measure.questions:
            kept = planner.measures.answer(amina, measure.key, question.key, PRIVATE, "en")
            assert kept.responses[question.key].is_private


def test_figures_and_lines_are_made_of_the_answers(planner: Planner, amina: UUID) -> None:
    say(planner, amina, "status", DAILY)
    say(planner, amina, "kinds", Response(chosen=("cigarettes", "roll-ups")))
    say(planner, amina, "packet-cigarettes", number("12"))
    kept = say(planner, amina, "rolled-cigarettes", number("3"))
    made = {one.scale.key: one.amount for one in planner.measures.figures(kept)}
    assert made == {"cigarettes": 15}
    advice = planner.measures.advice(kept)
    assert advice[0].key == "medicines"
    assert advice[0].is_safety
    assert "28-days" in {one.key for one in advice}


def test_a_safety_line_that_was_on_show_is_on_record_for_good(
    planner: Planner, amina: UUID
) -> None:
    kept = say(planner, amina, "status", DAILY)
    assert kept.warned_of == ("medicines",)
    [entry] = planner.audit.entries(about=kept.id)
    assert "warned_of" in entry.records[0][2]
    changed = say(planner, amina, "status", Response(chosen=("never",)))
    assert changed.warned_of == ("medicines",)
    assert planner.measures.advice(changed) == ()


def test_whoever_said_no_to_a_record_is_asked_nothing(planner: Planner, amina: UUID) -> None:
    planner.consents.record(a_consent(amina, decision=Decision.DECLINED))
    with pytest.raises(SaidNo):
        say(planner, amina, "status", DAILY)
    assert planner.measures.of(amina) == []


# What is no answer -----------------------------------------------------------------------------

WINE = ("wine-175", Decimal(2))
REFUSED: list[tuple[str, str, Response, type[Refusal]]] = [
    ("dreams", "status", DAILY, NoSuchQuestion),
    ("smoking", "height", DAILY, NoSuchQuestion),
    ("smoking", "", DAILY, NoSuchQuestion),
    ("smoking", "status", Response(), NotAnAnswer),
    ("smoking", "status", Response(chosen=("gone",)), NotAnAnswer),
    ("smoking", "status", Response(chosen=("daily", "never")), NotAnAnswer),
    ("smoking", "status", Response(chosen=("daily",), number=Decimal(1)), NotAnAnswer),
    ("smoking", "status", number("1"), NotAnAnswer),
    ("smoking", "status", Response(chosen=("\u202edaily",)), NotAnAnswer),
    ("smoking", "kinds", Response(chosen=("shisha", "shisha")), NotAnAnswer),
    ("smoking", "kinds", Response(chosen=("shisha", PREFER_NOT_TO_SAY)), NotAnAnswer),
    ("smoking", "packet-cigarettes", Response(), NotAnAnswer),
    ("smoking", "packet-cigarettes", DAILY, NotAnAnswer),
    ("smoking", "packet-cigarettes", Response(number=12.0), NotAnAnswer),  # type: ignore[arg-type]
    ("smoking", "packet-cigarettes", number("-1"), NumberOutOfRange),
    ("smoking", "packet-cigarettes", number("101"), NumberOutOfRange),
    ("smoking", "packet-cigarettes", number("1.5"), NumberOutOfRange),
    ("smoking", "packet-cigarettes", number("NaN"), NumberOutOfRange),
    ("smoking", "packet-cigarettes", number("sNaN"), NumberOutOfRange),
    ("smoking", "packet-cigarettes", number("Infinity"), NumberOutOfRange),
    ("smoking", "packet-cigarettes", number("1E+999999"), NumberOutOfRange),
    ("smoking", "packet-cigarettes", number("1E-999999"), NumberOutOfRange),
    ("smoking", "packet-price", number("1.001"), NumberOutOfRange),
    ("smoking", "packet-size", number("0"), NumberOutOfRange),
    ("smoking", "importance", number("11"), NumberOutOfRange),
    ("alcohol", "drinking-days", Response(), NotAnAnswer),
    ("alcohol", "drinking-days", number("8"), NumberOutOfRange),
    ("alcohol", "drinking-days", number("-1"), NumberOutOfRange),
    ("alcohol", "drinking-days", number("2.5"), NumberOutOfRange),
    ("alcohol", "drinking-days", Response(chosen=("monday",)), NotAnAnswer),
    ("alcohol", "drinking-days", days(2, "monday"), NotAnAnswer),
    ("alcohol", "drinking-days", days(0, "monday"), NotAnAnswer),
    ("alcohol", "drinking-days", days(8, "monday"), NotAnAnswer),
    ("alcohol", "drinking-days", days(2, "monday", "monday"), NotAnAnswer),
    ("alcohol", "drinking-days", days(1, "monday", "monday"), NotAnAnswer),
    ("alcohol", "drinking-days", days(1, "Monday"), NotAnAnswer),
    ("alcohol", "drinking-days", days(2, "monday", "someday"), NotAnAnswer),
    ("alcohol", "drinking-days", days(1, "monday", "someday"), NotAnAnswer),
    ("alcohol", "drinking-days", days(2, "monday", PREFER_NOT_TO_SAY), NotAnAnswer),
    ("alcohol", "drinking-days", days("NaN", "monday"), NotAnAnswer),
    ("alcohol", "drinking-days", days("sNaN", "monday"), NotAnAnswer),
    ("alcohol", "drinking-days", days("Infinity", "monday"), NotAnAnswer),
    ("alcohol", "drinking-days", Response(chosen=("monday",), number=1.0), NotAnAnswer),  # type: ignore[arg-type]
    ("alcohol", "drinking-days", replace(days(1, "monday"), drinks=(WINE,)), NotAnAnswer),
    ("alcohol", "drinks", days(1, "monday"), NotAnAnswer),
    ("alcohol", "drinks", Response(), NotAnAnswer),
    ("alcohol", "drinks", number("3"), NotAnAnswer),
    ("alcohol", "drinks", Response(drinks=(("mead", Decimal(1)),)), NotAnAnswer),
    ("alcohol", "drinks", Response(drinks=(WINE, WINE)), NotAnAnswer),
    ("alcohol", "drinks", Response(drinks=(WINE,), chosen=("wine",)), NotAnAnswer),
    ("alcohol", "drinks", Response(drinks=(("wine-175", Decimal(201)),)), NumberOutOfRange),
    ("alcohol", "drinks", Response(drinks=(("wine-175", Decimal("-0.1")),)), NumberOutOfRange),
    ("alcohol", "drinks", Response(drinks=(("wine-175", Decimal("0.55")),)), NumberOutOfRange),
]


@pytest.mark.parametrize(("measure", "question", "response", "refused"), REFUSED)
def test_what_is_no_answer_is_refused_and_leaves_no_trace(
    planner: Planner,
    amina: UUID,
    measure: str,
    question: str,
    response: Response,
    refused: type[Refusal],
) -> None:
    with pytest.raises(refused) as said:
        planner.measures.answer(amina, measure, question, response, "en")
    assert str(said.value).count(".") >= 1
    assert planner.measures.of(amina) == []


def test_days_are_kept_in_the_order_of_the_week_and_undone_whole(
    planner: Planner, amina: UUID
) -> None:
    for response in (days(2, "sunday", "monday"), number("4")):
        planner.measures.answer(amina, "alcohol", "drinking-days", response, "ur")
    assert planner.measures.of(amina)[0].responses == {"drinking-days": number("4")}
    planner.history.undo()
    assert planner.measures.of(amina)[0].responses == {"drinking-days": days(2, "monday", "sunday")}


def test_the_refusal_of_a_number_says_which_fit(planner: Planner, amina: UUID) -> None:
    with pytest.raises(NumberOutOfRange, match=r"Type a whole number from 1 to 100\."):
        say(planner, amina, "packet-size", number("0"))
    with pytest.raises(NumberOutOfRange, match="from 0 to 100, with 2 decimals"):
        say(planner, amina, "packet-price", number("1.005"))


@pytest.mark.parametrize(
    ("question", "typed", "kept"),
    [
        ("packet-price", "16.6", "16.60"),
        ("packet-cigarettes", "1E+1", "10"),
        ("packet-cigarettes", "-0", "0"),
        ("packet-cigarettes", "100", "100"),
    ],
)
def test_a_number_is_kept_plainly(
    planner: Planner, amina: UUID, question: str, typed: str, kept: str
) -> None:
    found = say(planner, amina, question, number(typed)).responses[question].number
    assert str(found) == kept
