"""Every word that readers meet and that is no term's: by key, in English and Chinese.

A key says where its words stand: ``"board.caption"``, ``"script.undo"``. Headers and values of
tables are found by the names of columns and keys instead, so they are a matter of their own.
"""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.errors import UnknownNameError
from govlab.terms.language import chosen
from govlab.terms.phrases.assumptions import ASSUMPTIONS
from govlab.terms.phrases.blocks import BLOCKS
from govlab.terms.phrases.cities import CITIES
from govlab.terms.phrases.classroom import CLASSROOM
from govlab.terms.phrases.compared import COMPARED
from govlab.terms.phrases.controls import CONTROLS
from govlab.terms.phrases.designer import DESIGNER
from govlab.terms.phrases.evidence import EVIDENCE
from govlab.terms.phrases.ledger import LEDGER
from govlab.terms.phrases.levers import LEVERS
from govlab.terms.phrases.megacity_facts import MEGACITY_FACTS
from govlab.terms.phrases.megacity_fit import MEGACITY_FIT
from govlab.terms.phrases.megacity_shock import MEGACITY_SHOCK
from govlab.terms.phrases.pages import PAGES
from govlab.terms.phrases.phrase import Phrase
from govlab.terms.phrases.priorities import PRIORITIES
from govlab.terms.phrases.quarter import STAGE
from govlab.terms.phrases.reform_assumptions import REFORM_ASSUMPTIONS
from govlab.terms.phrases.reform_conflict import REFORM_CONFLICT
from govlab.terms.phrases.reform_digital import REFORM_DIGITAL
from govlab.terms.phrases.reform_risk import REFORM_RISK
from govlab.terms.phrases.reform_services import REFORM_SERVICES
from govlab.terms.phrases.scripts import SCRIPTS

PHRASES: Mapping[str, Phrase] = MappingProxyType(
    {
        **CONTROLS,
        **LEVERS,
        **PRIORITIES,
        **CITIES,
        **EVIDENCE,
        **CLASSROOM,
        **MEGACITY_FACTS,
        **MEGACITY_FIT,
        **MEGACITY_SHOCK,
        **LEDGER,
        **SCRIPTS,
        **PAGES,
        **STAGE,
        **BLOCKS,
        **COMPARED,
        **ASSUMPTIONS,
        **REFORM_ASSUMPTIONS,
        **REFORM_CONFLICT,
        **REFORM_RISK,
        **REFORM_DIGITAL,
        **REFORM_SERVICES,
        **DESIGNER,
    }
)


def said(words: Phrase) -> str:
    """A phrase in the chosen language."""
    return words.zh if chosen() == "zh" else words.en


def phrase(key: str, **filled: object) -> str:
    """The words of a key in the chosen language.

    Parameters
    ----------
    key
        One of ``PHRASES``.
    filled
        What stands for each ``{name}`` in the words; without any the words stay as they are.

    Raises
    ------
    UnknownNameError
        If there are no words under this key.

    Examples
    --------
    >>> phrase("script.undo")
    'Undo'
    """
    if key not in PHRASES:
        raise UnknownNameError(f"no words are kept under {key!r}; add them to terms/phrases")
    words = said(PHRASES[key])
    return words.format(**filled) if filled else words


__all__ = ["PHRASES", "Phrase", "phrase", "said"]
