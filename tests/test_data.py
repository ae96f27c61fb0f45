"""The facts in data/ are complete, sourced and agree with one another."""

import re
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import frictionless
import pytest

from govlab import BANDS, load_data
from govlab.tables import DATA, table_names
from govlab.terms import CONTEXT_FIELDS

BOOK = Path(__file__).parent.parent / "book"
REFERENCES = (BOOK / "references.bib").read_text(encoding="utf-8")
KEYS = set(re.findall(r"^@\w+\{([^,]+),", REFERENCES, flags=re.MULTILINE))


@pytest.mark.filterwarnings("ignore")  # frictionless leans on deprecated parts of its own libraries
def test_the_package_is_valid():
    report = frictionless.validate(str(DATA / "datapackage.json"))
    assert report.valid, report.flatten(["rowNumber", "fieldName", "message"])


@pytest.mark.skipif(shutil.which("git") is None, reason="git makes the clone")
def test_a_clone_on_windows_has_the_bytes_that_were_published(tmp_path):
    source, clone = tmp_path / "source", tmp_path / "clone"
    shutil.copytree(DATA, source / "data")
    shutil.copy(BOOK.parent / ".gitattributes", source)
    author = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    for command in (
        ["init", "--quiet", source],
        ["-C", source, "add", "."],
        ["-C", source, *author, "commit", "--quiet", "--message", "data"],
        ["clone", "--quiet", "--config", "core.autocrlf=true", source, clone],
    ):
        subprocess.run(["git", *command], check=True)
    for file in DATA.iterdir():
        assert (clone / "data" / file.name).read_bytes() == file.read_bytes(), file.name


def test_every_table_on_disk_is_described():
    assert sorted(path.stem for path in DATA.glob("*.csv")) == sorted(table_names())


def test_assumptions_lie_inside_their_ranges_but_for_switches():
    table = load_data("assumptions").query("unit != 'switch'")
    assert (table["low"] < table["central"]).all()
    assert (table["central"] < table["high"]).all()


@pytest.mark.parametrize("column", ["source_of_sign", "source_of_number"])
def test_every_source_is_ours_the_paper_or_a_reference(column):
    for source in load_data("assumptions")[column]:
        for part in source.split("; "):
            assert part in KEYS | {"ours"} or part.startswith("Li 2016"), part


def test_no_number_hides_behind_a_reference():
    assert load_data("assumptions")["source_of_number"].str.startswith("ours").all()


def test_every_reference_says_what_was_seen_of_it():
    entries = re.split(r"^@", REFERENCES, flags=re.MULTILINE)[1:]
    for entry in entries:
        assert "note = {" in entry, entry
        assert "to be checked" not in entry.lower(), entry
        assert re.search(r"\b(read|seen|used)\b", entry.lower()), entry


def test_every_citation_of_a_page_is_in_the_list():
    pages = [p.read_text(encoding="utf-8") for p in BOOK.iterdir() if p.suffix in {".ipynb", ".md"}]
    cited = {
        key
        for page in pages
        for keys in re.findall(r"{cite[^}]*}`([^`]+)`", page)
        for key in keys.split(",")
    }
    assert cited <= KEYS


def test_contexts_are_coded_low_middle_or_high():
    table = load_data("contexts")[[name for name in CONTEXT_FIELDS if name != "emergency"]]
    assert table.isin([0.2, 0.5, 0.8]).all(axis=None)


@pytest.mark.parametrize("name", ["city_units_2020", "district_units_2020"])
def test_average_sizes_are_residents_over_units(name):
    units = load_data(name)
    committees = units["residents_committees"] + units["village_committees"]
    assert (units["residents"] / committees).round().astype(int).tolist() == (
        units["residents_per_committee"].tolist()
    )


def test_jianghan_averages_are_residents_over_units():
    units = load_data("jianghan_units")
    for column, count in (
        ("residents_per_committee", "committees"),
        ("residents_per_street", "streets"),
    ):
        assert (units["residents"] / units[count]).round().tolist() == units[column].tolist()


def test_bands_touch_and_hold_most_core_cities():
    for lower, upper in pairwise(BANDS):
        assert lower.high == upper.low
    core = load_data("city_units_2020").query("scope == 'core'")
    neighbourhood, _, street = BANDS
    assert (
        core["residents_per_committee"].between(neighbourhood.low, neighbourhood.high).mean() >= 0.8
    )
    assert core["residents_per_street"].between(street.low, street.high).all()
