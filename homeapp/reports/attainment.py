"""How far goals came, as a service: the only place where the T-score is worked out or shown."""

from collections.abc import Sequence

from homeapp.domain.goals import GoalDomain
from homeapp.domain.reports import LEAST_COUNT, Facts, ReportTable
from homeapp.domain.reviews import t_score
from homeapp.i18n import _, language
from homeapp.reports.suppression import Cell, shown, total

__all__ = ["attainment_table"]


def attainment_table(facts: Facts) -> ReportTable:
    """Return for each topic how many goals were looked back at, and their mean T-score.

    50 is "as hoped", and 10 more is one step more than hoped. Each goal counts once, by its newest
    look back. The mean of fewer than five goals is not shown, nor the mean of all where it would
    give such a one away.
    """
    levels = {
        domain: [reached.level for about, reached in facts.attained if about is domain]
        for domain in GoalDomain
    }
    counts = [len(some) for some in levels.values()]
    every = [level for some in levels.values() for level in some]
    is_safe = all(count == 0 or count >= LEAST_COUNT for count in counts)
    return ReportTable(
        title=_("Goals looked back at, by topic"),
        columns=(_("Topic"), _("Goals"), _("Mean T-score of single goals (50 is as hoped)")),
        rows=(
            *((_(domain.topic), shown(len(some)), _mean(some)) for domain, some in levels.items()),
            (_("All goals"), total(counts), _mean(every) if is_safe else _("not shown")),
        ),
    )


def _mean(levels: Sequence[int]) -> Cell:
    """Return the mean T-score of goals, each scored by itself."""
    scores = [score for level in levels if (score := t_score([level])) is not None]
    if not scores:
        return _("none")
    if len(scores) < LEAST_COUNT:
        return _("not shown")
    return language("en").number(round(sum(scores) / len(scores), 1))
