"""How fast the model is: settings a second on one core, many cities at once, and all claims."""

import time
from collections.abc import Callable

import numpy as np

from govlab import Context, Setting, assess, landscape, robustness
from govlab.terms import CONTEXT_FIELDS

COUNT, CITIES, ROUNDS = 4_000_000, 2_000, 7


def best_time(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Least time [s] of several rounds, which other work on the machine disturbs least."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def some_settings(random: np.random.Generator, count: int) -> Setting:
    sizes = np.exp(random.uniform(np.log(500), np.log(999_999), count))
    return Setting(sizes, random.uniform(0, 1, count))


def every_outcome(setting: Setting) -> list[object]:
    """Outcomes are computed when they are asked for: ask for the four that the others rest on."""
    outcome = assess(setting)
    return [outcome.cohesion, outcome.public_goods, outcome.cost, outcome.risk]


def main() -> None:
    random = np.random.default_rng(0)
    setting = some_settings(random, COUNT)
    rate = COUNT / best_time(lambda: every_outcome(setting)) / 1e6
    print(f"| assess, settings a second on one core | {rate:.1f} million | >= 10 million |")
    setting = some_settings(random, 1_000_000)
    rate = 1 / best_time(lambda: assess(setting).balance())
    print(f"| balance, settings of one city a second | {rate:.1f} million | >= 5 million |")
    conditions = random.uniform(0, 1, (len(CONTEXT_FIELDS), CITIES))
    cities = Context(**dict(zip(CONTEXT_FIELDS, conditions, strict=True)))
    duration = best_time(lambda: assess(Setting(20_000, 0.5), cities).balance())
    print(f"| balance of {CITIES:,} cities, each with its goalposts | {duration:.2f} s | <= 1 s |")
    duration = best_time(lambda: landscape(sizes=201, shares=101)) * 1_000
    print(f"| landscape of 201 x 101 settings | {duration:.1f} ms | <= 10 ms |")
    duration = best_time(lambda: robustness(2_000), rounds=1)
    print(f"| robustness(2_000), all claims | {duration:.0f} s | <= 30 s |")


if __name__ == "__main__":
    main()
