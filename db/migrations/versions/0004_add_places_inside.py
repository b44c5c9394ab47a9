"""Add what is open at the place where somebody stopped."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("bookmarks") as batch:
        batch.add_column(sa.Column("inside", sa.Text(), nullable=False, server_default=""))
        batch.add_column(sa.Column("within", sa.Text(), nullable=False, server_default=""))
    with op.batch_alter_table("bookmarks") as batch:
        batch.alter_column("inside", server_default=None)
        batch.alter_column("within", server_default=None)
