"""Blocks of a chapter that come from calls in code cells: claim cards and bets."""
