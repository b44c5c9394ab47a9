"""What a finished paper says, as whoever reads it would."""

from io import BytesIO

from pypdf import PdfReader

__all__ = ["words_of_pdf"]


def words_of_pdf(pdf: bytes) -> str:
    """Return all words of a PDF, with one space between them."""
    pages = PdfReader(BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())
