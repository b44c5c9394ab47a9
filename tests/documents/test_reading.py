"""The plan line by line, as a voice reads it."""

import pytest

from homeapp.i18n import language, languages
from homeapp.planner import Planner
from tests.ready_plans import a_ready_resident


@pytest.mark.parametrize("code", [known.code for known in languages()])
def test_every_part_is_read_in_one_language(planner: Planner, code: str) -> None:
    spoken = language(code)
    content = planner.plans.compose(a_ready_resident(planner))
    lines = planner.plan_lines(content, code)
    for part in ("What matters to me", "My goals", "Our next meeting", "If you need help now"):
        assert spoken.text(part) in lines
    english = set(planner.plan_lines(content, "en"))
    if not spoken.is_source:
        assert [line for line in lines if line in english and line[0].isalpha()] == []


def test_words_are_read_in_the_language_they_were_said_in(planner: Planner) -> None:
    resident_id = a_ready_resident(planner)
    urdu = "اپنی بہن کے ساتھ چلنا"
    planner.conversations.say(resident_id, "people", urdu, "ur")
    content = planner.plans.compose(resident_id)
    assert "To walk with my sister" in planner.plan_lines(content, "en")
    assert urdu not in planner.plan_lines(content, "en")
    assert urdu in planner.plan_lines(content, "ur")
    assert "To walk with my sister" not in planner.plan_lines(content, "ur")
    assert "Buy walking shoes" in planner.plan_lines(content, "en")
    assert "Buy walking shoes" not in planner.plan_lines(content, "pl")


def test_no_name_is_said_aloud(planner: Planner) -> None:
    content = planner.plans.compose(a_ready_resident(planner, preferred_name="Amina"))
    assert "Amina" not in " ".join(planner.plan_lines(content, "en"))


def test_numbers_to_call_stay_whole(planner: Planner) -> None:
    content = planner.plans.compose(a_ready_resident(planner))
    lines = planner.plan_lines(content, "ur")
    assert [line for line in lines if line.startswith("\u2066999\u2069: ")] != []
