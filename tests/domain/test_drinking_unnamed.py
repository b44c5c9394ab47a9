"""Goals that name alcohol by a picture or not at all, and help that is none."""

from typing import Any

import pytest

from homeapp.content.loading import load_content
from homeapp.domain.drinking import could_mean_less, must_wait
from homeapp.domain.entity import new_id
from homeapp.domain.goals import Goal, GoalDomain, Step

WORDS = load_content().drinking_words
SAFE = "talk-about-drinking"
SAID = frozenset({"Write down what I drink"})

UNNAMED = """Cut back|Cut back a bit each week|Cut it back at home|Pour it all down the sink
Tip the lot down the drain|Chuck it all out|Dry out at home|Have a month of being dry
Rehab at home|Beat my addiction|Stop my addiction|Break the habit|Be free of my addiction
Get straight|Get straight by Easter|I will be clean by Christmas|No more glasses of red
Cut down the red|Cut down the white|Avoid the bar|Stay away from bars|Cut down at home
Stop on my own|Quit by myself|Come off it alone|Stop for Ramadan
Desi band karna|Rzucić nałóg|Walczyć z nałogiem|लत छोड़नी है""".replace("\n", "|").split("|")
NAMED = """No more Jameson|Stop going to the off-license|Tharra chhorna|no bier|Less Grolsch
No 🍺|Stop 🍷|Stop 🍷\ufe0f|no🍻|🥃\ufe0f mniej|🍶 کم|🍾 বন্ধ|bez 🍸|🥂\ufe0e|🍹""".replace(
    "\n", "|"
).split("|")
FREE = """Cut back on sugar|Cut the grass back|Clean my kitchen|Clean out the bin|Clean less often
Walk to the shop by the bar|Dry my clothes at home|Keep my home dry|Stop at home with my mum
Have my grandson's glasses mended|Get a straight back|Get my back straight|Get up straight away
Go straight home after work|Get straight to bed|Avoid the red bus|No red meat|Less white bread
Cardiac rehab class|Knee rehab at home|Beat my sugar addiction|Break the habit of late TV
Walk with James on Friday|Grow chives|Put the freezers on|Write to the office|Be less lonely
Take my tablets at night|Desi ghee kam|Ghar ka kam karna|Rzucić palenie|Walk 🚶\ufe0f""".replace(
    "\n", "|"
).split("|")
NO_HELP = """My brother will lock me in for three days|I can do it in one go over the weekend
My friend who will take the bottles from me|Librium from a friend|My GP and some diazepam
My wife will hide the drink|My son stays for three nights|Alcohol-free beer
Brat zabierze butelki|ڈائزیپام""".replace("\n", "|").split("|")
AROUND = """My sister Noor and my son Adam|My 2 sisters|No bus|The bus takes two hours|I am shy
The surgery is shut over the weekend|I hide it from my family|I am afraid of the shakes
My link worker Sam will sit with me when I ring|I would have to go on my own""".replace(
    "\n", "|"
).split("|")
NO_HELP_STEPS = """Ask the GP for Librium|Buy low-alcohol wine, see GP|Ask the nurse for diazepam
Drink alcohol-free beer, tell the nurse|Ring the clinic, then get straight""".replace(
    "\n", "|"
).split("|")


def _goal(domain: GoalDomain = GoalDomain.OWN, **values: Any) -> Goal:
    return Goal(resident_id=new_id(), domain=domain, **values)


def _safe(**values: Any) -> Goal:
    return _goal(GoalDomain.ALCOHOL, idea=SAFE, **values)


def _waits(goal: Goal, *steps: str, doer: str = "") -> bool:
    written = [Step(goal_id=goal.id, description=one, doer_name=doer) for one in steps]
    return must_wait(goal, written, WORDS, (SAFE,), SAID)


def _could(goal: Goal, *steps: str) -> bool:
    written = [Step(goal_id=goal.id, description=one) for one in steps]
    return could_mean_less(goal, written, WORDS, SAID)


@pytest.mark.parametrize("words", [*UNNAMED, *NAMED])
def test_a_goal_to_stop_waits_where_alcohol_is_hardly_named(words: str) -> None:
    assert _waits(_goal(own_words=words))


@pytest.mark.parametrize("words", NAMED)
def test_a_name_or_a_picture_waits_on_any_topic(words: str) -> None:
    assert _waits(_goal(GoalDomain.EATING, own_words=words))


@pytest.mark.parametrize("words", FREE)
def test_what_only_sounds_alike_is_free(words: str) -> None:
    assert not _waits(_goal(own_words=words))
    assert not _waits(_goal(GoalDomain.ACTIVITY, own_words="Walk more", then_action=words), words)


def test_an_order_beside_a_picture_is_one_still() -> None:
    for words in ("Stop \u270b", "Stop \u270b\ufe0f"):
        assert _waits(_goal(own_words=words))


@pytest.mark.parametrize("field", ["barriers", "who_helps"])
@pytest.mark.parametrize("words", NO_HELP)
def test_nobody_around_a_safe_goal_keeps_somebody_from_drinking(field: str, words: str) -> None:
    assert _waits(_safe(**{field: words}))
    assert _waits(_safe(), "Ring my GP", doer=words)


@pytest.mark.parametrize("field", ["barriers", "who_helps"])
@pytest.mark.parametrize("words", AROUND)
def test_who_helps_and_what_is_in_the_way_are_free_else(field: str, words: str) -> None:
    assert not _waits(_safe(**{field: words}))


@pytest.mark.parametrize("step", NO_HELP_STEPS)
def test_a_medicine_to_stop_and_a_weaker_drink_are_no_help(step: str) -> None:
    assert _waits(_safe(), step)
    assert _waits(_safe(then_action=step))
    assert not _waits(_safe(), "Ask the GP about my medicines")


@pytest.mark.parametrize("words", ["Smaller sips", "No more Tetleys", "Mniej kupować", "Cut back"])
def test_a_goal_of_ones_own_that_tells_of_less_could_mean_alcohol(words: str) -> None:
    assert _could(_goal(own_words=words))
    assert _could(_goal(own_words="Feel well", then_action=words))
    assert _could(_goal(own_words="Feel well"), words)
    assert not _could(_goal(GoalDomain.EATING, own_words=words), words)


@pytest.mark.parametrize("words", ["Walk to the park", "See my sister", "Get straight up"])
def test_a_goal_of_ones_own_on_more_could_not(words: str) -> None:
    assert not _could(_goal(own_words=words), words, "Write down what I drink")
