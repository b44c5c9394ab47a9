"""Nothing that somebody typed is ever taken for markup: measured once, then kept by rule."""

import ast
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.paths import ROOT
from ui.common import Button, ErrorSummary, LineField, PlainLabel, TileButton

FORBIDDEN = {"QLabel", "QMessageBox", "QDialogButtonBox", "QTextEdit", "QTextBrowser"}
METHODS = {"setToolTip", "setWhatsThis", "setHtml", "appendHtml", "setMarkdown", "setStatusTip"}
ALLOWED = {"ui/common/labels.py": {"QLabel"}}
SHORT = {"DisplayRole", "UserRole", "TextAlignmentRole", "AlignLeft", "AlignRight", "Horizontal"}
SOURCES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "ui").rglob("*.py"))


def _named(node: ast.AST) -> str:
    if isinstance(node, ast.ImportFrom | ast.Import):
        return ""
    return node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")


@pytest.mark.parametrize("name", SOURCES)
def test_source_uses_no_widget_that_guesses_markup(name: str) -> None:
    tree = ast.parse((ROOT / name).read_text("utf-8"))
    used = {_named(node) for node in ast.walk(tree)} & (FORBIDDEN | METHODS)
    assert used <= ALLOWED.get(name, set())


@pytest.mark.parametrize("name", SOURCES)
def test_source_names_enums_in_full(name: str) -> None:
    tree = ast.parse((ROOT / name).read_text("utf-8"))
    short = [
        f"Qt.{node.attr}:{node.lineno}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "Qt"
        and node.attr in SHORT
    ]
    assert short == []


def test_picture_in_a_name_is_not_loaded(
    application: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """Qt's own label draws the picture here: 400 red pixels."""
    red = QImage(20, 20, QImage.Format.Format_RGB32)
    red.fill(QColor("#FF0000"))
    red.save(str(tmp_path / "red.png"))
    words = f"<img src='{(tmp_path / 'red.png').as_posix()}'> <b>Amina</b>"
    field, summary = LineField("t.name", words, hint=words), ErrorSummary()
    widgets = [PlainLabel(words), Button("b", words), TileButton("t", words, under=words), field]
    for widget in [*widgets, summary]:
        qtbot.addWidget(widget)
        widget.resize(900, 300)
    field.show_error(words)
    summary.show_problems([(field, words)])
    for widget in [*widgets, summary]:
        shot = widget.grab().toImage()
        reds = [
            (x, y)
            for x in range(0, shot.width(), 4)
            for y in range(0, shot.height(), 4)
            if shot.pixelColor(x, y) == QColor("#FF0000")
        ]
        assert reds == [], type(widget).__name__
