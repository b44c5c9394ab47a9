"""The goals a resident chose, with their steps."""
