"""The screens about people: the caseload, a new person, and what is known about one."""
