"""The rule on sudden stopping, on paper: nothing that waits is shown, printed or handed over."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from homeapp.domain.directory import Topic
from homeapp.domain.drinking import AgreeAnew, DependenceFirst, WarnAnew
from homeapp.domain.goals import GoalDomain, GoalStatus, Step
from homeapp.domain.measures import DEPENDENCE
from homeapp.domain.plans import Layout, Plan, Way
from homeapp.i18n import language
from homeapp.planner import Planner
from tests.fakes import FrozenClock, MemoryStore
from tests.goals_from_before import a_goal_from_before
from tests.papers import words_of_pdf
from tests.ready_plans import a_ready_resident, offer_a_service
from tests.stopping import SIGNS, an_idea, begin, check_in, own_goal


@pytest.fixture
def ready(planner: Planner) -> UUID:
    """Return somebody whose plan is ready to agree."""
    return a_ready_resident(planner)


def _warning(planner: Planner) -> str:
    alcohol = planner.measures.measure("alcohol")
    return next(line.words for line in alcohol.advice if line.key == DEPENDENCE)


def _paper(planner: Planner, plan: Plan) -> str:
    return words_of_pdf(planner.render_plan(plan, "en", Layout.STANDARD))


@pytest.mark.parametrize("sign", SIGNS)
def test_what_is_on_record_already_waits_and_the_warning_is_printed(
    planner: Planner, ready: UUID, sign: str
) -> None:
    goal = planner.goals.begin(ready, GoalDomain.ALCOHOL, own_words="Give it up", if_cue="Friday")
    planner.goals.add_step(Step(goal_id=goal.id, description="Pour it away"))
    own = own_goal(planner, ready, "Give up the booze")
    assert len(planner.plans.compose(ready).goals) == 3
    check_in(planner, ready, SIGNS[sign])
    assert planner.measures.drinks_safely_only(ready)
    assert planner.goals.waiting(ready) == {goal.id, own.id}
    assert planner.goals.get(goal.id) == goal
    content = planner.plans.compose(ready)
    assert [one.domain for one in content.goals] == [GoalDomain.ACTIVITY]
    assert content.warnings == (_warning(planner),)
    said = " ".join(planner.plan_lines(content, "en"))
    assert "do not stop suddenly" in said
    for hidden in ("Give it up", "Friday", "Pour it away", "booze"):
        assert hidden not in said


def _render(planner: Planner, plan: Plan, folder: Path) -> None:
    planner.render_plan(plan, "en", Layout.STANDARD)


def _save(planner: Planner, plan: Plan, folder: Path) -> None:
    planner.save_plan(plan, folder / "plan.pdf")


def _print(planner: Planner, plan: Plan, folder: Path) -> None:
    def deliver(pdf: bytes) -> None:
        (folder / "plan.pdf").write_bytes(pdf)

    planner.hand_over(plan, Way.PRINTED, deliver)


def _note(planner: Planner, plan: Plan, folder: Path) -> None:
    def deliver() -> None:
        (folder / "plan.pdf").write_bytes(b"%PDF")

    planner.plans.hand_over(plan, "en", Layout.STANDARD, Way.PRINTED, deliver)


@pytest.mark.parametrize("way", [_render, _save, _print, _note])
@pytest.mark.parametrize("sign", SIGNS)
def test_an_earlier_plan_with_such_a_goal_goes_home_no_more(
    planner: Planner, ready: UUID, tmp_path: Path, sign: str, way: Callable[..., None]
) -> None:
    planner.goals.begin(ready, GoalDomain.ALCOHOL, own_words="Give it up", how_often="every day")
    plan = planner.plans.agree(ready)
    check_in(planner, ready, SIGNS[sign])
    with pytest.raises(AgreeAnew, match="Agree the plan anew"):
        way(planner, plan, tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert planner.plans.print_outs(ready) == []
    assert not planner.plans.says_the_same(plan)


def test_the_plan_agreed_anew_is_printed_with_the_warning(planner: Planner, ready: UUID) -> None:
    planner.goals.begin(ready, GoalDomain.ALCOHOL, own_words="Give it up", how_often="every day")
    planner.plans.agree(ready)
    check_in(planner, ready, SIGNS["shaky"])
    plan = planner.plans.agree(ready)
    words = _paper(planner, plan)
    assert "do not stop suddenly. It can be dangerous." in words
    assert "Give it up" not in words


def test_no_word_of_alcohol_prints_where_its_topic_is_left_off(
    planner: Planner, ready: UUID
) -> None:
    planner.goals.begin(ready, GoalDomain.ALCOHOL, own_words="Talk to my GP about wine")
    signed = check_in(planner, ready, SIGNS["shaky"])
    assert planner.plans.compose(ready).warnings == (_warning(planner),)
    planner.plans.choose(ready, left_off=(GoalDomain.ALCOHOL,))
    content = planner.plans.compose(ready)
    assert content.warnings == ()
    plan = planner.plans.agree(ready)
    lines, paper = " ".join(planner.plan_lines(content, "en")), _paper(planner, plan)
    for said in (lines, paper):
        assert "My goals" in said
        for trace in ("stop suddenly", "alcohol", "wine", "drink"):
            assert trace not in said.casefold()
    assert DEPENDENCE in planner.measures.of(ready)[-1].warned_of, "that it was given stays"
    assert signed.id == planner.measures.of(ready)[-1].id


def test_a_plan_without_alcohol_is_handed_over(
    planner: Planner, ready: UUID, tmp_path: Path
) -> None:
    check_in(planner, ready, SIGNS["shaky"])
    planner.plans.choose(ready, left_off=(GoalDomain.ALCOHOL,))
    plan = planner.plans.agree(ready)
    _print(planner, plan, tmp_path)
    assert len(planner.plans.print_outs(ready)) == 1


def test_the_warning_stands_before_every_goal_and_after_what_matters(
    planner: Planner, ready: UUID
) -> None:
    check_in(planner, ready, SIGNS["shaky"])
    content = planner.plans.compose(ready)
    lines = planner.plan_lines(content, "en")
    warning = lines.index(next(line for line in lines if "do not stop suddenly" in line))
    goal = lines.index(next(line for line in lines if content.goals[0].own_words in line))
    said = lines.index(next(line for line in lines if content.statements[0].words in line))
    assert lines.index("My goals") < warning < goal
    assert said < warning


def test_nothing_of_how_a_waiting_goal_has_gone_is_printed(
    planner: Planner, clock: FrozenClock, ready: UUID
) -> None:
    goal = a_goal_from_before(planner, clock, ready, GoalDomain.ALCOHOL)
    planner.reviews.keep(goal, amount=Decimal(7), words="I poured it away")
    before = planner.plans.compose(ready).goals[-1].progress
    assert before is not None
    assert before.has_picture
    check_in(planner, ready, SIGNS["shaky"])
    content = planner.plans.compose(ready)
    assert all(one.progress is None for one in content.goals)
    said = " ".join(planner.plan_lines(content, "en"))
    for trace in ("Smoke less", "cigarettes a day", "At the start", "poured"):
        assert trace not in said


def test_no_days_without_alcohol_are_told_of_a_safe_goal_while_the_rule_stands(
    planner: Planner, clock: FrozenClock, ready: UUID
) -> None:
    clock.now -= timedelta(days=7)
    goal = begin(planner, ready, "write-drinks-down", how_often="every day")
    clock.now += timedelta(days=7)
    planner.reviews.keep(goal.id, free_days=3)
    planner.plans.choose(ready, next_review_on=clock.now.date() + timedelta(days=20))
    before = " ".join(planner.plan_lines(planner.plans.compose(ready), "en"))
    assert "Days without alcohol so far" in before
    assert planner.reviews.progress(goal.id).free_days == 3
    plan = planner.plans.agree(ready)
    check_in(planner, ready, SIGNS["shaky"])
    content = planner.plans.compose(ready)
    told = next(one for one in content.goals if one.domain is GoalDomain.ALCOHOL)
    assert told.progress is None
    assert "Days without alcohol" not in " ".join(planner.plan_lines(content, "en"))
    assert planner.reviews.progress(goal.id).sentences() == ()
    for left_off in ((), (GoalDomain.ALCOHOL,)):
        planner.plans.choose(ready, left_off=left_off)
        with pytest.raises(WarnAnew):
            planner.render_plan(plan)
    assert planner.reviews.of_goal(goal.id)[0].free_days == 3, "what was told is kept"


def test_an_alcohol_service_stays_on_the_plan(
    planner: Planner, memory_store: MemoryStore, ready: UUID
) -> None:
    goal = planner.goals.begin(ready, GoalDomain.ALCOHOL, own_words="Give it up")
    offer_a_service(planner, memory_store, ready, goal.id, topics=(Topic.ALCOHOL,))
    check_in(planner, ready, SIGNS["shaky"])
    assert len(planner.plans.compose(ready).services) == 1


def test_no_undo_and_no_redo_prints_what_waits(planner: Planner, ready: UUID) -> None:
    check_in(planner, ready, {"how-often": "4-a-week"})
    goal = planner.goals.begin(ready, GoalDomain.ALCOHOL, own_words="Give it up")
    check_in(planner, ready, SIGNS["shaky"])
    planner.goals.become(goal.id, GoalStatus.STOPPED, "The GP first")
    planner.goals.remove(goal.id)
    planner.history.undo()
    planner.history.undo()
    assert planner.goals.get(goal.id).status is GoalStatus.ACTIVE
    assert goal.id in planner.goals.waiting(ready)
    assert _printed(planner, ready) == ["Walk to the park with my sister"]
    planner.history.undo()  # the answer itself
    assert _printed(planner, ready) == ["Walk to the park with my sister"]
    planner.history.redo()
    assert _printed(planner, ready) == ["Walk to the park with my sister"]


def _printed(planner: Planner, who: UUID) -> list[str]:
    return [one.own_words for one in planner.plans.compose(who).goals]


def test_a_goal_that_waits_can_be_laid_aside_or_changed_to_a_safe_one(
    planner: Planner, ready: UUID
) -> None:
    first = planner.goals.begin(ready, GoalDomain.ALCOHOL, own_words="Give it up")
    second = planner.goals.begin(ready, GoalDomain.ALCOHOL, own_words="Dry month")
    check_in(planner, ready, SIGNS["shaky"])
    assert planner.goals.become(first.id, GoalStatus.PAUSED).status is GoalStatus.PAUSED
    with pytest.raises(DependenceFirst):
        planner.goals.become(first.id, GoalStatus.ACTIVE)
    words = language("en").text(an_idea(planner, "talk-about-drinking").words)
    planner.goals.change(second.id, own_words=words, idea="talk-about-drinking")
    assert planner.goals.waiting(ready) == {first.id}
