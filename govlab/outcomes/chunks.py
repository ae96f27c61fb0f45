"""The formulas over arrays, a chunk at a time."""

import math
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from types import SimpleNamespace
from typing import Any

import numpy as np

from govlab import model
from govlab.errors import ParameterError
from govlab.records import Arrangement, Assumptions, Context, Setting, Values, checks

CHUNK = 16_000
"""Settings evaluated at a time: small enough for the working arrays to stay in the cache."""

FORMULAS = ("cohesion", "public_goods", "cost", "risk")
"""What the model computes from the levers; all other outcomes follow from these."""

_seen: ContextVar[set[str] | None] = ContextVar("seen", default=None)


@contextmanager
def seen_formulas() -> Iterator[set[str]]:
    """The names of the formulas that are evaluated inside.

    Examples
    --------
    >>> with seen_formulas() as seen:
    ...     _ = evaluate(Setting(3_000, 0.4), Context(), Assumptions(), ["cost"])
    >>> seen
    {'cost'}
    """
    names: set[str] = set()
    token = _seen.set(names)
    try:
        yield names
    finally:
        _seen.reset(token)


CHANGED, REFORMED = ("changed_",), ("reformed_", "changed_")
"""What may stand before the name of a formula in a changed city and in one with a plan."""


def formula_of(name: str, context: Any) -> str:
    """The formula of an outcome or a part in a city: another one where it was changed or reformed.

    Examples
    --------
    >>> formula_of("cost", Context())
    'cost'
    """
    return formula_among(name, _kinds(context))


def parts_of(context: Any) -> dict[str, tuple[str, ...]]:
    """The names of what each outcome is made of in a city.

    Examples
    --------
    >>> parts_of(Context())["cost"]
    ('office', 'reach', 'apparatus', 'order_keeping')
    """
    known = {REFORMED: model.REFORMED_PARTS, CHANGED: model.CHANGED_PARTS}
    return known.get(_kinds(context), model.PARTS)


def _kinds(context: Any) -> tuple[str, ...]:
    if hasattr(context, "digital_before"):
        return REFORMED
    return CHANGED if hasattr(context, "arrivals") else ()


def formula_among(name: str, kinds: Sequence[str]) -> str:
    """The first formula of a name that the model has in one of these kinds, or the plain one.

    Examples
    --------
    >>> formula_among("cost", REFORMED), formula_among("spillover_keeping", REFORMED)
    ('reformed_cost', 'changed_spillover_keeping')
    """
    known = (kind + name for kind in kinds if hasattr(model, kind + name))
    return next(known, name)


def note(names: Sequence[str]) -> None:
    """Tell who watches that these formulas are evaluated."""
    seen = _seen.get()
    if seen is not None:
        seen.update(names)


def evaluate(
    setting: Setting,
    context: Context,
    assumptions: Assumptions,
    names: Sequence[str] = FORMULAS,
) -> dict[str, Values]:
    """Outcomes of the formulas by name: floats, or arrays of the common shape.

    Raises
    ------
    ParameterError
        If the shapes of arrays do not fit together.

    Examples
    --------
    >>> list(evaluate(Setting(3_000, 0.4), Context(), Assumptions()))
    ['cohesion', 'public_goods', 'cost', 'risk']
    """
    note([formula_of(name, context) for name in names])
    records = (setting, context, assumptions)
    shape = common_shape(*records)
    if shape == ():
        return _formulas(names, *records)
    outcomes: dict[str, Values] = {name: np.empty(shape) for name in names}
    _fill(outcomes, shape, records)
    return outcomes


def common_shape(*records: Any) -> tuple[int, ...]:
    """The shape that all arrays in some records have together; () for single numbers.

    Raises
    ------
    ParameterError
        If the shapes of arrays do not fit together, or something is no record.
    """
    return checks.common_shape(
        item for record in records for level in _levels(record) for item in vars(level).items()
    )


def _levels(record: Any) -> Iterable[Any]:
    """The settings of an arrangement; any other record itself."""
    if not hasattr(record, "__dict__"):
        raise ParameterError(
            "expected a record (Setting, Arrangement, Context, Assumptions or Priorities); "
            f"got {record!r}. Write for example Setting(3_000, 0.4)."
        )
    return vars(record).values() if isinstance(record, Arrangement) else (record,)


def _formulas(
    names: Sequence[str], setting: Any, context: Any, assumptions: Any
) -> dict[str, Values]:
    levers = (setting.unit_size, setting.decentralization, context, assumptions)
    return {name: getattr(model, formula_of(name, context))(*levers) for name in names}


def _fill(outcomes: dict[str, Any], shape: tuple[int, ...], records: Any) -> None:
    """Write the outcomes into arrays; the longest axis is cut until a piece fits into a chunk."""
    if math.prod(shape) <= CHUNK:
        for name, value in _formulas(list(outcomes), *records).items():
            outcomes[name][...] = value
        return
    axis = int(np.argmax(shape))
    from_last = axis - len(shape)
    step = max(1, CHUNK * shape[axis] // math.prod(shape))
    for start in range(0, shape[axis], step):
        piece = slice(start, min(start + step, shape[axis]))
        cut = [SimpleNamespace(**_cut(vars(record), from_last, piece)) for record in records]
        smaller = (*shape[:axis], piece.stop - start, *shape[axis + 1 :])
        _fill(_cut(outcomes, from_last, piece), smaller, cut)


def _cut(values: dict[str, Any], axis: int, piece: slice) -> dict[str, Any]:
    """Each array cut along an axis (counted from the last) on which it is not constant."""
    index: Any = (..., piece, *[slice(None)] * (-1 - axis))
    return {
        name: value[index]
        if isinstance(value, np.ndarray) and value.ndim >= -axis and value.shape[axis] > 1
        else value
        for name, value in values.items()
    }
