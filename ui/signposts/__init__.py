"""Services offered to a resident, and what came of them."""
