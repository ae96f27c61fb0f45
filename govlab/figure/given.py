"""A figure whose rows a kernel computes: the picture stays, and what it draws is given anew."""

from typing import Any

import altair as alt
import pandas as pd
import traitlets

from govlab.errors import ParameterError
from govlab.figure.linked import PageFigure
from govlab.tables import unknown_name


class RowsFigure(PageFigure):
    """A chart that is sent once, and takes rows that only Python can compute.

    Parameters
    ----------
    chart
        An Altair chart of one table with a row or more: a DataFrame given to ``alt.Chart``.

    Raises
    ------
    ParameterError
        If it is no chart, has no table or several, or its table has no rows.

    Examples
    --------
    >>> words = alt.param(name="words", value="at first")
    >>> table = pd.DataFrame({"share": [0.2, 0.8]})
    >>> chart = alt.Chart(table, title=alt.Title(alt.expr("words"))).add_params(words)
    >>> shown = RowsFigure(chart.mark_point().encode(x="share").properties(description="Shares"))
    >>> shown.give(pd.DataFrame({"share": [0.5]}), words="now")
    >>> shown.given
    {'rows': [{'share': 0.5}], 'signals': {'words': 'now'}}
    """

    given = traitlets.Dict(read_only=True).tag(sync=True)
    """Rows as records, and the values of signals."""

    def __init__(self, chart: Any) -> None:
        self._chart = chart.to_dict() if isinstance(chart, alt.TopLevelMixin) else {}
        tables = [*self._chart.get("datasets", {}).values()]
        if len(tables) != 1 or not tables[0]:
            got = "an empty one" if len(tables) == 1 else f"{len(tables)} tables"
            raise ParameterError(
                "a figure of rows is an Altair chart of one table with a row or more; got "
                f"{got}. Write for example alt.Chart(frame).mark_bar()."
            )
        self._columns = [*tables[0][0]]
        super().__init__(chart)
        self.set_trait("given", {"rows": tables[0], "signals": {}})

    def give(self, rows: pd.DataFrame, **signals: Any) -> None:
        """Draw other rows in the same picture, and set signals, such as one that holds its title.

        Parameters
        ----------
        rows
            One row a mark, as in the chart's own table, whose columns it must have.
        signals
            Values by the names of parameters that the chart gives a value and no control.

        Raises
        ------
        ParameterError
            If the rows are no DataFrame, or lack a column of the chart's table.
        UnknownNameError
            If the chart has no such parameter.
        """
        if not isinstance(rows, pd.DataFrame):
            raise ParameterError(
                f"rows are a DataFrame with the columns {self._columns}; got {type(rows).__name__}."
            )
        if missing := [name for name in self._columns if name not in rows]:
            raise ParameterError(
                f"rows need the columns {self._columns} of the chart's table; missing: {missing}."
            )
        known = [each["name"] for each in self._params if "value" in each and "bind" not in each]
        if unknown := signals.keys() - known:
            raise unknown_name("signal", min(unknown), known)
        records = alt.to_values(rows[self._columns])["values"]
        self.set_trait("given", {"rows": records, "signals": self.given["signals"] | signals})

    @property
    def _twin(self) -> alt.TopLevelMixin:
        """The chart as it now stands."""
        told, (table,) = self.given["signals"], self._chart["datasets"]
        params = [
            each | {"value": told[each["name"]]} if each["name"] in told else each
            for each in self._params
        ]
        now = {"datasets": {table: self.given["rows"]}, "params": params}
        return alt.Chart.from_dict(self._chart | now)

    @property
    def _params(self) -> list[dict[str, Any]]:
        return self._chart.get("params", [])
