"""Where a line or a figure comes from, and whether anybody has confirmed it: small and calm."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.domain.measures import Source
from homeapp.i18n import R_, _, language
from ui.common import PlainLabel
from ui.common.resident_pages import place_sentence, place_under
from ui.common.tongues import NOTHING, Tongues

__all__ = ["Whose"]

_OPEN = R_("Not yet settled. To be confirmed by the clinical safety officer.")


class Whose(QWidget):
    """A small sentence for the resident, and beneath it the source as its publisher calls it.

    It is not read aloud: after each line it would drown what the lines say.
    """

    def __init__(self) -> None:
        super().__init__()
        self._state, self._source = PlainLabel(role="small"), PlainLabel(role="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._state)
        column.addWidget(self._source)
        self.hide()

    def show_source(self, source: Source | None, tongues: Tongues) -> None:
        """Show whose it is; nothing where nobody knows."""
        self.setVisible(source is not None)
        if source is None:
            return
        state = NOTHING if source.is_confirmed else tongues.say(_OPEN)
        origin = _(
            "From: {origin}, {date}.",
            origin=source.origin,
            date=language("en").date(source.dated),
        )
        self._state.setText(state.large if state.small else "")
        self._state.setVisible(bool(state.small))
        place_sentence(self._state, tongues)
        self._source.setText(f"{origin} {state.small or state.large}".strip())
        place_under(self._source, tongues)
