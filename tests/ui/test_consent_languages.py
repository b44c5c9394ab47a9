"""Hello and consent follows the language that the person reads, whoever chooses it."""

from homeapp.domain.entity import new_id
from homeapp.planner import Planner
from tests.factories import a_resident
from ui.consents.presenter import ConsentsPresenter


def test_another_language_shows_at_once(
    planner: Planner,
) -> None:
    person = planner.residents.add(a_resident())
    presenter = ConsentsPresenter(planner, lambda: None)
    planner.listen(presenter.on_changes)
    presenter.open(person.id)
    for code in ("ur", "en", "pl"):
        planner.residents.change(person.id, reading_language=code)
        assert presenter.language.code == code
    planner.history.undo()
    assert presenter.language.code == "en"


def test_the_language_of_another_person_shows_nothing_new(
    planner: Planner,
) -> None:
    person = planner.residents.add(a_resident())
    shown: list[int] = []
    presenter = ConsentsPresenter(planner, lambda: shown.append(1))
    planner.listen(presenter.on_changes)
    presenter.open(person.id)
    other = planner.residents.add(a_resident(id=new_id()))
    planner.residents.change(other.id, reading_language="ur")
    assert len(shown) == 1
