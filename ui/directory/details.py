"""Everything the directory knows about one service."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from homeapp.domain.directory import Phone
from homeapp.domain.figures import isolated
from homeapp.i18n import _
from homeapp.services.listings import ListingWords
from ui.common import Button, EmptyState, FlowLayout, Heading, PlainLabel
from ui.theme import SIZES

__all__ = ["DetailsPane"]


class DetailsPane(QFrame):
    """What it is, how to get there, and whether somebody checked that."""

    def __init__(
        self,
        *,
        verify: Callable[[], None],
        mark_wrong: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._nothing = EmptyState(
            _("Choose a service to see how to get there."), pictogram="ui/map-pin"
        )
        self._facts = QWidget()
        self._column = QVBoxLayout(self._facts)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._checked = PlainLabel(role="strong")
        self._doubt = PlainLabel()
        self.verify = Button(
            "directory.verify", _("I checked this today"), on_click=verify, icon="ui/check"
        )
        self.wrong = Button(
            "directory.number_wrong", _("This number is wrong"), on_click=mark_wrong
        )
        self._check = QFrame()
        self._check.setProperty("panel", "notice")
        checks = QVBoxLayout(self._check)
        checks.setContentsMargins(SIZES.space, SIZES.space, SIZES.space, SIZES.space)
        checks.addWidget(self._checked)
        checks.addWidget(self._doubt)
        buttons = FlowLayout()
        buttons.addWidget(self.verify)
        buttons.addWidget(self.wrong)
        checks.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SIZES.wide, SIZES.wide, SIZES.wide, SIZES.wide)
        layout.setSpacing(SIZES.wide)
        for whole in (self._nothing, self._facts, self._check):
            layout.addWidget(whole)
        layout.addStretch()

    def show_listing(self, words: ListingWords | None) -> None:
        """Show a service, or that none is chosen."""
        self._nothing.setVisible(words is None)
        self._facts.setVisible(words is not None)
        self._check.setVisible(words is not None)
        if words is None:
            return
        self._empty()
        for part in (Heading(words.name, 2), *_first_words(words)):
            self._add(part)
        for label, lines in _facts(words):
            self._column.addSpacing(SIZES.gap)
            for line in (PlainLabel(label, role="strong"), *lines):
                self._add(line)
        self._checked.setText(words.checked)
        self._doubt.setText(words.doubt)
        self._doubt.setVisible(bool(words.doubt))
        self.wrong.setVisible(bool(words.phones))

    def _add(self, part: QWidget) -> None:
        self._column.addWidget(part)
        part.show()

    def _empty(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.setParent(None)
                part.deleteLater()


def _first_words(words: ListingWords) -> list[QWidget]:
    run_by = _("Run by {name}", name=words.run_by) if words.run_by else ""
    said = ((run_by, "quiet"), (words.alert, "strong"), (words.about, "body"))
    return [PlainLabel(text, role=role) for text, role in said if text]


def _facts(words: ListingWords) -> list[tuple[str, list[QWidget]]]:
    numbers = [part for phone in words.phones for part in _number(phone)]
    facts = [
        (_("Where"), words.places),
        (_("When"), words.times),
        (_("Cost"), (words.cost,)),
        (_("Languages"), (words.languages,)),
        (_("Who it is for"), (words.who_for,)),
        (_("Area"), (words.areas,)),
        (_("E-mail"), (words.email,)),
        (_("Web"), (words.url,)),
    ]
    said: list[tuple[str, list[QWidget]]] = [
        (label, [PlainLabel(line, selectable=True) for line in lines if line])
        for label, lines in facts
    ]
    return [(label, lines) for label, lines in ((_("Phone"), numbers), *said) if lines]


def _number(phone: Phone) -> list[QWidget]:
    number = PlainLabel(isolated(phone.number), role="lead", selectable=True)
    return [number, *([PlainLabel(phone.description, role="quiet")] if phone.description else [])]
