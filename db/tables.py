"""Every table of the store in one place, and the kind of record that each holds."""

from collections.abc import Mapping

import sqlalchemy as sa

from db import audit, identity, search  # noqa: F401 - their tables are of the store, too
from db.base import metadata
from db.bookmarks import bookmarks
from db.closures import closures
from db.consents import consents
from db.conversations import conversations, statements
from db.directory import organisations, services
from db.drafts import drafts
from db.goals import goals, reviews, steps
from db.measures import check_ins
from db.plans import plan_choices, plans, print_outs, tellings
from db.residents import residents
from db.safeguarding import concerns
from db.signposts import signposts
from db.tips import tips
from db.visits import visits
from db.workers import workers
from homeapp.domain.bookmarks import Bookmark
from homeapp.domain.closures import Closure
from homeapp.domain.consents import Consent
from homeapp.domain.conversations import Conversation, Statement
from homeapp.domain.directory import Organisation, Service
from homeapp.domain.drafts import Draft
from homeapp.domain.entity import Entity
from homeapp.domain.goals import Goal, Step
from homeapp.domain.measures import CheckIn
from homeapp.domain.plans import Plan, PlanChoices, PrintOut, Telling
from homeapp.domain.residents import Resident
from homeapp.domain.reviews import Review
from homeapp.domain.safeguarding import Concern
from homeapp.domain.signposts import Signpost
from homeapp.domain.tips import Tip
from homeapp.domain.visits import Visit
from homeapp.domain.workers import Worker

__all__ = ["TABLES", "metadata"]

TABLES: Mapping[type[Entity], sa.Table] = {
    Resident: residents,
    Conversation: conversations,
    Statement: statements,
    Consent: consents,
    Goal: goals,
    Step: steps,
    Organisation: organisations,
    Service: services,
    Signpost: signposts,
    PlanChoices: plan_choices,
    Plan: plans,
    PrintOut: print_outs,
    Telling: tellings,
    Worker: workers,
    Draft: drafts,
    Tip: tips,
    Bookmark: bookmarks,
    CheckIn: check_ins,
    Review: reviews,
    Visit: visits,
    Closure: closures,
    Concern: concerns,
}
