"""What the first-run guide shows: the steps, ticked by what is in the store."""

from collections.abc import Callable
from dataclasses import dataclass

from homeapp.domain.directory import Service
from homeapp.domain.residents import Resident
from homeapp.domain.tips import Tip
from homeapp.domain.workers import Worker
from homeapp.entrance import PRACTICE_PASSPHRASE
from homeapp.i18n import _
from homeapp.paths import SAMPLE
from homeapp.planner import Planner
from homeapp.services.changes import ChangeSet
from homeapp.services.directory import Imported
from homeapp.services.tips import GUIDE, PRACTISED

__all__ = ["GuidePresenter", "GuideStep", "Way"]


@dataclass(frozen=True, kw_only=True)
class Way:
    """A button that leads to the place itself."""

    key: str
    words: str


@dataclass(frozen=True, kw_only=True)
class GuideStep:
    """One thing to get ready, and whether it is."""

    key: str
    title: str
    words: str
    is_done: bool
    ways: tuple[Way, ...]


class GuidePresenter:
    """The steps of getting ready, read afresh from the store."""

    def __init__(self, planner: Planner, show: Callable[[], object]) -> None:
        self._planner = planner
        self._show = show
        self.steps: tuple[GuideStep, ...] = ()

    def refresh(self) -> None:
        """Read afresh what is done, and show it."""
        steps = (self._me(), self._pin(), self._services(), self._practice(), self._person())
        self.steps = tuple(step for step in steps if step is not None)
        self._show()

    def on_changes(self, changes: ChangeSet) -> None:
        """Refresh when anything that a step waits for has changed."""
        if changes.touches(Worker, Service, Resident, Tip):
            self.refresh()

    def put_away(self) -> None:
        """Show the guide no more beside the list."""
        self._planner.tips.put(GUIDE)

    def practise(self) -> str:
        """Open practice mode, and return what to tell; raise a `Refusal` where it cannot be."""
        assert self._planner.practice is not None, "the step is not offered"  # noqa: S101
        self._planner.practice.open()
        self._planner.tips.put(PRACTISED)
        return _("Practice mode opens in a moment. Look for the purple band.")

    def take_in_sample(self) -> Imported:
        """Add our list of places to the directory. Slow: call it off the main thread."""
        # What reads lists of services takes a while to import; most days need none of it.
        from homeapp.exchange.oruk import read_file

        sample = read_file(SAMPLE / "directory.json")
        return self._planner.directory.take_in(sample.organisations, sample.services)

    def _me(self) -> GuideStep:
        me = self._planner.workers.me()
        return GuideStep(
            key="me",
            title=_("Your name and phone"),
            words=_("They are printed on each plan, so that people can reach you."),
            is_done=bool(me.name.strip() and me.phone.strip()),
            ways=(Way(key="me", words=_("Go to your details")),),
        )

    def _pin(self) -> GuideStep:
        return GuideStep(
            key="pin",
            title=_("Your PIN"),
            words=_("You turn the screen so that the person can press. The PIN brings you back."),
            is_done=bool(self._planner.workers.me().pin_hash),
            ways=(Way(key="pin", words=_("Choose a PIN")),),
        )

    def _services(self) -> GuideStep:
        return GuideStep(
            key="services",
            title=_("Services"),
            words=_(
                "Bring in your own list, or start with ours. Nobody has checked ours yet. "
                "Ring a service before you offer it."
            ),
            is_done=not self._planner.directory.is_empty(),
            ways=(
                Way(key="directory", words=_("Bring in a list")),
                Way(key="sample", words=_("Start with our list")),
            ),
        )

    def _practice(self) -> GuideStep | None:
        if self._planner.practice is None:
            return None
        return GuideStep(
            key="practice",
            title=_("Try it first"),
            words=_(
                "Practice mode opens beside this one, with made-up people. "
                "Its passphrase is “{passphrase}”.",
                passphrase=PRACTICE_PASSPHRASE,
            ),
            is_done=PRACTISED in self._planner.tips.put_away(),
            ways=(Way(key="practice", words=_("Open practice mode")),),
        )

    def _person(self) -> GuideStep:
        return GuideStep(
            key="person",
            title=_("Your first person"),
            words=_("Sit where both of you can see the screen. One name is enough to begin."),
            is_done=not self._planner.residents.is_empty(),
            ways=(Way(key="person", words=_("Add a person")),),
        )
