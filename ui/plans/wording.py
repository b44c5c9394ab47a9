"""How the Plan page says things: languages, topics, versions and file names."""

from dataclasses import dataclass

from homeapp.domain.goals import GoalDomain
from homeapp.domain.plans import Layout, Plan, PrintOut, Telling, Way
from homeapp.i18n import Language, _, _n, language, languages

__all__ = [
    "Version",
    "file_name",
    "language_options",
    "told_in_words",
    "topic_options",
    "version_in_words",
    "wording_notice",
]

_ENGLISH = "en"


@dataclass(frozen=True, kw_only=True)
class Version:
    """An agreed plan in the list of versions."""

    plan: Plan
    title: str
    agreed: str
    form: str
    """The languages it is in."""
    taken_home: str
    told_back: str
    """When the person said it in their own words."""


def language_options() -> list[tuple[str, str]]:
    """Return every language a plan can be in: its English name, then its own."""
    return [(known.code, _both_names(known)) for known in languages()]


def topic_options() -> list[tuple[GoalDomain, str]]:
    """Return the topics that can be left off the paper."""
    return [(domain, _(domain.topic)) for domain in GoalDomain]


def wording_notice(code: str) -> str:
    """Return what the worker must know about a language's wording; "" where all is checked."""
    known = language(code)
    state = known.coverage.state
    if state == "draft":
        return _(
            "The {language} wording is a draft that nobody has checked yet. "
            "The plan prints the English with it.",
            language=known.english_name,
        )
    if state == "incomplete":
        return _(
            "Some of the {language} wording is missing or not checked yet. "
            "The plan prints the English with it.",
            language=known.english_name,
        )
    return ""


def file_name(plan: Plan, *, is_practice: bool = False) -> str:
    """Return a name for a plan's file that tells nothing about the person."""
    name = f"plan-{plan.content.reference}.pdf"
    return f"practice-{name}" if is_practice else name


def _both_names(known: Language) -> str:
    return known.name if known.is_source else f"{known.english_name} ({known.name})"


def told_in_words(telling: Telling) -> str:
    """Return when a plan was said back."""
    at = telling.told_at.astimezone()
    day = language(_ENGLISH).date(at.date())
    return _("Said in their own words on {day} at {time}.", day=day, time=f"{at:%H:%M}")


def _told_on(telling: Telling) -> str:
    return language(_ENGLISH).short_date(telling.told_at.astimezone().date())


def version_in_words(plan: Plan, made: list[PrintOut], told: list[Telling]) -> Version:
    """Return an agreed plan and what was made of it, as the list of versions shows it."""
    agreed = plan.content.agreed_on
    return Version(
        plan=plan,
        title=_("Version {number}", number=plan.version),
        agreed=language(_ENGLISH).date(agreed) if agreed else "",
        form=_form(plan),
        taken_home=_taken_home(made),
        told_back=_told_on(told[-1]) if told else _("Not noted"),
    )


def _form(plan: Plan) -> str:
    chosen = language(plan.language)
    if plan.layout is Layout.BILINGUAL and not chosen.is_source:
        return _("{language} and English", language=chosen.english_name)
    return chosen.english_name


def _taken_home(made: list[PrintOut]) -> str:
    """Return how often a plan was printed and saved, and when it was last."""
    if not made:
        return _("Not yet")
    printed = sum(one.way is Way.PRINTED for one in made)
    saved = len(made) - printed
    said = []
    if printed:
        said.append(_n("Printed once.", "Printed {count} times.", printed))
    if saved:
        said.append(_n("Saved once.", "Saved {count} times.", saved))
    last = language(_ENGLISH).date(made[-1].made_at.astimezone().date())
    return " ".join([*said, _("Last on {day}.", day=last)])
