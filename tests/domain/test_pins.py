"""The PIN: four to six figures, kept salted, never one that is tried first."""

import pytest

from homeapp.domain.pins import WrongPin, hash_pin, pin_fits
from homeapp.domain.workers import Worker
from homeapp.services.stretching import stretch


@pytest.mark.parametrize("pin", ["2580", "13579", "904512"])
def test_the_pin_fits_and_no_other_does(pin: str) -> None:
    kept = hash_pin(pin, stretch)
    assert pin_fits(pin, kept, stretch)
    assert not pin_fits("7391", kept, stretch)
    assert not pin_fits("", kept, stretch)


def test_what_is_kept_tells_nothing_and_is_never_the_same_twice() -> None:
    kept = hash_pin("904512", stretch)
    assert "904512" not in kept
    assert kept != hash_pin("904512", stretch)
    assert kept not in repr(Worker(name="Sam Jones", pin_hash=kept))


@pytest.mark.parametrize("pin", ["", "123", "1234567", "12a4", "۱۲۳۴", "25 80"])
def test_a_pin_has_four_to_six_figures(pin: str) -> None:
    with pytest.raises(WrongPin, match="4 to 6 figures"):
        hash_pin(pin, stretch)


@pytest.mark.parametrize("pin", ["0000", "1234", "456789", "987654", "3210"])
def test_a_pin_that_is_tried_first_will_not_do(pin: str) -> None:
    with pytest.raises(WrongPin, match="easy to guess"):
        hash_pin(pin, stretch)


def test_without_a_pin_nothing_fits() -> None:
    assert not pin_fits("2580", "", stretch)
    assert not pin_fits("", "", stretch)


def test_where_no_process_can_be_started_the_pin_is_stretched_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept = hash_pin("2580", stretch)
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    assert pin_fits("2580", kept, stretch)
    assert not pin_fits("7391", kept, stretch)
