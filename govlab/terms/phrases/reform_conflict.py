"""Words of figures of conflict: calm that is paid for, and where grievances go."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

_CALM = {
    "calm.anger": Phrase("Hardened anger, 100 = as before", "积累的怨气（此前 = 100）"),
    "calm.as_before": Phrase("as before", "与此前相同"),
    "calm.buffer": Phrase("a buffer alone", "仅有缓冲"),
    "calm.channels": Phrase("valve, buffer and law", "安全阀、缓冲与法治"),
    "calm.description": Phrase(
        "Two panels over twenty years, each with two lines; 100 is the rest before. Above, open "
        "grievances: at first the line of pressure falls to about three quarters while it is paid "
        "for and comes back to 100 within three years of the end of the money; the line of valve, "
        "buffer and law falls to a tenth and is about half way back at the end. Below, hardened "
        "anger: it rises under pressure and falls under valve, buffer and law.",
        "两组二十年曲线，各有两条；100为此前的平稳水平。上图为未化解的矛盾：开始时，压力之线在有经费"
        "期间降到约四分之三，经费停止后三年内回到100；安全阀、缓冲与法治之线降到约十分之一，"
        "末年约回升一半。下图为积累的怨气：压力之下上升，安全阀、缓冲与法治之下下降。",
    ),
    "calm.ends": Phrase("the money ends", "经费停止"),
    "calm.pressure": Phrase("pressure", "压力"),
    "calm.grievances": Phrase("Open grievances, 100 = as before", "未化解的矛盾（此前 = 100）"),
    "calm.mean": Phrase("{name}, mean {mean}", "{name}，平均 {mean}"),
    "calm.nobody": Phrase("duties handed to nobody", "责任移交而无人接手"),
    "calm.number.anger": Phrase("{name}: anger when the money ends", "{name}：经费停止时的怨气"),
    "calm.number.at_end": Phrase(
        "{name}: open grievances when the money ends", "{name}：经费停止时未化解的矛盾"
    ),
    "calm.number.first": Phrase(
        "{name}: open grievances after half a year", "{name}：半年后未化解的矛盾"
    ),
    "calm.number.pressure": Phrase("Pressure", "压力"),
    "calm.number.later": Phrase(
        "{name}: open grievances after twenty years", "{name}：二十年后未化解的矛盾"
    ),
    "calm.number.other": Phrase("The other way", "另一办法"),
    "calm.sentence": Phrase(
        "{city}. When the money ends after {years} years, pressure has open grievances at "
        "{pressure_at_end} of 100 and anger at {pressure_anger}; the other way ({way}) has them at "
        "{other_at_end} and {other_anger}. After twenty years grievances stand at "
        "{pressure_later} and {other_later}.",
        "{city}。{years}年后经费停止时，压力使未化解的矛盾为此前100中的{pressure_at_end}、"
        "怨气为{pressure_anger}；另一办法（{way}）分别为{other_at_end}和{other_anger}。"
        "二十年后，未化解的矛盾分别为{pressure_later}和{other_later}。",
    ),
    "calm.shown": Phrase(
        "Both are on from year 0 until the money ends.", "两种办法都从第0年起，到经费停止为止。"
    ),
    "calm.title": Phrase(
        "Pressure: {pressure_at_end} of 100 grievances stay open, then {pressure_later}; "
        "{way}: {other_at_end}, then {other_later}",
        "压力：每100件矛盾有{pressure_at_end}件未化解，其后{pressure_later}件；"
        "{way}：{other_at_end}件，其后{other_later}件",
    ),
    "calm.valve": Phrase("a valve alone", "仅有安全阀"),
    "calm.way": Phrase("Instead of pressure", "替代压力的办法"),
    "calm.years": Phrase("Years", "年数"),
}
_FLOWS = {
    "flows.description": Phrase(
        "A hundred new grievances flow from left to right to seven places: the state, neighbours, "
        "courts and the valve settle them; those that were never heard, that nobody picked up, or "
        "that were silenced turn to anger. At first most duties are handed over and nobody takes "
        "them up: the widest flows lead to anger.",
        "一百件新矛盾自左向右流向七处：政府、邻里、法院与安全阀予以化解；从未被听到的、"
        "无人接手的、被压下的转为怨气。开始时多数责任已移交而无人接手，最宽的几股流向怨气。",
    ),
    "flows.never_heard": Phrase("never heard", "从未被听到"),
    "flows.number.anger": Phrase("Turned to anger, of 100", "每百件中转为怨气"),
    "flows.number.before": Phrase("Turned to anger before, of 100", "此前每百件中转为怨气"),
    "flows.passed_on": Phrase("passed on by the valve", "经安全阀传递"),
    "flows.picked_up_by_nobody": Phrase("picked up by nobody", "无人接手"),
    "flows.row": Phrase("{name}: {share}", "{name}：{share}"),
    "flows.sentence": Phrase(
        "{city}. Of 100 new grievances the state settles {settled_by_state}, neighbours "
        "{settled_by_neighbours}, courts {settled_by_courts}, and {passed_on} are passed on. "
        "{anger} turn to anger: {never_heard} were never heard, {picked_up_by_nobody} picked up by "
        "nobody, {silenced} silenced. Before, {before} did.",
        "{city}。每100件新矛盾中，政府化解{settled_by_state}件，邻里{settled_by_neighbours}件，"
        "法院{settled_by_courts}件，经安全阀传递{passed_on}件；{anger}件转为怨气："
        "{never_heard}件从未被听到，{picked_up_by_nobody}件无人接手，{silenced}件被压下。"
        "此前为{before}件。",
    ),
    "flows.settled_by_courts": Phrase("settled by law", "依法解决"),
    "flows.settled_by_neighbours": Phrase("settled by neighbours", "邻里化解"),
    "flows.settled_by_state": Phrase("settled by the state", "政府化解"),
    "flows.shown": Phrase(
        "Where 100 new grievances go while the office is fresh; orange turns to anger.",
        "机构尚有余力时100件新矛盾的去向；橙色转为怨气。",
    ),
    "flows.silenced": Phrase("silenced", "被压下"),
    "flows.title": Phrase(
        "{city}: {anger} of 100 grievances turn to anger, {before} before the plan",
        "{city}：每100件矛盾有{anger}件转为怨气，方案实施前为{before}件",
    ),
    "flows.title_lost": Phrase(
        "{city}: {lost} of 100 picked up by nobody, {anger} turn to anger, {before} before",
        "{city}：每100件有{lost}件无人接手，{anger}件转为怨气，方案实施前为{before}件",
    ),
}

REFORM_CONFLICT: Mapping[str, Phrase] = MappingProxyType(_CALM | _FLOWS)
