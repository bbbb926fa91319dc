"""The ledger: documents, their claims and their inputs, kept in one SQLite file.

documents   added, listed, removed
claims      claims and figures, searched and shown
speakers    who is one
points      what says the same, and what that rests on
stories     what belongs together, and its days
briefs      what a reader is told
verify      all of it held against the inputs
"""

from sayso.ledger.briefs import Briefs
from sayso.ledger.claims import Claims
from sayso.ledger.documents import Added, Documents
from sayso.ledger.stories import Stories
from sayso.ledger.verify import Verify

__all__ = ["Added", "Ledger"]


class Ledger(Documents, Claims, Stories, Briefs, Verify):
    """A ledger, to be closed after use, best by `with`.

    `path` None gives a private one that is gone when closed. With `create` False a file that is
    not there is an error.

    Raises:
        LedgerError: from every method too: the file cannot be opened, read or written, is no
            ledger or one of another version.
    """
