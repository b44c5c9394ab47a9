"""No pack gives earlier results another meaning, or an instrument other points and bands."""

import re
from pathlib import Path

import pytest

from homeapp.content.loading import WrongContent
from homeapp.content.packs import Packs

SMOKING, WELLBEING = "measures/smoking.toml", "measures/wellbeing.toml"
ACTIVITY, EATING = "measures/activity.toml", "measures/eating.toml"
NEW = ('version = ".*"', 'version = "2027-01"')


def change(folder: Path, file: str, before: str, after: str) -> None:
    text = (folder / file).read_text("utf-8")
    changed, count = re.subn(before, after, text, count=1, flags=re.MULTILINE)
    assert count, before
    (folder / file).write_text(changed, "utf-8")


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        (SMOKING, "Do you vape", "Do you use a vape"),
        (WELLBEING, "How was today\\?", "I feel hopeful"),
        (ACTIVITY, 'formula = "minutes"|name = "[^"]*"', 'name = "Another sum"'),
        ("measures/alcohol.toml", 'abv = "5.2"', 'abv = "6.2"'),
    ],
)
def test_what_answers_are_read_by_changes_with_its_version_alone(
    packs: Packs, own: Path, file: str, before: str, after: str
) -> None:
    change(own, file, before, after)
    with pytest.raises(WrongContent, match="version '2026-11' must change too"):
        packs.use(own)
    change(own, file, *NEW)
    packs.use(own)


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("measures/alcohol.toml", 'hint_source = "cmo-2016"\n', ""),
        (ACTIVITY, 'hint_source = "cmo-2019"', 'hint_source = "own"'),
        ("measures/alcohol.toml", 'abv = "5.2"', 'abv = "5.2"\nsource = "own"'),
    ],
)
def test_another_source_for_the_same_question_or_drink_needs_no_new_version(
    packs: Packs, own: Path, file: str, before: str, after: str
) -> None:
    change(own, file, before, after)
    packs.use(own)


def test_nor_is_a_pack_in_place_rewritten_under_its_version(packs: Packs, own: Path) -> None:
    change(own, SMOKING, *NEW)
    change(own, SMOKING, "Do you vape", "Do you use a vape")
    packs.use(own)
    packs.use(own)
    change(own, SMOKING, "Do you use a vape", "Do you use an e-cigarette")
    with pytest.raises(WrongContent, match="version '2027-01' must change too"):
        packs.use(own)


@pytest.mark.parametrize(
    ("file", "before", "after", "reason"),
    [
        (SMOKING, '{ key = "moderate", least = "3"', '{ key = "moderate", least = "2"', "hsi"),
        (WELLBEING, 'words = "Often", points = 3', 'words = "Often", points = 9', "loneliness"),
        (WELLBEING, "how happy did you feel yesterday", "how jolly were you", "ons4"),
        (ACTIVITY, 'key = "fairly", least = "30"', 'key = "fairly", least = "60"', "sport-england"),
        (EATING, 'least = "23"', 'least = "26"', "ng246"),
    ],
)
def test_an_instrument_keeps_its_words_points_and_bands_in_any_version(
    packs: Packs, own: Path, file: str, before: str, after: str, reason: str
) -> None:
    change(own, file, before, after)
    change(own, file, *NEW)
    with pytest.raises(WrongContent, match=reason):
        packs.use(own)


def test_a_new_edition_of_guidance_may_move_its_bands(packs: Packs, own: Path) -> None:
    change(own, EATING, 'least = "23"', 'least = "24"')
    change(own, EATING, *NEW)
    change(own, EATING, r'(key = "ng246"\n(?:.*\n)*?dated = ).*', r"\g<1>2027-01-04")
    packs.use(own)
