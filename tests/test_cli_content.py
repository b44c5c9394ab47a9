"""The content as commands: read with sources and rules, and the schema its files keep to."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from homeapp.cli.content import content
from homeapp.paths import CONTENT

REVIEW = "to be confirmed by the clinical safety officer"


@pytest.fixture
def runner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    """Return what runs commands on a computer without a team's content."""
    monkeypatch.setattr("homeapp.content.packs.team_content", lambda: tmp_path / "team")
    return CliRunner()


def listed(runner: CliRunner) -> list[dict[str, Any]]:
    told = runner.invoke(content, ["show", "--json"])
    assert told.exit_code == 0, told.output
    rows: list[dict[str, Any]] = json.loads(told.stdout)
    return rows


def test_every_line_is_listed_with_its_source_its_day_and_its_state(runner: CliRunner) -> None:
    rows = listed(runner)
    assert len(rows) > 500
    assert all(row["origin"] and row["dated"] and row["review"] for row in rows)
    parts = {row["part"] for row in rows}
    assert {"What matters", "Goals", "Urgent help", "Words for alcohol", "Alcohol"} <= parts


def test_a_line_stands_in_one_line_with_when_it_is_said(runner: CliRunner) -> None:
    told = runner.invoke(content, ["show"])
    (line,) = (one for one in told.stdout.splitlines() if "There is no rush." in one)
    assert "Said where “How much does it matter to you to change this?” is 3 or less." in line
    assert line.endswith(f"2026-11-21 | {REVIEW}")


def test_the_schema_is_written_as_it_ships(runner: CliRunner, tmp_path: Path) -> None:
    told = runner.invoke(content, ["schema", str(tmp_path / "schema")])
    assert told.exit_code == 0, told.output
    shipped = {path.name: path.read_bytes() for path in (CONTENT / "schema").iterdir()}
    assert {path.name: path.read_bytes() for path in (tmp_path / "schema").iterdir()} == shipped
