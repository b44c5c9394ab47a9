"""Tips where they help, and the first-run guide: what the planner does, what to get ready."""
