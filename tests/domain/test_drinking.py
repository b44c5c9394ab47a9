"""Words for alcohol and for less of it, in the languages spoken here."""

import pytest

from homeapp.content.loading import load_content

WORDS = load_content().drinking_words


@pytest.mark.parametrize(
    "text",
    [
        "Stop drinking",
        "STOP DRINKING!",
        "drink less",
        "I don't want to drink any more",
        "Have tea, stop drinking",
        "drinking and tea",
        "Beer only at weekends",
        "an alcohol-free month",
        "Dry January",
        "no more vodka",
        "two pints, not four",
        "\u202estop drinking\u202c",
        "b\u200deer and w\u200bine",
        "\uff42\uff45\uff45\uff52",
        "میں شراب چھوڑنا چاہتا ہوں",
        "شَراب کم کرنا",
        "شراب",
        "پینا چھوڑ دوں گا",
        "sharab band karni hai",
        "Daru chhorni",
        "মদ খাওয়া ছাড়তে চাই",
        "মদ্যপান কমাব",
        "mod khaoa charbo",
        "Chcę przestać pić",
        "chce przestac pic",
        "Rzucić alkohol",
        "mniej wodki",
        "Mniej piwa w domu",
        "ਸ਼ਰਾਬ ਛੱਡਣੀ",
        "शराब छोड़नी है",
    ],
)
def test_a_text_that_names_alcohol_is_found(text: str) -> None:
    assert WORDS.names_alcohol(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Walk to the park",
        "Drink more water",
        "Drink 6 glasses of water a day",
        "stop drinking cola",
        "Fewer sugary drinks",
        "drink tea without sugar",
        "I can cook",
        "See my doctor about my gums",
        "Begin to swim",
        "Drumming class",
        "Give up smoking",
        "زیادہ پانی پینا",
        "چائے پینا کم کرنا",
        "پارک میں چلنا",
        "আরও হাঁটব",
        "পানি খাব",
        "Pić więcej wody",
        "mleko pić",
        "Chodzić z siostrą",
        "paani peena",
    ],
)
def test_a_text_on_something_else_is_not(text: str) -> None:
    assert not WORDS.names_alcohol(text)


@pytest.mark.parametrize(
    "text", ["Stop on Monday", "cut down", "give it no more", "کم کرنا", "বন্ধ", "rzucić", "zero"]
)
def test_a_text_on_less_is_found(text: str) -> None:
    assert WORDS.says_less(text)


@pytest.mark.parametrize(
    "text", ["Ring my GP", "Write down what I drink", "Ask about a cutlery set", "Nobody knows"]
)
def test_a_text_on_nothing_less_is_not(text: str) -> None:
    assert not WORDS.says_less(text)
