"""What no pack takes away, however it is worded: each is refused by file and reason."""

import re
from pathlib import Path

import pytest

from homeapp.content.floor import unsafe_content, unsafe_measures
from homeapp.content.loading import WrongContent, load_content
from homeapp.content.measures import load_measures
from homeapp.content.packs import Packs
from homeapp.domain.goals import GoalDomain

ALCOHOL, EATING = "measures/alcohol.toml", "measures/eating.toml"
NEVER = """
[[language]]
code = "en"
alcohol = ["zzz"]
less = ["zzzz"]
soft = ["vodka"]
"""

SMOKING, IDEAS = "measures/smoking.toml", "goal_ideas.toml"
_NOT_IF = r"((?:.*\n){4})not_if = .*\n"
REWORDED = [
    (ALCOHOL, "I feel shaky, sweaty or sick", "I feel well", "question signs must be"),
    (ALCOHOL, "words = \"None of these\" }", "words = \"I had a fit\" }", "question signs"),
    (ALCOHOL, "Point at all that fit", "You may leave it empty", "question signs"),
    (ALCOHOL, '(  { key = "none", words = .*$)', r'\1\n  { key = "ill", words = "I get ill" },',
     "question signs"),
    (ALCOHOL, '"yes", words = "Yes"', '"yes", words = "Not pregnant"', "question pregnant"),
    (SMOKING, '"no", words = "No, or not for me"', '"no", words = "Yes"', "question pregnant"),
    (EATING, '(key = "food"\n)words = .*$', r'\1words = "Do you like food?"', "question food"),
    (ALCOHOL, "It can be dangerous", "It is seldom dangerous", "dependence is worded anew"),
    ("warnings.toml", "if you have chest pain, faint", "if you faint", "activity-stop is worded"),
    (ALCOHOL, r'  \{ scale = "heavy-days", least = "4" \},\n', "", "no longer said .* heavy-days"),
    (ALCOHOL, '"drinks", least = "15"', '"drinks", least = "25"', "scale heavy-days must be made"),
    (SMOKING, r'(is_safety = true\nwhen = .*"daily"), "sometimes"', r"\1",
     "medicines is no longer said"),
    ("measures/activity.toml", r'(key = "stop-signs"\nwords(?:.*\n){3})',
     r'\1when = [{ question = "65-or-over", answers = ["yes"] }]\n', "stop-signs must be said"),
]  # fmt: skip
OFFERED_TO_MORE = [
    (IDEAS, r'(key = "smaller-drinks"\n)' + _NOT_IF, r"\1\2",
     "smaller-drinks needs a not_if for pregnant = yes"),
    (IDEAS, r'(key = )"smaller-drinks"(\n)' + _NOT_IF, r'\1"half-pints"\2\3',
     "half-pints needs a not_if for pregnant = yes"),
    (IDEAS, r'(key = )"1-chew-less"(\n(?:.*\n){6})not_if = .*\n', r'\1"chew-less"\2',
     "idea chew-less needs a not_if for pregnant = yes"),
    (IDEAS, r'(key = "later"\n(?:.*\n){4}not_if = .*)"stopped", ', r"\1",
     "later needs a not_if for status = stopped, never"),
    (IDEAS, r'(key = "smaller-drinks"\n)', r"\1safe = true\n", "safe"),
    (IDEAS, r'(question = "food", answers = )\["yes"\]', r'\1["no"]', "food-help must come first"),
]  # fmt: skip


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a pack to spoil: a copy of ours."""
    folder = tmp_path / "our team"
    Packs(team=tmp_path / "data" / "content").write(folder)
    return folder


@pytest.fixture
def packs(tmp_path: Path) -> Packs:
    """Return packs whose team folder does not exist yet."""
    return Packs(team=tmp_path / "data" / "content")


def spoil(folder: Path, file: str, before: str, after: str) -> None:
    text = (folder / file).read_text("utf-8")
    spoiled, count = re.subn(before, after, text, flags=re.MULTILINE)
    assert count, before
    (folder / file).write_text(spoiled, "utf-8")


def test_our_own_content_stands_on_the_floor() -> None:
    ours = load_measures()
    assert list(unsafe_content(load_content(), load_content())) == []
    assert list(unsafe_measures(ours, ours, load_content().drinking_words)) == []


@pytest.mark.parametrize(
    ("file", "before", "after", "reason"),
    [
        (ALCOHOL, r'^  \{ question = "signs", answers.*$', "", "signs"),
        (ALCOHOL, '"shaky", "first-thing", "fits", "seeing"', '"fits"', "signs"),
        (ALCOHOL, r'scale = "audit", least = "20"', 'scale = "audit", least = "41"', "audit"),
        (ALCOHOL, r'scale = "audit-c", least = "11"', 'scale = "audit-c", least = "13"', "audit-c"),
        (ALCOHOL, r'answers = \["weekly", "daily"\] \}', 'answers = ["daily"] }', "morning"),
        (ALCOHOL, r'question = "how-often", unless = \["never"\]',
         'scale = "audit-c", least = "12"', "signs"),
        (ALCOHOL, r'words = "Daily or almost daily", points = 4',
         'words = "Daily", points = 0', "counted"),
        (ALCOHOL, r'items = \["how-often", "units-a-day", "many-at-once"\]',
         'items = ["how-often", "units-a-day"]', "audit-c"),
        (ALCOHOL, r"do not stop suddenly\.", "you may stop today.", "not stop"),
        (ALCOHOL, r'^not_with = "dependence"$', "", "pregnancy"),
        (ALCOHOL, r'abv = "12"', 'abv = "70"', "60"),
        (ALCOHOL, "for_worker = true\n", "", "for_worker"),
        (EATING, "for_worker = true\n", "", "for_worker"),
        (EATING, r'asked_if = \[\{ question = "exclusions", answers = .*\n', "", "weight"),
        (EATING, r'^  \{ key = "under-18", .*$', "", "exclusions|under-18"),
        (EATING, r'(key = "permission"\n(?:.*\n){3})asked_if = .*\n', r"\1", "permission"),
        ("safeguarding.toml", "call 999", "ring later", "999"),
        ("measures/smoking.toml", r'key = "medicines"\nwords', 'key = "other"\nwords', "medicines"),
        ("warnings.toml", r"do not stop suddenly\. Talk", "stop now. Talk", "not stop"),
        ("warnings.toml", r'domain = "smoking"', 'domain = "activity"', "smoking"),
        ("crisis.toml", "Life in danger, or someone badly hurt", "Pizza", "999"),
        ("crisis.toml", 'number = "111"', 'number = "112"', "111"),
        ("crisis.toml", 'number = "116 123"', 'number = "116 124"', "116 123"),
        ("crisis.toml", 'number = "0800 952 1181"', 'number = "0800 952 1182"', "0800 952 1181"),
        ("crisis.toml", '"E08000032", "E06000065"', '"E08000032"', "0800 952 1181"),
        ("goal_ideas.toml", 'words = "Walk for 5 minutes.*"',
         'words = "Take 21 mg nicotine patches"', "dose"),
        *REWORDED,
        *OFFERED_TO_MORE,
    ],
)  # fmt: skip
def test_a_pack_that_takes_safety_away_is_refused(
    packs: Packs, own: Path, file: str, before: str, after: str, reason: str
) -> None:
    spoil(own, file, before, after)
    with pytest.raises(WrongContent, match=reason) as refused:
        packs.use(own)
    assert Path(file).name in str(refused.value)
    assert not packs.has_team_pack


def test_a_pack_without_the_alcohol_check_in_is_refused(packs: Packs, own: Path) -> None:
    (own / ALCOHOL).unlink()
    with pytest.raises(WrongContent, match="alcohol"):
        packs.use(own)


def test_our_words_of_alcohol_always_count_and_are_never_soft(packs: Packs, own: Path) -> None:
    words = (own / "alcohol_words.toml").read_text("utf-8").split("[[language]]")[0]
    (own / "alcohol_words.toml").write_text(words + NEVER, "utf-8")
    packs.use(own)
    found = packs.load()[0].drinking_words
    assert found.names_alcohol("no more vodka")
    assert found.names_alcohol("stop drinking vodka")
    assert found.says_less("stop it")
    assert found.names_alcohol("zzz")
    assert found.names_help("Ring my GP")
    ours = load_content().drinking_words
    assert (found.denial, found.help) == (ours.denial, ours.help)
    assert found.tells_alone("My brother will lock me in")
    assert found.is_unsafe_step("Ask the GP for Librium")


def test_no_word_of_alcohol_or_of_less_is_made_to_help_or_to_deny(packs: Packs, own: Path) -> None:
    spoil(
        own,
        "alcohol_words.toml",
        r"^help = \[$",
        'help = [\n  "vodka", "cut down", "Turning Star",',
    )
    spoil(own, "alcohol_words.toml", r"^denial = \[$", 'denial = [\n  "cut down",')
    packs.use(own)
    found = packs.load()[0].drinking_words
    assert found.names_help("Ring Turning Star")
    assert not found.names_help("Half the vodka")
    assert not found.names_help("Cut down on Monday")
    assert found.asks_less("Cut down on Monday")


def test_no_word_is_made_unlike_alcohol_and_no_number_a_day(packs: Packs, own: Path) -> None:
    spoil(own, "alcohol_words.toml", r"^unlike = \[$", 'unlike = [\n  "drnking", "wiskey",')
    spoil(own, "alcohol_words.toml", r"^day = \[$", 'day = [\n  "each",')
    spoil(own, "alcohol_words.toml", r"^at = \[", 'at = ["have", ')
    packs.use(own)
    found = packs.load()[0].drinking_words
    assert found.names_alcohol("Stop drnking")
    assert found.names_alcohol("no wiskey")
    assert found.tells_how_much("Have 2 each")


def test_a_team_may_ask_in_other_words_and_warn_sooner(packs: Packs, own: Path) -> None:
    spoil(own, ALCOHOL, r'scale = "audit", least = "20"', 'scale = "audit", least = "16"')
    spoil(own, SMOKING, "Do you vape", "Do you use a vape")
    spoil(own, SMOKING, 'version = ".*"', 'version = "2027-01"')
    spoil(own, IDEAS, "Choose a smaller or weaker drink", "Choose a smaller glass")
    packs.use(own)
    assert packs.load()[1] == ""


def test_a_sentence_on_safety_may_be_worded_anew_by_who_stands_for_it(
    packs: Packs, own: Path
) -> None:
    for file in (ALCOHOL, "warnings.toml"):
        spoil(own, file, 'review = ".*"', 'review = "confirmed by Dr A Example on 2027-01-04"')
    spoil(own, ALCOHOL, "It can be dangerous", "That can be very dangerous")
    spoil(own, "warnings.toml", "if you have chest pain", "if your chest hurts")
    packs.use(own)
    assert "if your chest hurts" in packs.load()[0].warnings_for(GoalDomain.ACTIVITY)[0]
    spoil(own, ALCOHOL, "do not stop suddenly", "stop if you like")
    with pytest.raises(WrongContent, match="not stop"):
        packs.use(own)


NAMED = 'review = "confirmed by Dr A Example on 2027-01-04"'
OPEN = 'review = "to be confirmed by Dr A Example"'


def test_who_stands_for_one_warning_stands_for_no_other(packs: Packs, own: Path) -> None:
    activity, smoking = 'key = "activity-stop"', 'key = "smoking-medicines"'
    spoil(own, "warnings.toml", "if you have chest pain", "if your chest hurts")
    spoil(own, "warnings.toml", activity, f"{activity}\n{NAMED}")
    packs.use(own)
    assert "if your chest hurts" in packs.load()[0].warnings_for(GoalDomain.ACTIVITY)[0]
    spoil(own, "warnings.toml", "before the day you stop", "on the day you stop")
    with pytest.raises(WrongContent, match="smoking-medicines is worded anew"):
        packs.use(own)
    spoil(own, "warnings.toml", 'review = "to be .*"', NAMED)
    packs.use(own)
    spoil(own, "warnings.toml", smoking, f"{smoking}\n{OPEN}")
    with pytest.raises(WrongContent, match="smoking-medicines is worded anew"):
        packs.use(own)


def test_a_team_may_add_a_number_to_call_and_ours_stay(packs: Packs, own: Path) -> None:
    with (own / "crisis.toml").open("a", encoding="utf-8") as file:
        file.write(
            '\n[[line]]\nkey = "ours"\nwords = "Our team, by day"\nnumber = "07700 900123"\n'
        )
    packs.use(own)
    numbers = [line.number for line in packs.load()[0].crisis]
    assert numbers == [*(line.number for line in load_content().crisis), "07700 900123"]
    spoil(own, "crisis.toml", r'^number = "999"', 'number = "07700 900124"')
    with pytest.raises(WrongContent, match="999 is not there"):
        packs.use(own)
