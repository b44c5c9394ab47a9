"""What a finished paper says, as whoever reads it would."""

from io import BytesIO

from pypdf import PdfReader

__all__ = ["pages_of_pdf", "words_of_pdf"]


def pages_of_pdf(pdf: bytes) -> list[str]:
    """Return the words of each page of a PDF, with one space between them."""
    pages = PdfReader(BytesIO(pdf)).pages
    return [" ".join(page.extract_text().split()) for page in pages]


def words_of_pdf(pdf: bytes) -> str:
    """Return all words of a PDF, with one space between them."""
    return " ".join(pages_of_pdf(pdf))
