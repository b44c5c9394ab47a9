"""A new entry of the safeguarding record: what was said, seen and done, and who was told."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.domain.safeguarding import ConcernAbout
from homeapp.i18n import _
from ui.common import (
    Button,
    Card,
    ChoiceField,
    Field,
    LineField,
    PlainLabel,
    Problem,
    ReadField,
    TextField,
    button_row,
    choices,
)
from ui.safeguarding.presenter import (
    CHOSEN,
    SafeguardingPresenter,
    chosen_as_text,
    chosen_from_text,
)
from ui.theme import SIZES

__all__ = ["EntryForm"]


class EntryForm(QWidget):
    """The fields of an entry. What is typed is drafted as it is left, and every two seconds."""

    kept = Signal()
    """Somebody pressed the button that keeps the entry."""
    new_wanted = Signal()
    """Begin an entry of its own, in the place of an addition."""

    def __init__(self, presenter: SafeguardingPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._drafted: dict[str, str] = {}
        self.fields = self._make_fields()
        self._adding = PlainLabel(role="strong")
        self._instead = Button(
            "safeguarding.new",
            _("Write a new entry instead"),
            "quiet",
            on_click=self.new_wanted.emit,
        )
        keep = Button("safeguarding.keep", _("Keep this entry"), "primary", on_click=self.kept.emit)
        card = self._card = Card(_("Write an entry"))
        for part in (self._adding, button_row(self._instead), *self.fields.values()):
            card.add(part)
        card.add(PlainLabel(_("A kept entry cannot be changed. You can add to it."), role="quiet"))
        card.add(button_row(keep))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SIZES.space)
        layout.addWidget(card)
        self.add_to("")

    def _make_fields(self) -> dict[str, Field]:
        made: dict[str, Field] = {
            "about": ChoiceField(
                "safeguarding.about",
                _("Whom or what is the worry about?"),
                choices(ConcernAbout),
                columns=2,
            ),
            "noticed_at": self._moment("noticed_at", _("When did you notice it?")),
            "said": TextField(
                "safeguarding.said",
                _("What was said?"),
                hint=_("In their own words, in the language they used"),
            ),
            "saw": TextField("safeguarding.saw", _("What did you see?")),
            "did": TextField("safeguarding.did", _("What did you do?")),
            "told": LineField(
                "safeguarding.told",
                _("Whom did you tell?"),
                hint=_("Their name, job and team"),
            ),
            "told_at": self._moment("told_at", _("When did you tell them?")),
            "person_knows": ChoiceField(
                "safeguarding.person_knows",
                _("Does the person know that you pass this on?"),
                [(True, _("Yes")), (False, _("No"))],
                hint=_("Say no if telling them would make it less safe."),
                columns=2,
            ),
        }
        for name, field in made.items():
            field.left.connect(self._drafter(name))
            field.typed.connect(self._drafter(name))
        return made

    def _moment(self, name: str, label: str) -> Field:
        return ReadField(
            f"safeguarding.{name}",
            label,
            read=self._presenter.read_moment,
            hint=_("A time such as 14:30, or a day and time such as 3 11 2026 14:30"),
            long=False,
        )

    def _drafter(self, name: str) -> Callable[[object], None]:
        return lambda _value: self._draft(name)

    def fill(self) -> None:
        """Show what was typed before and is not kept yet."""
        drafts = self._presenter.drafts()
        for name, field in self.fields.items():
            text = drafts.get(name, "")
            self._drafted[name] = text
            if name in CHOSEN:
                field.set_value(chosen_from_text(name, text))
            else:
                field.set_text(text)  # type: ignore[attr-defined]
            field.clear_error()

    def add_to(self, title: str) -> None:
        """Say which entry this one adds to, "" for none."""
        self._adding.setText(_("You add to: {title}", title=title) if title else "")
        self._adding.setVisible(bool(title))
        self._instead.setVisible(bool(title))

    @property
    def beginning(self) -> tuple[QWidget, QWidget]:
        """Return what is to be in sight as it begins: its title, and the first question."""
        return self._card.heading, self.fields["about"]

    def keep_drafts(self) -> None:
        """Keep all that is typed and chosen, before the record closes."""
        for name in self.fields:
            self._draft(name)

    def problems(self) -> list[Problem]:
        """Return what must be put right before the entry is kept."""
        found: list[Problem] = []
        if self.fields["about"].value() is None:
            found.append((self.fields["about"], _("Choose whom or what it is about.")))
        judged = ((field, field.problem()) for field in self.fields.values())
        return found + [(field, sentence) for field, sentence in judged if sentence]

    def values(self) -> dict[str, Any]:
        """Return the answers, named as in `Concern`; only where there are no problems."""
        return {name: field.value() for name, field in self.fields.items()}

    def _draft(self, name: str) -> None:
        field: Any = self.fields[name]
        text = chosen_as_text(field.value()) if name in CHOSEN else field.text()
        if text != self._drafted.get(name, ""):
            self._drafted[name] = text
            self._presenter.keep_draft(name, text)
