"""Practising opens another process, one at a time."""

import sys
import time
from pathlib import Path

import pytest

from homeapp.services.practice import Practice, PracticeNotOpened, _this_program

_NOTES = "import sys, time; open(sys.argv[1], 'w').write(' '.join(sys.argv[2:])); time.sleep({})"


def program(place: Path, lasts: float) -> list[str]:
    return [sys.executable, "-c", _NOTES.format(lasts), str(place)]


def wait_for(place: Path) -> str:
    end = time.monotonic() + 20
    while time.monotonic() < end:
        if place.exists() and place.read_text():
            return place.read_text()
        time.sleep(0.02)
    raise AssertionError("the program never ran")


def test_it_starts_this_program_on_the_practice_store(tmp_path: Path) -> None:
    practice = Practice(program(tmp_path / "told", 0))
    practice.open()
    assert wait_for(tmp_path / "told") == "demo --show"
    assert practice._window is not None
    assert practice._window.wait(20) == 0


def test_a_window_that_is_open_is_not_opened_again(tmp_path: Path) -> None:
    practice = Practice(program(tmp_path / "told", 60))
    practice.open()
    wait_for(tmp_path / "told")
    try:
        with pytest.raises(PracticeNotOpened):
            practice.open()
    finally:
        assert practice._window is not None
        practice._window.kill()
        practice._window.wait(20)
    practice.open()
    practice._window.kill()
    practice._window.wait(20)


def test_no_program_is_a_refusal(tmp_path: Path) -> None:
    with pytest.raises(PracticeNotOpened):
        Practice([str(tmp_path / "nothing-here")]).open()


@pytest.mark.parametrize(
    ("started", "told", "program"),
    [
        (["python", "-m", "homeapp"], [], ["-m", "homeapp"]),
        (["python", "-m", "homeapp", "--store", "x"], ["--store", "x"], ["-m", "homeapp"]),
        (["python", "/bin/homeapp", "--worker", "Sam"], ["--worker", "Sam"], ["/bin/homeapp"]),
    ],
)
def test_the_program_is_what_this_one_was_started_by(
    monkeypatch: pytest.MonkeyPatch, started: list[str], told: list[str], program: list[str]
) -> None:
    monkeypatch.setattr(sys, "orig_argv", started)
    monkeypatch.setattr(sys, "argv", ["homeapp", *told])
    assert _this_program() == [sys.executable, *program]


def test_a_bundle_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert _this_program() == [sys.executable]
