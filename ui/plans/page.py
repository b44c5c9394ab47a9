"""The Plan page: read it together, agree it, take it home."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.domain.plans import PrintOut, Way
from homeapp.errors import Refusal
from homeapp.i18n import _
from homeapp.services.changes import ChangeSet
from ui.common import Button, Card, Heading, ManyChoicesField, SessionPage, button_row
from ui.common.places import ask_place
from ui.desk import Desk
from ui.plans.presenter import PlansPresenter
from ui.plans.preview import PlanPreview
from ui.plans.printing import Printing
from ui.plans.sections import ChecksCard, ChoicesCard, VersionsCard
from ui.plans.wording import file_name
from ui.tasks import Task
from ui.theme import SIZES

__all__ = ["PlanPage"]

AskPlace = Callable[[QWidget, str, str], Path | None]
"""Ask where to save, given a title and a file name; `None` when the worker steps back."""


class PlanPage(SessionPage):
    """The last step of a session."""

    def __init__(
        self,
        desk: Desk,
        *,
        printing: Printing | None = None,
        ask_where: AskPlace = ask_place,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._printing = printing or Printing()
        self._ask_where = ask_where
        self._presenter = PlansPresenter(desk.planner, self._show)
        self._opened = self._is_stale = False
        self._drawn: object = None
        self._drawing: Task | None = None
        self._choices = ChoicesCard()
        self._checks = ChecksCard()
        self._preview = PlanPreview()
        self._read_back = ManyChoicesField(
            "plans.read_back",
            _("Before you agree"),
            [(True, _("I read it back and the person agrees"))],
            hint=_("Ask the person to say the plan in their own words."),
        )
        self._agree_button = Button(
            "plans.agree", _("Agree this plan"), "primary", icon="ui/check", on_click=self._agree
        )
        self._versions = VersionsCard()
        self._lay_out()
        self._connect()

    def open(self, resident_id: UUID) -> None:
        """Show this person's plan: the newest agreed, or the next one where more is known."""
        self._opened, self._drawn = True, None
        self._read_back.set_value(())
        self._read_back.clear_error()
        self._choices.review.clear_error()
        self._presenter.open(resident_id)

    def _lay_out(self) -> None:
        reading = Card(_("Read it together"))
        reading.add(self._preview)
        self._agreeing = Card(_("Agree it"))
        self._agreeing.add(self._read_back)
        self._agreeing.add(button_row(self._agree_button))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SIZES.space)
        layout.addWidget(Heading(_("Plan")))
        for card in (self._choices, self._checks, reading, self._agreeing, self._versions):
            layout.addWidget(card)

    def _connect(self) -> None:
        presenter, chosen = self._presenter, self._choices
        chosen.language.left.connect(presenter.choose_language)
        chosen.layout_choice.left.connect(lambda value: presenter.choose(layout=value))
        chosen.left_off.left.connect(lambda value: presenter.choose(left_off=value))
        chosen.review.left.connect(presenter.choose_review)
        chosen.review.typed.connect(presenter.keep_draft)
        self.watch(chosen.review)
        self._checks.wanted.connect(self._go_to)
        self._versions.chosen.connect(presenter.show_plan)
        self._versions.print_wanted.connect(self._print)
        self._versions.save_wanted.connect(self._save)
        self._desk.bus.changed.connect(self._on_changes)

    def _on_changes(self, changes: ChangeSet) -> None:
        if self._opened:
            self._presenter.on_changes(changes)

    def _show(self) -> None:
        presenter = self._presenter
        self._choices.show_choices(presenter)
        self._checks.show_checks(presenter.checks)
        self._versions.show_versions(presenter)
        on_show = presenter.on_show
        self._agreeing.setVisible(on_show is None)
        self._preview.show_state(
            _("This is the plan as it stands now. It is not agreed yet.")
            if on_show is None
            else _("This is version {number}, as it was agreed.", number=on_show.version)
        )
        self._is_stale = True
        if self.isVisible():
            self._draw()
        self.changed.emit()

    def _draw(self) -> None:
        """Make the PDF on show anew, where it would differ from the one that is there."""
        self._is_stale = False
        wanted, before = self._presenter.drawn(), self._drawing
        given_up = before is not None and before.is_cancelled
        if wanted == self._drawn and not given_up:
            return
        self._drawn = wanted
        if before is not None:
            before.cancel()
        self._drawing = self._desk.runner.run(
            self._presenter.make_pdf(),
            self._preview.show_pdf,
            self._show_refusal,
            label=_("Making the plan"),
        )

    def _show_refusal(self, refusal: Refusal) -> None:
        self._preview.show_words(str(refusal))

    def _go_to(self, page: str) -> None:
        if page:
            self.page_wanted.emit(page)
        else:
            self._choices.review.take_focus()

    def _agree(self) -> None:
        review = self._choices.review
        self._read_back.clear_error()
        review.show_error(review.problem() or "")
        if review.error:
            review.take_focus()
            return
        with self._desk.refusals():
            self._presenter.check_ready()
            if not self._read_back.value():
                self._read_back.show_error(
                    _("Read the plan to the person first. Tick this when they agree.")
                )
                self._read_back.take_focus()
                return
            plan = self._presenter.agree()
            self._read_back.set_value(())
            self._versions.print_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._desk.say(_("Version {number} of the plan is agreed.", number=plan.version))

    def _print(self) -> None:
        with self._desk.refusals():
            plan = self._presenter.to_hand_over()
            choice = self._printing.choose(self)
            if choice is None:
                return
            self._hand_over(
                lambda: self._desk.planner.hand_over(
                    plan, Way.PRINTED, lambda pdf: self._printing.send(pdf, choice)
                ),
                _("Printing the plan"),
                _("The plan is on its way to the printer."),
            )

    def _save(self) -> None:
        with self._desk.refusals():
            plan = self._presenter.to_hand_over()
            place = self._ask_where(self, _("Save the plan as a PDF"), file_name(plan))
            if place is None:
                return
            self._hand_over(
                lambda: self._desk.planner.save_plan(plan, place),
                _("Saving the plan"),
                _("The plan is saved. Anyone who opens that file can read it."),
            )

    def _hand_over(self, work: Callable[[], PrintOut], label: str, said: str) -> None:
        self._desk.runner.run(
            work,
            lambda _made: self._desk.say(said),
            lambda refusal: self._desk.warn(str(refusal)),
            label=label,
        )

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Make the PDF when the page comes into sight, and not before."""
        super().showEvent(event)
        if self._opened and self._is_stale:
            self._draw()
