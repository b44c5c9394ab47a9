"""The figures of the service, on screen and as a file for a spreadsheet."""
