"""Lists that are read aside: one that comes late never takes the place of a newer one."""

from collections.abc import Callable
from functools import partial

from homeapp.domain.residents import Resident
from homeapp.planner import Planner
from tests.factories import a_service
from ui.directory.presenter import DirectoryPresenter
from ui.residents.presenter import CaseloadPresenter


def test_a_list_that_comes_late_does_not_take_the_place_of_what_was_looked_for_since(
    planner: Planner,
) -> None:
    for name, family in (("Amina", "Example"), ("Jan", "Kowalski")):
        planner.residents.add(Resident(preferred_name=name, family_name=family))
    waiting: list[Callable[[], object]] = []
    presenter = CaseloadPresenter(
        planner,
        lambda: None,
        run_aside=lambda work, done: waiting.append(lambda: done(work())),
    )
    presenter.see(True)
    assert presenter.nothing_to_show() == ""
    presenter.search("kow")
    assert [row.preferred_name for row in presenter.rows] == ["Jan"]
    waiting.pop()()
    assert [row.preferred_name for row in presenter.rows] == ["Jan"]
    presenter.search("")
    waiting.pop()()
    assert len(presenter.rows) == 2


def test_services_that_come_late_do_not_take_the_place_of_what_was_asked_since(
    planner: Planner,
) -> None:
    planner.directory.take_in([], [a_service(name="Walking"), a_service(name="Knitting")])
    waiting: list[Callable[[], object]] = []
    presenter = DirectoryPresenter(
        planner, lambda: None, run_aside=lambda work, done: waiting.append(partial(done, work()))
    )
    presenter.refresh()
    assert presenter.summary == ""
    presenter.look_for("knit")
    late, newest = waiting
    newest()
    late()
    assert [row.name for row in presenter.rows] == ["Knitting"]
