"""Noun phrases as sources have them: their words, names, titles, outlets, and what only points."""
