"""The resident's view: the whole screen, one question a page, in their language."""

from collections.abc import Callable, Iterable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.domain.consents import Consent, Purpose
from homeapp.domain.plans import CrisisLine
from homeapp.domain.residents import Resident
from homeapp.i18n import Language, languages
from homeapp.services.changes import ChangeSet
from ui.common.listening import ListenButton, Listener, read_together
from ui.common.resident_pages import ResidentPage, ResidentPart
from ui.common.tab_order import in_tab_order
from ui.common.tongues import Tongues
from ui.desk import Desk
from ui.session.ahead import Ahead
from ui.session.dark_warning import DarkWarning
from ui.session.late_part import LatePart
from ui.session.pin_pad import PinPad
from ui.session.resident_crisis import ResidentCrisis
from ui.session.resident_faces import ResidentFaces
from ui.session.resident_flow import Mark, ResidentFlow
from ui.session.resident_foot import ResidentFoot
from ui.session.resident_head import ResidentHead
from ui.session.resident_parts import STEP_OF, left_out, may_go_into
from ui.session.resident_sheets import ResidentSheets
from ui.session.toggled_languages import own_language, toggled_languages

__all__ = ["ResidentView"]


class ResidentView(QWidget):
    """What the resident sees and presses. There is no way out of it but through `pin`."""

    leaving = Signal()
    """Somebody wants the worker's screen back: ask for the PIN."""
    moved = Signal(str, int, str)
    """Another page is on show: here is its `Mark`."""
    looks_other = Signal()
    """The page on show changed where it stands."""

    def __init__(
        self,
        desk: Desk,
        parts: Sequence[LatePart[ResidentPart]],
        *,
        listener: Listener | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show these parts; without a listener the computer's own voice reads them aloud."""
        super().__init__(parent)
        self.setObjectName("resident")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self._parts = desk, parts
        self._resident_id: UUID | None = None
        self.flow = ResidentFlow[ResidentPage](parts, self._may_go_into, self._show)
        self._own = languages()[0]
        self.tongues = Tongues(self._own)
        listener = listener or Listener(parent=self)
        self._listen = ListenButton(listener, self._words_aloud, "resident.listen", "tongue")
        self._head = ResidentHead([part.title for part in parts], self._listen)
        self._warning = DarkWarning()
        self._sheets = ResidentSheets()
        self._foot = ResidentFoot()
        self._ahead = Ahead(self._page_after, self._prepare, self._sheets.dress, self)
        self.pin = PinPad()
        self._crisis = ResidentCrisis(self._whom_to_call, desk.planner.sources)
        page = self._sheets, self._foot
        self._faces = ResidentFaces(self._head, page, self._crisis, self.pin)
        self._lay_out()
        self._connect()
        desk.bus.changed.connect(self._on_changes)

    @property
    def page(self) -> ResidentPage:
        """Return the page on show."""
        return self.flow.page

    def open(self, resident_id: UUID) -> None:
        """Begin at the first page, in the language that this resident reads."""
        for part in self.opening(resident_id):
            part()

    def opening(self, resident_id: UUID, at: Mark | None = None) -> list[Callable[[], object]]:
        """Return what opening takes, in parts; it begins at the page that `moved` once told."""
        *opening, begin = self.flow.starting(resident_id, at or Mark())
        return [*opening, lambda: self._begin(resident_id, begin)]

    def _begin(self, resident_id: UUID, begin: Callable[[], object]) -> None:
        self._resident_id = resident_id
        self.tongues = Tongues(own_language(self._resident()))
        self._head.leave_out(left_out(self._desk.planner, resident_id, self._parts))
        begin()
        self._offer_languages()

    def go_along(self, step: str) -> None:
        """Turn to what the worker's step is about, once the resident has said hello.

        A page that is about it already stays, and so does any where the step has no page here.
        """
        part = next((key for key, about in STEP_OF.items() if about == step), "")
        if STEP_OF[self.flow.mark.part] == step or not part or not self._may_go_into(part):
            return
        if self._desk.planner.consents.is_given(self._resident().id, Purpose.RECORD):
            self._go_to(part)

    def let_go(self, pages: Iterable[ResidentPage]) -> None:
        """Forget pages that are not on show, and all that they lie in."""
        for page in pages:
            self._sheets.let_go(page)

    def speak(self, language: Language) -> None:
        """Show everything in another language."""
        self.tongues = Tongues(language)
        self._show()
        self._faces.speak(self.tongues)

    def show_pin(self, *, shown: bool) -> None:
        """Cover the page with the pad for the PIN, or show the page again."""
        self._leave_crisis()
        self.page.leave()
        self._faces.show_pin(shown=shown)
        if not shown:
            self._listen.show_in(self.tongues)
            self.take_focus()

    def toggle_crisis(self) -> None:
        """Show whom to call in an emergency in place of what is on show, or go back to that."""
        if self._faces.is_crisis_on_show:
            self._leave_crisis()
        else:
            self._show_crisis()

    def take_focus(self) -> None:
        """Begin at the top of the page, from where Tab goes to the first answer."""
        if not self._faces.is_crisis_on_show:  # where a change of language leaves the keyboard
            self._sheets.take_focus()

    def warn_of_dark(self, *, near: bool) -> None:
        """Say that the planner locks soon unless somebody touches it, or that it does not."""
        self._warning.warn(self.tongues, near=near)

    def _connect(self) -> None:
        self._head.language_chosen.connect(self.speak)
        self._head.stopped.connect(self.leaving)
        for asks in (self._head, self.pin):
            asks.crisis_wanted.connect(self._show_crisis)
        self._crisis.gone_back.connect(self._leave_crisis)
        self._sheets.scrolled.connect(self._show_ways)
        foot = self._foot
        foot.gone_back.connect(self._go_back)
        foot.unsure.connect(self._be_unsure)
        foot.passed_over.connect(self._pass_over)
        foot.gone_on.connect(self._go_on)
        foot.turned.connect(self._sheets.go)
        foot.focus_lost.connect(self.take_focus)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._warning)  # on the pad for the PIN as well
        whole.addWidget(self._faces, 1)

    def _show(self) -> None:
        """Show the page of the flow in the language that is on."""
        page, tongues = self.page, self.tongues
        sides = Qt.LayoutDirection
        self.setLayoutDirection(sides.RightToLeft if tongues.is_rtl else sides.LeftToRight)
        self._listen.show_in(tongues)
        self._prepare(page)
        page.refresh()
        self._sheets.show_page(page, tongues)
        self._show_foot()
        self._head.show_place(self.flow.part, tongues)
        # Pages are made after what follows them.
        in_tab_order([page, *self._foot.stops, self._head], from_first=True)
        self.take_focus()
        self.moved.emit(*self.flow.mark)
        self._ahead.start()

    def _show_crisis(self) -> None:
        self._listen.show_in(self.tongues)
        self._faces.show_crisis(self.tongues)

    def _leave_crisis(self) -> None:
        if self._faces.is_crisis_on_show:
            self._listen.show_in(self.tongues)
            if not self._faces.leave_crisis():
                self.take_focus()

    def _whom_to_call(self) -> Sequence[CrisisLine]:
        area = self._resident().local_authority or ""
        return self._desk.planner.content.crisis_near(area)

    def _prepare(self, page: ResidentPage) -> None:
        if self._sheets.add(page):
            page.part_wanted.connect(self._go_to)
            page.changed.connect(self._show_anew)
            page.answered.connect(self._show_anew)
            page.answered.connect(self._ahead.start)  # another page may follow now
        page.speak(self.tongues)

    def _page_after(self) -> ResidentPage | None:
        is_on_show = self.isVisible() and self._resident_id is not None
        return self.flow.page_after if is_on_show else None

    def _show_anew(self) -> None:
        with self.flow.looked_at_once():
            self._sheets.ask(self.page, self.tongues)
            self._show_foot()
        self.looks_other.emit()

    def _words_aloud(self) -> str:
        """Return what the page says: the question, what helps to answer it, and the answers."""
        if self._faces.is_crisis_on_show:
            return self._crisis.aloud
        page, tongues = self.page, self.tongues
        asked = (page.question(tongues).large, page.hint(tongues).large)
        return read_together([*asked, *page.aloud(tongues)])

    def _show_foot(self) -> None:
        page, is_first, is_last = self.flow.look
        self._foot.show_for(page, self.tongues, is_first=is_first, is_last=is_last)
        self._show_ways()

    def _show_ways(self) -> None:
        self._foot.show_ways(self._sheets.there_is, self._sheets.count_tiles(), self.tongues)

    def _go_on(self) -> None:
        self.page.leave()
        if not self.flow.go_on():
            self.leaving.emit()

    def _go_back(self) -> None:
        self.page.leave()
        self.flow.back()

    def _go_to(self, key: str) -> None:
        self.page.leave()
        self.flow.go_to(key)

    def _be_unsure(self) -> None:
        self.page.not_sure()
        self.flow.go_on()

    def _pass_over(self) -> None:
        self.page.skip()
        self.flow.go_on()

    def _may_go_into(self, key: str) -> bool:
        assert self._resident_id is not None, "a resident is opened first"  # noqa: S101
        return may_go_into(self._desk.planner, self._resident_id, key)

    def _resident(self) -> Resident:
        assert self._resident_id is not None, "a resident is opened first"  # noqa: S101
        return self._desk.planner.residents.get(self._resident_id)

    def _offer_languages(self, before: Language | None = None) -> None:
        """Offer the languages to choose from; `before` is the one that was read until now."""
        self._own = own_language(self._resident())
        self._head.offer(toggled_languages(self._resident(), before))
        self._head.show_place(self.flow.part, self.tongues)

    def _on_changes(self, changes: ChangeSet) -> None:
        if self._resident_id is not None and changes.removes(self._resident_id):
            self._resident_id = None
        if self._resident_id is None:
            return
        mine = [one for one in changes.of(Resident) if one.entity.id == self._resident_id]
        if any("reading_language" in one.fields for one in mine):
            self._offer_languages(self._own)
            self.speak(self._own)
        (page.refresh if self._sheets.shows(page := self.page) else self._show)()
        if changes.touches(Consent):
            self._show_foot()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Offer to read aloud from now on; a picture beside the worker's page has no voice."""
        super().showEvent(event)
        self._listen.show_in(self.tongues)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Esc and F8 ask for the PIN, and nothing else lead out."""
        if event.key() == Qt.Key.Key_Escape and self._faces.is_crisis_on_show:
            self._leave_crisis()
        elif event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F8}:
            self.leaving.emit()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the PIN instead, where this is a window of its own."""
        event.ignore()
        self.leaving.emit()
