"""What the host of a copy runs is what the project offers, and only a tag publishes."""

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
TOOLS = ("zip_book", "lab_page")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([\w-]+):", MAKEFILE, re.MULTILINE))
STEPS = [
    step
    for workflow in WORKFLOWS
    for job in yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"].values()
    for step in job["steps"]
]
BOOK = yaml.safe_load((ROOT / ".github/workflows/book.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("step", [step for step in STEPS if "uses" in step], ids=str)
def test_an_action_is_pinned_by_its_major_version(step):
    assert re.fullmatch(r"actions/[\w-]+@v\d+", step["uses"])


def test_every_target_that_is_made_exists():
    commands = [step["run"] for step in STEPS if step.get("run", "").startswith("make ")]
    made = {target for command in commands for target in command.split()[1:]}
    assert made == {"test", "zip", "lab", "wheel"}
    assert made <= TARGETS


def test_the_whole_test_command_of_the_readme_is_run():
    assert "make test " in (ROOT / "README.md").read_text(encoding="utf-8")
    assert "make test" in [step.get("run") for step in BOOK["jobs"]["test"]["steps"]]


def test_only_a_tag_publishes_and_only_what_was_tested():
    publish = BOOK["jobs"]["publish"]
    assert publish["needs"] == "test"
    assert publish["if"] == "github.ref_type == 'tag'"
    assert BOOK[True]["push"]["tags"] == ["v*"]  # YAML reads `on` as true
    writing = [name for name, job in BOOK["jobs"].items() if "write" in str(job.get("permissions"))]
    assert writing == ["publish"]
    assert "write" not in str(BOOK["permissions"])


def test_what_is_passed_on_is_what_the_targets_write():
    kept = {
        step["uses"].partition("@")[0]: step.get("with", {}) for step in STEPS if "uses" in step
    }
    files = kept["actions/upload-artifact"]["path"].split()
    assert files == ["_build/two-levers.zip", "_build/lab.html", "dist/*.whl"]
    zip_tool, lab_tool = ((ROOT / f"tools/{tool}.py").read_text("utf-8") for tool in TOOLS)
    assert '"two-levers"' in zip_tool
    assert '"_build/lab.html"' in lab_tool
    assert "--wheel-dir dist" in MAKEFILE
    assert kept["actions/download-artifact"]["name"] == kept["actions/upload-artifact"]["name"]
