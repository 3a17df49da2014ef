"""How quantities make up one another: share, pair, part, sum.

The whole of a part named with 其中 is the nearest level of the same dimension before it; growths
and earlier values on the way are passed over (赤字13500亿元，比上年增加1500亿元，其中中央9500亿元).
"""

import re
from itertools import pairwise

from kaocheng.reading.links import (
    AMOUNTS,
    HEDGE,
    LEVELS,
    Quantity,
    Relation,
    Sentence,
    alike,
    any_of,
    states_growth,
    words,
)
from kaocheng.reading.movements import goes_on, is_base, opens_change

_LISTED = re.compile(r"(?:[、和与及，；;,]|以及)[^，。；：、]{0,24}")
_TOTAL = re.compile(rf"{any_of(words().totals)}(?:由|从)?[^，。；]{{0,6}}$")
_NO_ADDEND = re.compile(any_of(words().no_addend))
_COLON = re.compile(
    r"[^，。；：:]{0,24}[：:]|[^，。；]{0,16}[，,]?(?:由|分为|包括|分别为|分别是|即)"
)
_COUNTED_ALL = re.compile(r"(?:共|合计|总|一共|总共|计)[^，。；]{0,12}$")
_COUNTED = re.compile(r"共[有计]?$")
_SHARE = re.compile(r"[^，。；]{0,14}?[，、,（(](?:分别|均|约|共|仅)?占[^，。；]{0,24}")
_SAME_SUBJECT = re.compile(r"[，、](?:占|完成|是|为)")
_RATE = re.compile(
    r"(?P<noun>[^，。；、：0-9]{0,16}?)(?P<rate>率|占比|比重|比例|覆盖面)(?:分别|均|都)?"
    r"(?:提高到|提升到|提升至|提高至|上升到|稳定在|保持在|达到|达|为|是|超过|超|近|约| )*$"
)
_OF_WHOLE = ("占比", "比重", "比例")
_SEPARATES = re.compile(r"[，；、]")
_REACHING = re.compile(r"(?:共计|总计|达到|突破|超过|达|共|约|超|近|为)+$")
_NARROWER = re.compile(
    r"[，、；](?:其中)?(?:全省|全市|全县|我省|我市|本省|本市|我区|全区)(?:共有|共|仅有|仅|有|占|只有)*"
)
_WIDER = re.compile(r"(?:全国|全省|全市|全区|我国|我省)[^，。；]{0,6}$")
_DONE_OF_ALL = re.compile(
    r"[^，。；]{0,32}(?:，(?:预计|计划)?[到在]?[0-9〇零一二三四五六七八九十年月底末本今内 ]{0,10})?"
    r"(?:已有|已经有|[将可]有|可以有|已办结|已[^，。；]{1,8}的|已经[^，。；]{1,8}的|成功[^，。；]{1,4}|(?P<of>合格|办结))"
)
# 受理120件，办结98件 is a part; 上年结转36件，办结420件 is none
_TAKEN_IN = re.compile(r"受理|立案|收到|参检|送检|抽检|检查|抽查|共")
_DUE, _MET = re.compile(r"应[^，。；]{1,4}$"), re.compile(r"[^，。；]{0,6}，实[^，。；]{1,4}")
# 在120个项目中，已完工的有17项；在建的有34项; 500个村中有45个
_AMONG = re.compile(
    rf"[^，。；、]{{0,16}}中(?P<far>，[^。；]{{0,30}}?)?(?:已经|已|就|仍|还)*有{HEDGE}"
)
_INSIDE = re.compile("在[^，。；]{0,24}$")
_AND_AMONG = re.compile(rf"(?:^[^，。；]{{0,20}}[，；]|；)[^，。；]{{0,24}}有{HEDGE}$")
_ONE_OF = re.compile(r"[^，。；]{0,40}之一|[^，。；]{0,24}院校|[^，。；]{0,24}单位")
_IS = re.compile(
    r"[，；][^，。；]{0,8}?(?:也是|是)(?:全国|全省|全市|[^，。；]{2,3}省|[^，。；]{2,3}市)?$"
)
_AMOUNT = rf"{any_of(words().amount_of)}*{any_of(words().amounts)}(?:总额|总量)?"
_PAIR_NEXT = re.compile(rf"[^，。；、]{{0,26}}[，、]{_AMOUNT}{HEDGE}")
_PAIR_SAME = re.compile(rf"[^，。；、]{{0,24}}{any_of(words().given)}[^，。；、]{{0,10}}")
_INVESTED = re.compile(r"(?:完成|总)投资")
_MARKS = re.compile("[，、]")
_FOR = re.compile(rf"{any_of(words().given_to)}(?:全市|全省|全国|各类|符合条件的|各)?$")
_BENEFITS = re.compile(rf"[、，]{any_of(words().benefits)}[^，。；、]{{0,8}}")
_GAIN = re.compile(rf"[，、](?:全国|全省|全市|全县|累计|使)?{HEDGE}")
_END_OF_PARTS = re.compile(any_of(words().end_of_parts))
_FAR_FROM_PART = re.compile(r"[；。]|，.*，")
_SCOPES = (re.compile("全国|国家"), re.compile("全省|省级"))
_PEOPLE = frozenset(words().people)
_COVERED = frozenset(words().covered)
_THINGS = frozenset(words().wholes_of_things)
_LONGEST_RATES = 3
_RESPECTIVELY = 6  # how far before a figure 分别 may stand


def read_wholes(sentence: Sentence) -> None:
    """Note all shares, pairs, parts and sums of a sentence whose movements are read."""
    for position in range(len(sentence)):
        lead = sentence.lead(position)
        if position or "其中" in lead:
            _share(sentence, position, lead)
        if position:
            _pair(sentence, position, lead)
            _narrower(sentence, position, lead)
    _parts(sentence)
    for position in range(len(sentence)):
        if sentence.mention(position).kind in AMOUNTS and position not in sentence.grown:
            _sum(sentence, position)


# -- share ---------------------------------------------------------------------------------


def _share(sentence: Sentence, position: int, lead: str) -> None:
    if sentence.mention(position).kind != "percent" or position in sentence.grown:
        return
    if "占" in lead and _SHARE.fullmatch(lead):
        _share_of_whole(sentence, position)
    elif position and ("率" in lead or "占比" in lead or "比重" in lead):
        _own_rate(sentence, position, lead)


def _share_of_whole(sentence: Sentence, position: int) -> None:
    """444.06亿元、占73.1%; 从509亿元增加到1161亿元，占比从0.64%提高到1.13%."""
    level = _level_of(sentence, position)
    if level is None:
        return
    if position not in sentence.bases:
        sentence.add("share", level, position)
        return
    if level in sentence.later:
        sentence.add("share", level - 1, position)
    if position + 1 in sentence.later:
        sentence.add("share", level, position + 1)


def _level_of(sentence: Sentence, position: int) -> int | None:
    """The nearest level before a position, past growths of its own."""
    for i in sentence.back(position):
        if sentence.mention(i).kind == "duration":
            continue  # 849座公园24小时开放，占87.3%
        if sentence.mention(i).kind in LEVELS and sentence.is_level(i):
            return i
        lead = sentence.lead(i)
        if not (i in sentence.bases or goes_on(lead) or _SAME_SUBJECT.match(lead)):
            return None
    return None


def _own_rate(sentence: Sentence, position: int, lead: str) -> None:
    """毕业生2227人，毕业生就业率98%，留潍率95%: a rate that names what the quantity counts."""
    rate = _RATE.search(re.split(r"[，；]", lead)[-1])
    if rate is None or not _SEPARATES.search(lead):
        return
    before, noun = position - 1, rate["noun"]
    index = sentence.quantities[before].at
    owner = next((r.a for r in sentence.found if r.kind == "share" and index in r.b), None)
    if owner is not None:
        if len(noun) <= 2 or noun[:2] in _named(sentence, owner):
            found = Relation("share", owner, (sentence.quantities[position].at,))
            sentence.found.append(found)
        return
    if sentence.mention(before).kind not in LEVELS or before in sentence.grown or len(noun) < 2:
        return
    name = _named(sentence, index)
    last = re.split("[、和]", noun)[-1]
    of_whole = rate["rate"] in _OF_WHOLE and len(last) >= 2 and last[-2:] in name[-8:]
    if noun[:2] in name[-6:] or of_whole:
        for rated in sentence.run(position, _LONGEST_RATES):
            sentence.add("share", before, rated)


def _named(sentence: Sentence, index: int) -> str:
    """The words right around a quantity, given by its mention, that name it."""
    for position, quantity in enumerate(sentence.quantities):
        if quantity.at == index:
            front = _REACHING.sub("", re.split(r"[，。；、]", quantity.lead)[-1])
            after = sentence.lead(position + 1) if position + 1 < len(sentence) else ""
            return front + re.split(r"[，。；、]", after)[0]
    return ""


# -- pair ----------------------------------------------------------------------------------


def _pair(sentence: Sentence, position: int, lead: str) -> None:
    """131119笔、57.15亿元; 向200家企业发放贷款3.5亿元; 7346件，标的额107亿元."""
    before = position - 1
    a, b = sentence.mention(before), sentence.mention(position)
    if a.kind not in AMOUNTS or b.kind not in AMOUNTS or alike(a, b):
        return
    if position in sentence.grown or before in sentence.grown or a.kind == b.kind == "measure":
        return
    if lead.strip() in ("、", "") and "分别" not in sentence.lead(before)[-_RESPECTIVELY:]:
        counts = a.kind == b.kind == "count"
        ends = sentence.plain[b.end : b.end + 1] in "，。；、）)\n"
        if (not counts or b.unit in _COVERED) and (b.kind != "count" or ends):
            sentence.add("pair", before, position)
    elif a.kind == "count" and b.kind != "count":
        given = b.kind == "money" and _PAIR_SAME.fullmatch(lead)
        to_whom = _FOR.search(sentence.lead(before)) or _INVESTED.search(lead)
        if _PAIR_NEXT.fullmatch(lead) if _MARKS.search(lead) else given and to_whom:
            sentence.add("pair", before, position)
    elif a.kind == "money" and b.kind == "count":
        gains = _GAIN.fullmatch(lead) and sentence.plain.startswith(("受益", "受惠"), b.end)
        if gains or _BENEFITS.fullmatch(lead):
            sentence.add("pair", before, position)


# -- part ----------------------------------------------------------------------------------


def _narrower(sentence: Sentence, position: int, lead: str) -> None:
    """Parts without 其中: 全省共26家，全市共3家; 共147个，是全国12个…之一; 已办结…件."""
    before, now = position - 1, sentence.mention(position)
    if now.kind != "count" or position in sentence.grown or "其中" in lead:
        return
    narrower = _NARROWER.fullmatch(lead) and _WIDER.search(sentence.lead(before))
    done = before not in sentence.grown and _DONE_OF_ALL.fullmatch(lead)
    if done and done["of"] and not _TAKEN_IN.search(sentence.lead(before)):
        done = None
    met = _MET.fullmatch(lead) and _DUE.search(sentence.lead(before))  # 应检120台，实检118台
    if sentence.alike(before, position) and (narrower or done or met):
        sentence.add("part", before, position)
    elif before not in sentence.grown and _among(sentence, before, lead):
        _parts_among(sentence, before)
    elif _IS.search(lead) and _ONE_OF.match(sentence.plain, now.end):
        for i in sentence.back(position):
            if sentence.mention(i).kind == "count" and _COUNTED.search(sentence.lead(i)):
                sentence.add("part", i, position)
                return


def _among(sentence: Sentence, whole: int, lead: str) -> bool:
    """Whether the words behind a quantity say that what follows is among it."""
    among = _AMONG.fullmatch(lead)
    return among is not None and (not among["far"] or bool(_INSIDE.search(sentence.lead(whole))))


def _parts_among(sentence: Sentence, whole: int) -> None:
    """在120个项目中，已完工的有17项；在建的有34项: all that are counted as being there."""
    for part in range(whole + 1, len(sentence)):
        told = part == whole + 1 or _AND_AMONG.search(sentence.lead(part))
        if not told or not _countable_among(sentence, part, whole):
            return
        sentence.add("part", whole, part)


def _parts(sentence: Sentence) -> None:
    """The parts of each 其中."""
    starts = [i for i in range(len(sentence)) if "其中" in sentence.lead(i)]
    for start, end in pairwise([*starts, len(sentence)]):
        front, _, behind = sentence.lead(start).rpartition("其中")
        if not _FAR_FROM_PART.search(behind):
            opens = start == 0 and not front.strip(" ，；。")
            _parts_between(sentence, start, end, opens=opens)


def _parts_between(sentence: Sentence, start: int, end: int, *, opens: bool) -> None:
    """The parts from one 其中 to the next; `opens` says that it begins the sentence."""
    wholes = [sentence.quantities[i] for i in range(start - 1, -1, -1) if sentence.is_level(i)]
    if opens:
        wholes += _levels_before(sentence)
    chosen: Quantity | None = None
    for position in range(start, end):
        quantity = sentence.quantities[position]
        lead = quantity.lead
        elsewhere = ("；" in lead and not opens) or "：" in lead or _END_OF_PARTS.search(lead)
        if chosen is not None and elsewhere:
            return
        if not sentence.is_level(position) or quantity.mention.kind not in AMOUNTS:
            continue
        whole = _whole_of(quantity, wholes)
        if whole is None:
            if position > start and "，" in lead and chosen is None:
                return
            continue
        if chosen is not None and whole is not chosen and position > start + 1:
            return
        chosen = whole
        sentence.found.append(Relation("part", whole.at, (quantity.at,)))


def _levels_before(sentence: Sentence) -> list[Quantity]:
    """The levels of the sentence before, nearest first."""
    levels = []
    for quantity in reversed(sentence.before):
        end = quantity.mention.end
        if (
            quantity.mention.kind in AMOUNTS
            and not states_growth(quantity.lead)
            and not opens_change(quantity.lead)
            and not is_base(quantity.lead, sentence.plain[end : end + 12])
        ):
            levels.append(quantity)
    return levels


def _whole_of(part: Quantity, wholes: list[Quantity]) -> Quantity | None:
    """The nearest level of the part's dimension, one of the same scope before another."""
    same = [whole for whole in wholes if alike(whole.mention, part.mention)]
    if not same and wholes and part.mention.kind == wholes[0].mention.kind == "count":
        unit, of = part.mention.unit, wholes[0].mention.unit
        if (of == "" and unit in _PEOPLE) or (unit == "个" and of in _THINGS):
            same = wholes[:1]
    for scope in _SCOPES:
        if scope.search(part.lead):
            for whole in same[:2]:
                if scope.search(whole.lead):
                    return whole
    return same[0] if same else None


# -- sum -----------------------------------------------------------------------------------


def _sum(sentence: Sentence, position: int) -> None:
    """A total behind its list, or in front of it with a colon or 由…组成."""
    lead = sentence.lead(position)
    one_list = "其中" not in lead and "；" not in lead
    if position >= 2 and one_list and _TOTAL.search(lead.rpartition("，")[2]):
        addends = _addends_before(sentence, position)
        if len(addends) >= 2:
            moved = position in sentence.bases and position + 1 in sentence.later
            sentence.add("sum", position + 1 if moved else position, *addends)
            return
    if position + 2 >= len(sentence):
        return
    following = sentence.lead(position + 1)
    if "其中" in following or not _COLON.match(following):
        return
    tail = sentence.plain[sentence.mention(position + 1).end : sentence.span.end]
    whole = "：" in following or ":" in following or "组成" in tail
    if whole or _COUNTED_ALL.search(lead):
        addends = _addends_after(sentence, position)
        if len(addends) >= 2:
            sentence.add("sum", position, *addends)


def _addends_before(sentence: Sentence, total: int) -> list[int]:
    """The list a total closes: A8个，B67个，C337个，总数412个; a verb in it makes it no list."""
    addends: list[int] = []
    for i in sentence.back(total):
        lead = sentence.lead(i)
        if not _countable_among(sentence, i, total) or not sentence.is_level(i):
            break
        if sentence.mention(i).bound != sentence.mention(total).bound or _TOTAL.search(lead):
            break
        if _NO_ADDEND.search(lead):
            return []
        addends.insert(0, i)
        if not _LISTED.fullmatch(lead):
            break
    return addends


def _countable_among(sentence: Sentence, part: int, whole: int) -> bool:
    """Whether one quantity may be counted in another: 45家, 28个 and 9所 make 82个."""
    one, all_ = sentence.mention(part), sentence.mention(whole)
    things = one.kind == all_.kind == "count" and all_.unit == "个" and one.unit in _THINGS
    return things or alike(one, all_)


def _addends_after(sentence: Sentence, total: int) -> list[int]:
    """The list a total opens."""
    addends: list[int] = []
    for i in range(total + 1, len(sentence)):
        if not sentence.alike(i, total) or not sentence.is_level(i):
            break
        if i > total + 1 and not _LISTED.fullmatch(sentence.lead(i)):
            break
        addends.append(i)
    return addends
