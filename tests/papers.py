"""Residents whose plan is ready to agree, and real small PDFs in place of the plan's own."""

from datetime import date
from uuid import UUID

from homeapp.domain.goals import Step
from homeapp.domain.plans import Layout, Plan
from homeapp.planner import Planner
from tests.factories import a_goal, a_resident, a_service, an_organisation
from tests.fakes import MemoryStore

REVIEW = date(2026, 12, 15)


def a_ready_resident(planner: Planner, **values: object) -> UUID:
    """Add a resident whose plan meets all five criteria, and return their id."""
    resident = planner.residents.add(a_resident(**values))
    planner.conversations.involve(resident.id, "My sister Noor")
    planner.conversations.say(resident.id, "important", "To walk with my sister", "en")
    planner.conversations.choose_tiles(resident.id, ("moving", "smoke-free", "family"))
    goal = planner.goals.add(a_goal(resident.id))
    planner.goals.add_step(Step(goal_id=goal.id, description="Buy walking shoes"))
    planner.plans.choose(resident.id, next_review_on=REVIEW)
    return resident.id


def offer_a_service(
    planner: Planner,
    store: MemoryStore,
    resident_id: UUID,
    goal_id: UUID | None = None,
    **values: object,
) -> None:
    """Put an invented service into the directory and offer it to a resident."""
    organisation = an_organisation()
    service = a_service(organisation, **values)
    with store.start_work("Fill the directory") as work:
        work.organisations.save(organisation)
        work.services.save(service)
    planner.signposts.offer(resident_id, service.id, goal_id)


class PaperPlanner(Planner):
    """A planner whose plans are small PDFs that say only which plan they are."""

    def preview_plan(self, resident_id: UUID) -> bytes:
        choices = self.plans.choices(resident_id)
        return a_paper("Not agreed yet", f"{choices.language} {choices.layout}")

    def render_plan(
        self, plan: Plan, language_code: str | None = None, layout: Layout | None = None
    ) -> bytes:
        return a_paper(
            f"Plan {plan.content.reference} version {plan.version}",
            f"{language_code or plan.language} {layout or plan.layout}",
        )


def a_paper(*pages: str) -> bytes:
    """Return a PDF of A4 pages with one line of Latin text on each."""
    kids = " ".join(f"{4 + 2 * place} 0 R" for place in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for place, words in enumerate(pages):
        drawing = f"BT /F1 28 Tf 72 720 Td ({words}) Tj ET"
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * place} 0 R >>"
        )
        objects.append(f"<< /Length {len(drawing)} >>\nstream\n{drawing}\nendstream")
    return _assembled(objects)


def _assembled(objects: list[str]) -> bytes:
    paper, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(paper))
        paper += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    paper += f"xref\n0 {size}\n0000000000 65535 f \n{table}"
    start = len(paper) - len(f"xref\n0 {size}\n0000000000 65535 f \n{table}")
    return f"{paper}trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
