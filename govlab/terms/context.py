"""The thirteen conditions of a city that the model takes as given."""

from govlab.terms.term import Term

_PAPER = "Li 2016, section 1"
_THIRDS = (0.35, 0.65)


def _context(
    name: str, label: str, label_zh: str, definition: str, source: str, *words: str
) -> Term:
    return Term(name, label, label_zh, "share", 0, 1, definition, source, _THIRDS, words)


CONTEXT = (
    _context(
        "mobility",
        "Mobility",
        "人口流动性",
        "share of residents registered elsewhere",
        "2020 census; sampson1988local",
        "few residents come from elsewhere",
        "about half of the residents are registered elsewhere",
        "most residents are registered elsewhere",
    ),
    _context(
        "demand_diversity",
        "Diversity of demands",
        "需求分化",
        "how differentiated residents' demands are",
        "Li 2016, section 1; alesina1997number",
        "households want much the same",
        "some groups have needs of their own",
        "demands differ from door to door",
    ),
    _context(
        "work_unit_provision",
        "Work-unit provision",
        "单位供给",
        "share of services that work units still supply",
        _PAPER,
        "work units supply almost nothing",
        "work units supply some services",
        "work units supply most services",
    ),
    _context(
        "fiscal_capacity",
        "Fiscal capacity",
        "财政能力",
        "money of the level above, relative to need",
        "Li 2016, section 1; zhou2014administrative",
        "the level above is poor",
        "the level above can pay for the basics",
        "the level above is well off",
    ),
    _context(
        "growth_pressure",
        "Growth pressure",
        "增长压力",
        "growth of residents over planned capacity",
        "Li 2016, sections 1 and 2",
        "settlement is stable",
        "residents grow faster than facilities",
        "new settlements outrun all planning",
    ),
    _context(
        "civic_capacity",
        "Civic capacity",
        "社会自组织能力",
        "residents' and social organisations' ability to organise",
        "Li 2016, section 1; ostrom1996crossing",
        "few people organise anything",
        "some groups are active",
        "residents and organisations run much themselves",
    ),
    _context(
        "spillovers",
        "Spillovers",
        "外溢性",
        "share of hazards and benefits that cross unit borders",
        "Li 2016, section 2; besley2003centralized",
        "most problems stay inside a unit",
        "some problems cross borders",
        "air, waste and disease cross all borders",
    ),
    _context(
        "risk_exposure",
        "Risk exposure",
        "风险暴露",
        "how much can go wrong",
        "Li 2016, section 2",
        "little can go wrong",
        "ordinary accidents and conflicts",
        "a node of worldwide risks",
    ),
    _context(
        "voice",
        "Voice",
        "网络化表达",
        "ease of speaking up and mobilising",
        "Li 2016, section 2; hirschman1970exit",
        "complaints travel slowly",
        "complaints reach the press",
        "complaints reach everyone within the hour",
    ),
    _context(
        "channels",
        "Channels",
        "表达渠道",
        "how much of that voice meets an accepted channel",
        "Li 2016, section 3; coser1956functions",
        "voice finds no channel",
        "some voice is heard",
        "most voice meets mediation or a hearing",
    ),
    _context(
        "digital_capacity",
        "Digital capacity",
        "数字化能力",
        "integrated information across departments",
        "Li 2016, section 3; bloom2014distinct",
        "each department keeps its own files",
        "some registers are shared",
        "one shared picture across departments",
    ),
    _context(
        "territorial_devolution",
        "Territorial devolution",
        "属地放权",
        "discretion handed from city to district and street, place by place",
        "Li 2016, section 2",
        "the city plans as a whole",
        "districts plan some of it",
        "each place plans for itself",
    ),
    _context(
        "emergency",
        "Emergency",
        "应急状态",
        "0 in normal times, 1 in the acute phase of an emergency",
        "Li 2016, section 3",
        "normal times",
        "an alert",
        "the acute phase",
    ),
)
