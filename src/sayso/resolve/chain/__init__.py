"""Through whom and by what an attribution came."""
