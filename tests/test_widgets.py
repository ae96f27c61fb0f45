"""The live board holds a state and asks the model."""

import pytest

from govlab import Context, Setting, UnknownNameError, assess, widgets


@pytest.mark.parametrize(
    ("control", "value", "setting", "context"),
    [
        ("unit_size", 85_000, Setting(85_000, 0.4), "fast-growing-city"),
        ("decentralization", 0.8, Setting(3_000, 0.8), "fast-growing-city"),
        ("context", "diverse-metropolis", Setting(3_000, 0.4), "diverse-metropolis"),
    ],
)
def test_each_control_changes_the_sentence_and_the_figure(control, value, setting, context):
    board = widgets.balance_board()
    before = board.figure.value
    getattr(board, control).value = value
    assert board.sentence.value == assess(setting, Context.named(context)).sentence()
    assert board.figure.value != before


def test_an_unknown_context_is_refused():
    with pytest.raises(UnknownNameError, match="did you mean 'fast-growing-city'"):
        widgets.balance_board(context="fast-growing")
