"""How long an example takes is no matter of these tests: speed belongs to benchmarks/."""

import pytest
from hypothesis import settings

from govlab.casebook import coded
from govlab.terms.language import speaking

settings.register_profile("govlab", deadline=None)
settings.load_profile("govlab")


@pytest.fixture(autouse=True)
def _english():
    """Whatever language a test chooses, the next one finds English."""
    with speaking("en"):
        yield


@pytest.fixture(autouse=True)
def _no_own_cities():
    """Every test begins with the menu of the book."""
    coded._OWN.clear()
