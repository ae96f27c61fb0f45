"""Tables are read as described, or refused with the place of the damage."""

import hashlib
import json
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
    """Change a table in the way that `make datapackage` then takes for meant."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    write(path, text.replace(old, new, 1).encode())


def write(path, content):
    path.write_bytes(content)
    described = path.with_name("datapackage.json")
    package = json.loads(described.read_text(encoding="utf-8"))
    resource = next(r for r in package["resources"] if r["path"] == path.name)
    resource["hash"] = f"sha256:{hashlib.sha256(content).hexdigest()}"
    described.write_text(json.dumps(package), encoding="utf-8")


def refusal(name):
    """The words with which a table is refused."""
    with pytest.raises(DataError) as caught:
        load_data(name)
    assert "git checkout" not in str(caught.value)
    assert "repository" in str(caught.value)
    return str(caught.value)


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


@pytest.mark.parametrize("name", [None, 3, [], ""])
def test_what_is_no_name_is_refused(name):
    with pytest.raises(UnknownNameError, match="no table is called"):
        load_data(name)


@pytest.mark.parametrize("name", ["contexts.csv", "datapackage.json"])
def test_a_missing_file_is_named(folder, name):
    (folder / name).unlink()
    assert refusal("contexts").startswith(f"data/{name} is missing")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b'{"resources": [{"name": "contexts"}]}',
        b"null",
        b"[1]",
    ],
)
def test_a_damaged_description_is_refused(folder, content):
    (folder / "datapackage.json").write_bytes(content)
    assert refusal("contexts").startswith("data/datapackage.json is damaged")


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"",
        lambda content: content[:-40],
        lambda content: content.replace(b"0.2", b"0.3", 1),
        lambda content: content.replace(b"\n", b"\r\n"),
        lambda content: content.decode().encode("gb18030"),
        lambda content: content.replace(b"mobility", b"mobile", 1),
        lambda content: content + b'"',
    ],
)
def test_a_file_that_was_not_published_is_refused_before_it_is_read(folder, damage):
    file = folder / "contexts.csv"
    file.write_bytes(damage(file.read_bytes()))
    assert refusal("contexts").startswith(
        "data/contexts.csv is not the file that was published. If the change was meant, run "
        "`make datapackage`; if not, take the file again"
    )


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda content: b"", "columns are []"),
        (lambda content: content.decode().encode("gb18030"), "is no table: 'utf-8' codec"),
        (lambda content: content + b'"', "is no table: unexpected end of data"),
        (lambda content: content.splitlines(keepends=True)[0], "has no rows"),
        (lambda content: content.rsplit(b",", 9)[0], "row 5: got 1"),
        (lambda content: content.replace(b"\n", b",1\n").replace(b",1\n", b"\n", 1), "row 2: got"),
    ],
)
def test_damage_that_was_taken_for_meant_is_told(folder, damage, words):
    file = folder / "contexts.csv"
    write(file, damage(file.read_bytes()))
    assert words in refusal("contexts")


@pytest.mark.parametrize("cell", ["many", "1.7", "-0.1", "inf", "-inf", "nan", ""])
def test_a_bad_number_is_named_by_row_and_column(folder, cell):
    edit(folder / "contexts.csv", "单位制城市,0.2,0.2", f"单位制城市,0.2,{cell}")
    assert refusal("contexts").startswith(
        f"data/contexts.csv, row 2, column demand_diversity: got {cell!r}; "
        "allowed: number from 0 to 1, not empty. Correct it and run `make datapackage`"
    )


def test_a_number_without_limits_is_finite(folder):
    edit(folder / "forms.csv", ",0,", ",inf,")
    assert "column value: got 'inf'; allowed: number" in refusal("forms")


@pytest.mark.parametrize("cell", ["1984.5", "1e300", "1899"])
def test_a_number_in_an_integer_column_is_whole(folder, cell):
    edit(folder / "cases.csv", ",1984,", f",{cell},")
    assert f"row 2, column year: got '{cell}'; allowed: integer from 19" in refusal("cases")


def test_an_integer_without_limits_is_one_that_can_be_held(folder):
    edit(folder / "jianghan_units.csv", ",597000,", ",1e300,")
    assert "got '1e300'; allowed: integer" in refusal("jianghan_units")


def test_a_central_value_lies_within_its_range(folder):
    edit(folder / "assumptions.csv", "active_core,800,400,1600", "active_core,300,400,1600")
    assert "row 2, column central: got '300'; allowed: number from low to high" in refusal(
        "assumptions"
    )


def test_an_empty_cell_is_refused(folder):
    edit(folder / "contexts.csv", "Settled work-unit city", "")
    assert "row 2, column label: got ''" in refusal("contexts")


def test_a_repeated_key_is_refused(folder):
    edit(folder / "contexts.csv", "fast-growing-city", "settled-work-unit-city")
    assert "row 3, column key: got 'settled-work-unit-city'" in refusal("contexts")


def test_a_renamed_column_is_refused(folder):
    edit(folder / "contexts.csv", "mobility", "mobile")
    assert "columns are" in refusal("contexts")
