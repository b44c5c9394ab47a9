"""The worker's side of a usual week: the field, the card, the picture and what stands in words."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox

from homeapp.domain.measures import Response
from homeapp.domain.usual_week import DRINKING_DAYS, UsualWeek
from homeapp.domain.weekdays import on_days
from homeapp.i18n import Language, language
from tests.check_ins import Said
from tests.fakes import FrozenClock
from tests.ui.measures.worker_pages import Worker
from ui.measures.week import WeekPicture, with_words, without_words

FIELD = f"measures.alcohol.{DRINKING_DAYS}"
OFTEN: dict[str, Said] = {
    "how-often": "2-3-a-week",
    "units-a-day": "0-2",
    "many-at-once": "never",
    "drinks": {"single": "4"},
    "signs": ["none"],
}


@pytest.fixture
def asked(worker: Worker) -> Worker:
    worker.say("alcohol", OFTEN)
    worker.open("alcohol")
    return worker


def days(worker: Worker) -> list[QCheckBox]:
    boxes = (worker.page.findChild(QCheckBox, f"{FIELD}.{place}") for place in range(7))
    return [box for box in boxes if isinstance(box, QCheckBox)]


def tell(worker: Worker, response: Response) -> None:
    worker.planner.measures.answer(worker.resident_id, "alcohol", DRINKING_DAYS, response, "en")


def test_days_are_kept_together_once_no_more_follow(asked: Worker) -> None:
    assert [box.text() for box in days(asked)][::6] == ["Monday", "Sunday"]
    for place in (6, 0):
        days(asked)[place].click()
    assert DRINKING_DAYS not in asked.kept("alcohol")
    asked.settle(DRINKING_DAYS)
    assert asked.kept("alcohol")[DRINKING_DAYS] == on_days((0, 6))
    assert asked.button(f"{FIELD}.number.2").isChecked()
    asked.planner.history.undo()
    assert not any(box.isChecked() for box in days(asked))


def test_they_are_kept_as_the_keyboard_goes_on(asked: Worker) -> None:
    first = days(asked)[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert DRINKING_DAYS not in asked.kept("alcohol")
    asked.button("measures.back").setFocus()
    assert asked.kept("alcohol")[DRINKING_DAYS] == on_days((0,))


def test_they_are_kept_as_the_page_is_judged(asked: Worker) -> None:
    days(asked)[3].click()
    assert asked.page.problems() == []
    assert asked.kept("alcohol")[DRINKING_DAYS] == on_days((3,))


def test_a_number_takes_the_place_of_days_and_days_of_a_number(asked: Worker) -> None:
    days(asked)[1].click()
    asked.press(f"{FIELD}.number.4")
    asked.settle(DRINKING_DAYS)
    assert asked.kept("alcohol")[DRINKING_DAYS] == Response(number=Decimal(4))
    assert not any(box.isChecked() for box in days(asked))
    days(asked)[5].click()
    asked.settle(DRINKING_DAYS)
    assert asked.kept("alcohol")[DRINKING_DAYS] == on_days((5,))
    days(asked)[5].click()
    asked.settle(DRINKING_DAYS)
    assert DRINKING_DAYS not in asked.kept("alcohol")
    asked.press(f"{FIELD}.number.0")
    asked.settle(DRINKING_DAYS)
    assert asked.kept("alcohol")[DRINKING_DAYS] == Response(number=Decimal(0))


def test_private_takes_the_place_of_days_that_wait(asked: Worker) -> None:
    days(asked)[1].click()
    asked.press(f"{FIELD}.private")
    assert asked.kept("alcohol")[DRINKING_DAYS].is_private
    assert not any(box.isChecked() for box in days(asked))


def test_a_number_kept_before_is_shown_as_one(worker: Worker) -> None:
    worker.say("alcohol", OFTEN)
    tell(worker, Response(number=Decimal(3)))
    worker.open("alcohol")
    assert worker.button(f"{FIELD}.number.3").isChecked()
    assert "With alcohol: 3 days in a usual week" in worker.words
    assert "4 days without" in worker.words
    assert pictures(worker) == []


def pictures(worker: Worker) -> list[WeekPicture]:
    return [one for one in worker.page.findChildren(WeekPicture) if one.isVisible()]


def test_the_card_tells_the_week_as_a_fact(worker: Worker) -> None:
    worker.say("alcohol", OFTEN)
    tell(worker, on_days((0, 4, 5)) or Response())
    worker.open()
    assert "With alcohol: Monday, Friday and Saturday" in worker.words
    assert "4 days without" in worker.words
    assert len(pictures(worker)) == 1
    worker.press("measures.open.alcohol")
    assert len(pictures(worker)) == 1


def test_while_the_rule_stands_no_day_without_is_shown(worker: Worker) -> None:
    worker.say("alcohol", OFTEN | {"signs": ["shaky"]})
    tell(worker, on_days((0, 4, 5)) or Response())
    for key in ("", "alcohol"):
        worker.open(key)
        assert "With alcohol: Monday, Friday and Saturday" in worker.words
        assert "days without" not in worker.words
        assert pictures(worker) == []


def test_answers_of_before_name_the_days(worker: Worker, clock: FrozenClock) -> None:
    worker.say("alcohol", OFTEN)
    tell(worker, on_days((0, 4)) or Response())
    clock.now = clock.now.replace(day=clock.now.day + 1)
    worker.open("alcohol")
    assert "On how many days of a usual week do you drink? Monday and Friday" in worker.words


@pytest.mark.parametrize(
    ("week", "with_it", "without"),
    [
        (UsualWeek(number=1, days=(2,)), "With alcohol: Wednesday", "6 days without"),
        (UsualWeek(number=7, days=tuple(range(7))), "With alcohol: Every day", ""),
        (UsualWeek(number=6), "With alcohol: 6 days in a usual week", "1 day without"),
        (UsualWeek(number=1), "With alcohol: 1 day in a usual week", "6 days without"),
        (UsualWeek(number=0), "With alcohol: 0 days in a usual week", "7 days without"),
    ],
)
def test_a_week_in_words(week: UsualWeek, with_it: str, without: str) -> None:
    english = language("en")
    assert with_words(week, english) == with_it
    assert without_words(week, english) == without


@pytest.mark.parametrize(("code", "monday"), [("en", 0), ("ur", 6), ("bn", 0), ("pl", 0)])
def test_the_picture_begins_where_reading_does_and_needs_no_colour(
    application: QApplication, code: str, monday: int
) -> None:
    grey = lightness(language(code))
    assert grey[monday] < 110
    assert all(shade > 200 for place, shade in enumerate(grey) if place != monday)


def lightness(tongue: Language) -> list[int]:
    """Return how light the middle of each circle is, from the left, with alcohol on Mondays."""
    picture = WeekPicture()
    picture.show_days((0,), tongue)
    picture.resize(picture.sizeHint())
    image = picture.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    wide = picture.width() / 7
    return [QColor(image.pixel(round((n + 0.5) * wide), 20)).lightness() for n in range(7)]
