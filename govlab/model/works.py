"""How a plan works in a city, wherever the levers stand."""

from govlab.model.contracts import contested, contracting, covering, heard, market, open_to_all
from govlab.model.destinations import DESTINATIONS
from govlab.model.grievances import taken_up
from govlab.model.reformed import plan_price, reform_price, still_kept_out
from govlab.model.registers import collecting, offline
from govlab.model.response import detected, linked, repaired, still_exposed

WORKS = {
    "heard": heard,
    "open_to_all": open_to_all,
    "contested": contested,
    "market": market,
    "contracting": contracting,
    "covering": covering,
    "taken_up": taken_up,
    "detected": detected,
    "linked": linked,
    "repaired": repaired,
    "collecting": collecting,
    "offline": offline,
    "still_kept_out": still_kept_out,
    "reform_price": reform_price,
    "plan_price": plan_price,
    "still_exposed": still_exposed,
    **DESTINATIONS,
}
"""Formulas by name, each of a city with a plan and of assumptions."""
