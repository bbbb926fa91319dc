"""Which offices one person hardly holds at a time: a health minister is no president of a union."""

from __future__ import annotations

from sayso.resolve.mentions.entity import Entity
from sayso.resolve.phrases.words import FIELDS

_OF_ONE = frozenset(
    {"ambassador", "chancellor", "governor", "king", "mayor", "minister", "premier", "president"}
    | {"queen", "secretary", "senator"}
)
"""Nouns of offices that tell whose they are: no "leader", which ministers are, too."""
_OF_FIELDS = frozenset({"minister", "secretary"})
_FIRST = frozenset({"first", "prime"})

Office = tuple[str, ...]
"""The words of an office, the noun last."""


def offices(entity: Entity) -> list[Office]:
    """The offices told where somebody is named in full."""
    return [m.office for m in entity.mentions if m.office and len(m.keys) > 1]


def is_same(one: Office, other: Office) -> bool:
    """Whether two offices are one, as far as the words tell ("Finance Minister", "the Norwegian
    finance minister")."""
    if not one or not other or one[-1] != other[-1]:
        return False
    return one[-1] not in _OF_FIELDS or _field(one) == _field(other)


def is_other(one: Office, other: Office) -> bool:
    """Whether two offices are hardly one person's."""
    if not one or not other or not {one[-1], other[-1]} <= _OF_ONE:
        return False
    if one[-1] != other[-1]:
        return True
    fields = _field(one), _field(other)
    return one[-1] in _OF_FIELDS and None not in fields and fields[0] != fields[1]


def _field(office: Office) -> str | None:
    """What a minister is one of ("finance", "prime"); None where no word tells."""
    before = office[-2] if len(office) > 1 else ""
    return before if before in FIELDS or before in _FIRST or before == "foreign" else None
