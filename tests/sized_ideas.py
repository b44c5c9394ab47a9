"""What the shipped goal ideas become for answers to the check-in on their topic."""

from homeapp.domain.goals import GoalDomain
from tests.check_ins import Said

__all__ = ["SAFE", "SIZED"]

SAFE: dict[str, Said] = {
    "how-often": "2-3-a-week",
    "units-a-day": "0-2",
    "many-at-once": "never",
    "signs": ["none"],
    "drinking-days": 3,
    "drinks": {"pint-4": "6"},
}
LESS_SITTING = "Break up long times of sitting. Every minute of moving counts."
STRENGTH = "Make your muscles work on 2 days a week or more."
SIZED: list[tuple[GoalDomain, dict[str, Said], list[str]]] = [
    (
        GoalDomain.ACTIVITY,
        {"moderate-days": 3, "moderate-minutes": 20},
        [
            "Walk or move for 25 minutes a day, up from 20",
            "Walk or move for 30 minutes a day, up from 20",
            "Walk or move on 4 days a week, up from 3",
        ],
    ),
    (
        GoalDomain.ACTIVITY,
        {"moderate-days": 7, "moderate-minutes": 5},
        [
            "Walk or move for 10 minutes a day, up from 5",
            "Walk for 10 minutes",
            "Walk for 20 minutes",
        ],
    ),
    (
        GoalDomain.ACTIVITY,
        {"moderate-days": 0},
        ["Walk for 5 minutes", "Walk for 10 minutes", "Walk for 20 minutes"],
    ),
    (
        GoalDomain.ACTIVITY,
        {"moderate-days": 7, "moderate-minutes": 300},
        [LESS_SITTING, STRENGTH],
    ),
    (
        GoalDomain.ACTIVITY,
        {"moderate-days": 7, "moderate-minutes": 300, "strength-days": 2},
        [LESS_SITTING],
    ),
    (
        GoalDomain.ACTIVITY,
        {"moderate-days": 1, "moderate-minutes": 600},
        [LESS_SITTING, "Walk or move on 2 days a week, up from 1"],
    ),
    (
        GoalDomain.ACTIVITY,
        {"moderate-days": 7, "moderate-minutes": 20},
        [
            "Walk or move for 25 minutes a day, up from 20",
            "Walk or move for 30 minutes a day, up from 20",
            STRENGTH,
        ],
    ),
    (
        GoalDomain.ACTIVITY,
        {"moderate-days": 0, "vigorous-days": 5, "vigorous-minutes": 60},
        [LESS_SITTING, STRENGTH],
    ),
    (
        GoalDomain.ACTIVITY,
        {"moderate-days": 0, "vigorous-days": 1, "vigorous-minutes": 20},
        ["Walk for 5 minutes", "Walk for 10 minutes", "Walk for 20 minutes"],
    ),
    (
        GoalDomain.SMOKING,
        {"status": "daily", "kinds": ["cigarettes"], "packet-cigarettes": 15},
        [
            "Go from 15 to 13 cigarettes a day",
            "Go from 15 to 8 cigarettes a day",
            "Get help to choose my day to stop smoking",
        ],
    ),
    (
        GoalDomain.SMOKING,
        {"status": "daily", "kinds": ["smokeless"], "smokeless-times": 6},
        [
            "Go from 6 to 5 times a day of chewing tobacco",
            "Keep my home smoke-free",
            "Get help to choose my day to stop smoking",
        ],
    ),
    (
        GoalDomain.SMOKING,
        {"status": "stopped"},
        ["Stay smoke-free, one day at a time", "Keep my home smoke-free"],
    ),
    (
        GoalDomain.EATING,
        {"food": "no", "portions": 2, "sugary-drinks": 9, "cooking-days": 3},
        [
            "Eat 3 portions of fruit and veg a day, up from 2",
            "Go from 9 to 5 sugary drinks a week",
            "Eat home cooking on 4 days a week, up from 3",
        ],
    ),
    (
        GoalDomain.EATING,
        {"food": "no", "takeaways": 4},
        [
            "Eat one piece of fruit in the day",
            "Go from 4 to 3 takeaways a week",
            "Cook a meal at home with less fat, salt and sugar",
        ],
    ),
    (
        GoalDomain.ALCOHOL,
        SAFE,
        [
            "Go from 13.6 to 12 units of alcohol a week",
            "Go from 3 to 2 days a week with a drink",
            "Talk to my GP or an alcohol service",
        ],
    ),
    (
        GoalDomain.ALCOHOL,
        {"how-often": "never", "signs": ["none"]},
        ["Talk to my GP or an alcohol service"],
    ),
]
