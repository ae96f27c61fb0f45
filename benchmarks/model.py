"""How fast the model is: settings a second on one core, and the time of one landscape."""

import time
from collections.abc import Callable

import numpy as np

from govlab import Setting, assess, landscape

COUNT, ROUNDS = 4_000_000, 7


def best_time(work: Callable[[], object]) -> float:
    """Least time [s] of several rounds, which other work on the machine disturbs least."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    random = np.random.default_rng(0)
    sizes = np.exp(random.uniform(np.log(500), np.log(999_999), COUNT))
    setting = Setting(sizes, random.uniform(0, 1, COUNT))
    rate = COUNT / best_time(lambda: assess(setting)) / 1e6
    print(f"| assess, settings a second on one core | {rate:.1f} million | >= 10 million |")
    duration = best_time(lambda: landscape(sizes=201, shares=101)) * 1_000
    print(f"| landscape of 201 x 101 settings | {duration:.1f} ms | <= 10 ms |")


if __name__ == "__main__":
    main()
