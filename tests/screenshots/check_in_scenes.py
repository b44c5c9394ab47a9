"""The check-ins as the resident sees them: what is asked, and what the answers tell.

The largest words that each language has show every question; at the other sizes one question of
each kind stands for all of them (`sights.py`). What is told is drawn whole, at every size.
"""

from collections.abc import Mapping

from tests import check_ins
from tests.screenshots.resident_stage import ResidentStage, check_ins_on_screen, end
from tests.ui.measures.talks import EVERY, KEYS, CheckInOnScreen, Said

__all__ = ["check_in_scenes"]

_ANSWERS: Mapping[str, Said] = {
    **EVERY,
    "kinds": ["cigarettes", "roll-ups", "shisha", "smokeless", "other"],
    "units-a-day": "3-4",
    "many-at-once": "never",
    "guilt": "daily",
    "signs": ["none"],
    "drinks": {"pint-5": 7, "can-4": 2},
    "vigorous-days": 2,
    "vigorous-minutes": 15,
    "65-or-over": "yes",
}
"""Answers after which each question is asked. The rule on sudden stopping is not called for yet:
once it is, it stands for good."""
_TOLD: Mapping[str, Mapping[str, Mapping[str, check_ins.Said]]] = {
    "smoking": {
        "other": {
            "status": "daily",
            "kinds": ["shisha", "smokeless"],
            "pregnant": "yes",
            "importance": 2,
        },
        "stopped": {"status": "stopped"},
        "thanks": {"status": "never"},
    },
    "eating": {
        "careful": {
            "food": "yes",
            "fasting": "yes",
            "exclusions": ["weight-loss", "eating-disorder"],
        },
        "salt": {"sugary-drinks": 2, "salt": "mostly"},
    },
    "alcohol": {
        "pregnant": {"how-often": "2-4-a-month", "pregnant": "yes"},
        "depends": {"how-often": "4-a-week", "signs": ["shaky"]},
        "depends-pregnant": {"signs": ["shaky"], "pregnant": "yes"},
    },
    "activity": {
        "moves": {
            "moderate-days": 5,
            "moderate-minutes": 40,
            "vigorous-days": 0,
            "strength-days": 0,
            "65-or-over": "yes",
            "balance-days": 0,
        }
    },
    "wellbeing": {"hard-day": {"today": "not-good"}},
}
"""Answers that lead to each line which those above do not lead to, by what they are about."""
_TOO_MANY, _AT_MOST = "999", "packet-cigarettes"


def check_in_scenes(stage: ResidentStage) -> None:
    """Draw all check-ins, one after another."""
    talk = check_ins_on_screen(stage.code)
    for place in range(len(KEYS)):
        talk.screen.press(f"measure.{place}")
    stage.take_page("check-in-chosen", talk.view)
    talk.go_on()
    about, coming = "", iter(KEYS)
    for name in talk.walk(_ANSWERS):
        if name == "IntroPage":
            about = next(coming)
        if name in {"IntroPage", "ToldPage"} or stage.wants(talk.view):
            stage.take_page(f"check-in-{about}-{name}", talk.view)
        if name == _AT_MOST:
            _type_too_many(stage, talk, about)
        if talk.can_press("old"):
            talk.press("old")
            stage.take_page(f"check-in-{about}-{name}-older-units", talk.view)
        if name == "ToldPage":
            _tell_all(stage, talk, about)
    end(talk.view)


def _type_too_many(stage: ResidentStage, talk: CheckInOnScreen, about: str) -> None:
    talk.type(_TOO_MANY)
    stage.take_page(f"check-in-{about}-too-many", talk.view)
    talk.type(str(_ANSWERS[_AT_MOST]))


def _tell_all(stage: ResidentStage, talk: CheckInOnScreen, about: str) -> None:
    """Draw what a check-in tells after other answers, which come from the worker's own screen."""
    measures = talk.planner.measures
    for name, said in _TOLD[about].items():
        measures.discard(talk.kept(about).id)
        for key, response in check_ins.answered(said).items():
            measures.answer(talk.resident_id, about, key, response, stage.code)
        stage.take_page(f"check-in-{about}-ToldPage-{name}", talk.view)
