"""Tables are read as described, or refused with the place of the damage."""

import shutil

import pytest

from govlab import DataError, UnknownNameError, load_data, tables


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A copy of data/ that a test may damage."""
    copy = tmp_path / "data"
    shutil.copytree(tables.DATA, copy)
    monkeypatch.setattr(tables, "DATA", copy)
    tables._read.cache_clear()
    yield copy
    tables._read.cache_clear()


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize("name", tables.table_names())
def test_every_table_has_rows_and_says_where_it_comes_from(name):
    table = load_data(name)
    assert len(table) > 0
    assert table.attrs["source"]
    assert table.attrs["description"]


def test_each_call_gives_a_table_of_its_own():
    mine = load_data("contexts")
    mine.loc[0, "label"] = "changed"
    assert load_data("contexts").loc[0, "label"] != "changed"


def test_an_unknown_table_offers_the_nearest():
    with pytest.raises(UnknownNameError, match="did you mean 'contexts'"):
        load_data("context")


def test_a_missing_file_is_named(folder):
    (folder / "contexts.csv").unlink()
    with pytest.raises(DataError, match=r"data/contexts.csv is missing. Restore it"):
        load_data("contexts")


def test_a_bad_number_is_named_by_row_and_column(folder):
    edit(folder / "contexts.csv", "单位制城市,0.2,0.2", "单位制城市,0.2,many")
    with pytest.raises(
        DataError, match=r"contexts.csv, row 2, column demand_diversity: got 'many'"
    ):
        load_data("contexts")


def test_a_number_out_of_range_is_named_by_row_and_column(folder):
    edit(folder / "contexts.csv", "单位制城市,0.2,0.2", "单位制城市,0.2,1.7")
    with pytest.raises(DataError, match=r"row 2, column demand_diversity: got '1.7'"):
        load_data("contexts")


def test_an_empty_cell_is_refused(folder):
    edit(folder / "contexts.csv", "Settled work-unit city", "")
    with pytest.raises(DataError, match=r"row 2, column label: got ''"):
        load_data("contexts")


def test_a_repeated_key_is_refused(folder):
    edit(folder / "contexts.csv", "fast-growing-city", "settled-work-unit-city")
    with pytest.raises(DataError, match="row 3, column key: got 'settled-work-unit-city'"):
        load_data("contexts")


def test_a_renamed_column_is_refused(folder):
    edit(folder / "contexts.csv", "mobility", "mobile")
    with pytest.raises(DataError, match="columns are"):
        load_data("contexts")


def test_a_silent_change_is_refused(folder):
    edit(folder / "contexts.csv", "单位制城市,0.2,0.2", "单位制城市,0.2,0.3")
    with pytest.raises(DataError, match="not the file that was published"):
        load_data("contexts")
