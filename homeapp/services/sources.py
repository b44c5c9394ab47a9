"""Where each sentence on health comes from, whichever file of the content it stands in."""

from collections.abc import Iterable

from homeapp.domain.content import Content
from homeapp.domain.ideas import GoalIdea
from homeapp.domain.sourced import Sourced, each_once
from homeapp.services.questions import LoadMeasures

__all__ = ["Sources"]


class Sources:
    """Whose the words of the content in use are, be it ours or a team's own."""

    def __init__(self, content: Content, load: LoadMeasures) -> None:
        """`load` is called for a sentence that stands in a check-in alone."""
        self._content, self._load = content, load

    def of(self, sentence: str) -> Sourced | None:
        """Return whose a sentence is that warns, advises or tells whom to call.

        It is a message of the residents' catalogue. `None` where the content does not say it.
        """
        content = self._content
        if any(one.text == sentence for one in content.warnings):
            return content.source_of("warnings", sentence)
        if any(one.words == sentence for one in content.crisis):
            return content.source_of("crisis", sentence)
        return self._of_advice(sentence)

    def of_ideas(self, ideas: Iterable[GoalIdea]) -> tuple[Sourced, ...]:
        """Return whose ideas for goals are, each source once."""
        return each_once(self._content.source_of("goal_ideas", idea.key) for idea in ideas)

    def of_idea(self, key: str) -> Sourced | None:
        """Return whose an idea for a goal is; `None` where the content has it no more."""
        known = any(idea.key == key for idea in self._content.goal_ideas)
        return self._content.source_of("goal_ideas", key) if known else None

    def _of_advice(self, sentence: str) -> Sourced | None:
        for measure in self._load():
            for line in measure.advice:
                if line.words == sentence:
                    return measure.source(line.source)
        return None
