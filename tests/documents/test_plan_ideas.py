"""A goal that is still an idea of ours is printed in the plan's own language."""

from decimal import Decimal

import pytest

from homeapp.content.loading import load_content
from homeapp.documents.blocks import Block, Heading, Line, Own, SaidIn
from homeapp.documents.plan import plan_pdf
from homeapp.documents.plan_goals import goal_blocks
from homeapp.documents.reading import plan_lines
from homeapp.domain.goals import GoalDomain, GoalStatus
from homeapp.domain.ideas import GoalIdea
from homeapp.domain.plans import Layout, PlanContent, PlanGoal, PlanWorker
from homeapp.i18n import Language, language

CONTENT = load_content()
URDU, ENGLISH = language("ur"), language("en")


def idea(key: str) -> GoalIdea:
    return next(one for one in CONTENT.goal_ideas if one.key == key)


def a_plan(key: str, **values: object) -> PlanContent:
    chosen = idea(key)
    usual: dict[str, object] = {
        "domain": chosen.domain,
        "status": GoalStatus.ACTIVE,
        "own_words": chosen.said(ENGLISH),
        "words_language": "en",
        "idea": key,
        "idea_words": chosen.words,
    }
    goal = PlanGoal(**{**usual, **values})  # type: ignore[arg-type]
    return PlanContent(preferred_name="Amina", worker=PlanWorker(), goals=(goal,))


def blocks(content: PlanContent) -> list[Block]:
    return list(goal_blocks(content))


def sentences(content: PlanContent, chosen: Language) -> str:
    return "\n".join(plan_lines(content, chosen))


def test_an_idea_chosen_in_english_is_said_in_the_language_of_the_plan() -> None:
    content = a_plan("talk-about-drinking")
    said = idea("talk-about-drinking").said(URDU)
    assert said != content.goals[0].own_words
    assert said in sentences(content, URDU)
    assert content.goals[0].own_words in sentences(content, ENGLISH)
    shown = blocks(content)
    assert not any(isinstance(block, Own) for block in shown)
    [about] = [block for block in shown if isinstance(block, Heading) and block.level == 3]
    assert about.said_in == ""


def test_it_stays_with_its_warning_and_large() -> None:
    warnings = CONTENT.warnings_for(GoalDomain.ALCOHOL)
    shown = blocks(a_plan("talk-about-drinking", warnings=warnings))
    [line] = [block for block in shown if isinstance(block, Line) and block.big]
    assert line.kept


def test_a_sized_idea_brings_its_numbers_along() -> None:
    words = "Walk or move for {target} minutes a day, up from {baseline}"
    content = a_plan(
        "10-more-minutes",
        own_words="typed",
        idea_words=words,
        baseline=Decimal(20),
        target=Decimal("30.5"),
    )
    assert "30.5 minutes a day, up from 20" in sentences(content, ENGLISH).translate(
        dict.fromkeys(range(8294, 8298))
    )


def test_words_of_their_own_are_printed_as_typed_under_their_language() -> None:
    content = a_plan("talk-about-drinking", own_words="To see my GP", idea_words="")
    shown = blocks(content)
    [own] = [block for block in shown if isinstance(block, Own)]
    assert (own.words, own.language) == ("To see my GP", "en")
    [about] = [block for block in shown if isinstance(block, Heading) and block.level == 3]
    assert about.said_in == "en"


def test_the_then_that_repeats_the_idea_is_in_the_same_language() -> None:
    chosen = idea("walk-10")
    content = a_plan("walk-10", if_cue="After tea", then_action=chosen.said(ENGLISH))
    assert sentences(content, URDU).count(chosen.said(URDU)) == 2
    said_in = [block for block in blocks(content) if isinstance(block, SaidIn)]
    assert [one.language for one in said_in] == ["en"]


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("code", ["en", "ur", "bn"])
def test_it_prints(code: str, layout: Layout) -> None:
    chosen = idea("walk-10")
    content = a_plan("walk-10", if_cue="After tea", then_action=chosen.said(ENGLISH))
    assert plan_pdf(content, language(code), layout).startswith(b"%PDF-")
