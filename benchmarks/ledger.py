"""Whether the memory of many draws stays flat."""

import tracemalloc

from govlab import robustness


def peak(draws: int) -> float:
    """Most memory [MB] that Python holds meanwhile, over two claims."""
    tracemalloc.start()
    robustness(draws, claim_ids=["C02", "C04"])
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 1e6


def main() -> None:
    print(f"| memory at 2,000 draws | {peak(2_000):.1f} MB | |")
    print(f"| memory at 50,000 draws | {peak(50_000):.1f} MB | as at 2,000 |")


if __name__ == "__main__":
    main()
