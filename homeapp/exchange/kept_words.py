"""What the parts of a record are called on a copy that its person reads, in plain English."""

from collections.abc import Iterable, Mapping

from homeapp.i18n import N_, _

__all__ = ["HIDDEN", "in_order", "label_of", "title_of"]

_TITLES: Mapping[str, str] = {
    "Resident": N_("About you"),
    "Conversation": N_("Our talks"),
    "Statement": N_("What you said matters to you"),
    "Consent": N_("What you said yes or no to"),
    "Goal": N_("Your goals"),
    "Step": N_("Steps to your goals"),
    "Review": N_("How your goals have gone"),
    "Signpost": N_("Places that can help"),
    "PlanChoices": N_("What you chose for your next plan"),
    "Plan": N_("Plans you agreed"),
    "PrintOut": N_("When a plan was printed or saved"),
    "Telling": N_("When you said the plan in your own words"),
    "CheckIn": N_("Your check-ins"),
    "Visit": N_("Our meetings"),
    "Closure": N_("When our work ended"),
    "Draft": N_("Words that were typed and not finished"),
    "Bookmark": N_("Where your link worker stopped with you"),
}

_LABELS: Mapping[str, str] = {
    "preferred_name": N_("What you like to be called"),
    "given_names": N_("First names"),
    "born_on": N_("Date of birth"),
    "nhs_number": N_("NHS number"),
    "local_authority": N_("Council area"),
    "phones": N_("Phone numbers"),
    "whose": N_("Whose"),
    "safe_ways": N_("Safe ways to reach you"),
    "contact_note": N_("Note on how to reach you"),
    "gp_practice": N_("GP practice"),
    "reading_script": N_("Letters you read"),
    "format_needs": N_("How you like written things"),
    "ethnicity": N_("Ethnic group"),
    "people_involved": N_("Who takes part, as you said it"),
    "tiles": N_("Pictures you chose"),
    "tile": N_("Picture you chose"),
    "skipped": N_("Questions you passed over"),
    "feelings": N_("How you feel about them"),
    "interpreter": N_("Who interpreted"),
    "interpreting": N_("How they interpreted"),
    "prompt": N_("Asked about"),
    "words": N_("Words"),
    "words_language": N_("Language of the words"),
    "purpose": N_("What it was about"),
    "decision": N_("Your answer"),
    "how": N_("How you said it"),
    "organisation_id": N_("Organisation"),
    "notice_version": N_("Privacy notice"),
    "content_version": N_("Version of the questions and words"),
    "worker_id": N_("Link worker"),
    "domain": N_("Topic"),
    "own_words": N_("In your own words"),
    "idea": N_("Idea that was pointed at"),
    "unit": N_("Counted in"),
    "baseline": N_("Where it began"),
    "target": N_("Where you want to be"),
    "importance": N_("How much it matters, 0 to 10"),
    "confidence": N_("How sure you are, 0 to 10"),
    "barriers": N_("What may get in the way"),
    "if_cue": N_("If this happens"),
    "then_action": N_("Then you do this"),
    "doer": N_("Who does it"),
    "doer_name": N_("Their name"),
    "goal_id": N_("Goal"),
    "service_id": N_("Service"),
    "held_on": N_("Day"),
    "on": N_("Day"),
    "at": N_("Time"),
    "way": N_("How"),
    "why_not": N_("Why it did not take place"),
    "free_days": N_("Days without it"),
    "attainment": N_("How far it came"),
    "what_next": N_("What you chose to do next"),
    "left_off": N_("Topics you left off the paper"),
    "shows_weight": N_("Weight is shown on the paper"),
    "fridge_page": N_("The last page is for the fridge"),
    "measure": N_("Check-in"),
    "responses": N_("Your answers"),
    "warned_of": N_("Safety advice that was said"),
    "drinks": N_("Drinks in a usual week"),
    "day_drinks": N_("Drinks on each day that you told"),
    "chosen": N_("Chosen"),
    "told_at": N_("Said on"),
    "made_at": N_("Made on"),
    "check_first": N_("Ring before you go"),
    "is_day_over": N_("Its day had passed"),
    "agreed_at": N_("Agreed on"),
    "field": N_("Where it was typed"),
    "text": N_("What was typed"),
    "kept_on": N_("Day"),
    "step": N_("Page of the planner"),
    "part": N_("Part of it"),
}

HIDDEN = frozenset(
    {
        *("id", "resident_id", "about_id", "conversation_id", "statement_id", "follows_id"),
        *("plan_id", "consent_id", "says", "inside", "within"),
    }
)
"""Numbers by which records point at each other: they stand in the file for computers alone."""


def in_order(kinds: Iterable[str]) -> list[str]:
    """Return kinds of records as they are read: whom it is about, then what came of the talks."""
    known = list(_TITLES)
    return sorted(kinds, key=lambda kind: known.index(kind) if kind in known else len(known))


def title_of(kind: str) -> str:
    """Return what records of a kind are called; one that has no words here is called by its own."""
    return _(_TITLES[kind]) if kind in _TITLES else _plain(kind)


def label_of(field: str) -> str:
    """Return what a field is called, in words of its own where there are any."""
    return _(_LABELS[field]) if field in _LABELS else _plain(field)


def _plain(name: str) -> str:
    return name.replace("_", " ").capitalize()
