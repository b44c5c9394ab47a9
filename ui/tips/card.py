"""Getting ready: a short list, each line with its tick and the way to the real place."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from homeapp.i18n import _, _n
from homeapp.services.changes import ChangeSet
from homeapp.services.directory import Imported
from ui.common import Button, Card, FlowLayout, PictureLabel, PlainLabel, button_row
from ui.desk import Desk
from ui.theme import COLOURS, SIZES
from ui.tips.presenter import GuidePresenter, GuideStep

__all__ = ["GuideCard"]

_MARK = 28  # px


class GuideCard(Card):
    """What the planner does, and what is still to get ready."""

    wanted = Signal(str)
    """The worker would go to the place of a step, by the key of its button."""
    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Getting ready"), parent=parent)
        self._desk = desk
        self._presenter = GuidePresenter(desk.planner, self._show)
        self._lines: dict[str, _StepLine] = {}
        for picture, words in (
            ("heart", _("You and a person make a plan together. They take it home on paper.")),
            ("ui/lock", _("All of it stays on this computer, locked with your passphrase.")),
        ):
            self.add(_told(picture, words))
        self._count = PlainLabel(role="strong")
        self._count.setObjectName("guide.count")
        self.add(self._count)
        self._steps = QVBoxLayout()
        self._steps.setSpacing(SIZES.space)
        self.add(self._steps)
        self._again = PlainLabel(_("You find this list again under Help (F1)."), role="quiet")
        self.add(self._again)
        self.add(
            button_row(Button("guide.away", _("Put this away"), "quiet", on_click=self._put_away))
        )
        self._presenter.refresh()
        desk.bus.changed.connect(self._on_changes)

    def take_focus(self) -> None:
        """Begin at the first step that is still to do."""
        waiting = [line for line in self._lines.values() if not line.is_done]
        for line in (waiting or list(self._lines.values()))[:1]:
            line.take_focus()

    def _on_changes(self, changes: ChangeSet) -> None:
        # A method of the card, so that Qt lets go of it together with the card.
        self._presenter.on_changes(changes)

    def _show(self) -> None:
        for number, step in enumerate(self._presenter.steps, 1):
            if step.key not in self._lines:
                line = self._lines[step.key] = _StepLine(number, step)
                line.wanted.connect(self._go)
                self._steps.addWidget(line)
            self._lines[step.key].show_step(step)
        done = sum(step.is_done for step in self._presenter.steps)
        self._count.setText(
            _("{done} of {count} done", done=done, count=len(self._presenter.steps))
            if done < len(self._presenter.steps)
            else _("All is ready.")
        )

    def _go(self, key: str) -> None:
        if key == "sample":
            self._take_in_sample()
        elif key == "practice":
            with self._desk.refusals():
                self._desk.say(self._presenter.practise())
        else:
            self.wanted.emit(key)

    def _take_in_sample(self) -> None:
        self._desk.runner.run(
            self._presenter.take_in_sample,
            self._on_taken_in,
            lambda refusal: self._desk.warn(str(refusal)),
            label=_("Bringing in services"),
        )

    def _on_taken_in(self, imported: Imported) -> None:
        self._desk.say(
            _n(
                "1 service is in the list now.",
                "{count} services are in the list now.",
                imported.added,
            )
        )

    def _put_away(self) -> None:
        self._presenter.put_away()
        self.closed.emit()


class _StepLine(QFrame):
    """One step: its mark, what it is for, and the way there."""

    wanted = Signal(str)

    def __init__(self, number: int, step: GuideStep) -> None:
        super().__init__()
        self.setObjectName(f"guide.{step.key}")
        self.is_done = step.is_done
        self._number = PlainLabel(str(number), role="strong", wrap=False)
        self._number.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._number.setMinimumWidth(_MARK)
        self._tick = PictureLabel("ui/circle-check", _MARK, colour=COLOURS.done)
        self._title = PlainLabel(step.title, role="strong")
        self._words = PlainLabel(step.words)
        self._buttons = [
            Button(
                f"guide.go.{way.key}",
                way.words,
                icon="ui/arrow-right",
                on_click=partial(self.wanted.emit, way.key),
            )
            for way in step.ways
        ]
        ways = FlowLayout()
        for button in self._buttons:
            button.setAccessibleDescription(step.words)
            ways.addWidget(button)
        said = QVBoxLayout()
        said.setSpacing(4)
        said.addWidget(self._title)
        said.addWidget(self._words)
        said.addLayout(ways)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        for mark in (self._number, self._tick):
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(said, 1)

    def show_step(self, step: GuideStep) -> None:
        """Show whether it is done, in a word as well as by its mark."""
        self.is_done = step.is_done
        self._tick.setVisible(step.is_done)
        self._number.setVisible(not step.is_done)
        self._title.setText(_("{title}: done", title=step.title) if step.is_done else step.title)
        self._words.setVisible(not step.is_done)
        for button in self._buttons:
            button.setProperty("kind", "quiet" if step.is_done else "secondary")

    def take_focus(self) -> None:
        """Begin at its first button."""
        self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)


def _told(picture: str, words: str) -> QWidget:
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(12)
    mark = PictureLabel(picture, _MARK, colour=COLOURS.warm)
    layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(PlainLabel(words), 1)
    return line
