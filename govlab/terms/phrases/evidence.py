"""Words of figures that show real cities."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

EVIDENCE: Mapping[str, Phrase] = MappingProxyType(
    {
        "districts.title": Phrase("Two sizes, and little between", "两种规模，中间很少"),
        "districts.subtitle": Phrase(
            "Core districts of ten cities, 2020: mean residents", "十个城市的中心城区，2020年："
        ),
        "districts.shown": Phrase(
            "of a committee and of a street. Colour: registered",
            "居委会与街道的平均居民数；颜色：人户分离",
        ),
        "districts.counted": Phrase(
            "elsewhere (moves within the city included)", "（含市内人户分离）"
        ),
        "districts.residents_per_committee": Phrase("committees", "居委会"),
        "districts.residents_per_street": Phrase("streets", "街道"),
        "districts.district": Phrase("district", "区"),
        "districts.elsewhere": Phrase(
            "registered elsewhere, moves within the city included", "人户分离（含市内）"
        ),
        "districts.description": Phrase(
            "For each core district of ten cities two dots on a logarithmic axis of residents per "
            "unit: the mean size of its committees, mostly within the neighbourhood band, and of "
            "its streets, nearly all within the street band. The colour of a dot tells how many "
            "residents are registered elsewhere.",
            "十个城市每个中心城区各有两点，横轴为每单元居民数的对数刻度：居委会平均规模多在居民区一段，"
            "街道平均规模几乎都在街道一段。点的颜色表示人户分离居民所占比例。",
        ),
    }
)
