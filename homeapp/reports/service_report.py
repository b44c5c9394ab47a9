"""The service's figures: who reads what, which goals were set, and who got to a service."""

import pandas as pd

from homeapp.domain.goals import GoalDomain, GoalStatus
from homeapp.domain.reports import Facts, Report, ReportTable
from homeapp.domain.signposts import WAITING, SignpostStatus
from homeapp.domain.spoken import spoken_languages
from homeapp.i18n import _, language
from homeapp.reports.attainment import attainment_table
from homeapp.reports.suppression import crossed, shown, total

__all__ = ["make_report"]

_WAITING, _ATTENDED, _NOT_THIS_TIME = "waiting", "attended", "did-not-happen"


def make_report(facts: Facts) -> Report:
    """Return the tables of the service's figures.

    Counts of 1 to 4 read "fewer than 5". A total reads "not shown" wherever it would let somebody
    work one of those counts out, even somebody who knows these rules.
    """
    return Report(
        title=_("Figures of this service"),
        tables=(_people(facts), _goals(facts), _services(facts), attainment_table(facts)),
    )


def _people(facts: Facts) -> ReportTable:
    names = pd.Series([_language_name(code) for code in facts.reading_languages], dtype="str")
    counted = names.value_counts().sort_index()
    counts: list[int] = counted.tolist()
    rows = [(str(name), shown(count)) for name, count in zip(counted.index, counts, strict=True)]
    return ReportTable(
        title=_("People, by the language they read"),
        columns=(_("Language"), _("People")),
        rows=(*rows, (_("All people"), total(counts))),
    )


def _goals(facts: Facts) -> ReportTable:
    frame = pd.DataFrame(
        [(str(domain), str(status)) for domain, status in facts.goals],
        columns=["domain", "status"],
        dtype="str",
    )
    counted = pd.crosstab(frame["status"], frame["domain"]).reindex(
        index=[str(status) for status in GoalStatus],
        columns=[str(domain) for domain in GoalDomain],
        fill_value=0,
    )
    said, rows = language("en").text, _rows(counted)
    return ReportTable(
        title=_("Goals, by topic and how far they got"),
        columns=(_("State"), *(_(domain.topic) for domain in GoalDomain)),
        rows=(
            *(
                (said(status.words), *map(shown, counts))
                for status, counts in zip(GoalStatus, rows, strict=True)
            ),
            (_("All goals"), *map(total, zip(*rows, strict=True))),
        ),
    )


def _services(facts: Facts) -> ReportTable:
    frame = pd.DataFrame(
        [(_service_name(name), _outcome(status)) for name, status in facts.signposts],
        columns=["service", "outcome"],
        dtype="str",
    )
    counted = pd.crosstab(frame["service"], frame["outcome"]).sort_index()
    counted = counted.reindex(columns=[_WAITING, _ATTENDED, _NOT_THIS_TIME], fill_value=0)
    names = [*map(str, counted.index), _("All services")]
    counts = _rows(counted) or [[0, 0, 0]]
    printed = crossed(counts)[-len(names) :]
    return ReportTable(
        title=_("Services offered, and who got there"),
        columns=(
            _("Service"),
            _("Offered"),
            _("Still waiting"),
            _("Got there"),
            _("Did not happen"),
        ),
        rows=tuple((name, *row) for name, row in zip(names, printed, strict=True)),
    )


def _rows(frame: pd.DataFrame) -> list[list[int]]:
    rows: list[list[int]] = frame.to_numpy().tolist()
    return rows


def _outcome(status: SignpostStatus) -> str:
    if status in WAITING:
        return _WAITING
    return _ATTENDED if status is SignpostStatus.ATTENDED else _NOT_THIS_TIME


def _service_name(name: str) -> str:
    return name.strip() or _("A service that is no longer listed")


def _language_name(code: str) -> str:
    """Return a language's English name; what somebody typed instead of one is not repeated."""
    if not code.strip():
        return _("Not known")
    names = {known.code: _(known.english_name) for known in spoken_languages()}
    return names.get(code.strip(), _("Another language"))
