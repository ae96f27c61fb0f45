"""The fourteen conditions of a city that the model takes as given."""

from govlab.terms.term import Term, sections_in_chinese

_PAPER = "Li 2016, section 1"
_THIRDS = (0.35, 0.65)


def _context(
    name: str,
    label: str,
    label_zh: str,
    definition: str,
    definition_zh: str,
    source: str,
    words: tuple[str, str, str],
    words_zh: tuple[str, str, str],
) -> Term:
    meant = (definition, definition_zh, source, sections_in_chinese(source))
    return Term(name, label, label_zh, "share", 0, 1, *meant, _THIRDS, words, words_zh)


CONTEXT = (
    _context(
        "mobility",
        "Mobility",
        "人口流动性",
        "how much residents come and go (an ordinal index)",
        "居民流动的频繁程度（序数指标）",
        "Li 2016, sections 1 and 2; sampson1988local",
        (
            "few residents come and go",
            "many residents come and go",
            "residents come and go on a large scale",
        ),
        ("人员流动很少", "流动人口较多", "人口大规模流动"),
    ),
    _context(
        "demand_diversity",
        "Diversity of demands",
        "需求分化",
        "how differentiated residents' demands are",
        "居民需求的分化程度",
        "Li 2016, section 1; alesina1997number",
        (
            "households want much the same",
            "some groups have needs of their own",
            "demands differ from door to door",
        ),
        ("各户需求大体相同", "部分群体有各自的需求", "需求因户而异"),
    ),
    _context(
        "work_unit_provision",
        "Work-unit provision",
        "单位供给",
        "share of services that work units still supply",
        "仍由单位提供的服务所占的份额",
        _PAPER,
        (
            "work units supply almost nothing",
            "work units supply some services",
            "work units supply most services",
        ),
        ("单位几乎不提供服务", "单位提供部分服务", "单位提供大部分服务"),
    ),
    _context(
        "fiscal_capacity",
        "Fiscal capacity",
        "财政能力",
        "money of the level above, relative to need",
        "上级财力相对于需要的程度",
        "Li 2016, section 1; zhou2014administrative",
        (
            "the level above is poor",
            "the level above can pay for the basics",
            "the level above is well off",
        ),
        ("上级财力难敷所需", "上级财力可保基本", "上级财力充裕"),
    ),
    _context(
        "growth_pressure",
        "Growth pressure",
        "增长压力",
        "growth of residents over planned capacity",
        "居民增长超出规划容量的程度",
        "Li 2016, sections 1 and 2",
        (
            "settlement is stable",
            "residents grow faster than facilities",
            "new settlements outrun all planning",
        ),
        ("人口与居住格局稳定", "人口增长快于设施配套", "新居住区的扩张远超规划"),
    ),
    _context(
        "civic_capacity",
        "Civic capacity",
        "社会自组织能力",
        "residents' and social organisations' ability to organise",
        "居民和社会组织自我组织的能力",
        "Li 2016, section 1; ostrom1996crossing",
        (
            "few people organise anything",
            "some groups are active",
            "residents and organisations run much themselves",
        ),
        ("居民很少自行组织", "部分群体较为活跃", "居民和社会组织自行办理许多事务"),
    ),
    _context(
        "spillovers",
        "Spillovers",
        "外溢性",
        "share of hazards and benefits that cross unit borders",
        "跨越单元边界的危害与收益所占的份额",
        "Li 2016, section 2; besley2003centralized",
        (
            "most problems stay inside a unit",
            "some problems cross borders",
            "air, waste and disease cross all borders",
        ),
        ("多数问题不出本单元", "部分问题跨越单元边界", "空气、垃圾和疫病跨越所有边界"),
    ),
    _context(
        "risk_exposure",
        "Risk exposure",
        "风险暴露",
        "how much can go wrong",
        "可能出问题的环节有多少",
        "Li 2016, section 2",
        ("little can go wrong", "ordinary accidents and conflicts", "a node of worldwide risks"),
        ("风险源很少", "一般性的事故与矛盾", "身处全球风险网络的节点"),
    ),
    _context(
        "voice",
        "Voice",
        "网络化表达",
        "ease of speaking up and mobilising",
        "公开表达和动员的难易程度",
        "Li 2016, section 2; hirschman1970exit",
        (
            "complaints travel slowly",
            "complaints reach the press",
            "complaints reach everyone within the hour",
        ),
        ("诉求传播缓慢", "诉求见诸媒体", "诉求在一小时内尽人皆知"),
    ),
    _context(
        "channels",
        "Channels",
        "表达渠道",
        "how much of that voice meets an accepted channel",
        "上述表达能够进入认可渠道的程度",
        "Li 2016, section 3; coser1956functions",
        (
            "voice finds no channel",
            "some voice is heard",
            "most voice meets mediation or a hearing",
        ),
        ("诉求缺乏表达渠道", "部分诉求得到听取", "多数诉求进入调解或听证"),
    ),
    _context(
        "digital_capacity",
        "Digital capacity",
        "数字化能力",
        "integrated information across departments",
        "跨部门信息整合的程度",
        "Li 2016, section 3; bloom2014distinct",
        (
            "each department keeps its own files",
            "some registers are shared",
            "one shared picture across departments",
        ),
        ("各部门信息互不相通", "部分登记信息已经共享", "各部门共用一套完整信息"),
    ),
    _context(
        "territorial_devolution",
        "Territorial devolution",
        "属地放权",
        "discretion handed from city to district and street, place by place",
        "市一级按属地下放给区和街道的裁量权",
        "Li 2016, section 2",
        ("the city plans as a whole", "districts plan some of it", "each place plans for itself"),
        ("全市统一规划", "各区承担部分规划", "各地自行规划"),
    ),
    _context(
        "network_integration",
        "Network integration",
        "多元整合",
        "how far departments, firms, social organisations and residents' groups are tied together",
        "各部门、企业、社会组织和居民群体相互联结的程度",
        "Li 2016, section 1",
        (
            "each organisation looks after its own",
            "some organisations meet and share",
            "one network, led by the party, ties all of them together",
        ),
        ("各组织之间联系不多", "部分组织相互联络、共享资源", "党组织引领、联结各方的一体化网络"),
    ),
    _context(
        "emergency",
        "Emergency",
        "应急状态",
        "0 in normal times, 1 in the acute phase of an emergency",
        "常态为 0，应急处置阶段为 1",
        "Li 2016, section 3",
        ("normal times", "an alert", "the acute phase"),
        ("常态", "预警状态", "应急处置阶段"),
    ),
)
