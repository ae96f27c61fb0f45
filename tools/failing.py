"""Where a claim fails: the part of the ranges that two splits of a tree set apart."""

import numpy as np
import pandas as pd
from sklearn.tree import DecisionTreeClassifier

from govlab.draws import BLOCK, names, places, ranges
from govlab.ledger.drawn import Draws
from govlab.ledger.entries import scope_of
from govlab.ledger.reading import names_read
from govlab.ledger.signs import HOLDS
from govlab.records import DEFAULT_FORM

_LEAST_SHARE = 0.05
"""Smallest part of the draws that a leaf may hold."""


def where_it_fails(claim_id: str, draws: int, seed: int) -> dict[str, object]:
    """The leaf of a small tree in which a claim holds least often.

    Returns
    -------
    dict
        claim_id, where ("abuse_risk<0.42; spillovers>0.61", or empty where no split tells), part
        [of all draws that lie there], share [of those in which the claim holds].
    """
    blocks = [places(seed, block) for block in range(draws // BLOCK)]
    within = np.concatenate(blocks)
    held = np.concatenate([Draws(block).signs(claim_id) for block in blocks]) == HOLDS
    read = list(names_read(claim_id, DEFAULT_FORM))
    columns = within[:, [names().index(name) for name in read]]
    tree = DecisionTreeClassifier(max_leaf_nodes=3, min_samples_leaf=_LEAST_SHARE, random_state=0)
    leaves = tree.fit(columns, held).apply(columns)
    shares = pd.Series(held).groupby(leaves).mean()
    worst = int(shares.idxmin())
    splits = _path_to(tree, worst)
    return {
        "claim_id": claim_id,
        "where": "; ".join(_written(claim_id, read[column], *split) for column, *split in splits),
        "part": float((leaves == worst).mean()),
        "share": float(shares[worst]),
    }


def _path_to(tree: DecisionTreeClassifier, leaf: int) -> list[tuple[int, str, float]]:
    """Column, side and place of each split on the way to a leaf."""
    nodes, path = tree.tree_, []
    while leaf:
        lefts, rights = list(nodes.children_left), list(nodes.children_right)
        side = "<" if leaf in lefts else ">"
        leaf = (lefts if side == "<" else rights).index(leaf)
        path.append((int(nodes.feature[leaf]), side, float(nodes.threshold[leaf])))
    return path[::-1]


def _written(claim_id: str, name: str, side: str, place: float) -> str:
    """A split as a value of the assumption or condition, with two digits."""
    if name in ranges():
        low, high = ranges()[name]
        value = low * (high / low) ** place
    else:
        low, high = scope_of(claim_id)[name]
        value = low + (high - low) * place
    return f"{name}{side}{float(f'{value:.2g}'):g}"
