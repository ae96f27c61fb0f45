"""Words of what every figure has: controls, axes, notes, numbers."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

CONTROLS: Mapping[str, Phrase] = MappingProxyType(
    {
        "axis.decentralization": Phrase("decided by the committees", "由居委会决定的份额"),
        "axis.index": Phrase(
            "index: 0 worst, 100 best the levers can do here",
            "指数：0 为杠杆在此所能达到的最差，100 为最好",
        ),
        "axis.unit_size": Phrase("residents per unit", "每单元居民数"),
        "control.assumption": Phrase("Assumption", "假定"),
        "control.context": Phrase("City context", "城市情境"),
        "control.named_model": Phrase("Model", "治理模式"),
        "control.unit_size": Phrase("{size} residents: {word}", "{size} 名居民：{word}"),
        "control.value": Phrase("Value", "数值"),
        "figure.and": Phrase(", ", "、"),
        "figure.chart": Phrase("A chart", "图"),
        "figure.named": Phrase("{name}: {value}", "{name}：{value}"),
        "figure.point": Phrase("{name}, {place}: {value}", "{name}，{place}：{value}"),
        "guess.decentralization": Phrase("{share} of discretion below", "裁量权下放 {share}"),
        "guess.unit_size": Phrase("{size} residents per unit", "每单元 {size} 名居民"),
        "guess.yours": Phrase("your prediction", "你的预测"),
        "menu.middle": Phrase("A city in the middle", "各项居中的城市"),
        "number.best_here": Phrase("{name}, best here", "{name}，本市最佳"),
        "number.index": Phrase("{name}, index", "{name}，指数"),
        "number.level": Phrase("{name}, level", "{name}，水平"),
        "unit.points, 0 to 10": Phrase("points, 0 to 10", "分，0 至 10"),
        "unit.providers": Phrase("providers", "个供应者"),
        "unit.residents per unit": Phrase("residents per unit", "每单元居民数"),
        "unit.share": Phrase("share", "份额"),
        "unit.share of discretion": Phrase("share of discretion", "裁量权份额"),
        "unit.share of the best, 0 to 1": Phrase(
            "share of the best, 0 to 1", "最佳值的份额，0 至 1"
        ),
        "unit.share, 0 to 1": Phrase("share, 0 to 1", "份额，0 至 1"),
        "unit.strength": Phrase("strength", "强度"),
        "unit.year": Phrase("year", "年"),
        "unit.years": Phrase("years", "年"),
        "why.meaning": Phrase("It means: {meaning}.", "含义：{meaning}。"),
        "why.range": Phrase(
            "Range: {low} to {high} ({unit}).", "范围：{low} 至 {high}（{unit}）。"
        ),
        "why.source": Phrase("Source: {source}.", "来源：{source}。"),
    }
)
