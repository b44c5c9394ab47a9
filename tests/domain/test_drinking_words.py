"""Goals and steps in everyday words, against the rule on sudden stopping."""

from typing import Any

import pytest

from homeapp.content.loading import load_content
from homeapp.domain.drinking import must_wait
from homeapp.domain.entity import new_id
from homeapp.domain.goals import Goal, GoalDomain, Step

WORDS = load_content().drinking_words
SAFE = "talk-about-drinking"
SAID = frozenset({"Write down what I drink"})

OWN = """Go on the wagon|Have a month off|Give up the cans|No more tins|Less Guinness
Give up Carling|Stop Jack Daniels|Only 2 bottles of Smirnoff a week
Off the Stella|No more WKD|Drinkfree weekdays|Dry Jan
Stop vino|no more plonk|No more G&T|NO MORE BOOZ|Give up shots
I won't touch a drop|Stop drinkingg|Go dry for a month|Off the sauce|No more tinnies
Only one glass a night|half a bottle a day
Już nie wypiję|Nie będę pił|Nie będę piła|Przestać chlać|Rzucić wódę|Zero procentów
main ab nahi piyunga|pina chhodna|پینا چھوڑ دیا|পান করা বন্ধ""".replace("\n", "|").split("|")
FREE = """Eat two tins of beans a week|Buy tins of tuna|Drink a can of cola less|I can cook
No one can stop me|Have my flu shot|Drink a bottle of water|পানি পান করা|চা পান করা|পান খাওয়া বন্ধ
پانی کی بوتل|Have a week of walks|Schudnąć 5 procent""".replace("\n", "|").split("|")
SAFE_STEPS = """Give it up on Monday|Pack it in|Nothing after Monday|Go down to 2 cans a day
Drink nothing from Monday|Half as many cans|Have two days off a week|Ditch the vodka|End my drinking
شراب سے دور رہنا|ختم کرنا|Jedno piwo dziennie|মদ থেকে দূরে থাকব|শেষ করব
Stop until I see my GP""".replace("\n", "|").split("|")
OTHER_STEPS = """Give drinking up|Come off the drink|Pour the vodka away|Drink 2 cans a day
Have 4 units a day|Stay off beer|Alcohol: out|Ditch the booze""".replace("\n", "|").split("|")


def _waits(goal: Goal, *steps: str, doer: str = "") -> bool:
    written = [Step(goal_id=goal.id, description=one, doer_name=doer) for one in steps]
    return must_wait(goal, written, WORDS, (SAFE,), SAID)


def _other(**values: Any) -> Goal:
    return Goal(resident_id=new_id(), domain=GoalDomain.OWN, **values)


def _safe(**values: Any) -> Goal:
    return Goal(resident_id=new_id(), domain=GoalDomain.ALCOHOL, idea=SAFE, **values)


@pytest.mark.parametrize("words", OWN)
def test_a_goal_in_everyday_words_waits(words: str) -> None:
    assert _waits(_other(own_words=words))


@pytest.mark.parametrize("words", FREE)
def test_a_goal_on_something_else_does_not(words: str) -> None:
    assert not _waits(_other(own_words=words))


@pytest.mark.parametrize("step", SAFE_STEPS)
def test_a_step_of_a_safe_goal_leads_to_help_or_waits(step: str) -> None:
    assert _waits(_safe(), step)
    assert _waits(_safe(then_action=step))


@pytest.mark.parametrize(
    "step",
    ["Ring my GP", "Book an appointment", "Ask the alcohol service", "Write down what I drink", ""],
)
def test_a_step_to_help_is_free(step: str) -> None:
    assert not _waits(_safe(then_action=step), step)
    assert not _waits(_other(), step)


@pytest.mark.parametrize("step", OTHER_STEPS)
def test_a_step_that_names_alcohol_waits_on_any_goal(step: str) -> None:
    assert _waits(_other(own_words="Walk more"), step)


@pytest.mark.parametrize("field", ["barriers", "who_helps"])
def test_nothing_written_around_a_goal_tells_to_stop(field: str) -> None:
    for words in ("I stop drinking on Monday", "Give the vodka up"):
        assert _waits(_other(**{field: words}))
        assert _waits(_safe(**{field: words}))
    assert _waits(_safe(**{field: "Stop on Monday"}))
    assert not _waits(_safe(**{field: "No bus"}))
    assert not _waits(_other(**{field: "I drink when I am bored"}))


def test_nor_does_the_name_of_who_does_a_step() -> None:
    assert _waits(_safe(), "Ring my GP", doer="Stop drinking on Monday")
    assert _waits(_other(), "Walk", doer="Stop drinking on Monday")
    assert not _waits(_other(), "Walk", doer="Nadia")
