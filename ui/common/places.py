"""Asking where a file goes."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from homeapp.i18n import _

__all__ = ["ask_place"]


def ask_place(parent: QWidget, title: str, file_name: str) -> Path | None:
    """Ask where to save a file of this name, with its ending; `None` when the worker steps back."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    ending = Path(file_name).suffix
    chosen, _filter = QFileDialog.getSaveFileName(
        parent,
        title,
        str(Path(QStandardPaths.writableLocation(documents)) / file_name),
        _("Files ending in {ending}", ending=ending) + f" (*{ending})",
    )
    if not chosen:
        return None
    place = Path(chosen)
    return place if place.suffix.casefold() == ending else place.with_name(place.name + ending)
