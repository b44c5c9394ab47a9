"""The Check-ins page of the session: cards, fields, figures with their source, and the warning."""

from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLineEdit, QRadioButton

from homeapp.domain.ideas import topic_of
from homeapp.domain.measures import PREFER_NOT_TO_SAY, Response
from homeapp.domain.scoring import asked
from homeapp.domain.weekdays import on_days
from homeapp.errors import Refusal
from tests.check_ins import MEASURES, Said
from tests.fakes import FrozenClock, MemoryStore
from tests.ui.desks import leave, retype
from tests.ui.measures.worker_pages import DEPENDENT, SAFE, Worker
from tests.ui.resident_screens import in_sight
from ui.common import Table


def test_each_check_in_has_a_card_that_says_it_was_not_asked(worker: Worker) -> None:
    worker.open()
    for measure in MEASURES.values():
        assert topic_of(measure) in worker.words
        assert worker.button(f"measures.open.{measure.key}").accessibleName() == (
            f"Open: {topic_of(measure)}"
        )
    assert worker.words.count("Not asked yet.") == 5
    assert "Eating well" in worker.words, "as the picture of the goals is named"
    assert "Eating and drinking" not in worker.words


def test_a_card_tells_when_how_and_what_came_of_it(worker: Worker) -> None:
    worker.say("alcohol", SAFE)
    worker.open()
    said = worker.words
    version = MEASURES["alcohol"].version
    assert f"Last asked on 21 November 2026 in Urdu. Questions of version {version}." in said
    assert "AUDIT-C: 6 · Increasing risk" in said
    assert "They were asked in Urdu." in said


def test_no_band_stands_without_its_source_and_who_is_to_confirm_it(worker: Worker) -> None:
    worker.say("alcohol", SAFE)
    worker.open()
    source = MEASURES["alcohol"].source("audit")
    assert not source.is_confirmed
    line = f"From: {source.origin}, 1 October 2020. To be confirmed by the clinical safety officer."
    assert line in worker.words


def test_words_that_were_tested_are_not_doubted(worker: Worker) -> None:
    worker.say("alcohol", SAFE, "en")
    worker.open()
    assert "tested in English alone" not in worker.words


@pytest.mark.parametrize("key", MEASURES)
def test_every_question_that_is_asked_has_a_field_and_ways_not_to_answer(
    worker: Worker, key: str
) -> None:
    worker.open(key)
    for question in asked(MEASURES[key], {}):
        assert question.words in worker.words
        assert worker.has(f"measures.{key}.{question.key}.private")
    for one in in_sight(worker.page):
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            text = one.text() if isinstance(one, QAbstractButton) else ""
            assert one.accessibleName() or text or _label_of(one), one.objectName()


@pytest.mark.parametrize("key", MEASURES)
def test_there_is_one_way_to_keep_an_answer_private(worker: Worker, key: str) -> None:
    worker.open(key)
    words = [one.text() for one in in_sight(worker.page) if isinstance(one, QAbstractButton)]
    assert sum("rather not" in one.lower() for one in words) == len(asked(MEASURES[key], {}))


def _label_of(widget: object) -> bool:
    return isinstance(widget, QLineEdit | Table)


def test_answers_of_each_kind_are_kept(worker: Worker) -> None:
    worker.open("alcohol")
    worker.page.findChild(QRadioButton, "measures.alcohol.how-often.4").click()
    for place in (0, 1):
        worker.page.findChild(QCheckBox, f"measures.alcohol.signs.{place}").click()
    worker.press("measures.alcohol.drinking-days.every")
    worker.settle("drinking-days")
    retype(worker.box("measures.alcohol.drinks.pint-4"), "1,5")
    leave(worker.box("measures.alcohol.drinks.pint-4"))
    assert worker.kept("alcohol") == {
        "how-often": Response(chosen=("4-a-week",)),
        "signs": Response(chosen=("shaky", "first-thing")),
        "drinking-days": on_days(range(7)),
        "drinks": Response(drinks=(("pint-4", Decimal("1.5")),)),
    }
    # 1.5 x 568 x 4 / 1000 = 3.408
    assert "About 3.4 units in a week" in worker.words
    worker.press("measures.back")
    worker.press("measures.open.wellbeing")
    worker.press("measures.wellbeing.happy.7")
    assert worker.kept("wellbeing") == {"happy": Response(number=Decimal(7))}


def test_questions_come_and_go_with_the_answers_in_their_own_order(worker: Worker) -> None:
    worker.open("alcohol")
    assert MEASURES["alcohol"].question("units-a-day").words not in worker.words
    worker.page.findChild(QRadioButton, "measures.alcohol.how-often.4").click()
    shown = asked(MEASURES["alcohol"], worker.kept("alcohol"))
    tops = [_top(worker, question.key) for question in shown]
    assert tops == sorted(tops)
    worker.page.findChild(QRadioButton, "measures.alcohol.how-often.0").click()
    QApplication.processEvents()
    assert MEASURES["alcohol"].question("units-a-day").words not in worker.words


def _top(worker: Worker, key: str) -> int:
    for _round in range(3):
        QApplication.processEvents()
    field = worker.page.findChild(QAbstractButton, f"measures.alcohol.{key}.private")
    back = worker.page.findChild(QAbstractButton, f"measures.alcohol.{key}.back")
    return (field if field.isVisible() else back).mapTo(worker.page, field.rect().topLeft()).y()


def test_an_answer_can_be_kept_private_and_taken_back(worker: Worker) -> None:
    worker.open("activity")
    worker.press("measures.activity.strength-days.private")
    private = Response(chosen=(PREFER_NOT_TO_SAY,))
    assert worker.kept("activity") == {"strength-days": private}
    assert "They would rather not say." in worker.words
    worker.press("measures.activity.strength-days.back")
    assert worker.kept("activity") == {}
    assert "They would rather not say." not in worker.words


def test_a_number_that_cannot_be_meant_stays_typed_and_is_judged_on_continue(
    worker: Worker,
) -> None:
    worker.open("activity")
    box = worker.box("measures.activity.moderate-days")
    retype(box, "9")
    leave(box)
    assert worker.kept("activity") == {}
    ((field, sentence),) = worker.page.problems()
    assert sentence == "This is no number from 0 to 7. Type one, or leave it empty."
    assert field.field_id == "measures.activity.moderate-days"
    worker.open("activity")
    assert worker.box("measures.activity.moderate-days").text() == "9"
    retype(worker.box("measures.activity.moderate-days"), "5")
    leave(worker.box("measures.activity.moderate-days"))
    assert worker.kept("activity")["moderate-days"].number == 5
    worker.open("activity")
    assert worker.box("measures.activity.moderate-days").text() == "5"
    assert worker.page.problems() == []


def test_weight_can_be_typed_in_stones(worker: Worker) -> None:
    worker.say("eating", {"food": "no", "permission": "yes", "exclusions": ["none"]})
    worker.open("eating")
    assert "You can also type 11 st 4 lb." in worker.words
    box = worker.box("measures.eating.weight")
    retype(box, "11 st 4")
    leave(box)
    assert worker.kept("eating")["weight"].number == Decimal("71.7")
    assert box.text() == "71.7"


def test_earlier_results_stand_by_their_dates(worker: Worker, clock: FrozenClock) -> None:
    today = clock.now
    clock.now = today - timedelta(days=28)
    worker.say("alcohol", SAFE)
    clock.now = today
    worker.open("alcohol")
    assert (
        f"{MEASURES['alcohol'].question('how-often').words} 2 to 3 times per week" in worker.words
    )
    table = worker.page.findChild(Table, "measures.earlier")
    model = table.model()
    rows = [
        [model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())
    ]
    assert ["24 October 2026", "AUDIT-C", "6 · Increasing risk"] in rows
    assert not worker.has("measures.discard")


@pytest.mark.parametrize(("price", "said"), [("14.5", "£14.50"), ("16", "£16.00")])
def test_an_earlier_price_has_its_sign_and_its_pence(
    worker: Worker, clock: FrozenClock, price: str, said: str
) -> None:
    today = clock.now
    clock.now = today - timedelta(days=28)
    told: dict[str, Said] = {"status": "daily", "kinds": ["cigarettes"]}
    worker.say("smoking", told | {"packet-cigarettes": 15, "packet-price": Decimal(price)})
    clock.now = today
    worker.open("smoking")
    asked_for = MEASURES["smoking"].question("packet-price").words
    assert f"{asked_for} {said}" in worker.words


def test_a_check_in_made_by_mistake_is_taken_back_and_comes_back(worker: Worker) -> None:
    worker.say("alcohol", SAFE)
    worker.open("alcohol")
    worker.press("measures.discard")
    assert worker.kept("alcohol") == {}
    assert worker.told.said == ["The check-in is taken back. Undo brings it back."]
    worker.planner.history.undo()
    assert set(worker.kept("alcohol")) == set(SAFE)
    assert worker.page.findChild(QRadioButton, "measures.alcohol.how-often.3").isChecked()


def test_safety_lines_come_before_all_others(worker: Worker) -> None:
    worker.say("alcohol", {**DEPENDENT, "pregnant": "yes"})
    worker.open("alcohol")
    said = worker.words
    assert said.index("Stopping too fast without help") < said.index("talk to your midwife")
    assert "14 units a week" not in said


def test_licences_are_shown(worker: Worker) -> None:
    worker.open("wellbeing")
    for source in MEASURES["wellbeing"].sources:
        assert source.attribution in worker.words


def test_a_refusal_is_said_beside_the_field(worker: Worker, memory_store: MemoryStore) -> None:
    worker.open("activity")
    memory_store.refusing = Refusal("The disk is full. Make room, then go on.")
    box = worker.box("measures.activity.strength-days")
    retype(box, "3")
    leave(box)
    assert "The disk is full." in worker.words
    assert box.text() == "3"


def _open_again(worker: Worker) -> None:
    worker.press("measures.back")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    worker.press("measures.open.alcohol")


@pytest.mark.parametrize("then", ["", "2"])
def test_an_error_that_came_back_goes_once_the_drink_is_right(worker: Worker, then: str) -> None:
    worker.say("alcohol", SAFE)
    worker.open("alcohol")
    pint = worker.box("measures.alcohol.drinks.pint-4")
    retype(pint, "abc")
    leave(pint)
    _open_again(worker)
    assert worker.box("measures.alcohol.drinks.pint-4").text() == "abc"
    assert "Error: This is no number from 0" in worker.words
    retype(worker.box("measures.alcohol.drinks.pint-4"), then)
    leave(worker.box("measures.alcohol.drinks.pint-4"))
    assert "Error:" not in worker.words
    _open_again(worker)
    assert worker.box("measures.alcohol.drinks.pint-4").text() == then
    assert "Error:" not in worker.words
