"""The ledger as one plot: its scale, its order, and what each line says."""

import re

from ledger_plot import claim_line, legend

from govlab import load_data
from govlab.terms.phrases import phrase

SHARES = load_data("robustness")


def test_a_line_of_the_plot_says_its_kind_or_that_it_is_not_tested():
    named = {"claim_id": "C40", "title": "Inertia"}
    drawn = SHARES[SHARES["claim_id"] == "C02"].to_dict("records")
    assert '<span class="claim-kind untested">not tested</span>' in claim_line(
        {**named, "shares": []}
    )
    kind = phrase(f"claim.{drawn[0]['holding']}")
    assert f'<span class="claim-kind">{kind}</span>' in claim_line({**named, "shares": drawn})


def test_the_plot_has_a_scale_and_begins_in_the_paper_s_order():
    assert re.findall(r"<span>(\d+%)</span>", legend()) == ["0%", "50%", "100%"]
    assert re.findall(r'data-sort="(\w+)" aria-pressed="true"', legend()) == ["paper"]
