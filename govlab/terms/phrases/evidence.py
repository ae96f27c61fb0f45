"""Words of figures that show real cities."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

EVIDENCE: Mapping[str, Phrase] = MappingProxyType(
    {
        "districts.title": Phrase("Two sizes, and little between", "两种规模，中间很少"),
        "districts.shown": Phrase(
            "Mean residents of a committee (●) and of a street (■) in each core district of ten "
            "cities, 2020. Fill: share of residents registered elsewhere, moves within the city "
            "included",
            "十个城市各中心城区 2020 年居委会（●）与街道（■）的平均居民数。"
            "填色：人户分离居民的比例（含市内）",
        ),
        "districts.source": Phrase(
            "Sources: census of 2020; official list of committees, 2020.",
            "来源：2020 年人口普查；2020 年官方居委会名录。",
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
            "its streets, nearly all within the street band. A dot is the fuller, the more "
            "residents are registered elsewhere.",
            "十个城市每个中心城区各有两点，横轴为每单元居民数的对数刻度：居委会平均规模多在居民区一段，"
            "街道平均规模几乎都在街道一段。人户分离居民所占比例越高，点越实。",
        ),
    }
)
