"""Add whether a plan ends with a page for the fridge."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("plan_choices") as batch:
        batch.add_column(sa.Column("fridge_page", sa.Boolean(), nullable=False, server_default="1"))
    with op.batch_alter_table("plan_choices") as batch:
        batch.alter_column("fridge_page", server_default=None)
