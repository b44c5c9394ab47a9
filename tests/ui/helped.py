"""What a help panel says, as a worker reads it: part by part, each under its heading."""

from PySide6.QtWidgets import QLabel

from ui.common import Heading
from ui.shell.help import HelpPanel
from ui.shell.help_words import HELP

__all__ = ["own_words", "page_told_about", "parts"]


def parts(panel: HelpPanel) -> dict[str, tuple[str, ...]]:
    """Return the sentences of a panel by the heading that they stand under."""
    found: dict[str, tuple[str, ...]] = {}
    labels = [one for one in panel.findChildren(QLabel) if one.isVisibleTo(panel)]
    for label in labels:
        if isinstance(label, Heading):
            title = label.text()
            found[title] = ()
        else:
            found[title] += (label.text(),)
    return found


def own_words(panel: HelpPanel) -> tuple[str, ...]:
    """Return what it says about the page that it stands beside."""
    return parts(panel).get("About this page", ())


def page_told_about(panel: HelpPanel) -> str:
    """Return the key of the page that it tells about; there must be one such page."""
    (key,) = (key for key, sentences in HELP.items() if sentences == own_words(panel))
    return key
