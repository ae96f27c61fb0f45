"""Pages written from the package's own objects: their sources are Jinja templates."""

import inspect
import re
from importlib import import_module
from typing import Any

import pandas as pd
from equations import equations
from jinja2 import Environment, StrictUndefined
from sphinx.application import Sphinx

import govlab
from govlab.ledger import GROUPS
from govlab.terms import BANDS, CONTEXT_FIELDS

PAGES = ("book/claims", "book/model")
_MODULES = ("neighbours", "services", "burdens", "weighing")
KINDS_OF_HOLDING = {
    "built-in": "built in",
    "follows": "follows",
    "coded": "coded by us",
}
RULES = {
    "need": "need against the own past",
    "backlog-order": "order of the backlogs",
    "derived-start": "starts from derived weights",
}
_SOURCE = re.compile(r"Li 2016|\b[a-z]+\d{4}[a-z]+\b")


def _rows(table: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(k): v for k, v in row.items()} for row in table.to_dict("records")]


def percent(share: float) -> str:
    """A share with two digits at most; never rounded up to all or down to none."""
    if 0 < share < 0.01 or 0.99 < share < 1:
        return "over 99 %" if share > 0.5 else "under 1 %"
    return f"{100 * share:.0f} %"


def _cited(source: str) -> str:
    """References of a source as citations."""
    return _SOURCE.sub(
        lambda found: f"{{cite}}`{found[0].replace('Li 2016', 'li2016practical')}`", source
    )


def _splits(where: str) -> str:
    """Splits of data/failures.csv in words, beside the value that we assume."""
    central = govlab.load_data("assumptions").set_index("name")["central"]
    said = []
    for split in where.split("; "):
        name, side, value = re.split("([<>])", split)
        assumed = f" (we assume {central[name]:,g})" if name in central else ""
        words = "below" if side == "<" else "above"
        said.append(f"`{name}` lies {words} {float(value):,g}{assumed}")
    return " and ".join(said)


def _in_common(common: str) -> str:
    """What worlds have in common: mean places within their ranges in words."""
    said = []
    for part in common.split(", "):
        name, place = part.split("=")
        tends = "larger" if float(place) > 0.5 else "smaller"
        said.append(f"`{name}` tends to be {tends} ({place})")
    return ", ".join(said)


def _attention(key: str) -> dict[str, Any]:
    told = govlab.case(key)
    return {"case": told.label} | govlab.urgency(told.context).weights


def _state(text: str) -> str:
    """A state of data/claims.csv in words."""
    values = dict(part.split("=") for part in text.split("; "))
    words = [f"{int(values.pop('unit_size')):,} residents per unit"]
    words.append(f"*d* = {values.pop('decentralization')}")
    if "case" in values:
        words.append(govlab.case(values.pop("case")).label)
    return "; ".join(
        words + [f"{name.replace('_', ' ')} {value}" for name, value in values.items()]
    )


def _formulas() -> list[dict[str, Any]]:
    modules = [import_module(f"govlab.model.{name}") for name in _MODULES]
    return [
        {
            "about": (module.__doc__ or "").splitlines()[0],
            "formulas": [
                {
                    "name": name.replace("_", " "),
                    "words": (inspect.getdoc(formula) or "").splitlines()[0],
                    "equations": equations(formula),
                    "code": inspect.getsource(formula).rstrip(),
                }
                for name, formula in vars(module).items()
                if inspect.isfunction(formula) and formula.__module__ == module.__name__
            ],
        }
        for module in modules
    ]


def _ledger() -> dict[str, Any]:
    shares = govlab.load_data("robustness")
    failures = {row["claim_id"]: row for row in _rows(govlab.load_data("failures"))}
    claims = _rows(govlab.claims())
    for claim in claims:
        claim["shares"] = _rows(shares[shares["claim_id"] == claim["claim_id"]])
        claim["failure"] = failures.get(claim["claim_id"])
    tested = shares[shares["form"] == "default"]
    earned = tested[tested["holding"] != "built-in"]
    return {
        "claims": claims,
        "groups": [module.__name__.split(".")[-1] for module in GROUPS],
        "about": {m.__name__.split(".")[-1]: (m.__doc__ or "").splitlines()[0] for m in GROUPS},
        "draws": int(tested["draws"].iloc[0]),
        "bands_of_best": _rows(govlab.best_size_bands().reset_index(names="problem")),
        "median": float(earned["share"].median()),
        "median_of_all": float(tested["share"].median()),
        "not_built_in": len(earned),
        "kinds": KINDS_OF_HOLDING,
        "joint": _rows(govlab.load_data("joint")),
        "forms": _rows(govlab.load_data("forms")),
        "form_labels": {"default": "default form"}
        | govlab.load_data("forms").set_index("form")["label"].to_dict(),
    }


def _cases() -> dict[str, Any]:
    codes = govlab.load_data("case_codes")
    return {
        "cases": _rows(govlab.cases()),
        "codes": {key: _rows(part) for key, part in codes.groupby("case")},
        "comparison": _rows(govlab.compare_cases()),
        "attention": [_attention(key) for key in govlab.cases()["key"]],
        "scores": _rows(govlab.case_scores()),
        "regret": _rows(govlab.copying_regret()),
    }


def _history() -> dict[str, Any]:
    windows = govlab.load_data("reform_windows")
    return {
        "windows": len(windows),
        "replays": _rows(govlab.load_data("replays_by_form")),
        "rules": RULES,
        "evidence": _rows(govlab.load_data("replay_evidence")),
        "rule_scores": _rows(govlab.score_rules(windows)),
    }


def _year(value: float) -> str:
    return f"{value:.0f}" if value == value else "–"


def _known(share: float) -> str:
    """A share, or a dash where a rule says nothing."""
    return percent(share) if share == share else "–"


def _fill(app: Sphinx, page: str, source: list[str]) -> None:
    if page not in PAGES:
        return
    environment = Environment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters |= {"percent": percent, "cited": _cited, "state": _state}
    environment.filters |= {"splits": _splits, "in_common": _in_common}
    environment.filters |= {"year": _year, "known": _known}
    source[0] = environment.from_string(source[0]).render(
        **_ledger(),
        **_cases(),
        **_history(),
        modules=_formulas(),
        assumptions=_rows(govlab.load_data("assumptions")),
        conditions=[govlab.TERMS[name] for name in CONTEXT_FIELDS],
        bands=BANDS,
    )


def setup(app: Sphinx) -> dict[str, Any]:
    """Fill them in as they are read."""
    app.connect("source-read", _fill)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
