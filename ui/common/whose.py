"""Where what is said comes from, and whether anybody has confirmed it: small and calm."""

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from homeapp.domain.sourced import NOT_SETTLED, Sourced
from ui.common.labels import PlainLabel
from ui.common.lines import SentenceLabel
from ui.common.resident_pages import place_sentence, place_under
from ui.common.tongues import NOTHING, Tongues
from ui.sources import joined_origins
from ui.theme import SIZES

__all__ = ["Whose"]

_DOWN, _ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
_NEAR = 2  # px


class Whose(QWidget):
    """A small sentence for the resident, and beneath it whose all of a page is, in one line.

    It is not read aloud: it would drown what the page says.
    """

    def __init__(self) -> None:
        super().__init__()
        # Labels of their own, for a page reads every `TonguesLabel` aloud.
        self._state, self._meaning = SentenceLabel(role="small"), PlainLabel(role="small")
        self._source = PlainLabel(role="small")
        self._settled = self._doubted = ""
        self._said = NOTHING
        self._looked: tuple[object, ...] = ()
        self._states = QVBoxLayout()
        self._states.setSpacing(_NEAR)
        self._states.addWidget(self._state)
        self._states.addWidget(self._meaning)
        self._box = QBoxLayout(_DOWN, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._states)
        self._box.addWidget(self._source, 1)
        self.hide()

    def show_source(self, source: Sourced | None, tongues: Tongues) -> None:
        """Show whose it is; nothing where nobody knows."""
        self.show_sources([source] if source is not None else [], tongues)

    def show_sources(self, sources: Sequence[Sourced], tongues: Tongues) -> None:
        """Show whose several things are, in the order of `each_once`; nothing of none."""
        self._settled = joined_origins([one for one in sources if one.is_confirmed])
        self._doubted = joined_origins([one for one in sources if not one.is_confirmed])
        self._said = tongues.say(NOT_SETTLED) if self._doubted else NOTHING
        place_sentence(self._state, tongues)
        for label in (self._meaning, self._source):
            place_under(label, tongues)
        self._looked = ()
        self._show(is_across=False)
        self.setVisible(bool(sources))

    def lie_in(self, wide: int) -> None:
        """Put the state and the sources beside each other where so they are lower."""
        if not self._said.small or self._settled:  # it would seem to be said of what is settled
            return
        looked = wide, self._said, self._doubted, self._source.font().key()
        if looked == self._looked:  # else the page would lie anew without end
            return
        self._looked = looked
        self._show(is_across=False)
        beneath = self.heightForWidth(wide)
        self._show(is_across=True)
        if self._state.minimumWidth() > wide // 2 or self.heightForWidth(wide) >= beneath:
            self._show(is_across=False)

    @property
    def _least(self) -> int:
        """Return how wide the state is in one line of each language."""
        english = self._meaning.fontMetrics().horizontalAdvance(self._said.small)
        widest = max(self._state.wide_in_one_line(), english)
        return widest + SIZES.gap  # letters of Urdu lean over the end of their line

    def _show(self, *, is_across: bool) -> None:
        """Lay the state beside the sources, in both languages, or above them in one."""
        large, small = self._said
        self._state.setText(large)
        self._state.setVisible(bool(small))
        self._meaning.setText(small)
        self._meaning.setVisible(is_across)
        doubted = self._doubted if is_across else f"{self._doubted} {small or large}".strip()
        self._source.setText("\n".join(filter(None, (self._settled, doubted))))
        self._box.setDirection(_ACROSS if is_across else _DOWN)
        self._box.setSpacing(SIZES.wide if is_across else _NEAR)
        self._state.setMinimumWidth(self._least if is_across else 0)
        for layout in (self._states, self._box):
            layout.invalidate()  # else the height of before is remembered for a while
        self.updateGeometry()
