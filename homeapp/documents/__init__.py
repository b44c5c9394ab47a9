"""The plan on paper; the only place that knows ReportLab."""
