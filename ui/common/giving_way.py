"""Pages that give their place to the help about them: whoever reads help has left nothing."""

from PySide6.QtWidgets import QWidget

__all__ = ["is_left", "let_give_way"]

_GIVES_WAY = "gives_way_to_help"


def let_give_way(pages: QWidget) -> None:
    """Take note that these pages are hidden for the help about them, and for nothing else."""
    pages.setProperty(_GIVES_WAY, True)


def is_left(part: QWidget) -> bool:
    """Whether a part of a page that is out of sight is there for more than the help about it."""
    hidden: QWidget | None = part
    while hidden is not None and not hidden.isHidden():
        hidden = hidden.parentWidget()
    return hidden is None or not hidden.property(_GIVES_WAY)
