"""What lines and ideas of a pack may not say, whatever keys and conditions they have."""

from collections.abc import Callable
from pathlib import Path

import pytest

from homeapp.content.loading import WrongContent
from homeapp.content.packs import Packs

ALCOHOL = "measures/alcohol.toml"
Add = Callable[[str, str], None]


def add(folder: Path, file: str, text: str) -> None:
    with (folder / file).open("a", encoding="utf-8") as opened:
        opened.write(text)


def advice(words: str, source: str, more: str = "") -> str:
    return f'\n[[advice]]\nkey = "x"\nwords = "{words}"\nsource = "{source}"\n{more}\n'


def idea(words: str, domain: str, more: str = "") -> str:
    return (
        f'\n[[idea]]\nkey = "x"\ndomain = "{domain}"\nsize = "small"\nwords = "{words}"\n'
        f'pictogram = "fruits"\n{more}\n'
    )


NOT_WITH, ONLY_WITH = 'not_with = "dependence"', 'only_with = "dependence"'
REFUSED = [
    (ALCOHOL, advice("Stop drinking today.", "cmo-2016"), "needs not_with"),
    (ALCOHOL, advice("Stop drinking today.", "cmo-2016", "is_safety = true"), "needs not_with"),
    (ALCOHOL, advice("Cut down by half each day.", "cmo-2016", ONLY_WITH), "needs not_with"),
    (ALCOHOL, advice("Have two a day; tell your GP.", "cmo-2016", ONLY_WITH), "needs not_with"),
    (ALCOHOL, advice("Stop drinking today.", "cmo-2016", NOT_WITH), "tells of less"),
    ("measures/eating.toml", advice("Leave wine out, none at all.", "own"), "belongs in alcohol"),
    ("measures/eating.toml", advice("Stop your insulin while you fast.", "own"), "a medicine"),
    ("measures/smoking.toml", advice("Use 21 mg a day.", "own"), "a dose"),
    ("goal_ideas.toml", idea("No wine with meals", "eating"), "must be alcohol"),
    ("goal_ideas.toml", idea("Leave it for a week", "alcohol", "safe = true"), "lead to a GP"),
    ("goal_ideas.toml", idea("Leave out my insulin", "eating"), "a medicine"),
    (
        "warnings.toml",
        '\n[[warning]]\nkey = "x"\ndomain = "alcohol"\ntext = "Stop drinking today."\n',
        "warning x",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("file", "text", "reason"), REFUSED)
def test_what_speaks_against_our_safety_is_refused(
    packs: Packs, own: Path, file: str, text: str, reason: str
) -> None:
    add(own, file, text)
    with pytest.raises(WrongContent, match=reason) as refused:
        packs.use(own)
    assert Path(file).name in str(refused.value)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (ALCOHOL, advice("Many people keep a diary.", "cmo-2016", NOT_WITH)),
        (ALCOHOL, advice("Talk to your GP about it.", "cmo-2016", ONLY_WITH)),
        ("measures/eating.toml", advice("Beans and lentils are good value.", "own")),
        ("goal_ideas.toml", idea("Eat beans once a week", "eating")),
    ],
)
def test_a_team_may_still_add_its_own(packs: Packs, own: Path, file: str, text: str) -> None:
    add(own, file, text)
    packs.use(own)
    assert packs.load()[1] == ""


def test_who_stands_for_a_line_may_name_a_medicine_but_no_dose(packs: Packs, own: Path) -> None:
    path = own / "measures/smoking.toml"
    review = 'review = "confirmed by Dr A Example on 2027-01-04"'
    add(own, "measures/smoking.toml", advice("Patches and gum help with cravings.", "ours"))
    add(
        own,
        "measures/smoking.toml",
        '\n[[source]]\nkey = "ours"\norigin = "Our team"\ndated = 2027-01-04\nlicence = "own"\n'
        f"{review}\n",
    )
    packs.use(own)
    path.write_text(path.read_text("utf-8").replace("Patches and", "21 mg patches and"), "utf-8")
    with pytest.raises(WrongContent, match="a dose"):
        packs.use(own)
