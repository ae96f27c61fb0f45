"""Which tables of data/ hold what the casebook computes, and how each is made."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

import pandas as pd

from govlab.casebook.evidence import replay_evidence, replays_by_form
from govlab.casebook.fit import fit_maps, fit_turned
from govlab.casebook.kept import kept_replays
from govlab.casebook.together import challenges_together
from govlab.casebook.windows import reform_windows

DRAWS, SEED = 500, 0

HISTORY_TABLES: Mapping[str, Callable[[], pd.DataFrame]] = MappingProxyType(
    {
        "reform_windows": partial(reform_windows, DRAWS, SEED),
        "kept_replays": partial(kept_replays, DRAWS, SEED),
        "replay_evidence": partial(replay_evidence, DRAWS, SEED),
        "replays_by_form": partial(replays_by_form, DRAWS, SEED),
    }
)
"""Draws of replays, by the name of the table."""

MEGACITY_TABLES: Mapping[str, Callable[[], pd.DataFrame]] = MappingProxyType(
    {"fit_map": fit_maps, "fit_turned": fit_turned, "together": challenges_together}
)
"""What megacities inherit and face, by the name of the table."""
