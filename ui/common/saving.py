"""Saving a field as it is left; what cannot be saved stays typed, says so, and is tried again."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

from homeapp.errors import Refusal
from ui.common.fields import Field
from ui.common.labels import announce
from ui.common.scripts import ScriptLine, ScriptText

__all__ = ["TRIED_EVERY", "Saving"]

TRIED_EVERY = 5000  # ms; what could not be saved is tried again that often while in sight


class Saving(QObject):
    """Ties a field to where its answer is saved, and where what is typed is kept until then."""

    def __init__(
        self,
        field: Field,
        *,
        save: Callable[[Any], object],
        keep: Callable[[str], object],
        settle: Callable[[], object],
    ) -> None:
        """`save` may raise a `Refusal`; `keep` and `settle` keep a draft and let it go."""
        super().__init__(field)
        self._field, self._save, self._keep, self._settle = field, save, keep, settle
        self.is_refused = False
        """Whether what the field shows could not be saved yet."""
        self._came_back_wrong = False
        self._again = QTimer(self, singleShot=True, interval=TRIED_EVERY)
        self._again.timeout.connect(self._try_again)
        field.left.connect(self.save)
        field.typed.connect(keep)
        for line in field.findChildren(ScriptLine):
            line.was_left.connect(self._on_left)
        for box in field.findChildren(ScriptText):
            box.was_left.connect(self._on_left)

    def save(self, value: object) -> None:
        """Save an answer, or show by the field why it is not saved."""
        try:
            self._save(value)
        except Refusal as refusal:
            self._on_refused(refusal)
        else:
            self._on_saved()

    def bring_back(self, text: str) -> None:
        """Show what was typed before, and save it where it can be read."""
        self._field.set_text(text)  # type: ignore[attr-defined]
        problem = self._field.problem()
        if problem is None:
            self.save(self._field.value())
        else:
            self._came_back_wrong = True
            self._field.show_error(problem)

    def begin(self) -> None:
        """Forget what was refused: the page is read anew."""
        self._on_saved()

    def _on_saved(self) -> None:
        self._again.stop()
        if self.is_refused or self._came_back_wrong:
            self.is_refused = self._came_back_wrong = False
            self._field.clear_error()

    def _on_refused(self, refusal: Refusal) -> None:
        is_new = str(refusal) not in self._field.error
        self.is_refused = True
        self._field.show_error(str(refusal))
        if is_new:
            announce(self._field, self._field.error)
        text = getattr(self._field, "text", None)
        if text is not None:
            self._keep(text())
        self._again.start()

    def _try_again(self) -> None:
        if self.is_refused and self._field.isVisible() and self._field.problem() is None:
            self.save(self._field.value())

    def _on_left(self) -> None:
        """Let a draft go when its field is left with what is saved, typed to and fro."""
        if not self.is_refused and self._field.problem() is None:
            self._settle()
            self._on_saved()
