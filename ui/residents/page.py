"""About the person: every field saves itself as it is left."""

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.domain.residents import Resident
from homeapp.i18n import _
from homeapp.services.changes import ChangeSet
from ui.common import (
    Button,
    Card,
    Heading,
    PlainLabel,
    Problem,
    SessionPage,
    announce,
    button_row,
)
from ui.common.saving import Saving
from ui.common.tab_order import in_tab_order
from ui.desk import Desk
from ui.residents.presenter import AboutPresenter, NoName
from ui.residents.sections import make_sections
from ui.residents.wording import told_apart
from ui.theme import SIZES

__all__ = ["AboutPage"]


class AboutPage(SessionPage):
    """Who the person is, where they live, and how to reach and speak to them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._presenter = AboutPresenter(desk.planner, self._show, self._run_aside)
        self._kept: dict[str, Any] = {}
        self._cards, self._fields = make_sections()
        self._rights = self._make_rights()
        self._savings: dict[str, Saving] = {}
        self._alike = QVBoxLayout()
        self._alike_cards: list[_AlikeCard] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SIZES.space)
        layout.addWidget(Heading(_("About the person")))
        layout.addLayout(self._alike)
        for card in self._cards:
            layout.addWidget(card)
        layout.addWidget(self._rights)
        for name, field in self._fields.items():
            self._savings[name] = Saving(
                field,
                save=partial(self._save, name),
                keep=partial(self._presenter.keep, name),
                settle=partial(self._presenter.settle, name),
            )
        self.watch(*self._fields.values())
        desk.bus.changed.connect(self._on_changes)

    def open(self, resident_id: UUID) -> None:
        """Show this person, with what was typed about them before and is not saved yet."""
        self._kept = {}
        for saving in self._savings.values():
            saving.begin()
        self._presenter.open(resident_id)
        for name in self._presenter.drafts.keys() & self._fields.keys():
            self._savings[name].bring_back(self._presenter.drafts[name])

    def problems(self) -> list[Problem]:
        """Return fields that cannot be read, and a name that is missing."""
        name = self._fields["preferred_name"]
        nameless = [] if name.value() else [(name, str(NoName()))]
        return [*nameless, *super().problems()]

    def _make_rights(self) -> Card:
        """Return the way to what the person may ask of all that is kept."""
        card = Card(_("All that is kept about them"))
        card.add(
            PlainLabel(_("They may ask for a copy of it, or to have it erased."), role="quiet")
        )
        asked = (("copy", _("Give them all that is kept")), ("erase", _("Erase this record")))
        card.add(
            button_row(
                *(
                    Button(
                        f"residents.rights.{part}",
                        words,
                        "quiet",
                        on_click=partial(self.page_wanted.emit, f"rights:{part}"),
                    )
                    for part, words in asked
                )
            )
        )
        return card

    def _save(self, name: str, value: object) -> None:
        self._kept[name] = value
        self._presenter.save(name, value)
        if value:
            self._fields[name].set_value(value)
        self.changed.emit()

    def _on_changes(self, changes: ChangeSet) -> None:
        self._presenter.on_changes(changes)

    def _show(self) -> None:
        resident = self._presenter.resident
        if resident is not None:
            self._show_fields(resident)
        self._show_alike(self._presenter.duplicates)
        in_tab_order([*self._alike_cards, *self._cards, self._rights])
        self.changed.emit()

    def _show_fields(self, resident: Resident) -> None:
        """Show what differs from what was shown, so that no field is changed while typed in."""
        for name, field in self._fields.items():
            if self._savings[name].is_refused:
                continue
            value = getattr(resident, name)
            if name not in self._kept or self._kept[name] != value:
                self._kept[name] = value
                field.set_value(value)

    def _show_alike(self, others: list[Resident]) -> None:
        if others == [card.other for card in self._alike_cards]:
            return
        for card in self._alike_cards:
            self._alike.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._alike_cards = [_AlikeCard(other, self) for other in others]
        for card in self._alike_cards:
            self._alike.addWidget(card)
            announce(self, card.sentence)

    def open_other(self, other: Resident) -> None:
        """Go to a person who may be the same one, and note the look."""
        with self._desk.refusals():
            self._desk.planner.residents.open(other.id)
            self.person_chosen.emit(other.id)

    def carry_on(self) -> None:
        """Stay with this person."""
        self._presenter.pass_over()

    def _run_aside(self, work: Any, done: Any) -> object:  # noqa: ANN401 - any work's answer
        return self._desk.runner.run(work, done, label=_("Looking for the same person"), owner=self)


class _AlikeCard(Card):
    """A likely duplicate: just enough of it to know, and two ways on."""

    def __init__(self, other: Resident, page: AboutPage) -> None:
        super().__init__(_("This may be the same person"))
        self.setProperty("panel", "notice")
        self.setProperty("tone", "warning")
        self.other = other
        who = told_apart(other)
        self.sentence = _("Someone much alike is already in your list: {who}.", who=who)
        self.add(PlainLabel(self.sentence))
        self.add(
            button_row(
                Button("residents.alike.open", _("Open the other"), on_click=self._open(page)),
                Button(
                    "residents.alike.carry_on",
                    _("They are two people"),
                    "quiet",
                    on_click=page.carry_on,
                ),
            )
        )

    def _open(self, page: AboutPage) -> Any:  # noqa: ANN401 - a slot
        return lambda: page.open_other(self.other)
