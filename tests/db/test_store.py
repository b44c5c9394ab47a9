"""The real store and the one in memory are one to the services: whatever is done, they agree."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from db import opening
from db.engine import StoreClosed
from db.store import WorkerStore
from homeapp.domain.goals import Goal
from homeapp.domain.residents import Resident
from homeapp.services.changes import ChangeSet
from homeapp.services.history import History
from homeapp.services.unit_of_work import Store
from tests.db.conftest import PASSPHRASE, QUICK
from tests.factories import a_goal, a_resident
from tests.fakes import MemoryStore

WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)


class BothStores(RuleBasedStateMachine):
    """Does the same in a real store and in one in memory."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        made = opening.create(Path(self.folder.name) / "a.store", "Sam", PASSPHRASE, QUICK)
        self.real = WorkerStore(made.store, made.worker_id)
        self.plain = MemoryStore()
        self.stores: list[Any] = [self.real, self.plain]
        self.told: tuple[list[ChangeSet], list[ChangeSet]] = ([], [])
        for store, told in zip(self.stores, self.told, strict=True):
            store.listen(told.append)
        self.histories = [History(store) for store in self.stores]
        self.people: list[Resident] = []
        self.goals: list[Goal] = []

    def teardown(self) -> None:
        assert self.real.check() == []
        self.real.close()
        self.folder.cleanup()

    @rule(name=WORDS, count=st.integers(1, 3))
    def add_people(self, name: str, count: int) -> None:
        added = [a_resident(preferred_name=name) for _ in range(count)]
        for store in self.stores:
            with store.start_work("Add") as work:
                for person in added:
                    work.residents.save(person)
        self.people += added

    @precondition(lambda self: self.people)
    @rule(data=st.data())
    def add_a_goal(self, data: st.DataObject) -> None:
        goal = a_goal(data.draw(st.sampled_from(self.people)).id, own_words=data.draw(WORDS))
        self._save(goal)
        self.goals.append(goal)

    @precondition(lambda self: self.goals)
    @rule(data=st.data(), words=WORDS)
    def change_a_goal(self, data: st.DataObject, words: str) -> None:
        place = data.draw(st.integers(0, len(self.goals) - 1))
        self.goals[place] = replace(self.goals[place], own_words=words, status_reason=words)
        self._save(self.goals[place])

    @precondition(lambda self: self.goals)
    @rule(data=st.data())
    def remove_a_goal(self, data: st.DataObject) -> None:
        gone = self.goals.pop(data.draw(st.integers(0, len(self.goals) - 1)))
        for store in self.stores:
            with store.start_work("Remove") as work:
                work.goals.remove(gone)

    @rule(name=WORDS)
    def begin_and_give_up(self, name: str) -> None:
        for store in self.stores:
            with pytest.raises(ZeroDivisionError), store.start_work("Add") as work:  # noqa: PT012
                work.residents.save(a_resident(preferred_name=name))
                raise ZeroDivisionError

    @precondition(lambda self: self.histories[0].next_undo not in (None, "Add"))
    @rule()
    def undo_and_redo(self) -> None:
        for act in (History.undo, History.redo):
            assert act(self.histories[0]) == act(self.histories[1])
            self.agree()

    @invariant()
    def agree(self) -> None:
        with self.real.read() as real, self.plain.read() as plain:
            assert real.residents.where() == plain.residents.where()
            assert real.goals.where() == plain.goals.where()
            assert set(real.residents.caseload()) == set(plain.residents.caseload())
        assert [told.changes for told in self.told[0]] == [told.changes for told in self.told[1]]
        assert self.histories[0].next_undo == self.histories[1].next_undo

    def _save(self, goal: Goal) -> None:
        for store in self.stores:
            with store.start_work("Save a goal") as work:
                work.goals.save(goal)


def test_both_stores_agree_whatever_is_done() -> None:
    run_state_machine_as_test(
        BothStores, settings=settings(max_examples=12, stateful_step_count=20, deadline=None)
    )


def test_is_a_store_to_the_services(store: WorkerStore) -> None:
    as_services_see_it: Store = store
    assert as_services_see_it.worker_id == store.worker_id


def test_a_closed_store_is_shut(store: WorkerStore) -> None:
    store.close()
    with pytest.raises(StoreClosed), store.read():
        pass
    with pytest.raises(StoreClosed), store.start_work("Add"):
        pass
    store.close()  # twice does no harm


def test_closes_even_where_the_key_file_cannot_be_written(
    store: WorkerStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_parts: object) -> None:
        raise OSError(28, "No space left on device")

    with store.start_work("Add") as work:
        work.residents.save(a_resident())
    monkeypatch.setattr(Path, "replace", full)
    store.close()
    assert store.keyfile.anchor.seq == 0
    with pytest.raises(StoreClosed):
        store.audit()
