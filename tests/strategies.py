"""Random settings, contexts and assumptions for property tests."""

from types import SimpleNamespace

from hypothesis import strategies as st

from govlab import load_data
from govlab.terms import CONTEXT_FIELDS

INNER = st.floats(0.05, 0.95)
CLOSED = st.floats(0, 1)
SIZES = st.floats(2.7, 6).map(lambda power: min(max(10**power, 500), 1_000_000))


def contexts(share=INNER, **fixed):
    """Contexts with every field drawn, but for the fixed ones; normal times by default."""
    fields = dict.fromkeys(CONTEXT_FIELDS, share) | {"emergency": st.just(0.0)}
    return st.builds(SimpleNamespace, **fields | {name: st.just(v) for name, v in fixed.items()})


def assumptions():
    """Assumptions drawn from the ranges of their table."""
    ranges = load_data("assumptions")
    rows = zip(ranges["name"], ranges["low"], ranges["high"], strict=True)
    return st.builds(SimpleNamespace, **{name: st.floats(low, high) for name, low, high in rows})


def changed(record, **values):
    """A copy of a record with some values changed."""
    return SimpleNamespace(**vars(record) | values)
