"""What the help says about each screen; it lies in the program, so it works with no network."""

from homeapp.i18n import N_

__all__ = ["GENERAL", "HELP"]

GENERAL = (
    N_("Every field saves itself when you leave it. Nothing asks you to save."),
    N_("Ctrl+Z takes the last work back. The head of the window says which work that is."),
    N_("Ctrl+L locks the planner. It also locks itself when nobody touches it for a while."),
    N_("Ctrl and plus makes the words larger. Ctrl and minus makes them smaller."),
)
"""What helps on every screen."""

HELP: dict[str, tuple[str, ...]] = {
    "people": (
        N_("Type a name, a postcode or a number to find a person. Enter opens the one marked."),
        N_("Review due shows whom you said you would meet by now."),
        N_("Waiting shows people where you do not know yet if they got to a service."),
    ),
    "directory": (
        N_("Search by what a place does, by its name, or by a town."),
        N_("Ring a place before you offer it. Then press the button that says you checked it."),
        N_("If a number is wrong, say so here. It will not print as right."),
    ),
    "reports": (
        N_("The figures count all the people here. They name none of them."),
        N_("Small counts are hidden, so that nobody can be told from a table."),
    ),
    "me": (
        N_("Your name and phone are printed on each plan. A plan cannot be agreed without them."),
    ),
    "consents": (
        N_("Read the words out, or turn the screen. Then press what the person says."),
        N_("A no to sharing changes nothing in the help that you give."),
        N_("A yes can be taken back at any time. What was kept before stays, with the date."),
    ),
    "conversations": (
        N_("Write what the person says, in the language they say it in. It is never translated."),
        N_("Any question can be skipped. Pictures are for people who would rather point."),
        N_("Ask who takes part in deciding. The plan needs that answer."),
    ),
    "about": (
        N_("What people speak, what they read, and in which letters are three questions."),
        N_("Ask which ways to reach them are safe. Others may hear a voicemail."),
        N_("If the planner says someone may be here already, look before you go on."),
    ),
    "goals": (
        N_("Begin with the person's own words. Then find a form that can be counted."),
        N_("Below 7 of 10 on how sure, a smaller goal is kinder and works better."),
        N_("Three goals at a time are enough. Pausing or changing one is part of the work."),
    ),
    "signposts": (
        N_("Offer a place for a goal. Say if the person goes, or if you ask for them."),
        N_("Asking for them gives their name to others. That needs their yes first."),
        N_("Next time, note if they got there. A signpost that nobody follows up is often lost."),
    ),
    "plans": (
        N_("Ask if the paper is safe to take home. Leave topics off where it is not."),
        N_("Let the person say the plan in their own words. Then agree it."),
        N_("Once you agree a plan, it stays as it is. Agree it again later for a new one."),
    ),
}
"""The help of each screen, by the key of its page."""
