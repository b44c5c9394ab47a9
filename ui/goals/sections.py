"""The parts of one goal's page, with their fields by the names they have in `Goal`."""

from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout, QWidget

from homeapp.domain.spoken import written_languages
from homeapp.i18n import _, language
from ui.common import (
    Button,
    Card,
    DateField,
    Field,
    FlowLayout,
    LineField,
    PickField,
    PlainLabel,
    ReadField,
    RulerField,
    TextField,
)
from ui.common.tab_order import in_tab_order
from ui.goals.wordings import read_amount, show_amount

__all__ = ["Fields", "Offers", "fields_of_goal", "side_by_side", "titled"]

Fields = dict[str, Field]


def fields_of_goal() -> Fields:
    """Return every field of a goal except what it is about and where it stands."""
    return {**_words(), **_counted(), **_rulers(), **_plan(), **_days()}


def _words() -> Fields:
    return {
        "own_words": TextField(
            "goals.own_words",
            _("The goal in the person's own words"),
            hint=_(
                "Ask: what, where and with whom? "
                "Write it as they say it, in any language. It is printed large."
            ),
            lines=2,
        ),
        "words_language": PickField(
            "goals.words_language",
            _("Language of these words"),
            [(one.code, _(one.english_name)) for one in written_languages()],
        ),
        "serves": PickField(
            "goals.serves",
            _("What matters that it helps with"),
            [],
            none=_("None chosen"),
        ),
    }


def _counted() -> Fields:
    return {
        "unit": LineField(
            "goals.unit", _("What is counted"), hint=_("Choose one below, or type your own.")
        ),
        "baseline": ReadField(
            "goals.baseline",
            _("How many now"),
            read=read_amount,
            show=show_amount,
            long=False,
        ),
        "target": ReadField(
            "goals.target",
            _("How many to reach"),
            read=read_amount,
            show=show_amount,
            long=False,
        ),
        "how_often": LineField(
            "goals.how_often",
            _("How often"),
            hint=_("Ask: how many times, or on which days?"),
        ),
    }


def _rulers() -> Fields:
    return {
        "importance": RulerField(
            "goals.importance",
            _("How important is this to you?"),
            low=_("Not at all"),
            high=_("Very important"),
        ),
        "confidence": RulerField(
            "goals.confidence",
            _("How sure are you that you can do it?"),
            low=_("Not sure at all"),
            high=_("Very sure"),
            hint=_("Ask: why this number and not a lower one?"),
        ),
    }


def _plan() -> Fields:
    return {
        "barriers": TextField("goals.barriers", _("What could get in the way?"), lines=2),
        "if_cue": LineField("goals.if_cue", _("If…"), hint=_("Such as: breakfast is done")),
        "then_action": LineField(
            "goals.then_action", _("then…"), hint=_("Such as: I put my walking shoes on")
        ),
        "who_helps": LineField("goals.who_helps", _("Who can help?")),
    }


def _days() -> Fields:
    return {
        "starts_on": DateField("goals.starts_on", _("First day"), hint=_("Such as 3 12 2026")),
        "review_on": DateField(
            "goals.review_on",
            _("Look at it again on"),
            hint=_("Ask: by when? Such as 3 12 2026"),
        ),
    }


def side_by_side(*widgets: QWidget) -> QWidget:
    """Return fields in equal columns, their tops in one line."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(24)
    for place, widget in enumerate(widgets):
        grid.addWidget(widget, 0, place)
        grid.setColumnStretch(place, 1)
    return holder


class Offers(QWidget):
    """Words that fill a line at one press."""

    def __init__(self, offers_id: str, line: LineField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id, self._line = offers_id, line
        self._flow = FlowLayout(self, gap=8)
        self._shown: tuple[str, ...] = ()

    def show_words(self, messages: Iterable[str]) -> None:
        """Offer these, messages of the residents' catalogue."""
        wanted = tuple(messages)
        if wanted == self._shown:
            return
        self._shown = wanted
        self.hide()  # in sight, the whole page would be laid out for each button
        while (item := self._flow.takeAt(0)) is not None:
            button = item.widget()
            if button is not None:
                button.hide()
                button.setParent(None)
                button.deleteLater()
        for place, message in enumerate(wanted):
            button = self._button(place, message)
            self._flow.addWidget(button)
            button.show()
        in_tab_order([self._line, self])
        self.show()
        self.updateGeometry()

    def _button(self, place: int, message: str) -> Button:
        words = language("en").text(message)
        return Button(f"{self._id}.{place}", words, "quiet", on_click=lambda: self._fill(message))

    def _fill(self, message: str) -> None:
        self._line.set_text(message)
        self._line.left.emit(message)
        self._line.set_value(message)


def titled(title: str, *widgets: QWidget, why: str = "") -> Card:
    """Return a card with a title over these widgets, and a line on why it is asked."""
    card = Card(title)
    if why:
        card.add(PlainLabel(why, role="quiet"))
    for widget in widgets:
        card.add(widget)
    return card
