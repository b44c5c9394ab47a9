"""The look: contrast of every pair of colours, and a stylesheet with no place left open."""

import re
from dataclasses import asdict
from typing import Any, Protocol

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget

from homeapp.paths import ASSETS
from ui.theme import COLOURS, PAIRS, contrast, make_palette, stylesheet

_NONE = (QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles)
ROLES = [role for role in QPalette.ColorRole if role not in _NONE]


class Log(Protocol):
    """What pytest-qt hands over: the messages that Qt wrote."""

    records: list[Any]


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize(("one", "other", "least"), PAIRS)
def test_pair_of_colours_has_enough_contrast(one: str, other: str, least: float) -> None:
    known = asdict(COLOURS)
    assert contrast(known[one], known[other]) >= least


def test_colours_that_words_use_are_among_the_pairs() -> None:
    said = set(re.findall(r"(?<![-\w])color: \$\{(\w+)\}", (ASSETS / "app.qss").read_text("utf-8")))
    assert said <= {one for one, _other, _least in PAIRS}


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_stylesheet_has_every_place_filled_and_scales_words_only(scale: float) -> None:
    made = stylesheet(scale)
    assert "$" not in made
    assert f"font-size: {round(17 * scale)}px" in made
    assert "padding: 8px 18px" in made


def test_stylesheet_fixes_no_height_of_anything_with_words() -> None:
    rules = re.findall(
        r"([^{}]+)\{([^}]*)\}", re.sub(r"\$\{\w+\}|/\*.*?\*/", "", stylesheet(), flags=re.DOTALL)
    )
    fixed = [
        selector.strip()
        for selector, body in rules
        if re.search(r"height:", body) and "::" not in selector
    ]
    assert [name for name in fixed if not re.match("QScrollBar|QProgressBar", name)] == []


def test_palette_is_light_whatever_the_system_says(application: QApplication) -> None:
    shown = application.palette()
    assert shown.color(QPalette.ColorRole.Window) == make_palette().color(QPalette.ColorRole.Window)
    assert shown.color(QPalette.ColorRole.Window).lightness() > 230


@pytest.mark.parametrize("role", ROLES)
def test_palette_leaves_no_colour_to_the_system(role: QPalette.ColorRole) -> None:
    groups = QPalette.ColorGroup
    for group in (groups.Active, groups.Inactive, groups.Disabled):
        assert make_palette().isBrushSet(group, role), group


def test_qt_understands_the_whole_stylesheet(application: QApplication, qtlog: Log) -> None:
    application.setStyleSheet(stylesheet())
    label = QWidget()
    label.ensurePolished()
    assert [said.message for said in qtlog.records if "stylesheet" in said.message] == []
    application.setStyleSheet(stylesheet() + "} oh {")
    label.ensurePolished()
    assert [said for said in qtlog.records if "stylesheet" in said.message]
    application.setStyleSheet(stylesheet())
