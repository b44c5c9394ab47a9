"""What the help says about each screen; it lies in the program, so it works with no network."""

from homeapp.i18n import N_

__all__ = ["GENERAL", "HELP"]

GENERAL = (
    N_("Every field saves itself when you leave it. Nothing asks you to save."),
    N_("Ctrl+Z takes the last work back. The head of the window says which work that is."),
    N_("F2 shows urgent help: whom to call, and what to do. F2 or Esc leads back."),
    N_("Ctrl+L locks the planner. It also locks itself when nobody touches it for a while."),
    N_("Ctrl and plus makes the words larger. Ctrl and minus makes them smaller."),
)
"""What helps on every screen."""

HELP: dict[str, tuple[str, ...]] = {
    "people": (
        N_("Type a name, a postcode or a number to find a person. Enter opens the one marked."),
        N_("Today shows whom you meet today. Due shows reviews and steps whose day has come."),
        N_("Waiting shows people where you do not know yet if they got to a service."),
        N_("Closed shows people whose work has ended. Their records can still be read."),
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
    "content": (
        N_("This lists all that the planner asks and says about health, and where it comes from."),
        N_("Nothing counts as settled until a named person has confirmed it."),
        N_("Your team can change a copy, and put it in place here. It is checked first."),
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
    "measures": (
        N_("Ask what fits the talk, and nothing else. Any question can be passed over."),
        N_("The figures are for you. The person is never shown a score."),
        N_("If a warning stands at the top, read it out. Then offer the service."),
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
    "safeguarding": (
        N_("Your own passphrase opens this page. It shuts itself when you leave it."),
        N_("Write in the person's words. A kept entry cannot be changed, but you can add to it."),
        N_("Half-typed words wait here for you. Nobody sees them but you, on this page."),
    ),
    "rights": (
        N_("Anybody may ask for a copy of all that is kept about them. Save it for them here."),
        N_("The file is not encrypted. Give it to the person, and keep no copy."),
        N_("To erase a record, choose why and type your passphrase. It cannot be undone."),
    ),
    "plans": (
        N_("Ask if the paper is safe to take home. Leave topics off where it is not."),
        N_("Let the person say the plan in their own words. Then agree it."),
        N_("Once you agree a plan, it stays as it is. Agree it again later for a new one."),
    ),
    "reviews": (
        N_("Ask how it has gone, and listen. Each answer can be left out."),
        N_("Less than hoped is news, and nobody's fault. Ask what got in the way."),
        N_("Pausing, changing or making a goal smaller are all good ways to go on."),
    ),
    "visits": (
        N_("Note how you met and how long. The next meeting goes on your list for its day."),
        N_("The file for your calendar names nobody."),
        N_("Closing the work deletes nothing. You can open it again at any time."),
    ),
}
"""The help of each screen, by the key of its page."""
