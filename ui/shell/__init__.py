"""The window around every screen: the door, the header, notices and the lock."""
