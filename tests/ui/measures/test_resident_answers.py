"""The questions of the resident's check-ins: which follow, and what is kept of the answers."""

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLineEdit

from homeapp.domain.measures import PREFER_NOT_TO_SAY, Response
from homeapp.domain.scoring import asked
from homeapp.i18n import language
from tests.check_ins import MEASURES, amount
from tests.ui.desks import retype
from tests.ui.measures.talks import ALL, EVERY, KEYS, CheckInOnScreen, Make, go_to
from tests.ui.resident_screens import words_of


@pytest.mark.parametrize("key", KEYS)
def test_the_questions_follow_the_answers(make: Make, key: str) -> None:
    talk = make("en")
    talk.choose(key)
    said = ALL[key]
    seen = list(talk.walk(said))
    kept = talk.kept(key)
    wanted = [one.key for one in asked(MEASURES[key], kept.responses) if one.key != "today"]
    assert seen == ["IntroPage", *wanted, "ToldPage"]
    assert set(kept.responses) == set(said) & set(wanted)
    assert kept.language == "en"


def test_what_is_answered_is_kept_exactly(make: Make) -> None:
    talk = make("ur")
    talk.choose("smoking", "eating", "alcohol", "activity", "wellbeing")
    list(talk.walk(EVERY))
    smoking, eating = talk.kept("smoking").responses, talk.kept("eating").responses
    assert smoking["kinds"] == Response(chosen=("cigarettes", "roll-ups"))
    assert smoking["packet-price"].number == Decimal("12.5")
    assert smoking["confidence"].number == 4
    assert eating["weight"].number == Decimal("70.5")
    drinks = dict(talk.kept("alcohol").responses["drinks"].drinks)
    assert drinks == {"pint-5": 14, "spirit-bottle": 1}
    assert talk.kept("wellbeing").responses["satisfied"].number == 7
    assert talk.kept("activity").language == "ur"


@pytest.mark.parametrize("way", ["skip", "not_sure"])
def test_every_question_can_be_passed_over(make: Make, way: str) -> None:
    talk = make("ur")
    talk.choose(*KEYS)
    seen = list(talk.walk({}, way))
    assert seen.count("ToldPage") == 5
    assert talk.planner.measures.of(talk.resident_id) == []


def test_passing_over_takes_an_answer_back(make: Make) -> None:
    talk = make("en")
    talk.choose("activity")
    talk.go_on()
    talk.type("3")
    assert talk.kept("activity").responses["moderate-days"].number == 3
    talk.screen.press("skip")
    assert "moderate-days" not in talk.kept("activity").responses


def test_every_question_can_be_kept_private(make: Make) -> None:
    talk = make("ur")
    talk.choose("wellbeing", "alcohol", "eating")
    kinds = set()
    for name in talk.walk({}):
        if talk.question:
            talk.press("private")
            kinds.add(type(talk.screen.page).__name__)
            kept = talk.kept(talk.screen.page.asking.measure.key)  # type: ignore[attr-defined]
            assert kept.responses[name] == Response(chosen=(PREFER_NOT_TO_SAY,))
            assert talk.screen.button(f"{_id(talk)}.private").isChecked()
    assert kinds == {"PointingPage", "RulerPage", "NumberPage"}


def test_drinks_can_be_kept_private(make: Make) -> None:
    talk = make("ur")
    talk.choose("alcohol")
    go_to(talk, "drinks", {"how-often": "monthly"})
    talk.press("single.more")
    talk.press("private")
    assert talk.kept("alcohol").responses["drinks"].is_private
    assert "units in a week" not in words_of(talk.view)


def test_an_answer_ends_privacy_and_pressing_it_again_does_too(make: Make) -> None:
    talk = make("en")
    talk.choose("alcohol")
    talk.go_on()
    talk.press("private")
    talk.press("1")
    assert talk.kept("alcohol").responses["how-often"] == Response(chosen=("monthly",))
    assert not talk.screen.button(f"{_id(talk)}.private").isChecked()
    talk.press("private")
    talk.press("private")
    assert "how-often" not in talk.kept("alcohol").responses


def _id(talk: CheckInOnScreen) -> str:
    return talk.screen.page.page_id.removeprefix("resident.")  # type: ignore[attr-defined]


def test_none_of_these_stands_alone(make: Make) -> None:
    talk = make("en")
    talk.choose("alcohol")
    for name in talk.walk({"how-often": "monthly"}):
        if name == "signs":
            break
    talk.press("0")
    talk.press("4")
    assert talk.kept("alcohol").responses["signs"].chosen == ("none",)
    talk.press("1")
    assert talk.kept("alcohol").responses["signs"].chosen == ("first-thing",)


def test_drinks_add_up_unrounded_and_are_shown_to_one_decimal(make: Make) -> None:
    talk = make("en")
    talk.choose("alcohol")
    go_to(talk, "drinks", {"how-often": "4-a-week"})
    for _press in range(3):
        talk.press("pint-5.more")
    talk.press("wine-175.more")
    # 3 x 568 x 5.2 / 1000 + 175 x 13.4 / 1000 = 8.8608 + 2.345 = 11.2058
    assert "About \u206611.2\u2069 units in a week" in words_of(talk.view)
    talk.press("wine-175.less")
    assert "About \u20668.9\u2069 units in a week" in words_of(talk.view)
    talk.go_on()
    assert talk.kept("alcohol").responses["drinks"].drinks == (("pint-5", Decimal(3)),)
    units = amount("alcohol", "units-a-week", {"how-often": "4-a-week", "drinks": {"pint-5": "3"}})
    assert units == Decimal("8.8608")


def test_no_drinks_is_a_count_of_nothing(make: Make) -> None:
    talk = make("en")
    talk.choose("alcohol")
    go_to(talk, "drinks", {"how-often": "monthly"})
    talk.press("pint-4.more")
    talk.press("none")
    assert [count for _key, count in talk.kept("alcohol").responses["drinks"].drinks] == [0]
    assert talk.screen.button("alcohol.drinks.none").isChecked()
    talk.press("double.more")
    talk.go_on()
    assert talk.kept("alcohol").responses["drinks"].drinks == (("double", Decimal(1)),)


def test_a_number_goes_up_and_down_within_what_can_be_meant(make: Make) -> None:
    talk = make("en")
    talk.choose("activity")
    talk.go_on()
    for _press in range(9):
        talk.press("more")
    for _press in range(2):
        talk.press("less")
    talk.go_on()
    assert talk.kept("activity").responses["moderate-days"].number == 5
    talk.press("more")
    talk.screen.press("back")
    assert talk.kept("activity").responses["moderate-minutes"].number == 5


def test_a_number_that_cannot_be_meant_stays_typed_and_says_what_can(make: Make) -> None:
    talk = make("ur")
    talk.choose("activity")
    talk.go_on()
    talk.type("9")
    said = words_of(talk.view)
    assert "This needs a number from 0 to 7." in said
    assert talk.planner.measures.of(talk.resident_id) == []
    talk.go_on()
    talk.screen.press("back")
    box = talk.screen.page.findChild(QLineEdit, "resident.activity.moderate-days")
    assert box.text() == "9"
    talk.type("2,0")
    assert talk.kept("activity").responses["moderate-days"].number == 2
    assert "This needs a number" not in words_of(talk.view)


def test_stones_and_pounds_are_kept_as_kilograms(make: Make) -> None:
    talk = make("en")
    talk.choose("eating")
    go_to(talk, "weight", {"food": "no", "permission": "yes", "exclusions": ["none"]})
    talk.press("old")
    for part, text in (("large", "11"), ("small", "4")):
        box = talk.screen.page.findChild(QLineEdit, f"resident.eating.weight.{part}")
        retype(box, text)
    talk.go_on()
    assert talk.kept("eating").responses["weight"].number == Decimal("71.7")


@pytest.mark.parametrize(
    ("code", "weight", "pounds"), [("pl", "69,7", "13,5"), ("en", "69.7", "13.5")]
)
def test_a_box_has_the_mark_of_the_language_and_takes_either(
    make: Make, code: str, weight: str, pounds: str
) -> None:
    talk = make(code)
    talk.choose("eating")
    go_to(talk, "weight", {"food": "no", "permission": "yes", "exclusions": ["none"]})
    box = talk.screen.page.findChild(QLineEdit, "resident.eating.weight")
    for typed in ("69.7", "69,7"):
        talk.type(typed)
        assert talk.kept("eating").responses["weight"].number == Decimal("69.7")
        assert box.text() == weight
    talk.press("old")
    parts = [
        talk.screen.page.findChild(QLineEdit, f"resident.eating.weight.{part}").text()
        for part in ("large", "small")
    ]
    assert parts == ["10", pounds]


def test_a_box_and_its_drinks_change_with_the_language(make: Make) -> None:
    talk = make("en")
    talk.choose("alcohol")
    go_to(talk, "drinks", {"how-often": "monthly"})
    kept = Response(drinks=(("pint-4", Decimal("1.5")),))
    talk.planner.measures.answer(talk.resident_id, "alcohol", "drinks", kept, "en")
    for code, shown, units in (("en", "1.5", "3.4"), ("pl", "1,5", "3,4"), ("en", "1.5", "3.4")):
        talk.view.speak(language(code))
        said = words_of(talk.view)
        assert shown in said.split("\n")
        assert f"\u2066{units}\u2069" in said


def test_weight_is_asked_and_told_only_with_a_yes(make: Make) -> None:
    talk = make("en")
    talk.choose("eating")
    seen = list(talk.walk({"food": "no", "permission": "no"}))
    assert not {"exclusions", "weight", "height", "waist"} & set(seen)
