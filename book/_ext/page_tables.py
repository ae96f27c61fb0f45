"""Tables of the pages that are written from data, as every other table that a reader sees."""

import pandas as pd

import govlab
from govlab.figure.reading import ReaderTable
from govlab.terms import BANDS

_CHOSEN = ["label", "chosen_band", "chosen_low", "chosen_high"]
_COMPARED = ["case", "priorities", "unit_size", "band", "decentralization"]
_COMPARED += ["band_agrees", "decentralization_agrees"]
_REPLAYED = ["central_first", "central_size", "central_share", "at_turn", "next_none"]
_REPLAYED += ["next_q1", "next_q2", "next_q3", "handed_down", "both"]


def tables() -> dict[str, str]:
    """Each by the name under which a page asks for it, as HTML.

    Examples
    --------
    >>> tables()["bands"].startswith('<div class="govlab-table"')
    True
    """
    shown = {**_of_worlds(), **_of_cases(), **_of_history()}
    shown["bands"] = govlab.table(
        pd.DataFrame(BANDS)[["label", "label_zh", "low", "high", "midpoint"]]
    )
    return {name: table._repr_html_() for name, table in shown.items()}


def _of_worlds() -> dict[str, ReaderTable]:
    joint = govlab.load_data("joint").rename(columns={"share": "all_at_once"})
    columns = ["form", "all_at_once", "standard_error", "independent", "share_recoded"]
    places = govlab.best_size_bands().rename_axis("problem")
    return {"joint": govlab.table(joint[columns]), "places": govlab.table(places, unit="share")}


def _of_cases() -> dict[str, ReaderTable]:
    cities = {key: govlab.case(key) for key in govlab.cases()["key"]}
    drawn = {key: govlab.urgency(city.context).weights for key, city in cities.items()}
    return {
        "chosen": govlab.table(govlab.cases()[_CHOSEN]),
        "comparison": govlab.table(govlab.compare_cases()[_COMPARED]),
        "attention": govlab.table(pd.DataFrame(drawn).T.rename_axis("case"), unit="share"),
        "scores": govlab.table(govlab.case_scores()),
        "regret": govlab.table(govlab.copying_regret()),
    }


def _of_history() -> dict[str, ReaderTable]:
    replays = govlab.load_data("replays_by_form")
    changed = replays["form"].where(replays["rule"] == "need", replays["rule"])
    evidence = govlab.load_data("replay_evidence")
    return {
        "replays": govlab.table(replays.set_index(changed)[_REPLAYED].T),
        "evidence": govlab.table(evidence[["words", "kind", "windows", "at_turn", "handed_down"]]),
        "rule_scores": govlab.table(govlab.score_rules(govlab.load_data("reform_windows"))),
    }
