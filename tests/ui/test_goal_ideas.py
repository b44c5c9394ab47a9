"""Ideas on the worker's page of a goal: sized, filled in at one press, and a smaller one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from time import perf_counter
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from homeapp.domain.goals import Goal, GoalDomain, GoalStatus, IdeaSize, smaller_idea
from homeapp.planner import Planner
from tests.check_ins import Said, answered
from tests.factories import a_goal, a_resident
from tests.goals_from_before import since
from tests.ui.desks import Told, a_desk, leave, on_screen, retype
from tests.ui.typing_in import click, find
from ui.common import PlainLabel, TileButton
from ui.goals.page import GoalsPage
from ui.goals.progress import ProgressCard
from ui.tasks import Runner

WALKED: dict[str, Said] = {"moderate-days": 3, "moderate-minutes": 20}
SHAKY: dict[str, Said] = {"signs": ["shaky"]}
NOT_TOO_LONG = 0.05  # s
