"""How the planner looks: colours, sizes and the stylesheet made from them."""

from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from homeapp.paths import ASSETS
from ui.fonts import families_for

__all__ = [
    "COLOURS",
    "PAIRS",
    "SIZES",
    "Colours",
    "Sizes",
    "contrast",
    "dress",
    "make_palette",
    "stylesheet",
    "text_size",
    "words_are_large",
]


@dataclass(frozen=True, kw_only=True)
class Colours:
    """Every colour on screen, as `#rrggbb`: warm paper, dark ink, and a deep green to act with."""

    page: str = "#FAF5EC"
    surface: str = "#FFFFFF"
    raised: str = "#F3ECDF"
    ink: str = "#26302F"
    quiet: str = "#485150"
    line: str = "#DDD3C2"
    edge: str = "#6F766F"
    """Borders that say "type here" or "press here": at least 3:1 on white and on the page."""
    action: str = "#14595A"
    action_hover: str = "#0F4849"
    action_down: str = "#0A3435"
    on_action: str = "#FFFFFF"
    chosen: str = "#E2EFEA"
    warm: str = "#A3481F"
    """The one accent, for the worker's pictures and small marks: residents see nothing near red."""
    warm_pale: str = "#FBE9DD"
    error: str = "#A8201A"
    error_pale: str = "#FCEBE9"
    done: str = "#21663A"
    done_pale: str = "#E4F1E5"
    notice: str = "#FFF3D1"
    practice: str = "#4B3268"
    on_practice: str = "#FFFFFF"
    header: str = "#163F40"
    on_header: str = "#FFFFFF"
    focus: str = "#FFC83D"
    focus_ink: str = "#1B1B1B"
    off: str = "#E9E3D7"


@dataclass(frozen=True, kw_only=True)
class Sizes:
    """Text, space, line and corner sizes in device-independent pixels; only text is scaled."""

    small: int = 15
    body: int = 17
    lead: int = 20
    card: int = 20
    section: int = 24
    title: int = 32
    tile: int = 24
    answer: int = 22
    ask: int = 36
    figure: int = 64
    gap: int = 8
    space: int = 16
    wide: int = 24
    huge: int = 40
    border: int = 2
    ring: int = 4
    corner: int = 8
    target: int = 44
    """The least height and width that can be pressed with a finger, for workers."""
    resident_target: int = 72
    content: int = 960
    foot: int = 20
    """Free at the foot of each page: a notice with a button may lie over it."""


COLOURS = Colours()
SIZES = Sizes()

_LARGE = 1.25
_TEXT = ("small", "body", "lead", "card", "section", "title", "tile", "answer", "ask", "figure")

# Text on its ground (at least 4.5:1), and marks and borders on theirs (at least 3:1).
PAIRS: tuple[tuple[str, str, float], ...] = (
    *(("ink", ground, 7.0) for ground in ("page", "surface", "raised", "chosen", "notice", "off")),
    *(("quiet", ground, 7.0) for ground in ("page", "surface", "notice")),
    *(("quiet", ground, 4.5) for ground in ("raised", "chosen")),
    *(("action", ground, 4.5) for ground in ("page", "surface", "raised", "chosen", "notice")),
    *(("error", ground, 4.5) for ground in ("page", "surface", "error_pale")),
    *(("ink", ground, 7.0) for ground in ("error_pale", "done_pale", "warm_pale")),
    *(("warm", ground, 4.5) for ground in ("page", "surface", "warm_pale")),
    *(("done", ground, 4.5) for ground in ("page", "surface", "done_pale")),
    *(("on_action", ground, 7.0) for ground in ("action", "action_hover", "action_down")),
    ("on_action", "error", 4.5),
    ("on_practice", "practice", 7.0),
    ("on_header", "header", 7.0),
    ("focus", "header", 3.0),
    ("focus", "practice", 3.0),
    ("focus_ink", "focus", 7.0),
    ("focus_ink", "page", 7.0),
    ("edge", "page", 3.0),
    ("edge", "surface", 3.0),
    ("edge", "raised", 3.0),
)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours from 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def text_size(name: str, scale: float = 1.0) -> int:
    """Return a text size in pixels; `scale` is 1.0 to 2.0."""
    size: int = getattr(SIZES, name)
    if name == "figure":  # seen from across a table as it is, and Qt draws larger letters unevenly
        return size
    return round(size * scale)


def words_are_large() -> bool:
    """Whether words are above 125 % now, so that what is not needed gives them its room."""
    return QApplication.font().pixelSize() > text_size("body", _LARGE)


def stylesheet(scale: float = 1.0) -> str:
    """Return `app.qss` with its `${token}` places filled, text sizes scaled (1.0 to 2.0)."""
    places = {**asdict(COLOURS), **asdict(SIZES), "icons": (ASSETS / "icons").as_posix()}
    places |= {f"text_{name}": text_size(name, scale) for name in _TEXT}
    return Template((ASSETS / "app.qss").read_text("utf-8")).substitute(places)


def make_palette() -> QPalette:
    """Return the one palette, light on every computer, so that no system theme mixes in."""
    roles = QPalette.ColorRole
    palette = QPalette(QColor(COLOURS.page))
    for role, colour in {
        roles.Window: COLOURS.page,
        roles.Base: COLOURS.surface,
        roles.AlternateBase: COLOURS.raised,
        roles.Button: COLOURS.surface,
        roles.Text: COLOURS.ink,
        roles.WindowText: COLOURS.ink,
        roles.ButtonText: COLOURS.ink,
        roles.PlaceholderText: COLOURS.quiet,
        roles.Highlight: COLOURS.action,
        roles.HighlightedText: COLOURS.on_action,
        roles.Accent: COLOURS.action,
        roles.Link: COLOURS.action,
        roles.LinkVisited: COLOURS.action,
        roles.ToolTipBase: COLOURS.surface,
        roles.ToolTipText: COLOURS.ink,
    }.items():
        palette.setColor(role, QColor(colour))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(COLOURS.quiet))
    return palette


def dress(application: QApplication, text_scale: float = 1.0) -> None:
    """Give every window our palette, letters and stylesheet; text 1.0 to 2.0 times its size."""
    application.setPalette(make_palette())
    font = QFont(families_for())
    font.setPixelSize(text_size("body", text_scale))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    application.setFont(font)
    dressed = stylesheet(text_scale)
    if application.styleSheet() != dressed:  # Qt would look at every widget anew
        application.setStyleSheet(dressed)


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
