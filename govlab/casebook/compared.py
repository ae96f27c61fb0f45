"""Named models: settings with the features of the inherited model, which figures compare."""

from dataclasses import dataclass
from functools import cache

from govlab.records import Inherited, Setting
from govlab.tables import load_data
from govlab.terms import FEATURE_FIELDS, SETTING_FIELDS


@dataclass(frozen=True)
class NamedModel:
    """A model of governing a city: where its levers stand, and what it inherits."""

    key: str
    label: str
    label_zh: str
    setting: Setting
    inherited: Inherited


@cache
def named_models() -> dict[str, NamedModel]:
    """The models of data/models.csv by key: the inherited package and its two bare rivals.

    Examples
    --------
    >>> list(named_models())
    ['inherited', 'intermediate', 'neighbourhood']
    >>> named_models()["inherited"].inherited.project_share
    0.5
    """
    rows = load_data("models").to_dict("records")
    return {
        row["key"]: NamedModel(
            row["key"],
            row["label"],
            row["label_zh"],
            Setting(*(row[name] for name in SETTING_FIELDS)),
            Inherited(**{name: float(row[name]) for name in FEATURE_FIELDS}),
        )
        for row in rows
    }
