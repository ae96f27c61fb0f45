"""Pages written from the package's own objects: their sources are Jinja templates."""

import inspect
import re
from importlib import import_module
from types import ModuleType
from typing import Any

import pandas as pd
from back_matter import BACK_MATTER
from equations import equations
from jinja2 import Environment, StrictUndefined
from ledger_plot import claim_line, legend
from model_map import model_map
from page_tables import tables
from paper_statements import statements
from sphinx.application import Sphinx
from teaching import roles, teaching

import govlab
from govlab.figure.blocks.verdicts import share_words as percent
from govlab.figure.table_words import TableWords
from govlab.ledger import GROUPS
from govlab.terms import BANDS, CONTEXT_FIELDS, FEATURE_FIELDS, REFORM_FIELDS
from govlab.terms.language import chosen, label
from govlab.terms.phrases import phrase

_MODULES = ("neighbours", "services", "burdens", "weighing")
_MODULES += ("pushing", "inherited", "changed", "consequences")
_MODULES += ("contracts", "grievances", "response", "registers", "reformed", "stocks")
_READ = re.compile(r"\b(context|assumptions)\.(\w+)")
_SOURCE = re.compile(r"Li 2016|\b[a-z]+\d{4}[a-z]+\b")


def _rows(table: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(k): v for k, v in row.items()} for row in table.to_dict("records")]


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
        lies = "page.below" if side == "<" else "page.above"
        said.append(phrase(lies, name=name, value=f"{float(value):,g}"))
        if name in central:
            said[-1] += phrase("page.assumed", value=f"{central[name]:,g}")
    return phrase("page.and").join(said)


def _in_common(common: str) -> str:
    """What worlds have in common: mean places within their ranges in words."""
    said = []
    for part in common.split(", "):
        name, place = part.split("=")
        tends = "page.larger" if float(place) > 0.5 else "page.smaller"
        said.append(phrase(tends, name=name, place=place))
    return phrase("page.comma").join(said)


def _words(key: str) -> str:
    """What tables call a form, a case, a problem."""
    return TableWords(chosen()).text(key)


def _attention(key: str) -> dict[str, Any]:
    told = govlab.case(key)
    return {"case": told.label} | govlab.urgency(told.context).weights


def _state(text: str) -> str:
    """A state of data/claims.csv in words."""
    values = dict(part.split("=") for part in text.split("; "))
    words = [phrase("page.size", size=f"{int(values.pop('unit_size')):,}")]
    words.append(f"*d* = {values.pop('decentralization')}")
    if "case" in values:
        words.append(label(govlab.case(values.pop("case"))))
    words += [f"{TableWords(chosen()).header(name)} {value}" for name, value in values.items()]
    return phrase("page.semicolon").join(words)


def _formulas() -> list[dict[str, Any]]:
    modules = [import_module(f"govlab.model.{name}") for name in _MODULES]
    return [
        {
            "about": _about(module),
            "formulas": [
                {
                    "key": name,
                    "name": name.replace("_", " "),
                    "words": (inspect.getdoc(formula) or "").splitlines()[0],
                    "equations": equations(formula),
                    "code": inspect.getsource(formula).rstrip(),
                    "reads": _READ.findall(inspect.getsource(formula)),
                }
                for name, formula in vars(module).items()
                if inspect.isfunction(formula) and formula.__module__ == module.__name__
            ],
        }
        for module in modules
    ]


def _assumptions() -> dict[str, list[dict[str, Any]]]:
    """Rows of data/assumptions.csv by what the first module that reads them is about."""
    left = {row["name"]: row for row in _rows(govlab.load_data("assumptions"))}
    grouped = {}
    for name in _MODULES:
        module = import_module(f"govlab.model.{name}")
        read = {found for _, found in _READ.findall(inspect.getsource(module))}
        grouped[_about(module)] = [left.pop(key) for key in list(left) if key in read]
    grouped[phrase("page.elsewhere")] = list(left.values())
    return {about: rows for about, rows in grouped.items() if rows}


def _about(module: ModuleType) -> str:
    return (module.__doc__ or "").splitlines()[0].removesuffix(".")


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
        "median": float(earned["share"].median()),
        "median_of_all": float(tested["share"].median()),
        "not_built_in": len(earned),
        "joint": _rows(govlab.load_data("joint")),
        "forms": _rows(govlab.load_data("forms")),
    }


def _cases() -> dict[str, Any]:
    codes = govlab.load_data("case_codes")
    return {
        "cases": _rows(govlab.cases()),
        "codes": {key: _rows(part) for key, part in codes.groupby("case")},
        "attention": [_attention(key) for key in govlab.cases()["key"]],
        "scores": _rows(govlab.case_scores()),
        "regret": _rows(govlab.copying_regret()),
    }


def _history() -> dict[str, Any]:
    windows = govlab.load_data("reform_windows")
    return {
        "windows": len(windows),
        "replays": _rows(govlab.load_data("replays_by_form")),
    }


def _of_model() -> dict[str, Any]:
    return {
        **_ledger(),
        **_cases(),
        **_history(),
        "tables": tables(),
        "legend": legend(),
        "modules": _formulas(),
        "assumptions": _assumptions(),
        "map": model_map(),
        "conditions": [govlab.TERMS[name] for name in CONTEXT_FIELDS],
        "features": [govlab.TERMS[name] for name in FEATURE_FIELDS],
        "reforms": [govlab.TERMS[name] for name in REFORM_FIELDS],
        "bands": BANDS,
    }


PAGES = {"book/claims": _of_model, "book/model": _of_model, "book/paper": statements, **BACK_MATTER}
PAGES |= {"book/teach": teaching, "book/role-play": roles}
"""What each page is filled with."""


def _fill(app: Sphinx, page: str, source: list[str]) -> None:
    if page not in PAGES:
        return
    environment = Environment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters |= {"percent": percent, "cited": _cited, "state": _state}
    environment.filters |= {
        "splits": _splits,
        "in_common": _in_common,
        "words": _words,
        "line": claim_line,
    }
    source[0] = environment.from_string(source[0]).render(PAGES[page](), phrase=phrase)


def setup(app: Sphinx) -> dict[str, Any]:
    """Fill them in as they are read."""
    app.connect("source-read", _fill)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
