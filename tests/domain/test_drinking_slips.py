"""Goals and steps with slips of the pen, in other languages, and with orders that name nothing."""

from typing import Any

import pytest

from homeapp.content.loading import load_content
from homeapp.domain.drinking import must_wait
from homeapp.domain.entity import new_id
from homeapp.domain.goals import Goal, GoalDomain, Step
from homeapp.domain.phrases import near

WORDS = load_content().drinking_words
SAFE = "talk-about-drinking"

SLIPS = """Stop drnking|stop drinkn|no more drnks|no more wiskey|whiskys|budwiser|No more Chardonney
hard liquour|stop dr1nking|stop d-r-i-n-k|s t o p d r i n k i n g|Stop dri nking|d.r.i.n.k less
No more beeeer|stopdrinkin|4cans a day|wodka""".replace("\n", "|").split("|")
NAMES = """alkohl stoppen|No more Bud Light|No more rosé|no more fizz|no more bubbly|Dry Feb
a Dry February|Tee total by Christmas|Be T-total|Alc free|cold turkey from Monday|kick the bottle
put the bottle down|get clean|Stop getting hammered|Stop getting pissed|stay off the lash
No more White Star|Desperado none|one less can""".replace("\n", "|").split("|")
LANGUAGES = """zero setek|mniej halb|bez małpek|wszywka|esperal|Nie tykam procentów
nie zaglądać do kieliszka|আমি আর খাব না|পানীয় ছাড়ব|মাল খাওয়া ছাড়ব|ਪੀਣਾ ਬੰਦ|पीना छोड़ दूँगा
التوقف عن شرب الكحول|لن أشرب الخمر|ترك الکل|مشروب نخورم|الکول بندول|هیڅ نه څښم|દારૂ બંધ
નશો છોડવો|кинути пити алкоголь|горілка|pivo menej|Prestať piť|Přestat pít|nu mai beau|Alcool stop
nustoti gerti|beidzu dzert|nem iszom többet|sör nélkül""".replace("\n", "|").split("|")
BARE = """Ring GP then halve it|Tell the GP I stop on Monday|None after Monday|Quit it
Give up the bottle|Come off it slowly|Doctor says taper off|Have a month off it
Nurse: 1 pint a day|GP - 5 units a day till then""".replace("\n", "|").split("|")
FREE = """Feel better|Sleep better, get up later|Write a letter to my son|Go to the park at 10:30
Plant roses|Walk with my brother every day|Paint more|Join a total of 3 classes|Read the Bible
See the metal work at the museum|Learn to bake bread|Less time on my phone|Eat fewer crisps
Stop smoking|Keep the house clean|Tidy the kitchen|No wasted food|Take the bus to town
Mniej słodyczy|Chodzić na basen|Więcej czasu dla dzieci|Spać lepiej|میں روز پارک میں چلوں گی
কম চিনি খাব|প্রতিদিন হাঁটব|شرب الماء أكثر|નવું શીખવું|пити більше води|ਪਾਣੀ ਪੀਣਾ|पानी पीना
Pay the bill|Draw with the children|Have tea with a friend once a week""".replace("\n", "|").split(
    "|"
)

SAFE_STEPS = """Nurse: 1 pint a day|GP - 5 units a day till then|Two a day, tell GP
Have just one before the clinic|See GP on Monday and bin the bottles|Two on Monday, tell GP
Drink water and not beer, tell the nurse|lekarz: 2 piwa dziennie|ডাক্তার, আর দুই গ্লাস
ڈاکٹر سے پہلے صرف ایک گلاس|Drink Dr Pepper|Half each day, says the GP""".replace("\n", "|").split(
    "|"
)
TO_HELP = """Ring the GP on Monday at 10|GP appointment on 3 March, 10:30|Call 111
Ring the surgery on 01274 496000|See the nurse in room 4 at 2 pm|Book an appointment for 12 May
Meet the alcohol worker on 14/12/2026""".replace("\n", "|").split("|")


def _waits(goal: Goal, *steps: str) -> bool:
    written = [Step(goal_id=goal.id, description=one) for one in steps]
    return must_wait(goal, written, WORDS, (SAFE,))


def _other(domain: GoalDomain = GoalDomain.OWN, **values: Any) -> Goal:
    return Goal(resident_id=new_id(), domain=domain, **values)


def _safe(**values: Any) -> Goal:
    return Goal(resident_id=new_id(), domain=GoalDomain.ALCOHOL, idea=SAFE, **values)


@pytest.mark.parametrize("words", [*SLIPS, *NAMES, *LANGUAGES])
def test_alcohol_is_found_with_a_slip_by_its_nicknames_and_in_other_languages(words: str) -> None:
    assert _waits(_other(own_words=words))


@pytest.mark.parametrize("words", FREE)
def test_everyday_words_that_look_alike_are_free(words: str) -> None:
    assert not _waits(_other(own_words=words))
    assert not _waits(_other(own_words="Walk more"), words)


@pytest.mark.parametrize("step", BARE)
def test_an_order_that_says_not_of_what_waits_on_any_goal_but_smoking(step: str) -> None:
    assert _waits(_other(own_words="Walk more"), step)
    assert _waits(_other(GoalDomain.ACTIVITY, own_words="Walk more", then_action=step))


@pytest.mark.parametrize("step", ["Quit it", "Tell the GP I stop on Monday", "None after Monday"])
def test_on_smoking_such_an_order_is_free(step: str) -> None:
    assert not _waits(_other(GoalDomain.SMOKING, own_words="Be smoke-free"), step)


@pytest.mark.parametrize("step", SAFE_STEPS)
def test_a_step_of_a_safe_goal_tells_no_amount(step: str) -> None:
    assert _waits(_safe(), step)
    assert _waits(_safe(then_action=step))


@pytest.mark.parametrize("step", TO_HELP)
def test_a_number_that_tells_when_or_where_is_free(step: str) -> None:
    assert not _waits(_safe(then_action=step), step)


@pytest.mark.parametrize("words", ["2 a day", "Half", "two cans"])
def test_how_often_tells_no_amount(words: str) -> None:
    assert _waits(_safe(how_often=words))
    assert not _waits(_safe(how_often="every Monday at 10"))


@pytest.mark.parametrize("field", ["barriers", "who_helps"])
@pytest.mark.parametrize(
    "words",
    ["Have only 2", "no more than 2 a day", "2 pints a day", "5 units", "I must not have any"],
)
def test_nothing_around_a_safe_goal_tells_an_amount(field: str, words: str) -> None:
    assert _waits(_safe(**{field: words}))
    assert not _waits(_safe(**{field: "My 2 sisters"}))


def test_words_are_near_where_one_letter_differs_and_both_are_long() -> None:
    assert near("drnking", "drinking")
    assert near("wihsky", "whisky")
    assert near("rinking", "drinking")
    assert not near("later", "lagers")
    assert not near("rider", "cider")
    assert not near("bear", "beer")
