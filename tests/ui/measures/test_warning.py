"""The warning on sudden stopping on the Check-ins page, and what is said of the paper."""

from homeapp.domain.goals import GoalDomain
from tests.ui.measures.worker_pages import DEPENDENT, Worker

PRINTS, SAY_IT = "The plan prints this warning.", "Say it aloud, and be sure that it was heard."


def test_the_warning_stands_with_what_to_do_while_the_rule_does(worker: Worker) -> None:
    worker.open()
    assert not worker.has("measures.offer_alcohol")
    worker.say("alcohol", DEPENDENT)
    said = worker.words
    assert "do not stop suddenly" in said
    assert "A goal to stop or drink less must wait" in said
    assert "Say: Talk to your GP before you drink less." in said
    worker.press("measures.offer_alcohol")
    assert worker.wanted == ["signposts:alcohol"]
    worker.say("alcohol", {"signs": ["none"], "units-a-day": "0-2", "many-at-once": "never"})
    worker.open()
    assert worker.has("measures.offer_alcohol") is worker.planner.measures.drinks_safely_only(
        worker.resident_id
    )


def test_that_the_plan_prints_it_is_said_only_where_it_does(worker: Worker) -> None:
    plans, who = worker.planner.plans, worker.resident_id
    worker.say("alcohol", DEPENDENT)
    worker.open()
    assert PRINTS in worker.words
    assert SAY_IT not in worker.words
    assert plans.compose(who).warnings != ()
    plans.choose(who, left_off=(GoalDomain.ALCOHOL,))
    assert SAY_IT in worker.words
    assert PRINTS not in worker.words
    assert plans.compose(who).warnings == ()
    plans.choose(who, left_off=(GoalDomain.EATING,))
    assert PRINTS in worker.words
    assert SAY_IT not in worker.words
