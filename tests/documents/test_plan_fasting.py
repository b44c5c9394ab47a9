"""A goal that pauses for a fast, on the plan."""

from db.json_values import from_json, to_json
from homeapp.documents.blocks import Block, Line
from homeapp.documents.plan_goals import goal_blocks
from homeapp.documents.reading import plan_lines
from homeapp.documents.sentences import Sentence
from homeapp.domain.goals import GoalDomain, GoalStatus
from homeapp.domain.pausing import WHILE_FASTING, standing_words
from homeapp.domain.plans import PlanContent, PlanGoal, PlanWorker, what_to_do
from homeapp.i18n import language


def a_plan(reason: str) -> PlanContent:
    goal = PlanGoal(
        domain=GoalDomain.EATING,
        status=GoalStatus.PAUSED,
        own_words="Cook at home",
        words_language="en",
        status_reason=reason,
    )
    return PlanContent(preferred_name="Amina", worker=PlanWorker(), goals=(goal,))


def status_of(content: PlanContent) -> object:
    blocks: list[Block] = list(goal_blocks(content))
    lines = [one.sentence for one in blocks if isinstance(one, Line)]
    [stands] = [one for one in lines if isinstance(one, Sentence) and "status" in one.places]
    return stands.places["status"]


def test_the_reason_is_a_sentence_that_every_language_can_say() -> None:
    said = Sentence(standing_words(GoalStatus.PAUSED, WHILE_FASTING))
    assert status_of(a_plan(WHILE_FASTING)) == said
    assert status_of(a_plan("")) == Sentence(GoalStatus.PAUSED.words)
    lines = "\n".join(plan_lines(a_plan(WHILE_FASTING), language("en")))
    assert "Paused for now, while I fast" in lines


def test_it_is_kept_with_the_plan_and_no_other_wording_of_what_to_do() -> None:
    content = a_plan(WHILE_FASTING)
    assert from_json(to_json(content, PlanContent), PlanContent) == content
    assert what_to_do(content) == what_to_do(a_plan(""))
