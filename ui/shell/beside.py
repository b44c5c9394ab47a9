"""The pages and the help about them: side by side, or the help alone where both have no room."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget
from shiboken6 import isValid

from ui.common.giving_way import GivesWay, let_give_way
from ui.shell.help import HelpPanel

__all__ = ["PagesAndHelp"]

_SHOWN = {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}


class PagesAndHelp(QWidget):
    """What stands below the header. Help makes no window wider than it is."""

    def __init__(self, pages: QStackedWidget, help_panel: HelpPanel) -> None:
        super().__init__()
        self._pages, self._help = pages, help_panel
        let_give_way(pages)
        self._before: QWidget | None = None
        # Once every part has its new size: the page may leave something out where it has less.
        self._judging = QTimer(self, singleShot=True, interval=0)
        self._judging.timeout.connect(self._judge)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(pages, 1)
        across.addWidget(help_panel)
        help_panel.installEventFilter(self)
        help_panel.closed.connect(self._go_back)
        pages.currentChanged.connect(lambda _place: self.show_pages())

    def show_help(self) -> None:
        """Show the help of the page on show; from there the keyboard comes back to where it was."""
        before = self.window().focusWidget()
        if before is not None and not self._help.isAncestorOf(before):
            self._before = before
        self._help.show_for(self._key())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the wider of the two."""
        wide = max(self._pages.minimumSizeHint().width(), self._help.narrowest())
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the new width."""
        super().resizeEvent(event)
        self._share()

    def event(self, event: QEvent) -> bool:
        """See again whether both have room where the page has come to need more, or less."""
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._judging.start()
        return handled

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Make room for the help as it opens, and give it back when it goes."""
        if event.type() in _SHOWN:
            self._share()
        if event.type() is QEvent.Type.HideToParent:
            self._give_back()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Share anew once all words are larger, or smaller."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            QTimer.singleShot(0, self, self._share)

    def show_pages(self) -> None:
        """Put the help away where it stands in the place of the page."""
        if self._pages.isHidden():
            self._help.hide()

    def _share(self) -> None:
        """Try both side by side: a page may do with less once it has less."""
        self._stand_alone(False)
        self._judging.start()

    def _judge(self) -> None:
        """Tell about the page on show, and give its place to the help where both have no room."""
        pages = self._pages
        if self._help.isHidden() or pages.isHidden():
            return
        self._help.follow(self._key())
        is_narrow = pages.minimumSizeHint().width() > pages.width()
        sides: GivesWay | None = getattr(pages.currentWidget(), "sides", None)
        if is_narrow and sides is not None and sides.give_way(self._help.hide):
            self._judging.start()  # once the rest has the room that this made
        else:
            self._stand_alone(is_narrow)

    def _give_back(self) -> None:
        """Let every page show again what it left out for the help."""
        for place in range(self._pages.count()):
            sides: GivesWay | None = getattr(self._pages.widget(place), "sides", None)
            if sides is not None:
                sides.take_back()

    def _key(self) -> str:
        key: str = getattr(self._pages.currentWidget(), "help_key", "")
        return key

    def _stand_alone(self, is_alone: bool) -> None:
        self._help.stand_alone(is_alone)
        if self._pages.isHidden() is not is_alone:
            self._pages.setHidden(is_alone)

    def _go_back(self) -> None:
        """Put the keyboard where it was on the page before the help was asked for."""
        page = self._pages.currentWidget()
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        elif callable(take_focus := getattr(page, "take_focus", None)):
            take_focus()
