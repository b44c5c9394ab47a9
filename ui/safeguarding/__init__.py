"""The screen of the safeguarding record."""
