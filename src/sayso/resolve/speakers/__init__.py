"""Who each source is: the names in it, or whom a pronoun or a role stands for."""
