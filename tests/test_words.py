"""Words have one home, in two languages; code holds keys."""

import ast
import re
from pathlib import Path

import altair as alt
import pytest

import govlab
from govlab.errors import UnknownNameError
from govlab.figure.page import notes
from govlab.terms import TERMS
from govlab.terms.language import LANGUAGES, chosen, label, speaking
from govlab.terms.phrases import PHRASES, phrase

ROOT = Path(govlab.__file__).parent.parent
ROOMS = ("govlab/charts", "govlab/figure", "book/_ext")
CODE = sorted(
    [ROOT / "govlab/widgets.py", *(file for room in ROOMS for file in (ROOT / room).rglob("*.py"))]
)
SAID = re.compile(
    r"[\u4e00-\u9fff]|[A-Za-z]{2,}[,.;:]? [a-z]{2,}|^[A-Z][a-z]+[.:]?$|^[a-z]+ X|X [a-z]+$"
)
"""A Chinese sign, a word beside another, a word with a capital by itself, or one beside a value."""


def words_in(code):
    """Texts of a module that a reader could meet: what explains code and errors is left out."""
    tree = ast.parse(code)
    silent = {id(part) for node in _silent(tree) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if id(node) in silent:
            continue
        if isinstance(node, ast.JoinedStr):
            silent |= {id(part) for part in node.values}
            text = "".join(
                getattr(part, "value", "X") if isinstance(part, ast.Constant) else "X"
                for part in node.values
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        else:
            continue
        if not OTHER_CODE.search(text) and SAID.search(NO_WORDS.sub("", text)):
            yield f"{node.lineno}: {text}"


OTHER_CODE = re.compile(r"[;{}]\s*$|=>|^\s*(?:/\*|export |import )", re.MULTILINE)
"""What makes a text a piece of a script or of a style."""
NO_WORDS = re.compile(
    r"""\w+<X>|<[^>]*>?|(?<![\w-])(?!aria-label|title|alt)[\w-]+="[^"]*"|\w+(?:\.\w+)+"""
)
"""Types that hold others, tags and attributes of HTML, and names with dots."""


def _silent(tree):
    """Parts of a module that no reader meets: docstrings, types, names, patterns, refusals."""
    nodes = list(ast.walk(tree))
    refusing = {node.name for node in nodes if _refuses(node)}
    for node in nodes:
        yield from filter(None, (getattr(node, "annotation", None), getattr(node, "returns", None)))
        called = getattr(node, "func", None)
        name = getattr(called, "id", getattr(called, "attr", ""))
        says_nothing = name in {*refusing, "compile", "type"} or name.endswith("Error")
        if _explains(node) or _refuses(node) or says_nothing:
            yield node


def _explains(node):
    """Whether a node is a docstring, a list of what a module offers, a comparison, an error."""
    return (
        (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        or (isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__")
        or isinstance(node, ast.Raise | ast.Compare)
    )


def _refuses(node):
    """Whether a node is a function that gives nothing back and may raise an error."""
    return (
        isinstance(node, ast.FunctionDef)
        and ast.unparse(node.returns or node) == "None"
        and any(isinstance(part, ast.Raise) for part in ast.walk(node))
    )


@pytest.mark.parametrize("file", CODE, ids=lambda file: str(file.relative_to(ROOT)))
def test_code_that_readers_look_at_holds_no_words(file):
    assert list(words_in(file.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ('title = "Unit size"', ["1: Unit size"]),
        ('title = f"{size} residents"', ["1: X residents"]),
        ("title = '街道'", ["1: 街道"]),
        ("""button = '<a aria-label="Close it">'""", []),
        ("""button = ' aria-label="Close it"'""", ["""1:  aria-label="Close it\""""]),
        ("""cell = ' style="text-align: left"'""", []),
        ('__all__ = ["Search"]', []),
        ('told = "not so" if status == "other source" else key', ["1: not so"]),
        ('pattern = re.compile("[一-鿿]")', []),
        ('def made(by: "Tape") -> "Tape": return by', []),
        ('def check(kind) -> None:\n    raise ValueError(kind)\ncheck("data set")', []),
        ('def made(kind):\n    raise ValueError(kind)\nmade("data set")', ["3: data set"]),
        ('script = f"export const {name} = {value};"', []),
        ('shown = "indexof(datum.values, datum.highest)"', []),
    ],
)
def test_words_are_found_in_code_wherever_a_reader_meets_them(code, words):
    assert list(words_in(code)) == words


SCRIPTS = sorted((ROOT / "govlab/figure/web").glob("*.js"))
STRING = r""""(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`"""
TOKEN = re.compile(
    rf"""//[^\n]*|/\*.*?\*/                                 # a comment
    |(?<=[(\s])/(?![*\s])(?:\\.|\[(?:\\.|[^]\\\n])*\]|[^/\\\n])+/  # a pattern
    |(?:querySelector|querySelectorAll|closest|matches)\(\s*(?:{STRING})  # a selector
    |(?:Error|matchMedia)\(\s*(?:{STRING})|className:\s(?:{STRING})|^\s*"use\sstrict"
    |\.font\s=\s(?:{STRING})                                # a font of a canvas
    |(?P<text>{STRING})""",
    re.DOTALL | re.MULTILINE | re.VERBOSE,
)
"""Parts of a script: those that say nothing to a reader, and texts."""
FILLED = re.compile(r"\$\{([^}]*)\}")
"""Code within a text."""


def words_in_script(script):
    """Texts of a script that a reader could meet."""
    for text in filter(None, (found["text"] for found in TOKEN.finditer(script))):
        if text.startswith("`"):
            yield from words_in_script("\n".join(FILLED.findall(text)))
        if SAID.search(NO_WORDS.sub("", FILLED.sub("X", text).replace("Xpx", ""))[1:-1]):
            yield text


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.name)
def test_scripts_of_the_page_hold_no_words(file):
    assert list(words_in_script(file.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ('button("Undo", work)', ['"Undo"']),
        ("tell('撤销')", ["'撤销'"]),
        ("`Changed here: ${list}.`", ["`Changed here: ${list}.`"]),
        ("`${count} residents`", ["`${count} residents`"]),
        ('`a-${late ? "too late" : key}`', ['"too late"']),
        ('if (/"/.test(text)) say("move the slider") // "not me"', ['"move the slider"']),
        ('/* says "no word" */ throw new Error("it did not load");', []),
        ('section.querySelector(".question ul"), element("p", { className: "control menu" })', []),
    ],
)
def test_words_are_found_in_a_script_wherever_a_reader_meets_them(script, words):
    assert list(words_in_script(script)) == words


def test_scripts_say_every_word_that_is_kept_for_them_and_no_other():
    scripts = "\n".join(file.read_text(encoding="utf-8") for file in SCRIPTS)
    kept = {key.removeprefix("script.") for key in PHRASES if key.startswith("script.")}
    assert set(re.findall(r'\bsaid\("(\w+)"', scripts)) == kept
    assert re.findall(r'(?<!function )\bsaid\((?!")', scripts) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_condition_that_an_address_sets_is_called_as_its_readers_call_it(language):
    with speaking(language):
        told = notes([alt.param(name="mobility_set")])["hidden"]["mobility_set"]
        assert told["label"] == label(TERMS["mobility"])


def test_words_that_are_not_kept_and_languages_that_are_not_spoken_are_refused():
    with pytest.raises(UnknownNameError, match="no words are kept under 'redo'"):
        phrase("redo")
    with pytest.raises(UnknownNameError, match="no language is called 'fr'"), speaking("fr"):
        pass
    assert chosen() == LANGUAGES[0]
