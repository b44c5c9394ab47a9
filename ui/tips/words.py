"""The tips, each said beside the step of a session where it helps."""

from homeapp.i18n import N_

__all__ = ["TIPS"]

TIPS: dict[str, tuple[str, str]] = {
    "consents": (
        "turn",
        N_("Tip: F8 turns the screen. The person sees it in their own language."),
    ),
    "conversations": (
        "own-words",
        N_("Tip: write their own words, in their own language. They print as they are."),
    ),
    "goals": (
        "small",
        N_("Tip: small is good. Below 7 of 10 on how sure, make the goal smaller."),
    ),
    "plans": (
        "five",
        N_("Tip: a plan needs five things. Each line that is open leads to its place."),
    ),
}
"""By the key of a step: the key under which a tip is put away, and its words."""
