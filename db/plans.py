"""Agreed plans and their print-outs, never changed; what was said back, and what comes next."""

from db.base import goes_with_resident, kept_as_written, table_of
from homeapp.domain.plans import Plan, PlanChoices, PrintOut, Telling

plan_choices = table_of(PlanChoices, "plan_choices", references={"resident_id": "residents"})
plans = table_of(Plan, "plans", references={"resident_id": "residents"})
print_outs = table_of(
    PrintOut, "print_outs", references={"plan_id": "plans", "resident_id": "residents"}
)
tellings = table_of(
    Telling, "tellings", references={"plan_id": "plans", "resident_id": "residents"}
)
for _kept in (plans, print_outs):
    kept_as_written(_kept)
    goes_with_resident(_kept)
