"""Labels of the list of references that read as the citations in the text do."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from pybtex.database import Entry
from pybtex.plugin import register_plugin
from pybtex.style.formatting.unsrt import Style
from pybtex.style.labels import BaseLabelStyle
from pybtex.style.sorting import BaseSortingStyle
from sphinx.application import Sphinx
from sphinxcontrib.bibtex.style.referencing.author_year import AuthorYearReferenceStyle

_CITATION = AuthorYearReferenceStyle()


def label_of(entry: Entry) -> str:
    """Author and year, as a citation has them.

    >>> from pybtex.database import Person
    >>> authors = [Person("Ostrom, Vincent"), Person("Tiebout, Charles"), Person("Warren, Robert")]
    >>> label_of(Entry("article", {"year": "1961"}, {"author": authors}))
    'Ostrom et al., 1961'
    """
    names = _CITATION.person.names("author", full=False)
    authors = names.format_data({"entry": entry, "style": _CITATION}).render_as("text")
    return f"{authors}, {entry.fields['year']}"


class _ByLabel(BaseSortingStyle):
    def sorting_key(self, entry: Entry) -> str:
        """Letters without accents or case, nor the apostrophe that some Dutch names begin with."""
        return unicodedata.normalize("NFKD", label_of(entry)).lstrip("'").casefold()


class _AuthorYearLabels(BaseLabelStyle):
    def format_labels(self, sorted_entries: Iterable[Entry]) -> Iterator[str]:
        return map(label_of, sorted_entries)


class AsCited(Style):
    """Entries in the order of their citations, each under its own."""

    default_label_style = _AuthorYearLabels
    default_sorting_style = _ByLabel


def setup(app: Sphinx) -> dict[str, Any]:
    """Make the style known under the name that ``_config.yml`` asks for."""
    register_plugin("pybtex.style.formatting", "as_cited", AsCited)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
