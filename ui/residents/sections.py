"""The fields about a person, in the parts that a worker asks them in."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from homeapp.domain.fields import read_nhs_number, read_postcode, shown_nhs_number
from homeapp.domain.residents import (
    ContactWay,
    Ethnicity,
    FormatNeed,
    Gender,
    LocalAuthority,
    Script,
)
from homeapp.domain.spoken import (
    SpokenLanguage,
    language_names,
    spoken_languages,
    written_languages,
)
from homeapp.i18n import _, language
from ui.common import (
    Card,
    ChoiceField,
    Field,
    LineField,
    ManyChoicesField,
    PickField,
    PlainLabel,
    ReadField,
    TextField,
    choices,
)
from ui.residents.phones import PhonesField
from ui.residents.presenter import read_birthday

__all__ = ["Fields", "make_sections"]

_TOP = Qt.AlignmentFlag.AlignTop
_FROM_THE_LEFT = "\u200e"  # a name in Urdu letters stays at the side where the label stands

Fields = dict[str, Field]
"""Fields by their names in `Resident`."""


def make_sections() -> tuple[list[Card], Fields]:
    """Return the parts of the page and all fields in them."""
    made = (_name(), _home(), _reach(), _language(), _person())
    fields: Fields = {}
    for _card, some in made:
        fields |= some
    return [card for card, _some in made], fields


def _name() -> tuple[Card, Fields]:
    fields: Fields = {
        "preferred_name": LineField(
            "residents.preferred_name", _("What they like to be called"), hint=_("On the plan")
        ),
        "born_on": ReadField(
            "residents.born_on",
            _("Date of birth"),
            read=read_birthday,
            show=_in_words,
            hint=_("Such as 3 11 1960"),
        ),
        "given_names": LineField("residents.given_names", _("First names")),
        "family_name": LineField("residents.family_name", _("Family name")),
        "nhs_number": ReadField(
            "residents.nhs_number",
            _("NHS number"),
            read=read_nhs_number,
            show=shown_nhs_number,
            hint=_("10 digits, if they have it with them"),
        ),
    }
    return _card(_("Name and birth"), fields, pairs=True), fields


def _home() -> tuple[Card, Fields]:
    fields: Fields = {
        "address": TextField("residents.address", _("Address"), lines=2),
        "postcode": ReadField(
            "residents.postcode",
            _("Postcode"),
            read=read_postcode,
            hint=_("Such as BD1 1HY"),
            long=False,
        ),
        "local_authority": ChoiceField(
            "residents.local_authority",
            _("Council area"),
            choices(LocalAuthority),
            hint=_("It shows which services and crisis numbers fit"),
            columns=3,
        ),
        "gp_practice": LineField("residents.gp_practice", _("GP practice")),
    }
    return _card(_("Where they live"), fields), fields


def _reach() -> tuple[Card, Fields]:
    fields: Fields = {
        "phones": PhonesField("residents.phones", _("Phone numbers")),
        "safe_ways": ManyChoicesField(
            "residents.safe_ways",
            _("Safe ways to reach them"),
            choices(ContactWay),
            hint=_("Ask: who else may pick up, listen or read?"),
            columns=3,
        ),
        "contact_note": TextField(
            "residents.contact_note",
            _("Anything to know before you get in touch"),
            hint=_("Such as: ring after 3pm, or do not leave a message"),
            lines=2,
        ),
    }
    return _card(_("How to reach them"), fields), fields


def _language() -> tuple[Card, Fields]:
    yes_or_no = [(True, _("Yes")), (False, _("No"))]
    fields: Fields = {
        "spoken_language": _language_field(
            "spoken_language",
            _("Spoken language"),
            _("Ask: which language do you like to speak?"),
            spoken_languages(),
        ),
        "reading_language": _language_field(
            "reading_language",
            _("Reading language"),
            _("Ask: which language do you like to read?"),
            written_languages(),
        ),
        "interpreter_needed": ChoiceField(
            "residents.interpreter_needed", _("Interpreter needed"), yes_or_no, columns=2
        ),
        "reading_script": ChoiceField(
            "residents.reading_script",
            _("Letters they read"),
            choices(Script),
            hint=_("Ask: many speak one language and read another, or read none"),
            columns=2,
        ),
        "format_needs": ManyChoicesField(
            "residents.format_needs",
            _("How written things should be made for them"),
            choices(FormatNeed),
            columns=2,
        ),
    }
    return _card(_("Language and reading"), fields, pairs=True), fields


def _person() -> tuple[Card, Fields]:
    fields: Fields = {
        "gender": ChoiceField("residents.gender", _("Gender"), choices(Gender), columns=3),
        "ethnicity": PickField("residents.ethnicity", _("Ethnic group"), choices(Ethnicity)),
    }
    why = _("We ask to see whether everyone gets a fair offer. They can leave both out.")
    return _card(_("Gender and ethnic group"), fields, why=why), fields


def _in_words(day: date | None) -> str:
    return language("en").date(day) if day else ""


def _language_field(name: str, label: str, ask: str, known: Iterable[SpokenLanguage]) -> PickField:
    """Return a list of English names; the chosen language's own name stands under the label.

    A list holds one font for all its lines, so names in many scripts cannot stand in it well.
    """
    options = [(one.code, _(one.english_name)) for one in known]
    return _LanguageField(f"residents.{name}", label, options, ask)


class _LanguageField(PickField):
    """A language, with its own name to point at; one that we have no name for shows its code."""

    def __init__(self, field_id: str, label: str, options: list[tuple[str, str]], ask: str) -> None:
        self._ask = ask
        self._known = options
        super().__init__(field_id, label, options, hint=ask)
        self.left.connect(self._show_own_name)

    def set_value(self, value: str | None) -> None:
        """Choose a language, and emit nothing."""
        if value and value not in dict(self._known):
            self._known = [*self._known, (value, value)]
            self.set_options(self._known)
        super().set_value(value or None)
        self._show_own_name(value)

    def _show_own_name(self, value: object) -> None:
        own = f"{_FROM_THE_LEFT}{language_names(str(value))[0]}" if value else ""
        self.set_hint(own or self._ask)


def _card(title: str, fields: Fields, *, why: str = "", pairs: bool = False) -> Card:
    """Return a card of fields under each other; with `pairs`, short ones side by side."""
    card = Card(title)
    if why:
        card.add(PlainLabel(why, role="quiet"))
    if not pairs:
        for field in fields.values():
            card.add(field)
        return card
    card.add(_in_pairs(list(fields.values())))
    return card


def _in_pairs(fields: list[Field]) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(16)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    place = 0
    for field in fields:
        wide = isinstance(field, ManyChoicesField | ChoiceField)
        place += place % 2 if wide else 0
        # An error makes one of a pair taller, and pulls no label of the other from its box.
        grid.addWidget(field, place // 2, place % 2, 1, 2 if wide else 1, _TOP)
        place += 2 if wide else 1
    return holder
