"""Small panels that plot what a claim compares: a line for each comparison, and its verdict."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

import numpy as np
from numpy.typing import NDArray

from govlab.figure.blocks.verdicts import MARKS, mark_of, verdict_words
from govlab.ledger.entries import VERDICTS
from govlab.ledger.watching import Comparison, Kind
from govlab.terms.phrases import phrase

_WIDTH, _HEIGHT, _RIM = 100, 40, 4
_DIGITS = range(2, 7)
_TIE = 1e-9
"""Share of a value below which a difference is none, as in the ledger's signs."""
_FEW = 3
_PICTURE = (
    f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" preserveAspectRatio="none" aria-hidden="true" '
    'focusable="false">{}</svg>'
)
Range = tuple[float, float]


@dataclass(frozen=True)
class Panel:
    """What a claim compares in one state, ``"holds"`` or ``"breaks"``, and the verdict there.

    ``called`` names all comparisons that the claim's predicate makes, in order.
    """

    name: str
    where: str
    verdict: str
    compared: Sequence[Comparison]
    called: Sequence[str]

    @property
    def named(self) -> Iterator[tuple[Comparison, str]]:
        """Each comparison with its name."""
        for each in self.compared:
            yield each, self.called[each.place]

    @property
    def text(self) -> str:
        """The panel in words."""
        said = phrase("page.semicolon").join(_text(*each) for each in self.named)
        return f"{self.title}: {said}"

    @property
    def title(self) -> str:
        """Its verdict, and in which state."""
        return phrase("claim.panel", verdict=verdict_words(self.verdict), where=self.where)

    @property
    def head(self) -> str:
        """The same for the page: the verdict first."""
        return f"<strong>{verdict_words(self.verdict)}</strong> {escape(self.where)}"


def panels_html(panels: Sequence[Panel]) -> str:
    """Panels side by side; the same comparison has the same scale in all."""
    inner = "\n".join(_panel_html(panel, panels) for panel in panels)
    many = any(len(each.lines) > 1 for panel in panels for each in panel.compared)
    key = f'\n<p class="claim-key">{phrase("claim.thin")}</p>' if many else ""
    return f'<div class="claim-panels">\n{inner}\n</div>{key}'


def _panel_html(panel: Panel, panels: Sequence[Panel]) -> str:
    rows = [_row_html(each, name, _scale(each, panels)) for each, name in panel.named]
    mark = mark_of(panel.verdict)
    return (
        f'<figure class="claim-panel {panel.name} {mark}">\n'
        f"<figcaption>{panel.head}</figcaption>\n"
        f'<div class="all-compared">\n{"".join(rows)}</div>\n</figure>'
    )


def _row_html(compared: Comparison, name: str, scale: Range) -> str:
    """A comparison: its name, its first and last value below its line, its verdict.

    A single value has no line.
    """
    values = _values(compared)
    alone = len(values) == 1
    ends = (values[0], *values[1:][-1:])
    parts = [
        f'<span class="called">{escape(name)}</span>',
        "" if alone else _picture(compared, scale),
        *(f'<span class="{"alone" if alone else "end"}">{each}</span>' for each in ends),
        f'<span class="verdict">{verdict_words(VERDICTS[compared.sign])}</span>',
    ]
    return f'<div class="compared {MARKS[compared.sign]}">{"".join(parts)}</div>\n'


def _picture(compared: Comparison, scale: Range) -> str:
    lines = [_line(line, compared.kind, scale) for line in compared.lines]
    lines += [_line(compared.lines[compared.deciding], compared.kind, scale, 'class="deciding" ')]
    return _PICTURE.format("".join(lines))


def _line(values: NDArray[np.float64], kind: Kind, scale: Range, mark: str = "") -> str:
    across = np.linspace(_RIM, _WIDTH - _RIM, len(values))
    low, high = scale
    share = (_measured(values, kind) - low) / (high - low) if high > low else 0 * values
    up = _HEIGHT - _RIM - share * (_HEIGHT - 2 * _RIM)
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in zip(across, up, strict=True))
    return f'<polyline {mark}points="{points}"/>'


def _scale(compared: Comparison, panels: Sequence[Panel]) -> Range:
    """The ends of a comparison's axis: shares from none to all, others by what is compared."""
    kind = compared.kind
    if kind == "share":
        return 0, 1
    alike = [
        each
        for panel in panels
        for each in panel.compared
        if each.kind == kind and (each.place == compared.place or kind == "size")
    ]
    values = np.concatenate([_measured(each.lines.ravel(), kind) for each in alike])
    low, high = float(values.min()), float(values.max())
    return (low, low) if np.isclose(low, high, rtol=_TIE, atol=0) else (low, high)


def _measured(values: NDArray[np.float64], kind: Kind) -> NDArray[np.float64]:
    return np.log(values) if kind == "size" else values


def _text(compared: Comparison, name: str) -> str:
    told = phrase("figure.named", name=name, value=" → ".join(_values(compared)))
    return f"{told} ({verdict_words(VERDICTS[compared.sign])})"


def _values(compared: Comparison) -> list[str]:
    """The line that decides, or its ends if it is long, with digits that tell values apart."""
    line = compared.lines[compared.deciding].tolist()
    values = [line[0], line[-1]] if len(line) > _FEW else line
    written = list(_written(values, compared.kind))
    apart = (each for each in written if len(set(each)) == len(each))
    return next(apart, written[0])


def _written(ends: Sequence[float], kind: Kind) -> Iterator[list[str]]:
    for digits in _DIGITS:
        if kind == "size":
            yield [f"{float(f'{end:.{digits}g}'):,.0f}" for end in ends]
        elif kind == "share":
            yield [f"{end:z.{digits - 2}%}" for end in ends]
        else:
            yield [f"{end:z.{digits}f}".replace("-", "−") for end in ends]
