"""Words of figures over the two levers."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

_BOARD = {
    "board.best_here": Phrase("best here {index}", "本市最佳 {index}"),
    "board.description": Phrase(
        "Bars of cohesion and publicness, public goods, thrift and safety; a bracket joins the "
        "last two to the control of cost and risk, and a bar of the balance follows. Each is an "
        "index from 0, the worst, to 100, the best that the two levers can do in this city. A "
        "diamond compares the level with a city in the middle at the same setting, a tick marks "
        "the best balance here.",
        "条形表示凝聚力和公共性、社会公共品、低成本与低风险；一个括号把后两者连成成本与风险控制，"
        "其下是均衡。每一条都是指数：0 为两个杠杆在本市所能达到的最差，100 为最好。"
        "菱形把当前水平与同一设置下各项居中的城市相比，短竖线标出本市的最佳均衡。",
    ),
    "board.finding": Phrase(
        "Furthest behind: {name}, {index} of 100", "差距最大：{name}，100 分中得 {index} 分"
    ),
    "board.shown": Phrase(
        "Of 100 that the levers can do here, 0 being their worst. ◆ level, dashed: that of a "
        "middle city at this setting",
        "以杠杆在此所能达到的最好为 100，最差为 0。◆ 水平；虚线：同一设置下各项居中的城市",
    ),
    "pairs.between": Phrase("; ", "；"),
    "pairs.city": Phrase("{city}. {settings}", "{city}。{settings}"),
    "pairs.description": Phrase(
        "Pairs of bars, one for each of two settings: cohesion and publicness, public goods, "
        "control of cost and risk, its parts low cost and low risk, and the balance; each is an "
        "index from 0, the worst, to 100, the best that the two levers can do in the city.",
        "成对的条形，两种设置各一条：凝聚力和公共性、社会公共品、成本与风险控制及其两个部分"
        "（低成本与低风险），以及均衡；每一条都是指数："
        "0 为两个杠杆在该市所能达到的最差，100 为最好。",
    ),
    "pairs.equal": Phrase("A tie: {name} {more} in both", "不相上下：两种设置的{name}都是 {more}"),
    "pairs.finding": Phrase(
        "{which} does better: {name} {more} against {less}",
        "{which} 较好：{name} {more} 对 {less}",
    ),
    "pairs.setting": Phrase("{size} residents, {share} below", "{size} 名居民，放权 {share}"),
    "pairs.text": Phrase("Two settings side by side", "两种设置并列"),
}
_CURVES = {
    "curves.cohesion": Phrase("cohesion", "凝聚力"),
    "curves.control": Phrase("cost and risk", "成本与风险"),
    "curves.description": Phrase(
        "Three curves over the number of residents per unit, each an index from 0, the worst, to "
        "100, the best that the two levers can do in the city: cohesion and publicness peaks at "
        "small units, public goods at large ones, control of cost and risk in between. Shaded "
        "bands mark neighbourhood, intermediate and street sizes; ticks mark the units of real "
        "cities.",
        "三条随每单元居民数变化的曲线，各为指数：0 为两个杠杆在该市所能达到的最差，100 为最好。"
        "凝聚力和公共性在小单元达到峰值，社会公共品在大单元，成本与风险控制居于其间。"
        "阴影标出居民区、中间层次和街道的规模，短线标出真实城市的单元。",
    ),
    "curves.finding": Phrase(
        "Cohesion is best in small units, services in large", "小单元凝聚力最好，大单元服务最好"
    ),
    "curves.public_goods": Phrase("public goods", "公共品"),
    "curves.shown": Phrase(
        "How much of what the levers can do for each problem is done (100: all of it), by "
        "residents per unit. Dashed: your unit size",
        "各个问题上杠杆所能做到的完成了多少（100 为全部），横轴为每单元居民数。虚线：你的单元规模",
    ),
    "devolution.abuse": Phrase("abuse", "过度运用"),
    "devolution.blindness": Phrase("blindness", "失察"),
    "devolution.brought": Phrase("what the city brings", "城市自带的风险"),
    "devolution.cost": Phrase("cost", "成本"),
    "devolution.description": Phrase(
        "Over the share of discretion on the committees' side: cost, a line that falls as power is "
        "handed down; and risk, the top edge of areas that add up. What the city brings lies "
        "at the bottom, blindness above it shrinks to the right, abuse on top grows. Risk is least "
        "somewhere inside, where a dot stands.",
        "随居委会一侧裁量权份额变化：成本曲线随放权下降；风险是层层相加的面积的上沿："
        "最下面是城市自带的风险，其上的失察越往右越薄，最上面的过度运用越往右越厚。"
        "风险在中间某处最小，以圆点标出。",
    ),
    "devolution.finding": Phrase(
        "Power handed down saves cost, then breeds risk", "权力下放先省成本，随后滋生风险"
    ),
    "devolution.least": Phrase("least at {share}", "{share} 时最小"),
    "devolution.risk": Phrase("risk", "风险"),
    "devolution.shown": Phrase(
        "Lower is better. The areas add up to risk: abuse (discretion used too far), blindness "
        "(trouble that the office does not see), and what the city brings. Vertical dashes: your "
        "setting",
        "越低越好。各层面积相加即为风险：过度运用（裁量权用过了头）、失察（街道办看不见的问题）、"
        "城市自带的风险。竖虚线：你的设置",
    ),
    "maps.best": Phrase("{size}, {share}", "{size}，{share}"),
    "maps.description": Phrase(
        "Four maps of unit size against decentralization: cohesion and publicness, public goods, "
        "control of cost and risk, and the balance. Contours rise towards the best place of each "
        "map: how much of what the two levers can do in the city is done, from 0 to 100. A ring "
        "marks the current setting, a diamond with its numbers the best setting of each map; the "
        "diamonds lie apart.",
        "以治理单元规模和放权程度为轴的四幅图：凝聚力和公共性、社会公共品、成本与风险控制、均衡。"
        "等高线向各图的最佳位置升高，即两个杠杆在该市所能做到的完成了多少，0 至 100。"
        "圆环标出当前设置，菱形连同数字标出各图的最佳设置；几个菱形彼此分开。",
    ),
    "maps.finding": Phrase(
        "No place of the levers is best for all three", "没有一种设置对三个问题都最好"
    ),
    "maps.shown": Phrase(
        "Decided by the committees, upwards, by unit size. Contours: tenths of what the levers can "
        "do here, better towards ◆, the best; ○ your setting",
        "纵轴为由居委会决定的份额，横轴为单元规模。等高线：杠杆在此所能达到的十分之几，"
        "越近 ◆（最佳）越好；○ 你的设置",
    ),
}
_FRONTIER = {
    "frontier.axis": Phrase("{name}: index, 0 to 100", "{name}：指数，0 至 100"),
    "frontier.beyond": Phrase("more goods, but|too little control", "公共品更多，|但控制不足"),
    "frontier.corner": Phrase("best of both:|no setting", "两者俱佳：|没有设置"),
    "frontier.costs": Phrase("More public goods cost cohesion", "更多公共品，要用凝聚力来换"),
    "frontier.description": Phrase(
        "Every setting of the levers as a dot: public goods across, cohesion upwards, each an "
        "index from 0, the worst, to 100, the best that the two levers can do in the city. A "
        "falling line joins the settings at which neither can grow without loss to the other, "
        "while enough control of cost and risk is kept. No dot reaches the upper right corner.",
        "杠杆的每一种设置是一个点：横轴为社会公共品，纵轴为凝聚力，各为指数：0 为两个杠杆在该市"
        "所能达到的最差，100 为最好。一条下降的折线连接这样的设置："
        "在成本与风险得到足够控制的前提下，任一方的提高都要以另一方为代价。没有点到达右上角。",
    ),
    "frontier.enough": Phrase("That keeps enough control", "成本与风险控制达到底线"),
    "frontier.finding": Phrase(
        "The last public goods cost the most cohesion", "最后一点公共品，要用最多的凝聚力来换"
    ),
    "frontier.gained": Phrase("+{goods} goods", "公共品 +{goods}"),
    "frontier.less": Phrase("That is less control than is to be kept", "成本与风险控制低于底线"),
    "frontier.lost": Phrase("−{lost} cohesion", "凝聚力 −{lost}"),
    "frontier.sentence": Phrase(
        "Of 100 that its levers can do, this city gets {cohesion} for cohesion, {public_goods} for "
        "public goods and {control} for control of cost and risk, with {size} residents per unit "
        "and {share} of discretion on the committees' side. {verdict} ({kept} of the best here, "
        "{most}).",
        "以本市两个杠杆所能达到的最好为 100：凝聚力 {cohesion}，公共品 {public_goods}，"
        "成本与风险控制 {control}；每个单元 {size} 名居民，居委会一侧掌握 {share} 的裁量权。"
        "{verdict}（本市最佳值 {most} 的 {kept}）。",
    ),
    "frontier.shown": Phrase(
        "Each dot a setting of the levers. Orange: cost and risk kept as well as the first slider "
        "demands; grey: not. Line: the frontier; ○ your setting",
        "每点是杠杆的一种设置。橙色：成本与风险控制达到第一个滑块的要求；灰色：未达到。"
        "线：可能性边界；○ 你的设置",
    ),
}
_TASK = {
    "task.broken": Phrase("Found: here the claim breaks", "找到了：论断在此不成立"),
    "task.claim": Phrase("Claim: {claim}", "论断：{claim}"),
    "task.description": Phrase(
        "Two bars of one outcome: at the reader's setting, and at the setting that a claim "
        "compares it with, in the same city. The sentence below says whether the claim holds here.",
        "同一结果的两条：一条是读者的设置，一条是论断用来比较的设置，同在一市。"
        "下方的句子说明论断在此是否成立。",
    ),
    "task.found": Phrase("Found: this state is a counter-example.", "找到了：这一状态就是反例。"),
    "task.holds": Phrase("The claim holds here. Keep looking.", "论断在此成立。继续找。"),
    "task.kept": Phrase("Here the claim holds", "论断在此成立"),
    "task.outside": Phrase("Outside the band: no test of the claim", "超出规模范围：不能检验论断"),
    "task.rival": Phrase("the rival", "比较的设置"),
    "task.same": Phrase(
        "The rival's own setting: nothing is compared yet", "与比较的设置相同：尚未比较"
    ),
    "task.same_yet": Phrase(
        "This is the rival's own setting. Move a slider to compare.",
        "这就是比较的设置。请移动滑块再比较。",
    ),
    "task.sentence": Phrase(
        "{claim} {city}, {size} residents, {share} of discretion below: {here} here, {there} at "
        "the rival. {verdict}",
        "{claim} {city}，{size} 名居民，裁量权下放 {share}：此处 {here}，比较的设置 {there}。"
        "{verdict}",
    ),
    "task.stay": Phrase("Stay within the {band} band.", "请留在{band}的规模范围内。"),
    "task.yours": Phrase("your setting", "你的设置"),
}

LEVERS: Mapping[str, Phrase] = MappingProxyType({**_BOARD, **_CURVES, **_FRONTIER, **_TASK})
