"""The screen of consents: what a person said yes and no to."""
