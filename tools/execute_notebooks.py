"""Run every notebook of the book and store its outputs; running twice gives the same bytes."""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

BOOK = Path(__file__).parent.parent / "book"
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def execute(path: Path) -> None:
    """Run one notebook from a fresh kernel; an error in any cell stops everything."""
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook,
        kernel_name="python3",
        record_timing=False,
        coalesce_streams=True,  # else a slow loop leaves its lines in more than one output
        resources={"metadata": {"path": BOOK}},
    )
    client.execute()
    notebook.metadata = nbformat.from_dict(METADATA)
    nbformat.write(notebook, path)


if __name__ == "__main__":
    for page in map(Path, sys.argv[1:]) if sys.argv[1:] else sorted(BOOK.glob("*.ipynb")):
        print(page.name)
        execute(page)
