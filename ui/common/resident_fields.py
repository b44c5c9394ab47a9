"""A large box for the resident's own words, with what to do in both languages."""

from PySide6.QtWidgets import QWidget

from ui.common.fields import TextField
from ui.common.resident_pages import place_sentence, place_under
from ui.common.tongues import Tongues, Words

__all__ = ["ResidentText"]


class ResidentText(TextField):
    """Words typed by the resident, or by the worker as the resident says them."""

    def __init__(self, field_id: str, *, lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(field_id, "", lines=lines, parent=parent)
        self.setProperty("resident", True)

    @property
    def words(self) -> Words:
        """Return what the box is for, and nothing of what is typed in it."""
        return Words(self._label.text(), self._hint.text())

    def show_words(self, words: Words, tongues: Tongues) -> None:
        """Say above the box, in both languages, what it is for."""
        self.set_label(words.large)
        place_sentence(self._label, tongues)
        self.set_hint(words.small)
        place_under(self._hint, tongues)
        self.box.setAccessibleName(words.aloud)
