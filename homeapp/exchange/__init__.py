"""Files in and out; every parser here expects hostile files."""
