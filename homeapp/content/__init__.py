"""The words and figures of resources/content, loaded into domain values."""
