"""The buttons below every page of the resident's view: back, on, and round a question."""

from PySide6.QtCore import Signal

from homeapp.i18n import R_
from ui.common.resident_buttons import ResidentButton
from ui.common.resident_pages import ResidentPage
from ui.common.resident_rows import ResidentRow, keep_place
from ui.common.tongues import Tongues

__all__ = ["ResidentFoot"]

_BACK, _CONTINUE = R_("Back"), R_("Continue")
_NOT_SURE, _SKIP = R_("I'm not sure"), R_("Skip")
_MORE, _UP, _FINISH = R_("See more"), R_("Go back up"), R_("Finish")
_TAKE_BACK = R_("Take back")


class ResidentFoot(ResidentRow):
    """Always the same buttons in the same places, whichever of them a page has use for."""

    gone_back = Signal()
    unsure = Signal()
    passed_over = Signal()
    gone_on = Signal()
    turned = Signal(int)
    """See what is below, or with -1 what is above."""
    taken_back = Signal()
    """Take back what was done last."""
    focus_lost = Signal()
    """The button that the keyboard was on goes out of sight."""

    def __init__(self) -> None:
        super().__init__(margins=(32, 10, 32, 14), gap=12)
        self._back = ResidentButton(
            "resident.back", icon="ui/arrow-left", on_click=self.gone_back.emit
        )
        self._not_sure = ResidentButton("resident.not_sure", "quiet", on_click=self.unsure.emit)
        self._skip = ResidentButton("resident.skip", "quiet", on_click=self.passed_over.emit)
        self._undo = ResidentButton(
            "resident.undo", "quiet", icon="ui/arrow-back-up", on_click=self.taken_back.emit
        )
        self.up = ResidentButton(
            "resident.up", "turn", icon="ui/chevron-up", on_click=lambda: self.turned.emit(-1)
        )
        self.more = ResidentButton(
            "resident.more", "turn", icon="ui/chevron-down", on_click=lambda: self.turned.emit(1)
        )
        self._continue = ResidentButton("resident.continue", "primary", on_click=self.gone_on.emit)
        kept = (self._back, self._not_sure, self._skip, self._undo, self.up, self.more)
        self.stops = (*kept, self._continue)
        """In the order of Tab."""
        for button in kept:
            keep_place(button)
        self.add(self._back, gives_way=1)
        for button in (self._not_sure, self._skip, self._undo):
            self.add(button)
        self._undo.hide()
        self.add_stretch()
        for button in (self.up, self.more, self._continue):
            self.add(button)

    def show_for(
        self, page: ResidentPage, tongues: Tongues, *, is_first: bool, is_last: bool
    ) -> None:
        """Show what this page has use for, in these languages."""
        say = tongues.say
        for button, words in (
            (self._back, say(_BACK)),
            (self._not_sure, say(_NOT_SURE)),
            (self._skip, say(_SKIP)),
            (self._continue, say(_FINISH) if is_last else say(_CONTINUE)),
        ):
            button.show_words(words, tongues)
        self._undo.setAccessibleName(say(_TAKE_BACK).aloud)
        self._back.setVisible(not is_first)
        self._not_sure.setVisible(page.is_question and not page.has_unsure)
        self._skip.setVisible(page.is_question)

    def offer_undo(self, *, there_is: bool) -> None:
        """Show the way to take back what was done, by its picture alone; it keeps its place."""
        if self._undo.hasFocus() and not there_is:
            self.focus_lost.emit()
        self._undo.setVisible(there_is)

    def show_ways(
        self, there_is: tuple[bool, bool], tiles: tuple[int, int], tongues: Tongues
    ) -> None:
        """Show that there is more above and below, and how many tiles of those in pages."""
        ways = zip((self.up, self.more), there_is, tiles, (_UP, _MORE), strict=True)
        for button, there, count, words in ways:
            if button.hasFocus() and not there:
                self.focus_lost.emit()  # else the next Enter would press Continue
            button.show_number(count, tongues.say(words).aloud)
            button.setVisible(there)
