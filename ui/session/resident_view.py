"""The resident's view: the whole screen, one question a page, in their language."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from homeapp.domain.consents import Consent
from homeapp.domain.residents import Resident
from homeapp.i18n import R_, Language, languages
from homeapp.services.changes import ChangeSet
from ui.common import PageScroll, PlainLabel, announce, pictogram
from ui.common.resident_buttons import ResidentButton
from ui.common.resident_pages import ResidentPage, ResidentPart, TonguesLabel
from ui.common.tab_order import in_tab_order
from ui.common.tongues import NOTHING, Tongues
from ui.desk import Desk
from ui.session.pin_pad import PinPad
from ui.session.resident_flow import ResidentFlow
from ui.session.resident_head import ResidentHead
from ui.session.resident_parts import may_go_into
from ui.theme import COLOURS, SIZES

__all__ = ["ResidentView"]

_BACK, _CONTINUE = R_("Back"), R_("Continue")
_NOT_SURE, _SKIP = R_("I'm not sure"), R_("Skip")
_MORE, _FINISH = R_("See more"), R_("Finish")
_DARK_SOON = R_("This screen goes dark soon. Touch it to stay.")
_WIDEST = 1302
_PICTURE = 128
_SIDES = 64  # px beside the question
_TALLEST = 0.15  # of the view; a question beyond it leaves too little room for the answers


class ResidentView(QWidget):
    """What the resident sees and presses. There is no way out of it but through `pin`."""

    leaving = Signal()
    """Somebody wants the worker's screen back: ask for the PIN."""

    def __init__(
        self, desk: Desk, parts: Sequence[ResidentPart], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("resident")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self._parts = desk, parts
        self._resident_id: UUID | None = None
        self._flow = ResidentFlow[ResidentPage](parts, self._may_go_into, self._show)
        self.tongues = Tongues(languages()[0])
        self._head = ResidentHead([part.title for part in parts])
        self._question = TonguesLabel(role="ask", under="answer")
        self._hint = TonguesLabel()
        self._picture = PlainLabel(wrap=False)
        self._dark_soon = TonguesLabel(role="answer")
        self._stack = QStackedWidget()
        self._scrolls: dict[ResidentPage, PageScroll] = {}
        self._make_buttons()
        self.pin = PinPad()
        self._faces = QStackedLayout(self)
        self._lay_out()
        self._head.language_chosen.connect(self.speak)
        self._head.stopped.connect(self.leaving)
        desk.bus.changed.connect(self._on_changes)

    @property
    def page(self) -> ResidentPage:
        """Return the page on show."""
        return self._flow.page

    def open(self, resident_id: UUID) -> None:
        """Begin at the first page, in the language that this resident reads."""
        self._resident_id = resident_id
        self.tongues = Tongues(self._own_language())
        self._flow.start(resident_id)
        self._offer_languages()

    def speak(self, language: Language) -> None:
        """Show everything in another language."""
        self.tongues = Tongues(language)
        self._show()

    def show_pin(self, *, shown: bool) -> None:
        """Cover the page with the pad for the PIN, or show the page again."""
        self.page.leave()
        self._faces.setCurrentIndex(1 if shown else 0)
        if not shown:
            self.take_focus()

    def take_focus(self) -> None:
        """Begin at the top of the page, from where Tab goes to the first answer."""
        self._scroll_of(self.page).setFocus(Qt.FocusReason.OtherFocusReason)

    def warn_of_dark(self, *, near: bool) -> None:
        """Say that the planner locks soon unless somebody touches it, or that it does not."""
        words = self.tongues.say(_DARK_SOON) if near else NOTHING
        if near and self._warning.isHidden():
            announce(self, words.aloud)
        self._dark_soon.show_words(words, self.tongues)
        self._warning.setVisible(near)

    def _make_buttons(self) -> None:
        self._back = ResidentButton("resident.back", icon="ui/arrow-left", on_click=self._go_back)
        self._not_sure = ResidentButton("resident.not_sure", "quiet", on_click=self._be_unsure)
        self._skip = ResidentButton("resident.skip", "quiet", on_click=self._pass_over)
        self._more = ResidentButton(
            "resident.more", icon="ui/chevron-down", on_click=self._see_more
        )
        self._continue = ResidentButton("resident.continue", "primary", on_click=self._go_on)
        self._foot = (self._back, self._not_sure, self._skip, self._more, self._continue)
        for kept in (self._back, self._not_sure, self._skip, self._more):
            policy = kept.sizePolicy()
            policy.setRetainSizeWhenHidden(True)  # so that nothing else ever moves
            kept.setSizePolicy(policy)

    def _lay_out(self) -> None:
        self._warning = QFrame()
        self._warning.setProperty("panel", "notice")
        QVBoxLayout(self._warning).addWidget(self._dark_soon)
        self._warning.hide()
        sentences = QVBoxLayout()
        sentences.setSpacing(4)
        for part in (self._warning, self._question, self._hint):
            sentences.addWidget(part)
        asked = QHBoxLayout()
        asked.setContentsMargins(32, 16, 32, 8)
        asked.setSpacing(SIZES.wide)
        asked.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        asked.addLayout(sentences, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(32, 10, 32, 14)
        foot.setSpacing(12)
        for button in (self._back, self._not_sure, self._skip):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._more)
        foot.addWidget(self._continue)
        face = QWidget()
        column = QVBoxLayout(face)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(asked)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)
        self._faces.addWidget(face)
        self._faces.addWidget(self.pin)

    def _show(self) -> None:
        """Show the page of the flow in the language that is on."""
        page, tongues = self.page, self.tongues
        sides = Qt.LayoutDirection
        self.setLayoutDirection(sides.RightToLeft if tongues.is_rtl else sides.LeftToRight)
        scroll = self._scroll_of(page)
        page.speak(tongues)
        page.refresh()
        self._show_question()
        self._show_foot()
        self._head.show_place(self._flow.part, tongues)
        self._stack.setCurrentWidget(scroll)
        scroll.verticalScrollBar().setValue(0)
        in_tab_order([page, *self._foot, self._head])  # pages are made after what follows them
        self.take_focus()

    def _show_question(self) -> None:
        asked = self.page.question(self.tongues)
        self._question.use_role("ask")
        self._question.show_words(asked, self.tongues)
        if self._question.tall_at(self.width() - _SIDES) > self.height() * _TALLEST:
            self._question.use_role("section")
        self._hint.show_words(self.page.hint(self.tongues), self.tongues)
        self._picture.setVisible(bool(self.page.picture))
        if self.page.picture:
            self._picture.setPixmap(pictogram(self.page.picture, COLOURS.warm, _PICTURE))
        self._scroll_of(self.page).setAccessibleName(asked.aloud)

    def _show_foot(self) -> None:
        say = self.tongues.say
        last = say(_FINISH) if self._flow.is_last else say(_CONTINUE)
        for button, words in (
            (self._back, say(_BACK)),
            (self._not_sure, say(_NOT_SURE)),
            (self._skip, say(_SKIP)),
            (self._continue, last),
        ):
            button.show_words(words, self.tongues)
        self._more.setAccessibleName(say(_MORE).aloud)
        self._back.setVisible(not self._flow.is_first)
        self._not_sure.setVisible(self.page.is_question)
        self._skip.setVisible(self.page.is_question)
        self._show_more()

    def _scroll_of(self, page: ResidentPage) -> PageScroll:
        if page not in self._scrolls:
            scroll = PageScroll(page, max_width=_WIDEST, margin=12)
            self._scrolls[page] = scroll
            self._stack.addWidget(scroll)
            scroll.verticalScrollBar().rangeChanged.connect(lambda *_range: self._show_more())
            scroll.verticalScrollBar().valueChanged.connect(lambda _at: self._show_more())
            page.part_wanted.connect(self._go_to)
            page.answered.connect(self._show_question)
            page.answered.connect(self._show_foot)
        return self._scrolls[page]

    def _show_more(self) -> None:
        """Show that there is more below, with a button for those who do not scroll."""
        bar = self._scroll_of(self.page).verticalScrollBar()
        self._more.setVisible(bar.value() < bar.maximum() - SIZES.gap)

    def _see_more(self) -> None:
        scroll = self._scroll_of(self.page)
        bar = scroll.verticalScrollBar()
        bar.setValue(bar.value() + scroll.viewport().height() - 60)

    def _go_on(self) -> None:
        self.page.leave()
        if self._flow.is_last:
            self.leaving.emit()
        else:
            self._flow.go_on()

    def _go_back(self) -> None:
        self.page.leave()
        self._flow.back()

    def _go_to(self, key: str) -> None:
        self.page.leave()
        self._flow.go_to(key)

    def _be_unsure(self) -> None:
        self.page.not_sure()
        self._flow.go_on()

    def _pass_over(self) -> None:
        self.page.skip()
        self._flow.go_on()

    def _may_go_into(self, key: str) -> bool:
        assert self._resident_id is not None, "a resident is opened first"  # noqa: S101
        return may_go_into(self._desk.planner, self._resident_id, key)

    def _own_language(self) -> Language:
        assert self._resident_id is not None, "a resident is opened first"  # noqa: S101
        read = self._desk.planner.residents.get(self._resident_id).reading_language
        return next((one for one in languages() if one.code == read), languages()[0])

    def _offer_languages(self) -> None:
        own, english = self._own_language(), self.tongues.small
        self._head.offer([own] if own.is_source else [own, english])
        self._head.show_place(self._flow.part, self.tongues)

    def _on_changes(self, changes: ChangeSet) -> None:
        if self._resident_id is None:
            return
        mine = [one for one in changes.of(Resident) if one.entity.id == self._resident_id]
        if any("reading_language" in one.fields for one in mine):
            self.tongues = Tongues(self._own_language())
            self._offer_languages()
            self._show()
        self.page.refresh()
        if changes.touches(Consent):
            self._show_foot()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Esc and F8 ask for the PIN, and nothing else lead out."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F8}:
            self.leaving.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the size of the question anew."""
        super().resizeEvent(event)
        if self._resident_id is not None:
            self._show_question()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the PIN instead, where this is a window of its own."""
        event.ignore()
        self.leaving.emit()
