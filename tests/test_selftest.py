"""The self-test proves an installation: it passes here, and can say what is unwell."""

from pathlib import Path

import pytest

from homeapp import selftest
from homeapp.documents import plan as documents
from homeapp.i18n import languages
from tests.terminal import Terminal


def test_the_self_test_passes_and_leaves_nothing_behind(tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    terminal = Terminal(tmp_path, tmp_path / "none.store")
    said = terminal.process(
        "self-test",
        passphrase=None,
        more={"QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(scratch), "TEMP": str(scratch)},
    )
    lines = said.out.splitlines()
    assert (said.code, lines[-1]) == (0, "self-test: passed"), said
    for known in languages():
        assert any(line.startswith(f"plan in {known.english_name}: ") for line in lines)
    (window,) = (line for line in lines if line.startswith("window: "))
    assert int(window.split()[1]) > 20
    assert "PySide6 " in said.out
    assert list(scratch.iterdir()) == []
    assert not terminal.store.exists()


def test_the_self_test_says_what_is_unwell(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    said: list[str] = []
    monkeypatch.setattr(documents, "plan_pdf", lambda *_all, **_more: b"no plan at all")
    monkeypatch.setattr(selftest, "draw_window", lambda _place: 99)
    assert selftest.prove(said.append) == 1
    assert "unwell: the plan in Urdu is not a PDF" in said
    assert said[-1] == "self-test: unwell"
