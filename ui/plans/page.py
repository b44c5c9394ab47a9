"""The Plan page: read it together, agree it, take it home."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.domain.criteria import NotReady
from homeapp.domain.plans import PrintOut, Way
from homeapp.errors import Refusal
from homeapp.i18n import _
from homeapp.services.changes import ChangeSet
from ui.common import (
    Button,
    Card,
    Heading,
    ManyChoicesField,
    PlainLabel,
    SessionPage,
    announce,
    button_row,
)
from ui.common.places import ask_place
from ui.common.saving import Saving
from ui.desk import Desk
from ui.plans.presenter import PlansPresenter
from ui.plans.preview import PlanPreview
from ui.plans.printing import Printing
from ui.plans.reading import plan_aloud
from ui.plans.sections import ChecksCard, ChoicesCard, VersionsCard, way_to
from ui.plans.told import ToldBack
from ui.plans.wording import file_name
from ui.tasks import Task
from ui.theme import SIZES

__all__ = ["PlanPage"]

_PAINTED = 60  # ms, by which the page is in sight: the thread would slow its painting

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
        self._read: object = None
        """What the preview shows and can be read; `None` until one is drawn."""
        self._choices = ChoicesCard()
        self._checks = ChecksCard()
        self._preview = PlanPreview()
        self._told_back = ToldBack(desk)
        self._read_back = ManyChoicesField(
            "plans.read_back",
            _("Before you agree"),
            [(True, _("I read it back and the person agrees"))],
        )
        self._agree_button = Button(
            "plans.agree", _("Agree this plan"), "primary", icon="ui/check", on_click=self._agree
        )
        self._why_not = PlainLabel(role="error")
        self._why_not.setObjectName("plans.why_not")
        self._put_right = Button("plans.put_right", "", on_click=self._go_to_open)
        self._put_right.hide()
        self._versions = VersionsCard()
        self._lay_out()
        self._connect()

    def open(self, resident_id: UUID) -> None:
        """Show this person's plan: the newest agreed, or the next one where more is known."""
        self._opened, self._drawn, self._read = True, None, None
        self._read_back.set_value(())
        self._read_back.clear_error()
        self._saving.begin()
        review = self._choices.review
        review.clear_error()
        self._told_back.open(resident_id)
        self._presenter.open(resident_id)
        if self._presenter.draft and review.problem() is None:
            self._saving.save(review.value())

    def _lay_out(self) -> None:
        reading = Card(_("Read it together"))
        reading.add(self._preview)
        reading.add(self._told_back)
        self._agreeing = Card(_("Agree it"))
        self._agreeing.add(self._read_back)
        self._agreeing.add(self._why_not)
        self._agreeing.add(button_row(self._put_right))
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
        chosen.weight.left.connect(lambda value: presenter.choose(shows_weight=bool(value)))
        chosen.fridge_page.left.connect(lambda value: presenter.choose(fridge_page=bool(value)))
        self._saving = Saving(
            chosen.review,
            save=presenter.choose_review,
            keep=presenter.keep_draft,
            settle=presenter.settle_review,
        )
        self.watch(chosen.review)
        self._read_back.left.connect(lambda _value: self._read_back.clear_error())
        chosen.review.edited.connect(self._forgive_review)
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
        self._say_why_not("")
        self._told_back.show_for(on_show, presenter.versions)
        self._preview.show_state(
            _("This is the plan as it stands now. It is not agreed yet.")
            if on_show is None
            else _("This is version {number}, as it was agreed.", number=on_show.version)
        )
        self._preview.read_with(*plan_aloud(self._desk.planner, presenter))
        self._is_stale = True
        if self.isVisible():
            self._draw()
        self._allow_agreeing()
        self.changed.emit()

    def _allow_agreeing(self) -> None:
        """Let nobody agree to what is not there to be read, nor to what cannot be printed."""
        self._agree_button.setEnabled(self._read == self._presenter.drawn())

    def _say_why_not(self, sentence: str, way: str = "") -> None:
        """Say why the plan is not agreed, and offer the `way` to where that is put right."""
        self._put_right.set_words(way)
        self._put_right.setVisible(bool(way))
        self._why_not.setText(sentence)
        self._why_not.setVisible(bool(sentence))
        if sentence:
            announce(self._why_not, sentence)

    def _forgive_review(self) -> None:
        if not self._saving.is_refused:
            self._choices.review.clear_error()

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
            partial(self._on_drawn, wanted),
            self._on_not_drawn,
            label=_("Making the plan"),
            after=_PAINTED,
            owner=self,
        )

    def _on_drawn(self, wanted: object, pdf: bytes) -> None:
        self._preview.show_pdf(pdf)
        self._read = wanted
        self._allow_agreeing()

    def _on_not_drawn(self, refusal: Refusal) -> None:
        self._preview.show_words(str(refusal))
        self._say_why_not(str(refusal))

    def _go_to(self, page: str) -> None:
        if page:
            self.page_wanted.emit(page)
        else:
            self._choices.review.take_focus()

    def _go_to_open(self) -> None:
        check = self._presenter.first_open
        if check is not None:
            self._go_to(check.page)

    def _say_open(self) -> None:
        """Say which criterion is open, of which goal, and lead there."""
        check = self._presenter.first_open
        if check is not None:
            said = _("The plan is not ready to agree yet. {to_do}", to_do=check.to_do)
            self._say_why_not(said, way_to(check.page))

    def _agree(self) -> None:
        review = self._choices.review
        self._read_back.clear_error()
        review.show_error(review.problem() or "")
        if review.error:
            review.take_focus()
            return
        try:
            self._presenter.check_ready()
            if self._is_read_back():
                plan = self._presenter.agree()
                self._read_back.set_value(())
                self._versions.print_button.setFocus(Qt.FocusReason.OtherFocusReason)
                self._desk.say(_("Version {number} of the plan is agreed.", number=plan.version))
        except NotReady:
            self._say_open()
        except Refusal as refusal:
            self._say_why_not(str(refusal))

    def _is_read_back(self) -> bool:
        """Whether the plan was read back; else say so, and go where it is ticked."""
        if not self._read_back.value():
            self._read_back.show_error(
                _("Read the plan to the person first. Tick this when they agree.")
            )
            self._read_back.take_focus()
        return bool(self._read_back.value())

    def _print(self) -> None:
        with self._desk.refusals():
            plan = self._presenter.to_hand_over()
            choice = self._printing.choose(self)
            if choice is None:
                return
            self._hand_over(
                lambda: self._desk.planner.hand_over(
                    plan,
                    Way.PRINTED,
                    lambda pdf: self._printing.send(pdf, choice),
                    two_sided=choice.two_sided,
                ),
                _("Printing the plan"),
                _("The plan is on its way to the printer."),
            )

    def _save(self) -> None:
        with self._desk.refusals():
            plan = self._presenter.to_hand_over()
            name = file_name(plan, is_practice=self._desk.planner.is_demo)
            place = self._ask_where(self, _("Save the plan as a PDF"), name)
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
