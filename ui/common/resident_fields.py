"""A large box for the resident's own words, with what to do in both languages."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

from ui.common.fields import TextField
from ui.common.resident_pages import place_sentence, place_under
from ui.common.said_in import SaidIn
from ui.common.tile_pages import PAGE_MARGIN
from ui.common.tongues import Tongues, Words

__all__ = ["ResidentText"]


class ResidentText(TextField):
    """Words typed by the resident, or by the worker as the resident says them."""

    def __init__(self, field_id: str, *, lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(field_id, "", lines=lines, parent=parent)
        self._room: tuple[int, int, int] | None = None
        self._tongues: Tongues | None = None
        self._said_in = SaidIn()
        self._column.insertWidget(self._column.indexOf(self.box), self._said_in)
        self.edited.connect(self._said_in.hide)  # what is typed now is in the language on show
        self.setProperty("resident", True)
        for part in (self.box, self.box.verticalScrollBar()):
            # Qt's own menu has English words on it; keys copy and paste without one.
            part.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    @property
    def pages(self) -> int:
        """Return that it never takes more than one page."""
        return 1

    def use_room(self, above: int, sight: int, wide: int) -> None:
        """Let the box be no higher than what is in sight."""
        self._room = above, sight, wide
        around = self.heightForWidth(wide) - self.box.minimumHeight()
        self.box.use_room(sight - above - PAGE_MARGIN - around)

    def event(self, event: QEvent) -> bool:
        """Look anew when the words above the box take more room, or less."""
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and self._room is not None:
            self.use_room(*self._room)
        return handled

    @property
    def words(self) -> Words:
        """Return what the box is for, and nothing of what is typed in it."""
        return Words(self._label.text(), self._hint.text())

    def show_words(self, words: Words, tongues: Tongues) -> None:
        """Say above the box, in both languages, what it is for."""
        self._tongues = tongues
        self.set_label(words.large)
        place_sentence(self._label, tongues)
        self.set_hint(words.small)
        place_under(self._hint, tongues)
        self.box.setAccessibleName(words.aloud)

    def show_said_in(self, code: str) -> None:
        """Name the language of what stands in the box, where it is another than the one on show."""
        if self._tongues is not None:
            self._said_in.show_for(code, self._tongues)
