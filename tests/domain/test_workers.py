"""Link workers: what is kept of a PIN is never shown."""

from homeapp.domain.pins import hash_pin
from homeapp.domain.workers import Worker
from homeapp.services.stretching import stretch


def test_what_is_kept_of_a_pin_shows_in_no_message() -> None:
    kept = hash_pin("4071", stretch)
    worker = Worker(name="Sam Jones", pin_hash=kept)
    assert worker.pin_hash == kept
    assert kept not in repr(worker)
    assert "pin_hash" not in repr(worker)
