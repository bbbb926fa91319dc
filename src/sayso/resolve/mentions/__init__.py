"""Who is named in a text, where, and what it tells of each."""
