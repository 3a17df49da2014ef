"""What each mention measures, of whom, when, and as what.

The measure is looked for where the sentence puts it: behind a count (60个网络频道), in front of
an amount (全年受理案件7346件), or, where the words between say nothing new, at the quantity this
one grows, changes or continues.
"""

import datetime
import re
from bisect import bisect_right
from typing import Literal, NamedTuple

import msgspec

from kaocheng.reading.mentions import Mention
from kaocheng.reading.outline import Unit
from kaocheng.reading.relations import Relation
from kaocheng.reading.tenses import Tenses
from kaocheng.text import Span

Modality = Literal["result", "target", "limit", "background"]


class Claim(msgspec.Struct, gc=False):
    """A mention as the value of a measure.

    mention   index into `Reading.mentions`
    measure   the words that name what is measured; "" where the text does not say
    modality  result: done or observed; target: planned or to be done; limit: a rule's parameter;
              background: describes something else (投资10亿元的基地)
    unit      index into `Reading.units` of the reporting unit, None outside any
    item      index into that unit's items, None outside any
    period    first and last day the claim speaks of, None where the text does not say
    """

    mention: int
    measure: str
    modality: Modality
    unit: int | None = None
    item: int | None = None
    period: tuple[datetime.date, datetime.date] | None = None


LONGEST = 12  # of a measure; a longer phrase keeps its end, where Chinese puts the head
_NAMED_ORDINALS = frozenset("届 批 次 期 轮 代 号 条 章 节 编 年 天 周 日 月 个月 学期 任 季 组 类 等 集 篇 版 回 场 站 赛段 标段".split())
_SEGMENT = re.compile(r"[，。；：！？:;,\n]")
_VERBS = (
    "开展|进行|实现|完成|获评|获批|获得|荣获|获|被|通过|受|参加|参与|入选|入围|纳入|建成|投产|开工|落地|签约|全部|全面|分别|同比|举办|前来|来|在|向|对|与|将|已|均|都|正|"
    "提供|是|达到|达|可|正式|有序|加快|顺利|成功|集中|竣工|并网|投运|投用|通车|运营|动工|作为|互为|发放|用于|建设|落户|立项|授予|上线|运行|发布|实施|推进|支持|带动|"
    "增长|下降|增加|减少|提高|居|位居|列|占|按|以|让|使|从|由|到|至|比|较|享受|惠及|成为|形成|得到|取得|保持|突破|超过|推动|启用|开放|开通|启动|见效|覆盖|承办|组织|复制|培育|打造"
)
_STARTS_VERB = re.compile(_VERBS)
_CUT = re.compile(rf"(?<=..)(?:{_VERBS})")
_TAIL = re.compile(
    r"(?:同比|环比|分别|比上年|较上年|年均|平均|实际|名义|均|都|已|已经|也|还|又|再|只|仅|继续保持|继续|稳定|进一步|持续|预计|计划|力争|确保|累计|总计|共计|合计|共|各|"
    r"增长到|增加到|提高到|上升到|下降到|降低到|增至|升至|降至|增到|降到|扩大到|扩展至|达到了|达到|达|增长了|增长|增加了|增加|增幅|增速|提高了|提高|上升|下降了|下降|降低|减少了|减少|回落|上涨|扩大|缩短|"
    r"保持在|稳定在|控制在|保持|突破了|突破|超过|超出|超|近|约为|约|逾|过|为|是|有|等|了|到|至|从|由|的|多|少|高达|多达|大约|接近|将近|不足|不到|不低于|不超过|不少于|至少|最高|仅有|共有|拥有|安排|左右|率先|[ 　“”：:（(《、和与及或])+$"
)
_HEAD = re.compile(
    r"^(?:[ 　、，“”和与及或]|以及|其中|同时|另外|此外|并|把|将|为|向|对|从|由|全年|全省|全市|全区|全国|全县|我省|我市|共|累计|新增|目前|现有|截至目前|截至|已|已经|预计|其|的|了|是)+"
)
_AGAINST = re.compile(r"(?:比|较|与|同|跟)(?:[^，。；]{0,14}?(?:年|年底|年末|期|月|时期|预算|水平))?(?:的)?(?:相比|比)?(?:分别|实际|净|年均)*$")
_SCOPE_ONLY = re.compile(r"(?:全国|全省|全市|全区|全县|全球|我省|我市|省|市|国|山东省|本省|本市|其|总|总数|总量|累计|总额|规模|总规模|占|[年月日])*")
_RANKED = re.compile(r"(?:位居|位列|名列|排名|排在|居于|稳居|跃居|居|列入|列|进入|升至|跻身|保持|均)[^，。；、]*$")
_WON = re.compile(r"(?:荣获|获得|取得|获评|获|夺得|勇夺)([^，。；、]{2,})$")
_SHARED_TAIL = "率额量值数入出资比重例模距度亩积价费用额幅程"
_LIMIT = re.compile(
    r"额度|标准|起征点|上限|下限|限额|门槛|扣除|首付|税率|费率|最低工资|征收率|存款准备金率|阈值|可贷|最高可|封顶|免征|起付|限高|年限|应纳税所得额|按[^，。]{0,8}给予|每人每[月年天]|每[户人][^，。]{0,4}补"
)
_BACKGROUND_RIGHT = re.compile(r"(?:的(?![增速比])|(?:级|量级)(?!以上)|项目|重大项目|招商引资|产业集群|立项项目|工业项目|产业|企业|集群|重点项目|产业园)")
_AHEAD = re.compile(
    r"力争|确保|争取|计划|拟|预期|目标|努力|力求|规划|将(?=达|新|建|完|实|超|有|增|再|突|启|于|继|进|投|开|安|逐|在|为)|我们将|要(?![求素点闻件害道职])|应当|必须|须(?!要)|准备|打算|预计到|今后|未来|明年|下一步|安排|可望|有望"
)
_STRONG_AHEAD = re.compile(r"力争|拟|将于|下一步|争取|明年|今后|未来[一二三四五\d]|预期目标|计划(?:新|到|实|完|开|建|安)")
_BEHIND = re.compile(r"去年|上年|已(?!有之)|累计|截至|目前|过去|以来|一年来|五年来|实现了|完成了|达到了|建成了|取得了")
_NOT_COMPARED = re.compile(r"(?<![比较与同])(?:去年|上年)(?!同期|底|末)")
_THIS_YEAR = re.compile(r"今年(?!以来|前|[一二三四五六七八九十\d]+月|上半年|第)")


class _Context(NamedTuple):
    plain: str
    mentions: list[Mention]
    tenses: Tenses
    year: int | None


def find_claims(
    plain: str, sentences: list[Span], units: list[Unit], mentions: list[Mention],
    relations: list[Relation], tenses: Tenses, year: int | None,
) -> list[Claim]:  # fmt: skip
    """The claims of all mentions that are the value of a measure, in the order of the text.

    year  the document's own year, by which a named year is past or to come
    """
    # the later of two related mentions is named where the earlier one is
    said_by = {}
    for relation in relations:
        if relation.kind in ("growth", "change"):
            first, last = sorted((relation.a, relation.b[0]))
            said_by.setdefault(last, first)
    context = _Context(plain, mentions, tenses, year)
    claims: list[Claim] = []
    measures: dict[int, str] = {}
    places = _Places(units)
    at, count = 0, len(mentions)
    for sentence in sentences:
        first = at
        while at < count and mentions[at].start < sentence.end:
            at += 1
        if at == first:
            continue
        quantities = [index for index in range(first, at) if mentions[index].kind != "date"]
        dates = [index for index in range(first, at) if mentions[index].kind == "date"]
        for position, index in enumerate(quantities):
            mention = mentions[index]
            if mention.kind == "ordinal" and mention.unit in _NAMED_ORDINALS:
                continue
            measure = _measure(context, sentence, quantities, position, said_by, measures)
            measures[index] = measure
            period = _period(mentions, dates, mention)
            modality = _modality(context, sentence, mention, measure, dates)
            unit, item = places.at(mention.start)
            claims.append(Claim(index, measure, modality, unit, item, period))
    return claims


class _Places:
    """Which unit and item an offset lies in."""

    def __init__(self, units: list[Unit]) -> None:
        self.units = units
        self.starts = [unit.start for unit in units]
        self.items = [[item.start for item in unit.items] for unit in units]

    def at(self, offset: int) -> tuple[int | None, int | None]:
        unit = bisect_right(self.starts, offset) - 1
        if unit < 0:
            return None, None
        item = bisect_right(self.items[unit], offset) - 1
        return unit, item if item >= 0 else None


# -- the measure ---------------------------------------------------------------------------


def _measure(context: _Context, sentence: Span, quantities: list[int], position: int,
             said_by: dict[int, int], measures: dict[int, str]) -> str:  # fmt: skip
    """The words that name what a mention measures."""
    plain, mentions = context.plain, context.mentions
    index = quantities[position]
    mention = mentions[index]
    left_at = mentions[quantities[position - 1]].end if position else sentence.start
    right_to = mentions[quantities[position + 1]].start if position + 1 < len(quantities) else sentence.end
    left = plain[left_at : mention.start]
    right = plain[mention.end : min(right_to, mention.end + 40)]
    if mention.kind in ("count", "measure", "duration", "money", "age") and (behind := _behind(mention, left, right)):
        return behind
    if mention.kind == "ordinal":
        if right.startswith("的") and (found := _first(right[1:])):
            return found
        left = _of_rank(left)
    if "分别" in left[-12:] and (listed := _listed(left, 0)):
        return listed
    phrase = _in_front(left)
    if phrase:
        return phrase
    if index in said_by and said_by[index] in measures:
        return measures[said_by[index]]
    if (order := _order_in_list(plain, mentions, quantities, position)) is not None:
        first, place = order
        start = mentions[quantities[first - 1]].end if first else sentence.start
        whole = plain[start : mentions[quantities[first]].start]
        if "分别" in whole[-12:] and (listed := _listed(whole, place)):
            return listed
        source = said_by.get(quantities[first])
        if "分别" in whole[-14:] and source is not None and source in measures:
            return measures[source]
    if position and quantities[position - 1] in measures and re.fullmatch(r"[、，和与及的 ]*(?:增长|下降|全市共?|全省共?|增加|减少|约合|共|累计|以及)*[ 、]*", left):
        return measures[quantities[position - 1]]
    clause = _last_segment(plain[sentence.start : mention.start])
    if position and len(clause.strip("其中 ")) > 1 and (found := _in_front(clause + " ", keep=True)):
        return found
    if right and (found := _first(right.lstrip("的 "), verb=True)):
        return found
    if position and quantities[position - 1] in measures:
        return measures[quantities[position - 1]]
    before = _SEGMENT.split(plain[sentence.start : mention.start])
    for segment in reversed(before[:-1]):
        if found := _in_front(segment):
            return found
    return ""


def _behind(mention: Mention, left: str, right: str) -> str:
    """The noun right behind a quantity: 60个网络频道, 1400万元资金支持."""
    if mention.unit and mention.kind == "count" and len(mention.unit) > 1 and right[:1] in "，。；、 复的" and mention.unit[-1] not in "次类件":
        words = _in_front(left)
        return words or mention.unit
    if not right or not ("\u4e00" <= right[0] <= "\u9fff" or right[0] in "“《"):
        return ""
    if right[0] == "的":
        if mention.kind == "duration" and not _in_front(left):
            return _first(right[1:])
        return ""
    if mention.unit in ("次", "届", "年") and mention.kind in ("count", "duration"):
        return "" if mention.kind == "duration" and _in_front(left) and "连续" not in left else _first(right, verb=True)
    if right[0] == "等" or _STARTS_VERB.match(right):
        return ""
    return _first(right)


def _first(right: str, *, verb: bool = False) -> str:
    """The noun phrase a text begins with, or with `verb` the whole predicate."""
    match = _SEGMENT.search(right)
    segment = right[: match.start()] if match else right
    segment = segment.split("（")[0].split("(")[0]
    if not verb:
        head, of, tail = segment.partition("的")
        if of and (len(head) > 4 or "、" in head) and tail:
            segment = segment.rpartition("的")[2]
        else:
            segment = head
        if cut := _CUT.search(segment):
            segment = segment[: cut.start()]
        if "、" in segment and "“" not in segment:
            segment = segment.split("、")[0]
    return segment.strip(" “”、").strip()[:LONGEST]


def _last_segment(text: str) -> str:
    return _SEGMENT.split(text)[-1]


def _in_front(left: str, *, keep: bool = False) -> str:
    """The noun phrase right in front of a quantity, without verbs of reaching and growing."""
    segment = _last_segment(left)
    while True:
        shorter = _AGAINST.sub("", _TAIL.sub("", segment)) if not keep else segment.strip(" ")
        if shorter == segment:
            break
        segment = shorter
        if keep:
            break
    if "、" in segment and not re.search(r"[“《（(][^”》）)]*、[^”》）)]*[”》）)]?$", segment):
        last = segment.rpartition("、")[2]
        segment = last if len(last) > 1 else segment
    segment = _HEAD.sub("", segment)
    if len(segment) > LONGEST:
        segment = segment[-LONGEST:]
        for mark in ("的", "了", "”", "》"):
            head, found, tail = segment.partition(mark)
            if found and len(tail) >= 4:
                segment = tail
    segment = segment.strip(" “”、（(")
    return "" if _SCOPE_ONLY.fullmatch(segment) else segment


def _of_rank(left: str) -> str:
    """What is ranked: 受案量 of 受案量均进入全省前3, 考核 of 荣获…考核第一名."""
    segment = _last_segment(left)
    if won := _WON.search(segment):
        return won[1]
    if ranked := _RANKED.search(segment):
        return segment[: ranked.start()]
    return re.sub(r"(?:全国|全省|全市|全区|全球|世界|亚洲|国内|中西部|西部|东部|中部)$", "", segment)


def _listed(left: str, place: int) -> str:
    """The subject of one of several values given with 分别: 城镇和农村居民收入分别增长…"""
    segment = _last_segment(left.rpartition("分别")[0])
    segment = _AGAINST.sub("", segment)
    segment = re.sub(r"(?:同比|比上年|较上年)$", "", segment)
    subjects = [part for part in re.split(r"[、和与及]|以及", segment) if part.strip()]
    if len(subjects) < 2 or place >= len(subjects):
        return _in_front(segment) if subjects and place < 3 else ""
    own, last = _HEAD.sub("", subjects[place]), subjects[-1]
    if place < len(subjects) - 1 and own and own[-1] not in _SHARED_TAIL and len(last) > len(own) + 1:
        return (own + last[len(own) :])[-LONGEST - 4 :]
    return own[-LONGEST:]


def _order_in_list(plain: str, mentions: list[Mention], quantities: list[int], position: int) -> tuple[int, int] | None:
    """Where the list a mention stands in begins, and its place there."""
    first = position
    while first and re.fullmatch(r"[、和与及 ]|以及|，", plain[mentions[quantities[first - 1]].end : mentions[quantities[first]].start].strip() or " "):
        first -= 1
    return (first, position - first) if first != position else None


# -- modality and period ------------------------------------------------------------------


def _period(mentions: list[Mention], dates: list[int], mention: Mention) -> tuple[datetime.date, datetime.date] | None:
    """The last date before a mention in its sentence."""
    for index in reversed(dates):
        date = mentions[index]
        if date.start < mention.start and isinstance(date.low, datetime.date) and isinstance(date.high, datetime.date):
            return date.low, date.high
    return None


def _modality(context: _Context, sentence: Span, mention: Mention, measure: str, dates: list[int]) -> Modality:
    plain, mentions = context.plain, context.mentions
    right = plain[mention.end : mention.end + 8]
    if mention.kind == "duration" and plain.startswith("周年", mention.end - 2):
        return "background"
    before = plain[sentence.start : mention.start]
    clause = _last_segment(before)
    if mention.kind in ("money", "percent", "duration", "multiple") and _LIMIT.search(clause[-26:]) and not re.search(r"标准化|达到[^，]{0,4}标准", clause[-26:]):
        return "limit"
    if mention.kind in ("money", "measure", "age") or mention.bound == "min" and mention.kind == "count":
        if mention.bound != "exact" or right[:1] == "的":
            if _BACKGROUND_RIGHT.match(right) and not (right[0] == "的" and mention.kind == "percent"):
                return "background"
    if mention.kind == "duration" and right[:1] == "的":
        return "background"
    ahead = context.tenses.ahead
    stance = context.tenses.at(mention.start)
    told: bool | None = None
    for index in reversed(dates):
        date = mentions[index]
        if date.start < mention.start and isinstance(date.high, datetime.date) and context.year and date.high and isinstance(date.low, datetime.date):
            if re.search(r"[比较与同]$", plain[max(0, date.start - 1) : date.start]):
                continue
            if date.high.year > context.year or (date.low.year == context.year and ahead):
                told = date.high.year > context.year or not re.search(r"截至|目前|已", before)
            elif date.high.year < context.year:
                told = False
            break
    if told is not None:
        return "target" if told else "result"
    if ahead:
        if _THIS_YEAR.search(before) or "明年" in before:
            return "target"
        if _NOT_COMPARED.search(before):
            return "result"
        if stance == "plan":
            return "result" if _BEHIND.search(clause) and not _AHEAD.search(before) else "target"
        return "target" if _STRONG_AHEAD.search(before) else "result"
    return "target" if _STRONG_AHEAD.search(clause) else "result"
