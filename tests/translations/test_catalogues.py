"""Catalogues: what is found, what survives an update, and what the running program reads."""

import gettext
import shutil
from io import BytesIO
from pathlib import Path

import pytest

from translations.catalogues import extract_catalogues, extract_toml, update_catalogues
from translations.compiling import CatalogueRefused, compile_catalogues
from translations.files import ROOT

SCREEN = """
from homeapp.i18n import N_, R_, _, _n

_("Save the goal of {name}", name="")
_n("One goal", "{count} goals", 2)
LATER = N_("Later")
FOR_RESIDENT = R_("A quarter, 25 % of it")
language.plural("One step", "{count} steps", 3)
"""
CONTENT = """
translatable = ["text", "title"]
source = "not a sentence for anyone"
[[question]]
id = "walk"
title = "Walking"
text = ["How far?", "How often?"]
[question.band.low]
title = "A little"
note = "for us"
"""
LANGUAGES = """
[[language]]
code = "en"
[[language]]
code = "pl"
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a small tree with one screen, one content file, English and Polish."""
    for folder in ("homeapp", "ui", "db", "resources/content", "translations"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "ui/goals.py").write_text(SCREEN, "utf-8")
    (tmp_path / "resources/content/activity.toml").write_text(CONTENT, "utf-8")
    (tmp_path / "translations/languages.toml").write_text(LANGUAGES, "utf-8")
    extract_catalogues(tmp_path)
    update_catalogues(tmp_path)
    return tmp_path


def _polish(tree: Path) -> Path:
    return tree / "translations/pl/LC_MESSAGES/resident.po"


def _translate(tree: Path, english: str, polish: str, comment: str = "") -> None:
    """Fill in one sentence as a translator would, by hand in the file."""
    path = _polish(tree)
    before = f'msgid "{english}"\nmsgstr ""'
    text = path.read_text("utf-8")
    assert text.count(before) == 1
    after = f'msgid "{english}"\nmsgstr "{polish}"'
    head, tail = text.split(before)
    start = head.rindex("\n\n") + 2  # a translator's comment stands first
    said = f"# {comment}\n" if comment else ""
    path.write_text(f"{head[:start]}{said}{head[start:]}{after}{tail}", "utf-8")


def _compiled(tree: Path) -> gettext.NullTranslations:
    compile_catalogues(tree)
    return gettext.translation("resident", tree / "translations", ["pl"])


def _sentences(path: Path) -> list[str]:
    lines = path.read_text("utf-8").splitlines()
    return [
        line.split('"')[1] for line in lines if line.startswith("msgid ") and line != 'msgid ""'
    ]


def test_each_reader_has_a_catalogue(tree: Path) -> None:
    worker = _sentences(tree / "translations/worker.pot")
    resident = _sentences(tree / "translations/resident.pot")
    assert worker == ["Save the goal of {name}", "One goal", "Later"]
    assert resident == [
        "A quarter, 25 % of it",
        "One step",
        "Walking",
        "How far?",
        "How often?",
        "A little",
    ]


def test_content_without_a_list_has_no_sentences() -> None:
    stream = BytesIO(b'title = "Walking"')
    assert list(extract_toml(stream, {}, (), {})) == []


def test_what_is_for_the_worker_alone_is_not_translated() -> None:
    stream = BytesIO(b"""
translatable = ["name", "words"]
[[scale]]
name = "For both"
for_worker = false
[[scale]]
name = "For the worker"
for_worker = true
bands = [{ words = "Low" }]
""")
    assert [found[2] for found in extract_toml(stream, {}, (), {})] == ["For both"]


def test_english_needs_no_catalogue(tree: Path) -> None:
    assert not (tree / "translations/en").exists()


def test_a_second_run_changes_nothing(tree: Path) -> None:
    _translate(tree, "Walking", "Chodzenie", "checked by Ewa Nowak on 2026-02-03")
    files = [*tree.rglob("*.po"), *tree.rglob("*.pot")]
    update_catalogues(tree)
    before = [path.read_bytes() for path in files]
    extract_catalogues(tree)
    update_catalogues(tree)
    assert [path.read_bytes() for path in files] == before
    assert b"Date" not in b"".join(before)


def test_a_draft_is_read_and_said_to_be_one(tree: Path) -> None:
    _translate(tree, "Walking", "Chodzenie")
    polish = _compiled(tree)
    assert polish.gettext("Walking") == "Chodzenie"
    assert polish.pgettext("review", "Walking") == "Walking"  # gettext's way of saying: none


def test_a_checked_sentence_says_by_whom_and_when(tree: Path) -> None:
    _translate(tree, "Walking", "Chodzenie", "checked by Ewa Nowak on 2026-02-03")
    assert _compiled(tree).pgettext("review", "Walking") == "Ewa Nowak on 2026-02-03"


def test_counts_are_read_from_the_same_file(tree: Path) -> None:
    _translate(tree, "Walking", "Chodzenie", "checked by Ewa Nowak on 2026-02-03")
    _translate(tree, "A little", "Trochę")
    polish = _compiled(tree)
    names = ("messages", "translated", "checked")
    assert [polish.pgettext("coverage", name) for name in names] == ["6", "2", "1"]


def test_plurals_follow_the_languages_own_rule(tree: Path) -> None:
    path = _polish(tree)
    text = path.read_text("utf-8")
    for number, form in enumerate(("Jeden krok", "{count} kroki", "{count} kroków")):
        text = text.replace(f'msgstr[{number}] ""', f'msgstr[{number}] "{form}"')
    path.write_text(text, "utf-8")
    polish = _compiled(tree)
    said = [polish.ngettext("One step", "{count} steps", count) for count in (1, 3, 5)]
    assert said == ["Jeden krok", "{count} kroki", "{count} kroków"]


def test_a_changed_sentence_is_new_and_unchecked(tree: Path) -> None:
    _translate(tree, "Walking", "Chodzenie", "checked by Ewa Nowak on 2026-02-03")
    content = tree / "resources/content/activity.toml"
    content.write_text(CONTENT.replace("Walking", "Walking more"), "utf-8")
    extract_catalogues(tree)
    update_catalogues(tree)
    polish = _compiled(tree)
    assert polish.gettext("Walking more") == "Walking more"
    assert polish.gettext("Walking") == "Walking"


def test_a_sentence_that_comes_back_has_its_translation_and_check(tree: Path) -> None:
    _translate(tree, "Walking", "Chodzenie", "checked by Ewa Nowak on 2026-02-03")
    content = tree / "resources/content/activity.toml"
    for text in (CONTENT.replace("Walking", "Running"), CONTENT):
        content.write_text(text, "utf-8")
        extract_catalogues(tree)
        update_catalogues(tree)
    polish = _compiled(tree)
    assert polish.gettext("Walking") == "Chodzenie"
    assert polish.pgettext("review", "Walking") == "Ewa Nowak on 2026-02-03"


@pytest.mark.parametrize(
    ("polish", "comment", "wrong"),
    [
        ("Idź do {place}", "", "named places differ"),
        ("Idź do {", "", "named places differ"),
        ("Chodzenie", "checked by Ewa Nowak", "comment"),
        ("Chodzenie", "checked by Ewa Nowak on 2026-02-30", "comment"),
        ("Chodzenie", "looks fine", "comment"),
        ("", "checked by Ewa Nowak on 2026-02-03", "no translation"),
    ],
)
def test_a_catalogue_that_cannot_be_trusted_is_not_compiled(
    tree: Path, polish: str, comment: str, wrong: str
) -> None:
    _translate(tree, "Walking", polish, comment)
    with pytest.raises(CatalogueRefused, match=wrong) as refused:
        compile_catalogues(tree)
    assert "pl/LC_MESSAGES/resident.po" in str(refused.value)
    assert "Walking" in str(refused.value)
    assert list(tree.rglob("*.mo")) == []


def test_a_plural_must_keep_the_number_where_english_always_does(tree: Path) -> None:
    path = _polish(tree)
    text = path.read_text("utf-8")
    for number, form in enumerate(("Jeden krok", "{number} kroki", "{count} kroków")):
        text = text.replace(f'msgstr[{number}] ""', f'msgstr[{number}] "{form}"')
    path.write_text(text, "utf-8")
    with pytest.raises(CatalogueRefused, match="named places differ"):
        compile_catalogues(tree)


def test_the_catalogues_of_this_tree_are_up_to_date_and_compile(tmp_path: Path) -> None:
    for folder in ("homeapp", "ui", "db", "resources/content", "translations"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    extract_catalogues(tmp_path)
    update_catalogues(tmp_path)
    compile_catalogues(tmp_path)
    stale = [
        path.relative_to(tmp_path).as_posix()
        for path in sorted((tmp_path / "translations").rglob("*.po*"))
        if path.read_bytes() != (ROOT / path.relative_to(tmp_path)).read_bytes()
    ]
    assert stale == [], "run `make messages`, and commit what it changes"
