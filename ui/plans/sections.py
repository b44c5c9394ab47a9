"""The parts of the Plan page: what is chosen, what is missing, and what went home."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QWidget

from homeapp.domain.plans import Layout, Plan
from homeapp.i18n import _
from ui.common import (
    Button,
    Card,
    ChoiceField,
    DateField,
    FlowLayout,
    ManyChoicesField,
    PictureLabel,
    PlainLabel,
    Table,
    choices,
    column,
)
from ui.plans.presenter import Check, PlansPresenter
from ui.plans.table_model import VersionsModel
from ui.plans.wording import Version, language_options, topic_options, wording_notice
from ui.theme import COLOURS, SIZES

__all__ = ["ChecksCard", "ChoicesCard", "VersionsCard", "way_to"]

_CRITERIA = 5
_MARK = 28  # px
_MOST_ROWS = 4  # versions in sight before their list scrolls
_ENGLISH = "en"


class ChoicesCard(Card):
    """How the plan goes home: its language and layout, what stays off it, and when we meet next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("How the plan goes home"), parent=parent)
        self.language = ChoiceField(
            "plans.language", _("Language of the plan"), language_options(), columns=4
        )
        self.wording = PlainLabel(role="quiet")
        self.wording.setObjectName("plans.wording")
        self.layout_choice = ChoiceField("plans.layout", _("Layout"), choices(Layout), columns=2)
        self.left_off = ManyChoicesField(
            "plans.left_off",
            _("Is it safe to take this plan home?"),
            topic_options(),
            hint=_(
                "Ask the person. Tick what others at home should not read: it stays off the paper. "
                "What the person said in their own words stays, so read that together below."
            ),
            columns=3,
        )
        self._say_aloud = _strong(
            "plans.say_aloud",
            _(
                "Alcohol is left off the paper, and so is the warning on stopping suddenly. "
                "Say it aloud, and be sure that it was heard."
            ),
        )
        self._held_back = _strong("plans.held_back")
        self.weight, self.fridge_page = _weight_field(), _fridge_field()
        self.review = DateField(
            "plans.next_review",
            _("Next visit"),
            hint=_("Day, month and year, such as 15 1 2027"),
        )
        self._add(self.language, self.wording, self.layout_choice)
        self._add(self.left_off, self._say_aloud, self._held_back)
        self._add(self.weight, self.fridge_page, self.review)

    def _add(self, *parts: QWidget) -> None:
        for part in parts:
            self.add(part)

    def show_choices(self, presenter: PlansPresenter) -> None:
        """Show what is chosen, without changing what is being typed."""
        chosen = presenter.choices
        self.language.set_value(chosen.language)
        self.layout_choice.set_value(chosen.layout)
        self.layout_choice.setVisible(chosen.language != _ENGLISH)
        self.left_off.set_value(chosen.left_off)
        self._say_aloud.setVisible(presenter.warning_is_left_off)
        self._held_back.setText("\n".join((_held_back(), *presenter.held_back)))
        self._held_back.setVisible(bool(presenter.held_back))
        self.weight.set_value((True,) if chosen.shows_weight else ())
        self.weight.setVisible(presenter.may_show_weight)
        self.fridge_page.set_value((True,) if chosen.fridge_page else ())
        notice = wording_notice(chosen.language)
        self.wording.setText(notice)
        self.wording.setVisible(bool(notice))
        if not self.review.line.hasFocus():
            self._show_review(presenter)

    def _show_review(self, presenter: PlansPresenter) -> None:
        draft = presenter.draft
        if draft:
            self.review.set_text(draft)
        else:
            self.review.set_value(presenter.choices.next_review_on)


def _weight_field() -> ManyChoicesField:
    return ManyChoicesField(
        "plans.shows_weight",
        _("Weight and waist"),
        [(True, _("The person wants them on the paper"))],
        hint=_("They stay off unless the person asks. No range and no score is printed."),
    )


def _fridge_field() -> ManyChoicesField:
    return ManyChoicesField(
        "plans.fridge_page",
        _("A page for the fridge"),
        [(True, _("The last page is for the fridge"))],
        hint=_("It is in large letters, without the name. Others at home will see it."),
    )


def _strong(label_id: str, words: str = "") -> PlainLabel:
    label = PlainLabel(words, role="strong")
    label.setObjectName(label_id)
    return label


def _held_back() -> str:
    why = _(
        "These goals stay off the paper too. They tell of less of something. "
        "If that is alcohol, stopping can be dangerous, and no warning is printed with them."
    )
    what_to_do = _(
        "Talk about each with the person. "
        "One that is not on alcohol can be worded as something to do."
    )
    return f"{why} {what_to_do}"


def way_to(page: str) -> str:
    """Return what a button says that leads to the page of a check."""
    key, _colon, sought = page.partition(":")
    if key == "goals" and sought:
        return _("Open this goal")
    return {
        "conversations": _("Go to What matters"),
        "goals": _("Go to Goals"),
        "workers": _("Go to your details"),
    }.get(key, _("Choose the day"))


class ChecksCard(Card):
    """The five criteria as a list; each that is open says what to do and leads there."""

    wanted = Signal(str)
    """The key of the page that puts an open criterion right, "" for this one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Is the plan ready?"), parent=parent)
        self._lead = PlainLabel(role="quiet")
        self.add(self._lead)
        self._rows = [_CheckRow(number) for number in range(1, _CRITERIA + 1)]
        for line in self._rows:
            line.wanted.connect(self.wanted)
            self.add(line)

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show the criteria, each as met or with what is missing."""
        for line, check in zip(self._rows, checks, strict=True):
            line.show_check(check)
        met = sum(check.met for check in checks)
        self._lead.setText(
            _("Yes. It has all five things that NHS England asks of a plan.")
            if met == len(checks)
            else _(
                "Not yet. It has {met} of the five things that NHS England asks of a plan.", met=met
            )
        )


class _CheckRow(QWidget):
    """One criterion: a mark and a word for how it stands, and a way to put it right."""

    wanted = Signal(str)

    def __init__(self, number: int) -> None:
        super().__init__()
        self._page = ""
        self._met = PictureLabel("ui/circle-check", _MARK, colour=COLOURS.done)
        self._open = PictureLabel("ui/alert-triangle", _MARK, colour=COLOURS.warm)
        self._words, self._state = PlainLabel(), PlainLabel(role="quiet")
        self._way = Button(f"plans.check.{number}", "", on_click=self._go)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        for mark in (self._met, self._open):
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(column(self._words, self._state, gap=2), 1)
        line.addWidget(self._way, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_check(self, check: Check) -> None:
        """Show how the criterion stands now."""
        self._page = check.page
        self._met.setVisible(check.met)
        self._open.setVisible(not check.met)
        self._words.setText(check.words)
        self._words.set_role("body" if check.met else "strong")
        self._state.setText(_("Done") if check.met else check.to_do)
        self._way.setVisible(not check.met)
        self._way.set_words(way_to(check.page))

    def _go(self) -> None:
        self.wanted.emit(self._page)


class VersionsCard(Card):
    """The agreed versions, and the buttons that take the one on show home."""

    chosen = Signal(object)
    """The agreed plan to show, `None` for the plan as it stands now."""
    print_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Take it home"), parent=parent)
        self._versions: Sequence[Version] = ()
        self._model = VersionsModel(self)
        self._none = PlainLabel(_("No plan is agreed yet. Agree this one, then print it."))
        self._changed = PlainLabel(
            _("The plan has changed since it was agreed. Agree it again to print the changes."),
            role="strong",
        )
        self._table = Table("plans.versions", _("Agreed versions of the plan"))
        self._table.setModel(self._model)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        self.print_button = Button(
            "plans.print", _("Print"), "primary", icon="ui/printer", on_click=self.print_wanted.emit
        )
        self._save = Button(
            "plans.save", _("Save as PDF"), icon="ui/download", on_click=self.save_wanted.emit
        )
        self._next = Button(
            "plans.show_next",
            _("Show the plan as it stands now"),
            "quiet",
            on_click=lambda: self.chosen.emit(None),
        )
        line = FlowLayout()
        for button in (self.print_button, self._save, self._next):
            line.addWidget(button)
        for part in (self._none, self._changed, self._table, line):
            self.add(part)
        # A row that Tab comes to is current, and not yet chosen: what is on show stays.
        self._table.selectionModel().selectionChanged.connect(lambda *_rows: self._choose())
        self._table.opened.connect(lambda row: self.chosen.emit(self._versions[row].plan))

    def show_versions(self, presenter: PlansPresenter) -> None:
        """Show the versions agreed, the one on show marked."""
        versions, on_show = presenter.versions, presenter.on_show
        with QSignalBlocker(self._table.selectionModel()):
            if versions != self._versions:
                self._versions = versions
                self._model.replace(versions)
            self._mark(on_show)
        self._table.viewport().update()
        self._none.setVisible(not versions)
        self._changed.setVisible(bool(versions) and not presenter.is_up_to_date)
        self._table.setVisible(bool(versions))
        self.print_button.setVisible(bool(versions))
        self._save.setVisible(bool(versions))
        self._next.setVisible(on_show is not None and not presenter.is_up_to_date)
        rows = min(len(versions), _MOST_ROWS)
        header, row = self._table.horizontalHeader(), self._table.verticalHeader()
        self._table.setFixedHeight(
            header.sizeHint().height() + rows * row.defaultSectionSize() + 2 * SIZES.border + 2
        )

    def _mark(self, on_show: Plan | None) -> None:
        flags = QItemSelectionModel.SelectionFlag
        selection = self._table.selectionModel()
        places = [place for place, row in enumerate(self._versions) if row.plan == on_show]
        if places:
            index = self._model.index(places[0], 0)
            selection.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        else:
            selection.clear()

    def _choose(self) -> None:
        for row in self._table.selectionModel().selectedRows():
            self.chosen.emit(self._versions[row.row()].plan)
