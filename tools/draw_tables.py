"""Write what draws of all assumptions give, where something changed since it was last written.

Shares of claims are redrawn for the claims and forms whose code or table rows changed; everything
else keeps its rows.
"""

from concurrent.futures import ProcessPoolExecutor
from functools import partial

import pandas as pd
from describe_data import DATA, described
from failing import where_it_fails
from inputs import inputs_of

from govlab import joint_share, load_data, robustness
from govlab.casebook import HISTORY_TABLES, MEGACITY_TABLES
from govlab.ledger import PREDICATES
from govlab.records import DEFAULT_FORM

DRAWS, SEED = 2_000, 0


def write(table: pd.DataFrame, name: str) -> None:
    """Keep four digits, the same on every machine."""
    table.round(4).to_csv(DATA / f"{name}.csv", index=False, lineterminator="\n")


def describe() -> None:
    """Let every table be read as it is now."""
    (DATA / "datapackage.json").write_text(described(), encoding="utf-8")


def redrawn(form: str) -> pd.DataFrame:
    """Shares of all claims in a form: kept where nothing changed, else drawn."""
    kept = load_data("robustness").query("form == @form")
    inputs = {claim_id: inputs_of(claim_id, form) for claim_id in sorted(PREDICATES)}
    old = kept[kept["inputs"] == kept["claim_id"].map(inputs)]
    changed = [claim_id for claim_id in inputs if claim_id not in set(old["claim_id"])]
    print(f"{form}: {len(changed)} claims to draw", flush=True)
    if not changed:
        return old
    new = robustness(DRAWS, SEED, form=form, claim_ids=changed)
    table = pd.concat([old, new.assign(inputs=new["claim_id"].map(inputs))])
    return table.sort_values("claim_id")


def failures(shares: pd.DataFrame, before: pd.DataFrame) -> pd.DataFrame:
    """Where each claim fails, for the claims whose inputs are not those of before."""
    kept = load_data("failures")
    same = set(zip(before["claim_id"], before["inputs"], before["form"], strict=True))
    rows = []
    for row in shares.query("form == @DEFAULT_FORM and 0 < share < 1").itertuples():
        known = kept.query("claim_id == @row.claim_id")
        if len(known) and (row.claim_id, row.inputs, row.form) in same:
            rows += known.to_dict("records")
        else:
            rows.append(where_it_fails(row.claim_id, DRAWS, SEED))
    return pd.DataFrame(rows)


def draw_ledger() -> None:
    """Shares of claims, joint shares, and where claims fail."""
    forms = [DEFAULT_FORM, *dict.fromkeys(load_data("forms")["form"])]
    before = load_data("robustness")
    with ProcessPoolExecutor() as pool:
        shares = pd.concat(list(pool.map(redrawn, forms)), ignore_index=True)
        joint = pd.concat(list(pool.map(partial(joint_share, DRAWS, SEED), forms)))
    write(shares, "robustness")
    write(joint, "joint")
    write(failures(shares, before), "failures")


def draw_histories() -> None:
    """Reform windows, and what else replays over many draws tell."""
    for name, made in HISTORY_TABLES.items():
        write(made(), name)


def draw_megacity() -> None:
    """Where the inherited model fits, and what challenges do together."""
    for name, made in MEGACITY_TABLES.items():
        write(made(), name)


if __name__ == "__main__":
    describe()
    draw_ledger()
    draw_histories()
    draw_megacity()
    describe()
