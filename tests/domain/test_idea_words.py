"""Whether a goal still says an idea of ours, in whatever language."""

from dataclasses import replace
from decimal import Decimal
from uuid import uuid4

import pytest

from homeapp.content.loading import load_content
from homeapp.domain.goals import Goal
from homeapp.domain.idea_words import idea_of, in_english
from homeapp.domain.ideas import GoalIdea
from homeapp.i18n import language, languages

IDEAS = load_content().goal_ideas
CODES = [known.code for known in languages()]


def sized(key: str) -> GoalIdea:
    idea = next(one for one in IDEAS if one.key == key)
    return replace(idea, baseline=Decimal(20), target=Decimal("25.5")) if idea.sizing else idea


def a_goal_of(chosen: GoalIdea, code: str, **values: object) -> Goal:
    goal = Goal(
        resident_id=uuid4(),
        domain=chosen.domain,
        own_words=chosen.said(language(code)),
        words_language=code,
        idea=chosen.key,
        baseline=chosen.baseline,
        target=chosen.target,
    )
    return replace(goal, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("key", ["walk-10", "talk-about-drinking", "10-more-minutes"])
def test_an_idea_is_known_again_in_every_language_it_was_chosen_in(key: str, code: str) -> None:
    idea = sized(key)
    goal = a_goal_of(idea, code)
    found = idea_of(goal, IDEAS)
    assert found is not None
    english = idea.said(language("en"))
    assert found.said(language("en")) == english
    assert in_english(goal, IDEAS) == ("" if code == "en" else english)


@pytest.mark.parametrize(
    "values",
    [
        {"own_words": "Walk with my sister"},
        {"idea": ""},
        {"idea": "an-idea-of-long-ago"},
        {"target": Decimal(30)},
        {"target": None},
    ],
)
def test_what_is_no_longer_the_idea_is_nobodys_sentence_but_theirs(
    values: dict[str, object],
) -> None:
    goal = a_goal_of(sized("10-more-minutes"), "ur", **values)
    assert idea_of(goal, IDEAS) is None
    assert in_english(goal, IDEAS) == ""
