"""Write _build/two-levers-teacher.zip: the built book with a key to bets, exercises and quizzes."""

import json
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import yaml
from markdown_it import MarkdownIt

ROOT = Path(__file__).parent.parent
_BOOK = ROOT / "_build/html"
_SOLVED = re.compile(r'<details class="solution"><summary>.*?</summary>(.*?)</details>', re.DOTALL)
_TASK = re.compile(r"^### (.+)$", re.MULTILINE)
_QUIZ = re.compile(r"^\*\*(\d+\. .+?)\*\*$", re.MULTILINE)
_RIGHT = re.compile(
    r'<details class="right-answer"><summary>(.*?)</summary>(.*?)</details>', re.DOTALL
)
_PAGE = '<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Key for teachers</title>\n'
_PAGE += (
    '<body style="max-width: 42em; margin: 2em auto; font-family: sans-serif; line-height: 1.5">\n'
)


def key() -> str:
    """Every chapter's bets, exercises and quiz with their answers, in Markdown."""
    return "\n\n".join(
        ["# Key for teachers", *(part for page in _chapters() for part in _of(page))]
    )


def _chapters() -> Iterator[Path]:
    """Notebooks in the order of the book."""
    contents = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    for part in contents["parts"]:
        for chapter in part["chapters"]:
            page = ROOT / f"{chapter['file']}.ipynb"
            if page.exists():
                yield page


def _of(page: Path) -> Iterator[str]:
    cells = json.loads(page.read_text(encoding="utf-8"))["cells"]
    prose = "\n\n".join("".join(c["source"]) for c in cells if c["cell_type"] == "markdown")
    yield f"## {prose.splitlines()[0].removeprefix('# ')}"
    for cell in cells:
        if "predict(" in "".join(cell["source"]) and cell.get("outputs"):
            lines = "".join(cell["outputs"][0]["data"]["text/plain"]).splitlines()
            yield "### Bet\n\n" + "\n".join(f"- {line.removeprefix('- ')}" for line in lines)
    yield from _pairs("Exercise: ", _TASK, _SOLVED, prose)
    yield from _pairs("Quiz ", _QUIZ, _RIGHT, prose)


def _pairs(kind: str, asked: re.Pattern[str], told: re.Pattern[str], prose: str) -> Iterator[str]:
    """Each answer below the last question before it."""
    for answer in told.finditer(prose):
        *_, question = asked.finditer(prose, 0, answer.start())
        said = "\n\n".join(part.strip() for part in answer.groups())
        yield f"### {kind}{question[1]}\n\n{said}"


def packed() -> str:
    """The path of the zip, written anew."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(_BOOK, Path(folder) / "book")
        page = _PAGE + MarkdownIt("commonmark").render(key()) + "</body></html>\n"
        (Path(folder) / "key-for-teachers.html").write_text(page, encoding="utf-8")
        return shutil.make_archive(str(ROOT / "_build/two-levers-teacher"), "zip", folder)


if __name__ == "__main__":
    print("For teachers only:", packed())
