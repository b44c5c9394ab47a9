"""What the help says about each screen; it lies in the program, so it works with no network."""

from homeapp.i18n import N_

__all__ = ["APART", "GENERAL", "HELP", "IN_SESSION", "TURNED", "said_about"]

Sentences = tuple[str, ...]

_URGENT = N_("F2 shows urgent help: whom to call, and what to do. F2 or Esc leads back.")
_LARGER = N_("Ctrl and plus makes the words larger. Ctrl and minus makes them smaller.")
_HELP_KEY = N_("F1 shows this help. Esc puts it away.")

GENERAL = (
    N_("Every field saves itself when you leave it. Nothing asks you to save."),
    N_("Ctrl+Z takes the last work back. The head of the window says which work that is."),
    _URGENT,
    N_("Ctrl+L locks the planner. It also locks itself when nobody touches it for a while."),
    _LARGER,
    _HELP_KEY,
)
"""What helps on every page of an open planner."""

_GENERAL_APART = (_URGENT, _LARGER, _HELP_KEY)

TURNED = (
    N_("F8 turns the screen. The person sees pages of their own, in their own language."),
    N_("No score is shown there, and no note about a worry for their safety."),
    N_("Press Resident sees to look at their page first. It stands small beside yours."),
    N_("What they press or type is kept at once. They can pass over any question."),
    N_("Ctrl+Z there takes back what was done since you turned the screen, and nothing else."),
    N_("They can see whom to call at any time, with no PIN."),
    N_("Your PIN brings your own page back. After three wrong tries the planner locks."),
)
"""What a worker needs to know of the turned screen, which itself shows no help of theirs."""

_AT_HOME: dict[str, Sentences] = {
    "people": (
        N_("Type a name, a postcode or a number to find a person. Enter opens the one marked."),
        N_("Today shows who has a visit today. Due shows reviews and steps whose day has come."),
        N_("Waiting shows people where you do not know yet if they got to a service."),
        N_("Closed shows people whose work has ended. Their records can still be read."),
    ),
    "directory": (
        N_("Search by what a service does, by its name, or by a town."),
        N_("Ring a service before you offer it. Then press the button that says you checked it."),
        N_("If a number is wrong, say so here. It will not print as right."),
    ),
    "taking_in": (
        N_("Nothing is brought in until you press the button. The file stays as it is."),
        N_("Services that are here already are renewed. Your checks stay where the file has none."),
        N_("What cannot be used is listed with the reason. Save that list for whoever made it."),
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
    "new_person": (
        N_("A first name is enough. The session asks for the rest."),
        N_("Look in the list of people first. They may be here from an earlier time."),
        N_("Add and start leads to the first question: may you keep a record?"),
    ),
    "guide": (
        N_("These steps get the planner ready for your first session. Take them in any order."),
        N_("Each button leads to the place itself, and points at it."),
        N_("You can put this away, and find it again in My details."),
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
}

IN_SESSION: dict[str, Sentences] = {
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
        N_("Ask what fits this session, and nothing else. Any question can be passed over."),
        N_("The figures are for you. The person is never shown a score."),
        N_("If a warning stands at the top, read it out. Then offer the service."),
    ),
    "check_in": (
        N_("Read each question out as it stands. Press what the person says."),
        N_("Leave out what does not fit. What is answered is kept at once."),
        N_("What it comes to is for you. What to say stands ready to read out."),
        N_("Asked by mistake? Take this check-in back. Undo brings it back again."),
    ),
    "goals": (
        N_("Begin with the person's own words. Then find a form that can be counted."),
        N_("Below 7 of 10 on how sure, a smaller goal is kinder and works better."),
        N_("Three goals at a time are enough. Pausing or changing one is part of the work."),
    ),
    "goal": (
        N_("Write the goal as the person says it. A field to count can come after that."),
        N_("Fill in what helps the person. The other fields can stay empty."),
        N_("Ask how sure they are. Below 7 of 10, press Make it smaller."),
        N_("A first step with a time and a place is done more often."),
        N_("Pausing or changing it stands under Where this goal stands."),
    ),
    "signposts": (
        N_("Offer a service for a goal. Say if the person agrees to go, or if you refer them."),
        N_("A referral gives their name to others. It needs their yes first."),
        N_("Next time, note if they got there. A signpost that nobody follows up is often lost."),
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
        N_("Note the kind of visit, and how long. The next visit goes on your list for its day."),
        N_("The file for your calendar names nobody."),
        N_("Closing the work deletes nothing. You can open it again at any time."),
    ),
    "closing": (
        N_("Choose why the work ends. Then ask how things are, as the person sees it."),
        N_("Write what the next person should know who opens the work again."),
        N_("Nothing is deleted. The person moves to the list Closed."),
        N_("Not now leaves all as it was."),
    ),
}
"""What the steps of a session say, and what is open in a step."""

APART: dict[str, Sentences] = {
    "unlock": (
        N_("Type your passphrase, and press Enter. It is not the one of the computer."),
        N_("If it does not open, press Show to read what you typed. Look at Caps Lock, too."),
        N_("If several people share this planner, choose your own name first."),
        N_("Forgotten? Press I forgot my passphrase. You need your recovery key on paper."),
    ),
    "forgotten": (
        N_("The recovery key is on the paper from the first day. Only the newest key opens."),
        N_("Type its eight groups. Small letters are fine, and dashes can be left out."),
        N_("Choose a new passphrase with it. The one before ends."),
        N_("With no passphrase and no key, nobody can open the planner. We cannot either."),
        N_("Back leads to the door again. Nothing is changed until you open the planner."),
    ),
    "first": (
        N_("Only your name and a passphrase are needed now. The rest can wait."),
        N_("Your name, phone and place are printed on each plan, so that people can reach you."),
        N_("Three or four words that do not belong together make a good passphrase."),
        N_("Have pen and paper ready. The next page shows a key to write down."),
        N_("All of it stays on this computer. No network is needed."),
    ),
    "recovery": (
        N_("Copy the key to paper, or print it. It is shown only this once."),
        N_("Then type it back from the paper, so that no letter is wrong."),
        N_("Whoever has the key can open the planner. Take no photo of it, and save no file."),
        N_("If the paper is ever lost, make a new key in My details."),
    ),
    "unwell": (
        N_("Nothing is deleted here. Every file stays, so that it can be looked at later."),
        N_("Press Try again first. Another program may have had the file open."),
        N_("A daily copy is the planner as it was that day. What came after is not in it."),
        N_("A copy opens with the passphrase that you had on its day."),
        N_("If nothing opens, ask whoever looks after this computer. Move no files yourself."),
    ),
    "crisis": (
        N_("This lies over your page. What you were typing stays as it is."),
        N_("Whom to call comes first. Then come the steps, each with its number."),
        N_("The teams to tell are those for where the person lives. It names nobody."),
        N_("In a session, Safeguarding record leads to where you write it down."),
    ),
    "pin": (
        N_("Choose 4 to 6 figures, and type them twice. Then the screen turns."),
        N_("Take care that nobody sees which figures you type."),
        N_("Forgotten later? Your passphrase unlocks the planner. My details takes a new PIN."),
    ),
}
"""What pages say that stand alone: those of the door, and those that lie over all others."""

HELP = {**_AT_HOME, **IN_SESSION, **APART}
"""The help of each screen, by the key of its page."""


def said_about(key: str) -> dict[str, Sentences]:
    """Return what is said while a page is on show, by the title of each part."""
    shows_turned = key in IN_SESSION or key == "pin"
    parts = {
        N_("About this page"): HELP.get(key, ()),
        N_("The resident's screen"): TURNED if shows_turned else (),
        N_("Everywhere"): _GENERAL_APART if key in APART else GENERAL,
    }
    return {title: sentences for title, sentences in parts.items() if sentences}
