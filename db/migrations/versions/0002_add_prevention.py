"""Add check-ins, reviews, visits, closures and safeguarding records."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "check_ins",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("content_version", sa.Text(), nullable=False),
        sa.Column("taken_on", sa.Date(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("responses", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("warned_of", sa.JSON(none_as_null=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_check_ins_resident_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_check_ins")),
    )
    op.create_index(op.f("ix_check_ins_resident_id"), "check_ins", ["resident_id"], unique=False)

    op.create_table(
        "closures",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("worker_id", sa.Uuid(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("reopened_on", sa.Date(), nullable=True),
        sa.Column("reopened_because", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_closures_resident_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_closures")),
    )
    op.create_index(op.f("ix_closures_resident_id"), "closures", ["resident_id"], unique=False)

    op.create_table(
        "concerns",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("worker_id", sa.Uuid(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("noticed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("saw", sa.Text(), nullable=False),
        sa.Column("did", sa.Text(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("person_knows", sa.Boolean(), nullable=True),
        sa.Column("adds_to", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["adds_to"],
            ["concerns.id"],
            name=op.f("fk_concerns_adds_to"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_concerns_resident_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_concerns")),
    )
    op.create_index(op.f("ix_concerns_adds_to"), "concerns", ["adds_to"], unique=False)
    op.create_index(op.f("ix_concerns_resident_id"), "concerns", ["resident_id"], unique=False)

    op.create_table(
        "visits",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("worker_id", sa.Uuid(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("at", sa.Time(), nullable=True),
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("present", sa.Text(), nullable=False),
        sa.Column("interpreter", sa.Text(), nullable=False),
        sa.Column("interpreting", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("why_not", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_visits_resident_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visits")),
    )
    op.create_index(op.f("ix_visits_on"), "visits", ["on"], unique=False)
    op.create_index(op.f("ix_visits_resident_id"), "visits", ["resident_id"], unique=False)

    op.create_table(
        "reviews",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("goal_id", sa.Uuid(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("amount", sa.Text(), nullable=True),
        sa.Column("free_days", sa.Integer(), nullable=True),
        sa.Column("confidence", sa.Integer(), nullable=True),
        sa.Column("attainment", sa.Text(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("words_language", sa.Text(), nullable=False),
        sa.Column("what_next", sa.Text(), nullable=True),
        sa.Column("status_before", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["goal_id"],
            ["goals.id"],
            name=op.f("fk_reviews_goal_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_reviews_resident_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reviews")),
    )
    op.create_index(op.f("ix_reviews_goal_id"), "reviews", ["goal_id"], unique=False)
    op.create_index(op.f("ix_reviews_resident_id"), "reviews", ["resident_id"], unique=False)

    _add_column("goals", "idea", sa.Text(), "")
    _add_column("plan_choices", "shows_weight", sa.Boolean(), "0")
    _guard_concerns()


def _add_column(table: str, name: str, kind: sa.Text | sa.Boolean, before: str) -> None:
    """Add a column that holds `before` in every row there is, and has no default from then on."""
    with op.batch_alter_table(table) as batch:
        batch.add_column(sa.Column(name, kind, nullable=False, server_default=before))
    with op.batch_alter_table(table) as batch:
        batch.alter_column(name, server_default=None)


def _guard_concerns() -> None:
    stop = "BEGIN SELECT RAISE(ABORT, 'concerns is kept as written'); END"
    known = "EXISTS (SELECT 1 FROM concerns WHERE id = NEW.id)"
    there = "EXISTS (SELECT 1 FROM residents WHERE id = OLD.resident_id)"
    op.execute(f"CREATE TRIGGER concerns_no_update BEFORE UPDATE ON concerns {stop}")
    op.execute(f"CREATE TRIGGER concerns_no_replace BEFORE INSERT ON concerns WHEN {known} {stop}")
    op.execute(f"CREATE TRIGGER concerns_no_delete BEFORE DELETE ON concerns WHEN {there} {stop}")
