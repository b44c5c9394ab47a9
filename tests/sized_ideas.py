"""What the shipped goal ideas become for answers to the check-in on their topic."""

from decimal import Decimal

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
QUIT = "Get help to choose my day to stop smoking"
TALK = "Talk to my GP or an alcohol service"
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
            "Go from 15 to 10 cigarettes a day",
            "Go from 15 to 8 cigarettes a day",
            QUIT,
        ],
    ),
    (
        GoalDomain.SMOKING,
        {"status": "daily", "kinds": ["cigarettes"], "packet-cigarettes": 8},
        [
            "Go from 8 to 6 cigarettes a day",
            "Go from 8 to 5 cigarettes a day",
            "Go from 8 to 4 cigarettes a day",
            QUIT,
        ],
    ),
    (
        GoalDomain.SMOKING,
        {"status": "daily", "kinds": ["cigarettes"], "packet-cigarettes": 4},
        [
            "Cigarettes a day: from 4 to 3",
            "Keep my home smoke-free",
            "Go from 4 to 2 cigarettes a day",
            QUIT,
        ],
    ),
    (
        GoalDomain.SMOKING,
        {"status": "sometimes", "kinds": ["cigarettes"], "packet-cigarettes": 2},
        ["Cigarettes a day: from 2 to 1", "Keep my home smoke-free", QUIT],
    ),
    (
        GoalDomain.SMOKING,
        {"status": "daily", "kinds": ["cigarettes"], "packet-cigarettes": 1},
        ["Have my first cigarette of the day later", "Keep my home smoke-free", QUIT],
    ),
    (
        GoalDomain.SMOKING,
        {"status": "daily", "kinds": ["roll-ups"], "pouches": 6},
        [
            "Pouches of tobacco a week: from 6 to 5",
            "Pouches of tobacco a week: from 6 to 4",
            "Pouches of tobacco a week: from 6 to 3",
            QUIT,
        ],
    ),
    (
        GoalDomain.SMOKING,
        {"status": "daily", "kinds": ["roll-ups"], "pouches": Decimal("2.5")},
        ["Pouches of tobacco a week: from 2.5 to 2", "Keep my home smoke-free", QUIT],
    ),
    (
        GoalDomain.SMOKING,
        {"status": "daily", "kinds": ["shisha"], "shisha-times": 4},
        [
            "Go from 4 to 3 times a week of shisha",
            "Keep my home smoke-free",
            "Go from 4 to 2 times a week of shisha",
            QUIT,
        ],
    ),
    (
        GoalDomain.SMOKING,
        {"status": "daily", "kinds": ["smokeless"], "smokeless-times": 6},
        [
            "Go from 6 to 5 times a day of chewing tobacco",
            "Go from 6 to 4 times a day of chewing tobacco",
            "Go from 6 to 3 times a day of chewing tobacco",
            QUIT,
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
            "Go from 13.6 to 7 units of alcohol a week",
            TALK,
        ],
    ),
    (
        GoalDomain.ALCOHOL,
        SAFE | {"drinks": {"single": "20"}},
        [
            "Go from 20 to 18 units of alcohol a week",
            "Go from 3 to 2 days a week with a drink",
            "Keep to 14 units of alcohol a week, down from 20",
            TALK,
        ],
    ),
    (
        GoalDomain.ALCOHOL,
        SAFE | {"drinks": {"single": "40"}},
        [
            "Go from 40 to 38 units of alcohol a week",
            "Go from 3 to 2 days a week with a drink",
            "Go from 40 to 20 units of alcohol a week",
            TALK,
        ],
    ),
    (
        GoalDomain.ALCOHOL,
        SAFE | {"drinks": {"single": "60"}},
        ["Write down what I drink", "Choose a smaller or weaker drink", TALK],
    ),
    (
        GoalDomain.ALCOHOL,
        {"how-often": "never", "signs": ["none"]},
        [TALK],
    ),
    (
        GoalDomain.OWN,
        {"lonely": "often"},
        [
            "Call or message one person I like",
            "See one person I like each week",
            "Go to a group near me each week",
        ],
    ),
    (
        GoalDomain.OWN,
        {"lonely": "never", "isolated": "hardly-ever", "happy": 5},
        [
            "Do one thing each day that I enjoy",
            "Spend time outdoors each day",
            "Learn something new, or help somebody, each week",
        ],
    ),
    (
        GoalDomain.OWN,
        {"satisfied": 7, "worthwhile": 8, "happy": 9, "anxious": 3, "lonely": "hardly-ever"},
        [],
    ),
]
