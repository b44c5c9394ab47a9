"""A passphrase to choose: typed twice, with advice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.errors import Refusal
from homeapp.i18n import N_, _
from ui.common import PassphraseField, Problem

__all__ = ["NewPassphrase"]

_ADVICE = N_(
    "At least 12 characters. Three or four words that do not belong together are easy to "
    "remember and hard to guess. Spaces count."
)


class NewPassphrase(QWidget):
    """The two fields of a new passphrase."""

    entered = Signal()
    """Enter was pressed in the second one."""

    def __init__(self, prefix: str) -> None:
        super().__init__()
        self._first = PassphraseField(
            f"{prefix}.passphrase", _("Choose a passphrase"), hint=_(_ADVICE)
        )
        self._again = PassphraseField(f"{prefix}.again", _("Type the passphrase again"))
        self._again.line.returnPressed.connect(self.entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._first)
        column.addWidget(self._again)

    def value(self) -> str:
        """Return the passphrase."""
        return self._first.value()

    def problems(self) -> list[Problem]:
        """Return what is wrong with the two; how good it is, the store itself judges."""
        if not self._first.value():
            return [(self._first, _("Choose a passphrase."))]
        if self._first.value() != self._again.value():
            return [(self._again, _("The two passphrases differ. Type the same in both."))]
        return []

    def problem_of(self, refusal: Refusal) -> list[Problem]:
        """Return a refusal of the passphrase as a problem beside it."""
        return [(self._first, str(refusal))]

    def clear(self) -> None:
        """Forget what was typed."""
        for field in (self._first, self._again):
            field.set_value("")
            field.clear_error()
