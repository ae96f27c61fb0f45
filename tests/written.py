"""Changes as data tables write them: ``name=value, name=value``."""

import re

from govlab import case
from govlab.ledger.breaking import NO_CHANGE
from govlab.terms import CONTEXT_FIELDS


def changes_in(text):
    """The changes as ``check`` takes them; a case stands for its conditions."""
    changes = {}
    for name, value in re.findall(r"(\w+)=([^,;]+)", text.replace(NO_CHANGE, "")):
        if name == "case":
            context = case(value).context
            changes |= {field: getattr(context, field) for field in CONTEXT_FIELDS}
        else:
            changes[name] = value.strip("'") if name.endswith("_form") else float(value)
    return changes
