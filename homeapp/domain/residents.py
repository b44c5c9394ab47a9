"""Residents: who the plan belongs to, and how they want to be reached and spoken to."""

from dataclasses import dataclass, fields
from datetime import date
from itertools import product
from typing import Any

from homeapp.domain.entity import Choice, Entity
from homeapp.i18n import N_

__all__ = [
    "ContactWay",
    "Ethnicity",
    "FormatNeed",
    "Gender",
    "LocalAuthority",
    "Phone",
    "Resident",
    "Script",
    "looks_like",
]


class LocalAuthority(Choice):
    """Whose safeguarding and local services apply; the value is the ONS code."""

    BRADFORD = "E08000032", N_("Bradford")
    NORTH_YORKSHIRE = "E06000065", N_("North Yorkshire (Craven)")
    ELSEWHERE = "elsewhere", N_("Somewhere else")


class Script(Choice):
    """The letters that a person reads, which the language alone does not say."""

    LATIN = "Latn", N_("Latin letters (English, Polish)")
    ARABIC = "Arab", N_("Arabic letters (Urdu, Shahmukhi Punjabi)")
    GURMUKHI = "Guru", N_("Gurmukhi (Punjabi)")
    BENGALI = "Beng", N_("Bengali letters")
    GUJARATI = "Gujr", N_("Gujarati letters")
    DEVANAGARI = "Deva", N_("Devanagari (Hindi)")
    CYRILLIC = "Cyrl", N_("Cyrillic letters (Ukrainian)")
    NONE = "none", N_("Prefers not to read")


class FormatNeed(Choice):
    """How a person needs written things made for them (Accessible Information, DAPB1605)."""

    LARGE_PRINT = "large-print", N_("Large print")
    EASY_READ = "easy-read", N_("Easy read")
    HIGH_CONTRAST = "high-contrast", N_("Strong contrast or coloured paper")
    READ_ALOUD = "read-aloud", N_("Read aloud")
    PLAIN_TEXT = "plain-text", N_("Plain text or e-mail")
    BSL = "bsl", N_("British Sign Language")


class ContactWay(Choice):
    """A way of reaching a person that they said is safe."""

    CALL = "call", N_("Phone call")
    VOICEMAIL = "voicemail", N_("Leave a voicemail")
    TEXT = "text", N_("Text message")
    POST = "post", N_("Letter by post")
    EMAIL = "email", N_("E-mail")
    VISIT = "visit", N_("Visit at home")


class Gender(Choice):
    """How a person describes their gender."""

    WOMAN = "woman", N_("Woman")
    MAN = "man", N_("Man")
    NON_BINARY = "non-binary", N_("Non-binary")
    OTHER = "other", N_("In another way")
    NOT_SAID = "not-said", N_("Prefer not to say")


class Ethnicity(Choice):
    """Ethnic group, as the Census 2021 of England and Wales lists them (ONS)."""

    BANGLADESHI = "bangladeshi", N_("Asian: Bangladeshi")
    CHINESE = "chinese", N_("Asian: Chinese")
    INDIAN = "indian", N_("Asian: Indian")
    PAKISTANI = "pakistani", N_("Asian: Pakistani")
    OTHER_ASIAN = "other-asian", N_("Asian: another background")
    AFRICAN = "african", N_("Black: African")
    CARIBBEAN = "caribbean", N_("Black: Caribbean")
    OTHER_BLACK = "other-black", N_("Black: another background")
    WHITE_AND_ASIAN = "white-asian", N_("Mixed: White and Asian")
    WHITE_AND_AFRICAN = "white-african", N_("Mixed: White and Black African")
    WHITE_AND_CARIBBEAN = "white-caribbean", N_("Mixed: White and Black Caribbean")
    OTHER_MIXED = "other-mixed", N_("Mixed: another background")
    BRITISH = "british", N_("White: English, Welsh, Scottish, Northern Irish or British")
    IRISH = "irish", N_("White: Irish")
    TRAVELLER = "traveller", N_("White: Gypsy or Irish Traveller")
    ROMA = "roma", N_("White: Roma")
    OTHER_WHITE = "other-white", N_("White: another background")
    ARAB = "arab", N_("Arab")
    OTHER = "other", N_("Another ethnic group")
    NOT_SAID = "not-said", N_("Prefer not to say")


@dataclass(frozen=True)
class Phone:
    """A phone number as the person gave it, and whose it is ("home", "daughter")."""

    number: str
    whose: str = ""


@dataclass(frozen=True, kw_only=True)
class Resident(Entity):
    """A person who makes a plan. Every field may be left empty except what they like to be called.

    Spoken language, reading language and script are three facts: many people speak one language,
    read another, and read it in letters that neither name tells.
    """

    preferred_name: str = ""
    given_names: str = ""
    family_name: str = ""
    born_on: date | None = None
    nhs_number: str = ""
    address: str = ""
    postcode: str = ""
    local_authority: LocalAuthority | None = None
    phones: tuple[Phone, ...] = ()
    safe_ways: tuple[ContactWay, ...] = ()
    contact_note: str = ""
    gp_practice: str = ""
    spoken_language: str = ""
    reading_language: str = ""
    reading_script: Script | None = None
    interpreter_needed: bool | None = None
    format_needs: tuple[FormatNeed, ...] = ()
    gender: Gender | None = None
    ethnicity: Ethnicity | None = None

    @property
    def full_name(self) -> str:
        """Return given and family names; what the person likes to be called stands for a first."""
        return " ".join(filter(None, (self.given_names or self.preferred_name, self.family_name)))


FIELD_WORDS = {
    "preferred_name": N_("preferred name"),
    "given_names": N_("first names"),
    "family_name": N_("family name"),
    "born_on": N_("date of birth"),
    "nhs_number": N_("NHS number"),
    "address": N_("address"),
    "postcode": N_("postcode"),
    "local_authority": N_("council area"),
    "phones": N_("phone numbers"),
    "safe_ways": N_("safe ways to contact"),
    "contact_note": N_("note about contact"),
    "gp_practice": N_("GP practice"),
    "spoken_language": N_("spoken language"),
    "reading_language": N_("reading language"),
    "reading_script": N_("letters they read"),
    "interpreter_needed": N_("interpreter"),
    "format_needs": N_("format needs"),
    "gender": N_("gender"),
    "ethnicity": N_("ethnic group"),
}
"""What a worker calls each field, in the middle of a sentence."""

_SAME_NAME = 85  # of 100; Mohammed, Mohammad and Muhammad lie above it


def looks_like(one: Resident, other: Resident) -> bool:
    """Whether two records may be of the same person, so that a worker looks before adding.

    The same NHS number settles it. Otherwise alike names count with the same day of birth or
    postcode, or alone where neither record has them.
    """
    if one.id == other.id:
        return False
    if one.nhs_number and one.nhs_number == other.nhs_number:
        return True
    if _likeness(one, other) < _SAME_NAME:
        return False
    pairs = ((one.born_on, other.born_on), (one.postcode, other.postcode))
    known: list[tuple[Any, Any]] = [pair for pair in pairs if all(pair)]
    return not known or any(mine == theirs for mine, theirs in known)


def _likeness(one: Resident, other: Resident) -> float:
    # Only a search for duplicates pays for this import.
    from rapidfuzz import fuzz

    pairs = product(_called(one), _called(other))
    return max((fuzz.token_sort_ratio(mine, theirs) for mine, theirs in pairs), default=0.0)


def _called(person: Resident) -> set[str]:
    """Return each way that a person may have given their whole name."""
    firsts = {person.given_names, person.preferred_name}
    first_known = {name for name in firsts if name} or {""}
    whole = {f"{name} {person.family_name}".strip().casefold() for name in first_known}
    return whole - {""}


assert set(FIELD_WORDS) == {known.name for known in fields(Resident)} - {"id"}  # noqa: S101
