"""Random settings, contexts and assumptions for property tests."""

from types import SimpleNamespace

from hypothesis import strategies as st

from govlab import Assumptions, Context, Priorities, load_data
from govlab.draws import form_of
from govlab.terms import CONTEXT_FIELDS

INNER = st.floats(0.05, 0.95)
CLOSED = st.floats(0, 1)
SIZES = st.floats(2.69, 6.01).map(lambda power: min(max(10**power, 500), 1_000_000))


def contexts(share=INNER, **fixed):
    """Contexts with every field drawn, but for the fixed ones; normal times by default."""
    fields = dict.fromkeys(CONTEXT_FIELDS, share) | {"emergency": st.just(0.0)}
    return st.builds(SimpleNamespace, **fields | {name: st.just(v) for name, v in fixed.items()})


def assumptions():
    """Assumptions drawn from the ranges of their table."""
    ranges = load_data("assumptions")
    rows = zip(ranges["name"], ranges["low"], ranges["high"], strict=True)
    return st.builds(SimpleNamespace, **{name: st.floats(low, high) for name, low, high in rows})


def cities():
    """Contexts as records, edges and emergencies included."""
    return st.builds(Context, **dict.fromkeys(CONTEXT_FIELDS, CLOSED))


def taken_in(form):
    """Assumptions as records, drawn from their ranges but for those that a form fixes."""
    chosen, fixed = form_of(form)

    def record(drawn):
        free = {name: value for name, value in vars(drawn).items() if name not in fixed}
        return Assumptions(**free, **chosen)

    return assumptions().map(record)


def priorities():
    """Weights of the problems, zeros among them."""
    weights = st.tuples(*[st.integers(0, 3)] * 3).filter(any)
    return st.builds(
        lambda drawn, cost_share: Priorities(*(w / sum(drawn) for w in drawn), cost_share),
        weights,
        CLOSED,
    )


FORMS = st.sampled_from(["default", *sorted(set(load_data("forms")["form"]))])


def changed(record, **values):
    """A copy of a record with some values changed."""
    return SimpleNamespace(**vars(record) | values)
