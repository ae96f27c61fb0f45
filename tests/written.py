"""Changes as data tables write them."""

from govlab import case
from govlab.ledger.entries import changes_in


def with_conditions(text):
    """The changes of a text as ``check`` takes them; a case stands for its conditions."""
    changes = changes_in(text)
    told = changes.pop("case", None)
    return (vars(case(told).context) if told else {}) | changes
