"""The commands about services and plans: files in, files out, and nothing half done."""

import json
from pathlib import Path

import pytest

from homeapp.paths import SAMPLE
from tests.oruk_files import a_record
from tests.terminal import Terminal, refused, words_of_pdf

pytest_plugins = ("tests.practice",)
URDU_WORDS = "میرے پوتے پوتیاں"
NOBODY = "01a20000-0000-7000-8000-000000000000"


FORMS = [(code, layout) for code in ("ur", "bn", "pl") for layout in ("standard", "bilingual")]


@pytest.mark.parametrize(("code", "layout"), [("en", "standard"), *FORMS])
def test_a_plan_is_saved_in_each_language_and_layout(
    practice: Terminal, amina: str, tmp_path: Path, code: str, layout: str
) -> None:
    place = tmp_path / "plan.pdf"
    said = practice.run("plan", amina, "--language", code, "--layout", layout, "--out", place)
    assert (said.code, said.err) == (0, ""), said
    assert said.out.splitlines() == [f"saved: {place}"]
    words = words_of_pdf(place)
    assert "07700 900 123" in words
    assert "0800 952 1181" in words
    assert URDU_WORDS in words
    # The English stands beside every other language that nobody has checked yet.
    assert "My link worker" in words


def test_a_plan_keeps_its_own_language_where_none_is_named(
    practice: Terminal, amina: str, tmp_path: Path
) -> None:
    place = tmp_path / "plan.pdf"
    assert practice.run("plan", amina, "--out", place).code == 0
    assert "میرے لیے کیا اہم ہے" in words_of_pdf(place)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("zzz",), "not the id of a resident"),
        ((NOBODY,), "not in the store"),
        (("AMINA", "--language", "xx"), "Choose one of: en, ur, bn, pl"),
        (("AMINA", "--language", ""), "Choose one of: en, ur, bn, pl"),
        (("AMINA", "--layout", "sideways"), "Choose one of: standard, bilingual"),
        (("AMINA", "--layout", ""), "Choose one of: standard, bilingual"),
        (("AMINA", "--layout", "bilingual", "--language", "en"), "no second column"),
        (("MOHAMMAD",), "plan"),
    ],
)
def test_a_plan_that_cannot_be_made_leaves_nothing_behind(
    practice: Terminal, tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    ids = {name.upper(): known for name, known in practice.residents().items()}
    given = [ids.get(word, word) for word in words]
    said = practice.run("plan", *given, "--out", tmp_path / "plan.pdf")
    assert told in refused(said)
    assert list(tmp_path.iterdir()) == []


def test_a_plan_that_cannot_be_written_leaves_nothing_half_written(
    practice: Terminal, amina: str, tmp_path: Path
) -> None:
    (tmp_path / "a file").write_text("mine")
    (tmp_path / "a folder").mkdir()
    before = sorted(tmp_path.rglob("*"))
    for place in ("no such folder/plan.pdf", "a file/plan.pdf", "a folder"):
        assert "could not be saved" in refused(
            practice.run("plan", amina, "--out", tmp_path / place)
        )
    assert sorted(tmp_path.rglob("*")) == before
    assert (tmp_path / "a file").read_text() == "mine"


@pytest.mark.parametrize(
    "tree",
    [a_record(), [a_record()], {"contents": [a_record()], "total_items": 1}],
    ids=["one service", "an array", "a page of a list"],
)
def test_services_are_taken_in_however_the_feed_writes_them(
    own: Terminal, tmp_path: Path, tree: object
) -> None:
    feed = tmp_path / "feed.json"
    feed.write_text(json.dumps(tree))
    said = own.run("directory", "import", feed, "--json")
    (answer,) = json.loads(said.out)
    assert (said.code, said.err) == (0, "")
    assert (answer["added"], answer["refused"]) == (1, [])
    again = own.run("directory", "import", feed)
    assert again.out == f"{feed}: 0 added, 0 changed, 1 the same\n"
    found = json.loads(own.run("directory", "search", "strollers", "--json").out)
    assert [row["name"] for row in found] == ["Beckside Strollers"]
    assert found[0]["organisation"] == "Beckside Group"


def test_a_record_that_is_refused_is_told_with_its_place_and_the_rest_is_kept(
    own: Terminal, tmp_path: Path
) -> None:
    feed = tmp_path / "feed.json"
    feed.write_text(json.dumps([a_record(name=...), a_record()]))
    (answer,) = json.loads(own.run("directory", "import", feed, "--json").out)
    assert [one["position"] for one in answer["refused"]] == [1]
    assert answer["refused"][0]["reason"].endswith(".")
    assert own.run("directory", "search", "strollers").out.startswith("Beckside Strollers")


@pytest.mark.parametrize(
    "content",
    [None, b"", b"{", b"[" * 100_000, b"<html>", b"\x89PNG\0", b'{"contents": []}', b"\xff\xfe"],
    ids=["missing", "empty", "cut short", "very deep", "html", "picture", "no services", "marks"],
)
def test_a_file_that_is_no_directory_is_named_and_the_others_are_taken_in(
    own: Terminal, tmp_path: Path, content: bytes | None
) -> None:
    good, bad, more = (tmp_path / name for name in ("good.json", "bad.json", "more.json"))
    good.write_text(json.dumps(a_record()))
    more.write_text(json.dumps(a_record(id="another", name="Beckside Singers")))
    if content is not None:
        bad.write_bytes(content)
    said = own.run("directory", "import", good, bad, more)
    assert (said.code, said.err) == (2, "")
    assert [line.split(": ")[0] for line in said.out.splitlines()] == [*map(str, (good, bad, more))]
    assert f"{bad}: not brought in. " in said.out
    assert own.run("directory", "search", "beckside").out.count("Beckside S") == 2
    again = own.run("directory", "import", good, bad, more, "--json")
    rows = json.loads(again.out)
    assert (again.code, [row["problem"] == "" for row in rows]) == (2, [True, False, True])
    assert rows[1]["problem"].endswith(".")


def test_what_was_left_out_of_a_record_is_told(own: Terminal, tmp_path: Path) -> None:
    feed = tmp_path / "feed.json"
    feed.write_text(json.dumps([a_record(url="not an address")]))
    (answer,) = json.loads(own.run("directory", "import", feed, "--json").out)
    assert [one["position"] for one in answer["notes"]] == [1]
    assert "web address" in answer["notes"][0]["text"]
    plain = own.run("directory", "import", feed)
    assert f"  note, record 1 Beckside Strollers: {answer['notes'][0]['text']}" in plain.out


def test_the_directory_goes_out_as_it_came_in(own: Terminal, tmp_path: Path) -> None:
    feed, out = tmp_path / "feed.json", tmp_path / "out.json"
    feed.write_text(json.dumps(a_record()))
    own.run("directory", "import", feed)
    said = own.run("directory", "export", out)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(f"saved: {out}, ")
    again = own.run("directory", "import", out).out
    assert ": 0 added, " in again
    assert "could not be saved" in refused(own.run("directory", "export", tmp_path / "no" / "x"))


def test_the_sample_directory_is_there_to_be_searched(practice: Terminal) -> None:
    said = practice.run("directory", "search", "carers")
    assert "Carers UK helpline (Carers UK)" in said.out.splitlines()
    rows = json.loads(practice.run("directory", "search", "carers", "rights", "--json").out)
    assert [row["name"] for row in rows] == ["Carers UK helpline"]
    assert rows[0].keys() == {"id", "name", "organisation", "description", "verified_on"}
    same = practice.run("directory", "import", SAMPLE / "directory.json")
    assert " 0 added, 0 changed, " in same.out


def test_a_search_that_finds_nothing_says_so(practice: Terminal) -> None:
    said = practice.run("directory", "search", "zzzzqq")
    assert (said.code, said.out) == (0, "No service fits. Try fewer or other words.\n")
    assert json.loads(practice.run("directory", "search", "zzzzqq", "--json").out) == []
