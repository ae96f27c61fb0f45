"""Numbers that the formulas take for granted, and rival forms of the formulas."""

from functools import cache
from typing import Any

from govlab.errors import ParameterError
from govlab.records.checks import ByValue, checked_number, common_shape
from govlab.tables import load_data, unknown_name
from govlab.terms import PROBLEMS
from govlab.terms.term import plain_number

DEFAULT_FORM = "default"
FORM_FIELDS = tuple(f"{formed}_form" for formed in (*PROBLEMS, "balance"))


@cache
def _assumption_rows() -> dict[str, dict[Any, Any]]:
    return {row["name"]: row for row in load_data("assumptions").to_dict("records")}


@cache
def _form_rows() -> list[dict[Any, Any]]:
    return load_data("forms").to_dict("records")


def _fixed_by(forms: dict[str, str]) -> dict[str, float]:
    """Values that the chosen forms fix, by the name of the assumption."""
    fixed: dict[str, float] = {}
    for field, form in forms.items():
        rows = [row for row in _form_rows() if f"{row['problem']}_form" == field]
        known = {DEFAULT_FORM, *(row["form"] for row in rows)}
        if form not in known:
            raise unknown_name(field, form, known)
        chosen = [row for row in rows if row["form"] == form and row["assumption"]]
        fixed |= {row["assumption"]: row["value"] for row in chosen}
    return fixed


class Assumptions(ByValue):
    """Every number that the formulas take for granted; data/assumptions.csv is its one home.

    Parameters
    ----------
    **changes
        Values other than the central ones, by name, each within the range that the table states
        (its unit, its reason and the sources of its sign and of its number stand beside it);
        numbers or arrays. ``cohesion_form``, ``public_goods_form``, ``control_form`` and
        ``balance_form`` choose a rival form of data/forms.csv; some fix assumptions, also outside
        their range.

    Raises
    ------
    UnknownNameError
        If no assumption or form has that name.
    ParameterError
        If a value lies outside the range in the table, is not finite, not a number, or is fixed by
        the chosen form.

    Examples
    --------
    >>> Assumptions().mobility_loss, Assumptions(mobility_loss=2).mobility_loss
    (1.0, 2.0)
    >>> Assumptions(cohesion_form="mobility-alone").active_core
    0.0
    """

    def __init__(self, **changes: Any) -> None:
        forms = {field: changes.pop(field, DEFAULT_FORM) for field in FORM_FIELDS}
        fixed = _fixed_by(forms)
        rows = _assumption_rows()
        for name, value in changes.items():
            if name not in rows:
                raise unknown_name("assumption", name, [*rows, *FORM_FIELDS])
            if name in fixed:
                raise ParameterError(
                    f"{name} is fixed at {plain_number(fixed[name])} by the chosen form; "
                    f"got {value!r}. Leave out the form, or {name}."
                )
            row = rows[name]
            changes[name] = checked_number(name, value, row["low"], row["high"], row["unit"])
        central = {name: row["central"] for name, row in rows.items()}
        self.__dict__.update(central | changes | fixed | forms)
        common_shape(vars(self).items())

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(str(unknown_name("assumption", name, vars(self))))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"assumptions are frozen; make Assumptions({name}=...) instead")

    def __repr__(self) -> str:
        return f"Assumptions({', '.join(f'{name}={v!r}' for name, v in vars(self).items())})"
