"""The page of a plan for a fridge: one page, in large letters, that tells others no secrets."""

import re
from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from io import BytesIO

import pytest
from pypdf import PdfReader

from db.json_values import from_json, to_json
from homeapp.content.loading import load_content
from homeapp.documents.plan import plan_pdf
from homeapp.documents.reading import plan_lines
from homeapp.domain.goals import Doer, GoalDomain, GoalStatus, Step
from homeapp.domain.plans import (
    Layout,
    PlanContent,
    PlanGoal,
    PlanService,
    PlanSize,
    PlanStatement,
    PlanStep,
    PlanWorker,
)
from homeapp.i18n import language, languages
from homeapp.planner import Planner
from tests.factories import a_goal as a_kept_goal
from tests.papers import pages_of_pdf
from tests.ready_plans import a_ready_resident

CONTENT = load_content()
CODES = [known.code for known in languages()]
FORMS = [
    (code, layout)
    for code in CODES
    for layout in Layout
    if (code, layout) != ("en", Layout.BILINGUAL)
]
TITLE, WEEKS = "For my fridge", "My weeks: tick each day"
ALCOHOL, ACTIVITY = (
    CONTENT.warnings_for(domain)[0] for domain in (GoalDomain.ALCOHOL, GoalDomain.ACTIVITY)
)
URDU = "صبح اپنی بہن کے ساتھ پارک تک چلوں گی اور واپسی پر چائے پیوں گی"


def a_goal(domain: GoalDomain = GoalDomain.ACTIVITY, **values: object) -> PlanGoal:
    usual: dict[str, object] = {
        "domain": domain,
        "status": GoalStatus.ACTIVE,
        "own_words": "Walk to the park",
        "words_language": "en",
        "barriers": "Rain",
        "steps": (PlanStep(description="Buy shoes", doer=Doer.ME, due_on=date(2026, 11, 24)),),
        "warnings": CONTENT.warnings_for(domain),
    }
    return PlanGoal(**{**usual, **values})  # type: ignore[arg-type]


def a_plan(*goals: PlanGoal, **values: object) -> PlanContent:
    usual: dict[str, object] = {
        "preferred_name": "Zebedee",
        "worker": PlanWorker(name="Sam Jones", phone="07700 900 123", organisation="HALE"),
        "people_involved": "My daughter Noor",
        "statements": (PlanStatement(heading="People", words="My garden", language="en"),),
        "goals": goals or (a_goal(),),
        "sizes": (
            PlanSize(
                words="My weight on {date}: {amount} {unit}.",
                amount=Decimal("80.5"),
                unit="kilograms",
                told_on=date(2026, 11, 1),
            ),
        ),
        "services": (PlanService(name="Park walks", organisation="Example Trust"),),
        "crisis": CONTENT.crisis_for("E08000032"),
        "next_review_on": date(2026, 11, 17),
        "next_review_at": time(10),
        "fridge_page": True,
        "is_settled": True,
    }
    return PlanContent(**{**usual, **values})  # type: ignore[arg-type]


def pages(content: PlanContent, code: str = "en", layout: Layout = Layout.STANDARD) -> list[str]:
    return pages_of_pdf(plan_pdf(content, language(code), layout))


def fridge(content: PlanContent, code: str = "en", layout: Layout = Layout.STANDARD) -> str:
    """Return the words of the last page, and see that it is the only one of its kind."""
    *others, last = pages(content, code, layout)
    assert TITLE in last
    assert not any(TITLE in page or WEEKS in page for page in others)
    return last


ORDINARY = a_plan(a_goal(), a_goal(GoalDomain.ALCOHOL, own_words="Two days without beer"))
MANY = a_plan(*(a_goal(domain, own_words=URDU, words_language="ur") for domain in GoalDomain))
LONG = a_plan(a_goal(GoalDomain.ALCOHOL, own_words="خیریت " * 900 + "x" * 3000), a_goal())


@pytest.mark.parametrize("content", [ORDINARY, MANY, LONG], ids=["ordinary", "many", "long"])
@pytest.mark.parametrize(("code", "layout"), FORMS)
def test_it_is_one_page_with_every_warning(content: PlanContent, code: str, layout: Layout) -> None:
    said = fridge(content, code, layout)
    for goal in content.goals:
        for warning in goal.warnings:
            assert warning in said, "the English stands with a draft"
    for words in (WEEKS, "07700 900 123", "Sam Jones", "999", "111", "0800 952 1181", "116 123"):
        assert words in said


@pytest.mark.parametrize(("code", "layout"), FORMS)
def test_the_plan_before_it_has_no_page_more(code: str, layout: Layout) -> None:
    with_it, without = pages(ORDINARY, code, layout), replace(ORDINARY, fridge_page=False)
    assert len(with_it) <= len(pages(without, code, layout)) + 1


def test_it_says_what_to_keep_in_sight() -> None:
    said = fridge(ORDINARY)
    for words in (
        "Walk to the park",
        "Two days without beer",
        "What I will do",
        "Buy shoes",
        "Week 4",
        "We meet again on Tuesday 17 November 2026 at 10:00.",
        "My link worker is Sam Jones.",
        "If you need help now",
        "Page 3 of 3.",
    ):
        assert words in said, words
    for goal in ORDINARY.goals:
        assert said.index(goal.own_words) < said.index(goal.warnings[0])


def test_it_says_nothing_that_others_need_not_know() -> None:
    said = fridge(ORDINARY)
    for words in (
        *("Zebedee", "Noor", "My garden", "80.5", "Park walks", "Example Trust", "Rain"),
        *("HALE", "24 November"),
    ):
        assert words not in said, words
        assert words in " ".join(pages(ORDINARY)), words


def test_what_is_paused_done_or_of_others_is_not_on_it() -> None:
    steps = (
        PlanStep(description="Buy shoes", doer=Doer.ME, done_on=date(2026, 11, 2)),
        PlanStep(description="Ring the group", doer=Doer.LINK_WORKER),
    )
    paused = a_goal(GoalDomain.EATING, own_words="Eat greens", status=GoalStatus.PAUSED)
    said = fridge(a_plan(a_goal(steps=steps), paused))
    for words in ("Buy shoes", "What I will do", "Ring the group", "Eat greens"):
        assert words not in said
    assert "Walk to the park" in said


def test_a_sentence_of_ours_is_said_in_the_language_of_the_plan() -> None:
    idea = next(one for one in CONTENT.goal_ideas if one.domain is GoalDomain.ACTIVITY)
    goal = a_goal(own_words="?", idea=idea.key, idea_words=idea.words)
    assert language("pl").text(idea.words) in fridge(a_plan(goal), "pl")


def test_steps_go_first_and_words_that_are_too_long_last() -> None:
    many = tuple(PlanStep(description=f"Step {one}", doer=Doer.ME) for one in range(40))
    said = fridge(a_plan(a_goal(steps=many)))
    assert "Walk to the park" in said
    assert "Step 1" not in said
    said = fridge(a_plan(a_goal(GoalDomain.ALCOHOL, own_words="very long words " * 300)))
    assert "very long words" not in said
    assert re.search(rf"Alcohol {re.escape(ALCOHOL)}", said)


def test_in_short_each_topic_is_there_once_with_all_its_warnings() -> None:
    long = "very long words " * 300
    goals = (a_goal(own_words=long), a_goal(own_words=long, warnings=(ACTIVITY, ALCOHOL)))
    said = fridge(a_plan(*goals, a_goal(GoalDomain.EATING, own_words=long)))
    assert [said.count(one) for one in ("Moving more", "Eating", ACTIVITY, ALCOHOL)] == [1] * 4


def test_the_warning_in_the_place_of_what_waits_is_on_it_but_not_first() -> None:
    own = a_goal(domain=GoalDomain.OWN, own_words="See my sister")
    for words in ("Walk to the park", "very long words " * 300):
        said = fridge(a_plan(a_goal(own_words=words), own, warnings=(ALCOHOL,)))
        assert said.count(ALCOHOL) == 1
        assert said.index(ACTIVITY) < said.index(ALCOHOL)


def test_that_warning_is_not_beside_goals_that_cannot_be_about_alcohol() -> None:
    assert ALCOHOL not in fridge(a_plan(a_goal(own_words="Walk"), warnings=(ALCOHOL,)))


def test_it_is_read_from_afar() -> None:
    content = a_plan(a_goal(own_words="Walk"))
    page = plan_pdf(content, language("en"), Layout.STANDARD)
    assert letters(page, "Walk")[-1] > 1.5 * letters(page, "Walk")[0]
    assert letters(page, "Walk")[-1] >= 24


def letters(pdf: bytes, words: str) -> list[float]:
    """Return how large some words are each time they stand in a PDF, in points."""
    found: list[float] = []

    def see(text: str, cm: list[float], tm: list[float], _font: object, size: float) -> None:
        if text.strip() == words:
            found.append(size * tm[3] * cm[3])

    for page in PdfReader(BytesIO(pdf)).pages:
        page.extract_text(visitor_text=see)
    return found


def test_without_it_the_weeks_stay_where_they_were() -> None:
    said = pages(replace(ORDINARY, fridge_page=False))
    assert TITLE not in " ".join(said)
    assert WEEKS in said[-1]
    assert "fridge" not in " ".join(said)


def test_it_says_by_itself_what_nobody_has_checked() -> None:
    said = fridge(replace(ORDINARY, is_settled=False), "pl")
    for words in ("This translation is a draft.", "not settled yet."):
        assert words in said
    assert "not settled yet." not in fridge(ORDINARY, "pl")


def test_a_practice_plan_says_so_on_it_too() -> None:
    pdf = plan_pdf(ORDINARY, language("en"), Layout.STANDARD, is_practice=True)
    assert "For practice only." in pages_of_pdf(pdf)[-1]


@pytest.mark.parametrize("goals", [1, 3, 9])
def test_it_is_no_back_of_another_page(goals: int) -> None:
    content = a_plan(*(a_goal() for _ in range(goals)))
    on_one_side = pages(content)
    pdf = plan_pdf(content, language("en"), Layout.STANDARD, two_sided=True)
    on_both = pages_of_pdf(pdf)
    assert len(on_both) % 2 == 1
    assert len(on_both) - len(on_one_side) == (len(on_one_side) + 1) % 2
    assert TITLE in on_both[-1]
    without = plan_pdf(
        replace(content, fridge_page=False), language("en"), Layout.STANDARD, two_sided=True
    )
    assert len(pages_of_pdf(without)) == len(on_one_side) - 1


def test_what_it_says_is_read_aloud_once() -> None:
    lines = plan_lines(ORDINARY, language("en"))
    assert lines.count("Walk to the park") == lines.count(ALCOHOL) == 1
    assert "The last page of this plan is for my fridge." in lines
    assert not any(
        "fridge" in line
        for line in plan_lines(replace(ORDINARY, fridge_page=False), language("en"))
    )


@pytest.mark.parametrize("is_on", [True, False])
def test_it_is_kept_with_an_agreed_plan(is_on: bool) -> None:
    plan = a_plan(fridge_page=is_on)
    assert from_json(to_json(plan, PlanContent), PlanContent) == plan


def test_a_plan_of_before_has_none() -> None:
    held = to_json(a_plan(), PlanContent)
    del held["fridge_page"]
    assert not from_json(held, PlanContent).fridge_page


def test_a_topic_that_is_left_off_is_not_on_it(planner: Planner) -> None:
    amina = a_ready_resident(planner)
    goal = planner.goals.add(
        a_kept_goal(amina, domain=GoalDomain.ALCOHOL, own_words="Two days without beer")
    )
    planner.goals.add_step(Step(goal_id=goal.id, description="Buy cordial"))
    secrets = ("beer", "cordial", ALCOHOL)
    assert all(words in fridge(planner.plans.compose(amina)) for words in secrets)
    planner.plans.choose(amina, left_off=(GoalDomain.ALCOHOL,))
    assert not any(words in fridge(planner.plans.compose(amina)) for words in secrets)


def test_it_is_there_unless_it_is_not_wanted_or_no_goal_goes_on(planner: Planner) -> None:
    amina = a_ready_resident(planner)
    assert planner.plans.compose(amina).fridge_page
    planner.plans.choose(amina, fridge_page=False)
    assert not planner.plans.compose(amina).fridge_page
    planner.plans.choose(amina, fridge_page=True)
    [goal] = planner.goals.of(amina)
    planner.goals.become(goal.id, GoalStatus.PAUSED)
    assert not planner.plans.compose(amina).fridge_page


def test_a_plan_without_it_is_another_to_agree(planner: Planner) -> None:
    amina = a_ready_resident(planner)
    first = planner.plans.agree(amina)
    planner.plans.choose(amina, fridge_page=False)
    assert not planner.plans.says_the_same(first)
    second = planner.plans.agree(amina)
    assert [plan.content.fridge_page for plan in (first, second)] == [True, False]
