"""How long an example takes is no matter of these tests: speed belongs to benchmarks/."""

from hypothesis import settings

settings.register_profile("govlab", deadline=None)
settings.load_profile("govlab")
