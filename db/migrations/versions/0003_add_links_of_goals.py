"""Add what a goal serves, and which goal it came from."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("goals") as batch:
        batch.add_column(sa.Column("tile", sa.Text(), nullable=False, server_default=""))
        batch.add_column(sa.Column("follows_id", sa.Uuid(), nullable=True))
    with op.batch_alter_table("goals") as batch:
        batch.alter_column("tile", server_default=None)
        batch.create_foreign_key(
            op.f("fk_goals_follows_id"),
            "goals",
            ["follows_id"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )
    op.create_index(op.f("ix_goals_follows_id"), "goals", ["follows_id"], unique=False)
