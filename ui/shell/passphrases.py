"""A passphrase to type: hidden at first, shown when asked, and pasted from a password keeper."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from homeapp.errors import Refusal
from homeapp.i18n import N_, _
from ui.common import Button, LineField
from ui.common.fields import Field

__all__ = ["NewPassphrase", "PassphraseBox"]

_ADVICE = N_(
    "At least 12 letters. Four or five words that do not belong together are easy to remember "
    "and hard to guess. Spaces count."
)


class PassphraseBox(QWidget):
    """One passphrase, with a button that shows what was typed."""

    def __init__(self, field_id: str, label: str, *, hint: str = "") -> None:
        super().__init__()
        self.field = LineField(field_id, label, hint=hint, secret=True)
        self._show = Button(f"{field_id}.show", _("Show"), "quiet", on_click=self._turn)
        self._shown = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 1)
        side = QVBoxLayout()
        side.addStretch(1)
        side.addWidget(self._show)
        row.addLayout(side)
        self._name()

    def value(self) -> str:
        """Return the passphrase, spaces and all."""
        return self.field.value()

    def clear(self) -> None:
        """Forget what was typed, and hide the next."""
        self.field.set_value("")
        self.field.clear_error()
        self._hide()

    def _turn(self) -> None:
        self._shown = not self._shown
        self.field.show_secret(self._shown)
        self._name()

    def _hide(self) -> None:
        self._shown = False
        self.field.show_secret(False)
        self._name()

    def _name(self) -> None:
        self._show.set_words(_("Hide") if self._shown else _("Show"))
        said = _("Hide the passphrase") if self._shown else _("Show the passphrase")
        self._show.setAccessibleName(said)


class NewPassphrase(QWidget):
    """A passphrase to choose: typed twice, with advice."""

    def __init__(self, prefix: str) -> None:
        super().__init__()
        self._first = PassphraseBox(
            f"{prefix}.passphrase", _("Choose a passphrase"), hint=_(_ADVICE)
        )
        self._again = PassphraseBox(f"{prefix}.again", _("Type the passphrase again"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._first)
        column.addWidget(self._again)

    def value(self) -> str:
        """Return the passphrase."""
        return self._first.value()

    def problems(self) -> list[tuple[Field, str]]:
        """Return what is wrong with the two; how good it is, the store itself judges."""
        if not self._first.value():
            return [(self._first.field, _("Choose a passphrase."))]
        if self._first.value() != self._again.value():
            return [(self._again.field, _("The two differ. Type the same passphrase in both."))]
        return []

    def problem_of(self, refusal: Refusal) -> list[tuple[Field, str]]:
        """Return a refusal of the passphrase as a problem beside it."""
        return [(self._first.field, str(refusal))]

    def clear(self) -> None:
        """Forget what was typed."""
        self._first.clear()
        self._again.clear()
