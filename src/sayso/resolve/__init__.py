"""Who each source is: the speaker's name as the text has it, the role and the kind.

    attributions   put right, made, parted and turned round by what the text says around them
    chain          through whom and by what each came
    speakers       who each source is: the names in it, or whom a pronoun or a role stands for
    mentions       who is named in a text, where, and what it tells of each
    phrases        noun phrases as sources have them; all the others read these

A folder imports only those below it; what the pipeline calls stands in `stage`. A ledger that is
only read needs `phrases` alone, so nothing of the stage is loaded with this package.
"""
