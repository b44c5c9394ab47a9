"""Agreed plans and their print-outs, written once and never changed; and what the next will be."""

from db.base import never_updated, table_of
from homeapp.domain.plans import Plan, PlanChoices, PrintOut

plan_choices = table_of(PlanChoices, "plan_choices", references={"resident_id": "residents"})
plans = table_of(Plan, "plans", references={"resident_id": "residents"})
print_outs = table_of(
    PrintOut, "print_outs", references={"plan_id": "plans", "resident_id": "residents"}
)
never_updated(plans)
never_updated(print_outs)
