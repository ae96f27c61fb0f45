"""Figures of reforms: what each does, what it takes, and where it fails."""
