"""Every command as a black box: what it prints, where, and with which exit code."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from db import opening
from homeapp.bootstrap import StoreEntrance
from homeapp.demo import DEMO_PASSPHRASE
from tests.terminal import LONGEST, QUICK, ROOT, Terminal, own_folders, refused, words_of_pdf

URDU_WORDS = "میرے پوتے پوتیاں"
WRONG = "four wrong words here"
pytest_plugins = ("tests.practice",)
WATCHED = """
import sys
from homeapp.__main__ import main
sys.argv[0] = "homeapp"
code = main()
print(sorted(name for name in sys.modules if name in {names}), file=sys.stderr)
sys.exit(code)
"""
BROKEN = """
import sys
from homeapp.__main__ import main
from homeapp.services.residents import Residents

def trouble(self):
    try:
        raise KeyError("Canaryname")
    except KeyError as first:
        raise ValueError("Canaryname 9990000018") from first

Residents.caseload = trouble
sys.exit(main())
"""


def test_demo_tells_where_the_store_is_and_a_passphrase_that_opens_it(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, tmp_path / "new folder" / "practice.store")
    made = terminal.process("demo", passphrase=None)
    told = dict(line.split(": ", 1) for line in made.out.splitlines())
    assert (made.code, made.err) == (0, "")
    assert told["store"] == str(terminal.store)
    assert terminal.process("residents", passphrase=told["passphrase"]).code == 0


def test_what_the_store_warns_of_goes_to_stderr(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, tmp_path / "real.store")
    made = opening.create(terminal.store, "Sam Jones", DEMO_PASSPHRASE, QUICK)
    made.store.close()
    said = terminal.run("residents", "--json")
    assert (said.code, json.loads(said.out)) == (0, [])
    assert said.err.strip() == (
        "Nobody has checked the recovery key yet. Make a new one under My details."
    )


def test_a_plan_of_the_practice_store_says_so(
    practice: Terminal, amina: str, tmp_path: Path
) -> None:
    place = tmp_path / "plan.pdf"
    assert practice.run("plan", amina, "--out", place, "--language", "en").err == ""
    assert words_of_pdf(place).count("For practice only.") == len(PdfReader(place).pages)


def test_demo_overwrites_nothing(own: Terminal) -> None:
    before = own.store.read_bytes()
    assert own.store.name in refused(own.run("demo"))
    assert own.store.read_bytes() == before


def test_residents_are_listed_in_any_script(practice: Terminal) -> None:
    found = practice.residents()
    assert {"Amina", "Đorđe"} <= found.keys()
    plain = practice.run("residents")
    assert (plain.code, plain.err) == (0, "")
    assert dict(line.split("  ", 1)[::-1] for line in plain.out.splitlines()) == found


def test_names_are_printed_whole_where_the_system_knows_one_script(practice: Terminal) -> None:
    said = practice.process("residents", more={"PYTHONIOENCODING": "cp1252"})
    assert (said.code, "Đorđe" in said.out) == (0, True), said


def test_languages_need_no_store_and_no_passphrase(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, tmp_path / "none.store")
    rows = json.loads(terminal.run("languages", "--json", passphrase=None).out)
    assert {row["code"]: row["direction"] for row in rows} == {
        "en": "ltr",
        "ur": "rtl",
        "bn": "ltr",
        "pl": "ltr",
    }
    assert all(row["checked"] <= row["translated"] <= row["messages"] for row in rows)
    assert [row["state"] for row in rows if row["code"] == "en"] == ["checked"]
    plain = terminal.run("languages", passphrase=None).out.splitlines()
    assert [line.split("  ")[0] for line in plain] == [row["code"] for row in rows]
    assert list(tmp_path.iterdir()) == []


def test_check_says_that_a_whole_store_is_whole(practice: Terminal) -> None:
    said = practice.run("check")
    assert (said.code, said.err) == (0, "")
    assert "whole" in said.out
    assert json.loads(practice.run("check", "--json").out) == []


def test_check_finds_a_page_that_was_changed(own: Terminal) -> None:
    with own.store.open("r+b") as file:
        file.seek(-3000, os.SEEK_END)
        file.write(b"not what was written")
    said = own.run("check")
    assert said.code == 1
    assert "damaged" in said.out
    assert "restore" in said.out.lower()
    assert json.loads(own.run("check", "--json").out) == said.out.splitlines()


def test_a_search_out_of_step_is_mended(own: Terminal) -> None:
    opened = _opened(own)
    with opened.engine.connect() as connection:
        connection.exec_driver_sql("DELETE FROM service_search").connection.commit()
    opened.close()
    said = own.run("check")
    assert (said.code, said.out.count("\n")) == (1, 1)
    assert "--mend" in said.out
    assert own.run("check", "--mend").code == 0
    assert own.run("check").code == 0


def _opened(terminal: Terminal) -> opening.OpenStore:
    worker_id = StoreEntrance(terminal.store).workers()[0].id
    return opening.unlock(terminal.store, worker_id, DEMO_PASSPHRASE)


def test_a_store_that_is_something_else_is_refused(own: Terminal) -> None:
    own.store.unlink()
    with sqlite3.connect(own.store) as plain:
        plain.execute("CREATE TABLE residents (name)")
    plain.close()
    before = own.store.read_bytes()
    assert "damaged" in refused(own.run("residents"))
    assert own.store.read_bytes() == before


def test_a_store_that_is_open_elsewhere_is_left_alone(own: Terminal) -> None:
    entrance = StoreEntrance(own.store)
    planner = entrance.unlock(entrance.workers()[0].id, DEMO_PASSPHRASE)
    try:
        assert "open" in refused(own.run("residents"))
    finally:
        planner.close()
    assert own.run("residents").code == 0


def test_the_passphrase_comes_from_a_file_a_variable_or_the_input(
    practice: Terminal, tmp_path: Path
) -> None:
    file = tmp_path / "passphrase"
    file.write_text(f"{DEMO_PASSPHRASE}\r\nanother line\n")
    wanted = practice.run("residents").out
    assert practice.run("--passphrase-file", file, "residents", passphrase=None).out == wanted
    piped = practice.run("residents", passphrase=None, typed=f"{DEMO_PASSPHRASE}\n")
    assert (piped.out, piped.err) == (wanted, "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no devices in folders")
def test_a_passphrase_file_without_an_end_is_read_no_further_than_its_line(
    practice: Terminal,
) -> None:
    refused(practice.run("--passphrase-file", "/dev/zero", "residents", passphrase=None))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such file names")
def test_a_file_name_in_an_old_encoding_is_no_trouble(practice: Terminal, tmp_path: Path) -> None:
    place = tmp_path / os.fsdecode(b"plan \xff.pdf")
    resident = json.loads(practice.run("residents", "--json").out)[0]["id"]
    said = practice.run("plan", resident, "--out", place)
    assert (said.code, said.err) == (0, "")
    assert place.exists()
    assert json.loads(practice.run("directory", "search", "\udcff walk", "--json").out)
    refused(practice.run("residents", passphrase="\udcff" * 12))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no terminals of this kind")
def test_the_passphrase_is_asked_for_and_never_shown(practice: Terminal) -> None:
    import pty  # not on Windows

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "homeapp", "--store", str(practice.store), "residents"]
    env = own_folders(practice.home)
    with subprocess.Popen(
        command, cwd=ROOT, env=env, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs
    ) as asked:
        shown = b""
        while not shown.endswith(b"Passphrase: "):
            shown += os.read(ours, 1024)
        os.write(ours, f"{DEMO_PASSPHRASE}\n".encode())
        out = asked.communicate(timeout=LONGEST)[0].decode()
    os.close(theirs)
    os.set_blocking(ours, False)
    shown += os.read(ours, 4096)
    os.close(ours)
    assert asked.returncode == 0
    assert "Amina" in out
    assert DEMO_PASSPHRASE.encode() not in shown


def test_a_passphrase_that_is_wrong_or_missing_is_refused(
    practice: Terminal, tmp_path: Path
) -> None:
    assert "does not open" in refused(practice.run("residents", passphrase=WRONG))
    refused(practice.run("residents", passphrase=None))
    for content in (None, b"", b"\xff\xfe\xff"):
        file = tmp_path / "passphrase"
        if content is not None:
            file.write_bytes(content)
        refused(practice.run("--passphrase-file", file, "residents", passphrase=None))


def test_a_place_without_a_store_or_an_unknown_worker_is_refused(
    practice: Terminal, tmp_path: Path
) -> None:
    nowhere = Terminal(tmp_path, tmp_path / "none.store")
    assert "none.store" in refused(nowhere.run("residents"))
    assert list(tmp_path.iterdir()) == []
    assert "--worker" in refused(practice.run("--worker", "Nobody", "residents"))
    assert practice.run("--worker", "Sam Practice", "residents").code == 0


@pytest.mark.parametrize(
    "words", [("nonsense",), ("residents", "--nonsense"), ("plan",), ("directory", "import")]
)
def test_wrong_use_is_one_sentence(practice: Terminal, words: tuple[str, ...]) -> None:
    assert "--help" in refused(practice.run(*words))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_a_display_the_window_says_so(practice: Terminal) -> None:
    assert "no display" in refused(practice.process())
    said = practice.process("demo", "--show")
    assert said.code == 0
    assert "no display" in said.out
    for code in ("en", "ur"):
        assert URDU_WORDS in words_of_pdf(practice.store.with_name(f"plan-{code}.pdf"))


def test_a_fault_tells_its_kind_and_its_place_and_no_words(practice: Terminal) -> None:
    said = practice.process("residents", start=("-c", BROKEN))
    assert (said.code, said.out) == (1, "")
    assert said.err.count("\n") == 1
    assert "ValueError" in said.err
    assert "<string>:" in said.err
    assert "Canary" not in said.err
    assert "999" not in said.err


@pytest.mark.parametrize(
    "words",
    [("residents",), ("directory", "search", "walk"), ("languages",), ("check",), ("plan",)],
    ids=" ".join,
)
def test_a_command_loads_no_window(
    practice: Terminal, amina: str, tmp_path: Path, words: tuple[str, ...]
) -> None:
    more = (amina, "--out", str(tmp_path / "plan.pdf")) if words == ("plan",) else ()
    unwanted = {"PySide6", "shiboken6", "ui", "pandas"}
    unwanted |= set() if words in {("plan",), ("languages",)} else {"reportlab"}
    said = practice.process(*words, *more, start=("-c", WATCHED.format(names=sorted(unwanted))))
    assert (said.code, said.err) == (0, "[]\n"), said


def test_help_names_every_command() -> None:
    terminal = Terminal(ROOT, ROOT / "none.store")
    said = terminal.process("--help", passphrase=None)
    assert said.code == 0
    for command in ("demo", "residents", "plan", "directory", "languages", "check", "self-test"):
        assert f"  {command} " in said.out
    for command in ("copies", "restore"):
        assert f"  {command} " in said.out
