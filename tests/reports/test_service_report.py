"""The service's figures: what is counted, under which words, and what stays out of it."""

from collections.abc import Sequence

from homeapp.domain.goals import GoalDomain, GoalStatus
from homeapp.domain.reports import Facts, ReportTable
from homeapp.domain.signposts import SignpostStatus
from homeapp.reports.flat_rows import flat_columns, flat_rows
from homeapp.reports.service_report import make_report

FEWER, HIDDEN = "fewer than 5", "not shown"


def facts(
    people: Sequence[str] = (),
    goals: Sequence[tuple[GoalDomain, GoalStatus]] = (),
    signposts: Sequence[tuple[str, SignpostStatus]] = (),
) -> Facts:
    return Facts(reading_languages=tuple(people), goals=tuple(goals), signposts=tuple(signposts))


def tables(given: Facts) -> tuple[ReportTable, ...]:
    return make_report(given).tables


def test_people_are_counted_by_the_language_they_read() -> None:
    table = tables(facts(["ur"] * 7 + ["sk"] * 5 + [""] * 6))[0]
    assert table.rows == (("Not known", 6), ("Slovak", 5), ("Urdu", 7), ("All people", 18))


def test_one_small_language_hides_the_total() -> None:
    table = tables(facts(["ur"] * 7 + ["pl"] * 2))[0]
    assert table.rows == (("Polish", FEWER), ("Urdu", 7), ("All people", HIDDEN))


def test_what_somebody_typed_as_a_language_is_not_repeated() -> None:
    table = tables(facts(["the one her mother in Example Street speaks"] * 5))[0]
    assert table.rows[0] == ("Another language", 5)


def test_goals_are_counted_by_topic_and_state() -> None:
    goals = [(GoalDomain.SMOKING, GoalStatus.ACTIVE)] * 4
    goals += [(GoalDomain.SMOKING, GoalStatus.ACHIEVED)] * 5
    rows = {row[0]: row[1:] for row in tables(facts(goals=goals))[1].rows}
    assert rows["Doing it now"] == (FEWER, 0, 0, 0, 0)
    assert rows["Reached"] == (5, 0, 0, 0, 0)
    assert rows["All goals"] == (HIDDEN, 0, 0, 0, 0)


def test_goals_make_a_row_for_every_state_and_a_column_for_every_topic() -> None:
    table = tables(facts())[1]
    assert [row[0] for row in table.rows] == [*(status.words for status in GoalStatus), "All goals"]
    assert table.columns[1:] == tuple(domain.topic for domain in GoalDomain)
    assert all(row[1:] == (0,) * len(GoalDomain) for row in table.rows)


def test_services_are_counted_from_offer_to_outcome() -> None:
    signposts = [("Example walking group", SignpostStatus.OFFERED)] * 3
    signposts += [("Example walking group", SignpostStatus.REFERRED)] * 3
    signposts += [("Example walking group", SignpostStatus.ATTENDED)] * 9
    signposts += [("Example choir", SignpostStatus.DID_NOT_HAPPEN)] * 5
    table = tables(facts(signposts=signposts))[2]
    assert table.columns[1:] == ("Offered", "Still waiting", "Got there", "Did not happen")
    assert table.rows == (
        ("Example choir", 5, 0, 0, 5),
        ("Example walking group", 15, 6, 9, 0),
        ("All services", 20, 6, 9, 5),
    )


def test_every_state_of_a_signpost_counts_once() -> None:
    signposts = [("Example choir", status) for status in SignpostStatus for _each in range(5)]
    assert tables(facts(signposts=signposts))[2].rows[-1] == ("All services", 30, 20, 5, 5)


def test_a_service_that_left_the_directory_is_still_counted() -> None:
    table = tables(facts(signposts=[("", SignpostStatus.ATTENDED)] * 5))[2]
    assert table.rows[0][0] == "A service that is no longer listed"


def test_an_empty_store_makes_a_report() -> None:
    people, _goals, services, _attained = tables(facts())
    assert people.rows == (("All people", 0),)
    assert services.rows == (("All services", 0, 0, 0, 0),)


def test_the_flat_table_holds_every_count_once_and_no_more_than_the_report() -> None:
    report = make_report(facts(["ur"] * 7 + ["pl"] * 2))
    rows = flat_rows(report)
    assert rows[:3] == [
        ("People, by the language they read", "Polish", "People", FEWER),
        ("People, by the language they read", "Urdu", "People", 7),
        ("People, by the language they read", "All people", "People", HIDDEN),
    ]
    assert len(rows) == sum(len(table.rows) * (len(table.columns) - 1) for table in report.tables)
    assert {len(row) for row in rows} == {len(flat_columns())}
