"""Widgets that more than one screen uses, in one place to import from."""

from ui.common.buttons import Button, button_row
from ui.common.cards import Card, EmptyState
from ui.common.choices import ChoiceField, ManyChoicesField, PickField, choices
from ui.common.dates import DateField
from ui.common.fields import Field, TextField
from ui.common.labels import Heading, PlainLabel, announce, repolish, speak
from ui.common.layouts import ColumnsGrid, FlowLayout, PageScroll, column, row
from ui.common.line_fields import LineField, ReadField
from ui.common.options import CheckOption, RadioOption
from ui.common.pages import SessionPage
from ui.common.passphrases import PassphraseField
from ui.common.phones import PhoneField
from ui.common.pictures import PictureLabel, pictogram, pictogram_icon
from ui.common.rulers import RulerField
from ui.common.summaries import ErrorSummary, Problem
from ui.common.tables import Table
from ui.common.tiles import TileButton

__all__ = [
    "Button",
    "Card",
    "CheckOption",
    "ChoiceField",
    "ColumnsGrid",
    "DateField",
    "EmptyState",
    "ErrorSummary",
    "Field",
    "FlowLayout",
    "Heading",
    "LineField",
    "ManyChoicesField",
    "PageScroll",
    "PassphraseField",
    "PhoneField",
    "PickField",
    "PictureLabel",
    "PlainLabel",
    "Problem",
    "RadioOption",
    "ReadField",
    "RulerField",
    "SessionPage",
    "Table",
    "TextField",
    "TileButton",
    "announce",
    "button_row",
    "choices",
    "column",
    "pictogram",
    "pictogram_icon",
    "repolish",
    "row",
    "speak",
]
