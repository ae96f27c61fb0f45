"""What `make claims` draws anew, and what it leaves alone."""

import sys
from pathlib import Path

import pytest

import govlab
from govlab import load_data, tables
from govlab.ledger import PREDICATES
from govlab.ledger.reading import names_read

sys.path.insert(0, str(Path(__file__).parent.parent / "tools"))
import draw_tables
import inputs


@pytest.fixture
def changed(monkeypatch):
    """Lets one cell of a table be another one."""

    def change(name, row, column, value):
        table = load_data(name)
        table.loc[row, column] = value

        def other(asked):
            return table.copy() if asked == name else load_data(asked)

        monkeypatch.setattr(inputs, "load_data", other)

    return change


BEFORE = {key: inputs.inputs_of(key, "default") for key in PREDICATES}


def moved():
    """Claims whose digest is no longer what it was."""
    return {key for key in PREDICATES if inputs.inputs_of(key, "default") != BEFORE[key]}


@pytest.mark.parametrize("name", inputs.SHARED)
def test_what_all_claims_rest_on_is_there(name):
    assert list(inputs.ROOT.glob(f"{name}.py"))


def test_another_range_concerns_the_claims_that_read_the_assumption(changed):
    row = load_data("assumptions").query("name == 'mobility_loss'").index[0]
    changed("assumptions", row, "high", 3.0)
    reading = {key for key in PREDICATES if "mobility_loss" in names_read(key, "default")}
    assert moved() == reading
    assert set() < reading < set(PREDICATES)


def test_another_reason_or_note_concerns_nobody(changed):
    changed("assumptions", 0, "reason", "another")
    assert moved() == set()


def test_another_code_concerns_the_claims_about_cases(changed):
    changed("case_codes", 0, "level", "high")
    assert {"C20", "C44"} <= moved()
    assert "C02" not in moved()


def test_what_did_not_change_is_not_drawn_again(monkeypatch):
    kept = load_data("robustness").query("form == 'flat-cost'")
    known = kept.set_index("claim_id")["inputs"]
    monkeypatch.setattr(draw_tables, "inputs_of", lambda claim_id, form: known[claim_id])
    monkeypatch.setattr(draw_tables, "robustness", None)
    assert draw_tables.redrawn("flat-cost").to_csv() == kept.to_csv()


def test_an_edited_table_is_described_before_it_is_read(tmp_path, monkeypatch):
    for file in tables.DATA.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    edited = (tmp_path / "claims.csv").read_text(encoding="utf-8").replace("Mobility", "Moving")
    (tmp_path / "claims.csv").write_text(edited, encoding="utf-8")
    monkeypatch.setattr(tables, "DATA", tmp_path)
    tables._read.cache_clear()
    with pytest.raises(govlab.DataError):
        load_data("claims")
    monkeypatch.setattr("describe_data.DATA", tmp_path)
    monkeypatch.setattr(draw_tables, "DATA", tmp_path)
    draw_tables.describe()
    assert load_data("claims")["title"].str.contains("Moving loosens").any()
    tables._read.cache_clear()
