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
from kaocheng.reading.relations import Relation, is_time
from kaocheng.reading.tenses import Tenses
from kaocheng.reading.units import units
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


_REACH = 12  # quantities looked back over in one sentence
LONGEST = 12  # of a measure; a longer phrase keeps its end, where Chinese puts the head
_NAMED_ORDINALS = frozenset("届 批 次 期 轮 代 号 条 章 节 编 年 天 周 日 月 个月 学期 任 季 组 类 等 集 篇 版 回 场 站 赛段 标段".split())
_SEGMENT = re.compile(r"[，。；：！？:;,\n]")
# Verbs that end a noun phrase begun behind a quantity
_ENDS_NOUN = (
    "开展|进行|实现|完成|获评|获批|获得|荣获|获|被|通过|受(?!益)|参加|参与|入选|入围|纳入|(?:建成|投产|开工|落地|签约|竣工)(?!项目|企业|工程|面积)|全部|全面|分别|同比|举办|前来|来(?!华|访|源)|在(?!建|校|职|岗|编|线)|向|将|已|均|都|"
    "顺利|成功|并网|投运|投用|通车|动工|作为|互为|发放|用于|落户|授予|居(?!民|住|委)|位居|占|按|充分|利用|积极|主动|共同|深入|切实|不断|有效|实地|广泛|让|使(?!用)|从(?!业|事)|由|享受|惠及|成为|得到|取得|突破|超过|启动|是|达到|达|增长|下降|增加|减少|提高"
)
_STARTS_VERB = re.compile(
    rf"{_ENDS_NOUN}|提供|可(?!再生|转|持续)|正式|有序|加快|集中|运营|建设(?!项目|单位|工程)|立项(?!项目|[（(])|上线|运行|发布|实施|推进|支持|带动|列(?!车)|以|到|至|比|较|形成|保持|推动|启用|开放|开通|见效|覆盖|承办|组织|复制|培育(?!对象)|打造"
    r"|超(?!声|高|算|级)|突破|稳|扩展|扩大|上升|降|升|转|改|缩|调|跃|恢复|回落"
)
_CUT = re.compile(rf"(?<=..)(?:{_ENDS_NOUN})")
_TAIL = re.compile(
    r"(?:同比|环比|分别|(?:高于|低于|高出|超过|快于|好于)(?:全国|全省|全市|预期|目标|去年|上年)(?:平均水平|平均|水平|同期)?|占(?:全国|全省|全市|全部|全球|世界)?的?(?:比重|份额)?|平均每年|每年|递增|递减|跃升到|跃升至|跃居|提升至|提升到|降至|减至|"
    r"预算|必须|控制在|减为|增为|完成(?:年度|全年|原定)?(?:计划|任务|目标)|总数|合计就|合计|惠及|时隔|连续|创|力争|争取|只占|仅占|就|时|后|转为|改为|调整为|调整到|相当于|约合|折合|平均|每人|总体|上升为|一律按|按|"
    r"比上年|较上年|年均|平均|实际|名义|均|都|已|已经|也|还|又|再|只|仅|继续保持|继续|稳定|进一步|持续|预计|计划|力争|确保|累计|总计|共计|合计|共|各|"
    r"增长到|增加到|提高到|上升到|下降到|降低到|增至|升至|降至|增到|降到|扩大到|扩展至|达到了|达到|达|增长了|增长|增加了|增加|增幅|增速|提高了|提高|上升|下降了|下降|降低|减少了|减少|回落|上涨|扩大|缩短|"
    r"保持在|稳定在|控制在|保持|突破了|突破|超过|超出|超|近|约为|约|逾|过|为|是|有|等|了|到|至|从|由|的|多|少|高达|多达|大约|接近|将近|不足|不到|不低于|不超过|不少于|至少|最高|仅有|共有|拥有|安排|左右|率先|[ 　“”：:（(《、和与及或])+$"
)
_HEAD = re.compile(
    r"^(?:[ 　、，“”和与及或]|以及|其中|同时|另外|此外|并|把|将|为|向(?!日)|对(?!外|口|接)|从(?!业)|由|全年|全省|全市|全区|全国|全县|我省|我市|共|累计|新增|目前|现有|截至目前|截至|已|已经|预计|其(?!他|中|余)|的|了|也是|是)+"
)
_AGAINST = re.compile(r"(?:比|较|与|同|跟)(?:[^，。；]{0,14}?(?:年|年底|年末|期|月|时期|预算|水平))?(?:的)?(?:相比|比)?(?:分别|实际|净|年均)*$")
_SCOPE_ONLY = re.compile(r"(?:全国|全省|全市|全区|全县|全球|世界|我省|我市|省|市|国|[^，。；]{2}省|本省|本市|其|总|总数|总量|累计|总额|规模|总规模|占|居|列|上年|去年|今年|上半年|同期|[年月日底末初]|实现|企业)*")
_BARE = "和与及的了是为在有共等达约超近其也又还并均都年月日到至从由将把对向以后前时中上下内外个就则要能会"
_RANKED = re.compile(r"(?:位居|位列|名列|排名|排在|居于|稳居|跃居|居|列入|列|进入|(?:提|上|跃|攀|晋)?升[至到]|跻身|保持|均)[^，。；、]*$")
_RATE_OF = re.compile(r"的(?:增|比|速|水平|目标|份额|占|幅|以)")
_SCOPED = re.compile(r"全国|全省|全市|全区|全球|世界")
_WINS = re.compile(r"获|荣获|夺|创|蝉联|入选|受邀|应邀")
_WON = re.compile(r"(?:荣获|获得|取得|获评|获|夺得|勇夺)([^，。；、]{2,})$")
_JOINS = re.compile(r"[、和与及，]|以及|")
_SHARED_TAIL = "率额量值数入出资比重例模距度亩积价费用额幅程"
_LIMIT = re.compile(
    r"额度|标准|起征点|上限|下限|限额(?!以)|门槛|加计扣除|扣除比例|扣除标准|首付|税率|费率|最低工资|征收率|存款准备金率|阈值|可贷|最高可|封顶|免征|起付|限高|年限|应纳税所得额|按[^，。]{0,8}给予|每人每[月年天]|每[户人][^，。]{0,4}补"
)
_BY = re.compile(r"(?:提高|增长|上调|增加|下降|降低|减少|下调|上涨)(?:了|约|近|超过|超)*$")
_BACKGROUND_RIGHT = re.compile(r"(?:的(?![增速比])|(?:级|量级)(?!以上)|项目|重大项目|招商引资|产业集群|立项项目|工业项目|产业|企业|集群|重点项目|产业园)")
_AHEAD = re.compile(
    r"力争|确保|争取|计划|(?<![虚模草])拟(?![定人])|预期|目标|努力|力求|规划|将(?=达|新|建|完|实|超|有|增|再|突|启|于|继|进|投|开|安|逐|在|为)|我们将|要(?![求素点闻件害道职])|应当|必须|须(?!要)|准备|打算|预计到|今后|未来|明年|下一步|安排|可望|有望"
)
_STRONG_AHEAD = re.compile(r"力争|(?<![虚模草])拟(?![定人])|将于|下一步|争取(?=在|实现|达到|年底|完成)|明年|今后|未来[一二三四五\d]|预期目标|计划(?:新|到|实|完|开|建|安)")
_BEHIND = re.compile(r"去年|上年|已(?!有之)|累计|截至|目前|过去|以来|一年来|五年来|实现了|完成了|达到了|建成了|取得了")
_NOT_COMPARED = re.compile(r"(?<![比较与同])(?:去年|上年)(?!同期|底|末)")
_THIS_YEAR = re.compile(r"今年(?!以来|前|[一二三四五六七八九十\d]+月|上半年|第)")


class _Context(NamedTuple):
    plain: str
    mentions: list[Mention]
    tenses: Tenses
    year: int | None
    day: datetime.date | None


def find_claims(
    plain: str, sentences: list[Span], reporting: list[Unit], mentions: list[Mention],
    relations: list[Relation], tenses: Tenses, year: int | None, day: datetime.date | None,
) -> list[Claim]:  # fmt: skip
    """The claims of all mentions that are the value of a measure, in the order of the text.

    year, day  the document's own, by which a date named in it is past or to come
    """
    # the later of two related mentions is named where the earlier one is
    said_by = {}
    for relation in relations:
        if relation.kind in ("growth", "change"):
            first, last = sorted((relation.a, relation.b[0]))
            said_by.setdefault(last, first)
    growths = {relation.b[0] for relation in relations if relation.kind == "growth"}
    context = _Context(plain, mentions, tenses, year, day)
    claims: list[Claim] = []
    measures: dict[int, str] = {}
    places = _Places(reporting)
    at, count = 0, len(mentions)
    for sentence in sentences:
        first = at
        while at < count and mentions[at].start < sentence.end:
            at += 1
        if at == first:
            continue
        quantities = [index for index in range(first, at) if mentions[index].kind != "date"]
        dates = [index for index in range(first, at) if mentions[index].kind == "date"]
        times = {index for index in quantities if is_time(plain, mentions[index])}
        levels, here = [index for index in quantities if index not in times], 0
        for index in quantities:
            mention = mentions[index]
            if mention.kind == "ordinal" and mention.unit in _NAMED_ORDINALS:
                continue
            while here < len(levels) and levels[here] < index:
                here += 1
            near = [*levels[max(0, here - 2 * _REACH) : here], index, *levels[here + (index not in times) : here + _REACH]]
            position = min(here, 2 * _REACH)
            measure = _measure(context, sentence, near, position, first, said_by, measures)
            measures[index] = measure
            period = _period(mentions, dates, mention)
            modality = _modality(context, sentence, mention, dates, grows=index in growths)
            unit, item = places.at(mention.start)
            claims.append(Claim(index, measure, modality, unit, item, period))
    return claims


class _Places:
    """Which unit and item an offset lies in."""

    def __init__(self, reporting: list[Unit]) -> None:
        self.starts = [unit.start for unit in reporting]
        self.items = [[item.start for item in unit.items] for unit in reporting]

    def at(self, offset: int) -> tuple[int | None, int | None]:
        unit = bisect_right(self.starts, offset) - 1
        if unit < 0:
            return None, None
        item = bisect_right(self.items[unit], offset) - 1
        return unit, item if item >= 0 else None


# -- the measure ---------------------------------------------------------------------------


def _measure(context: _Context, sentence: Span, quantities: list[int], position: int, opens: int,
             said_by: dict[int, int], measures: dict[int, str]) -> str:  # fmt: skip
    """The words that name what a mention measures; `opens` is its sentence's first mention."""
    plain, mentions = context.plain, context.mentions
    index = quantities[position]
    mention = mentions[index]
    left_at = mentions[quantities[position - 1]].end if position else sentence.start
    right_to = mentions[quantities[position + 1]].start if position + 1 < len(quantities) else sentence.end
    left = _without_dates(plain, mentions, left_at, index, quantities[position - 1] + 1 if position else opens)
    right = plain[mention.end : min(right_to, mention.end + 40)]
    anniversary = plain.startswith("周年", mention.end - 2)
    if mention.kind in ("count", "measure", "duration", "money", "age", "percent") and not anniversary:
        if behind := _behind(mention, left, right):
            return behind
    if mention.kind == "ordinal":
        if right.startswith("的") and (found := _first(right[1:])):
            return found
        left = _of_rank(left)
    if "分别" in left[-12:] and (listed := _listed(left, 0)):
        return listed
    if phrase := _in_front(left):
        return phrase
    if index in said_by and said_by[index] in measures:
        return measures[said_by[index]]
    if (order := _order_in_list(plain, mentions, quantities, position)) is not None:
        first, place, size = order
        start = mentions[quantities[first - 1]].end if first else sentence.start
        whole = _without_dates(plain, mentions, start, quantities[first], quantities[first - 1] + 1 if first else opens)
        if "分别" in whole[-14:]:
            if listed := _listed(whole, place):
                return listed
            if first >= size and (earlier := measures.get(quantities[first - size + place])):
                return earlier
    segments = _SEGMENT.split(left)
    if position == 0 or len(segments) > 2:
        for segment in reversed(segments[1:-1] if position else segments[:-1]):
            if found := _in_front(segment):
                return found
    if mention.kind == "percent" and left.strip() == "，" and _STARTS_VERB.match(right):
        return _first(right, verb=True)
    for earlier in reversed(quantities[max(0, position - _REACH) : position]):
        if mention.kind == "ordinal" or mentions[earlier].kind not in ("duration", "ordinal", "age") or mentions[earlier].kind == mention.kind:
            if measures.get(earlier):
                return measures[earlier]
    for segment in reversed(_SEGMENT.split(plain[max(sentence.start, mention.start - 160) : mention.start])[:-1]):
        if found := _in_front(segment):
            return found
    return _first(right.lstrip("的 "), verb=True) or _in_front(left, totals=True)


def _without_dates(plain: str, mentions: list[Mention], start: int, index: int, first: int) -> str:
    """The words from one quantity to the next, without the dates among them."""
    end = mentions[index].start
    parts = []
    for date in mentions[first:index]:
        if (date.kind == "date" or is_time(plain, date)) and date.start >= start:
            parts.append(plain[start : date.start])
            start = date.end
    return "".join((*parts, plain[start:end]))


def _behind(mention: Mention, left: str, right: str) -> str:
    """The noun right behind a quantity: 60个网络频道, 1400万元资金支持."""
    if mention.kind == "count" and (form := units().forms.get(mention.unit)) and form.noun:
        return mention.unit
    if not right or not ("\u4e00" <= right[0] <= "\u9fff" or right[0] in "“《") or right[0] in "和与及或等":
        return ""
    if right[0] == "的":
        if mention.kind in ("count", "duration") or mention.kind == "percent" and not _RATE_OF.match(right):
            return _first(right[1:])
        return ""
    if mention.unit in ("次", "届"):
        return _first(right, verb=True)
    if mention.kind == "duration":
        if _WINS.match(right):
            return _first(right, verb=True)
        return "" if _STARTS_VERB.match(right) or _SCOPED.match(right) else _first(right)
    return "" if mention.kind == "percent" or _STARTS_VERB.match(right) else _first(right)


def _first(right: str, *, verb: bool = False) -> str:
    """The noun phrase a text begins with, or with `verb` the whole predicate."""
    match = _SEGMENT.search(right)
    segment = right[: match.start()] if match else right
    segment = re.sub(r"[（(][^）)]*[）)]", "", segment).split("（")[0].split("(")[0]
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
    segment = segment.strip(" “”、与和")
    return segment[:LONGEST] if verb else segment[-LONGEST:]


def _last_segment(text: str) -> str:
    return _SEGMENT.split(text)[-1]


def _in_front(left: str, *, totals: bool = False) -> str:
    """The noun phrase right in front of a quantity, without verbs of reaching and growing.

    totals  whether a bare 总量 or 全市 will do
    """
    segment = _last_segment(left)
    while True:
        shorter = _AGAINST.sub("", _TAIL.sub("", segment))
        if shorter == segment:
            break
        segment = shorter
    if "、" in segment and not re.search(r"[“《（(][^”》）)]*、[^”》）)]*[”》）)]?$", segment):
        last = segment.rpartition("、")[2]
        segment = last if len(last) > 1 else segment
    segment = _HEAD.sub("", segment)
    if len(segment) > LONGEST and 2 < segment.find("占") < LONGEST:
        segment = segment[: segment.index("占")]
    if len(segment) > LONGEST:
        segment = segment[-LONGEST:]
        for mark in ("的", "了", "》"):
            head, found, tail = segment.partition(mark)
            if found and len(tail) >= 4:
                segment = tail
    segment = segment.strip(" “”、（(）)")
    if not totals and _SCOPE_ONLY.fullmatch(segment) or len(segment) == 1 and segment in _BARE:
        return ""
    return segment


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
    segments = _SEGMENT.split(left.rpartition("分别")[0])
    segment = next((part for part in reversed(segments) if _in_front(part)), segments[-1])
    segment = _AGAINST.sub("", segment)
    segment = re.sub(r"(?:同比|比上年|较上年)$", "", segment)
    subjects = [part for part in re.split(r"[、和与及]|以及", segment) if part.strip()]
    if len(subjects) < 2 or place >= len(subjects):
        return _in_front(segment) if subjects and place < 3 else ""
    own, last = _HEAD.sub("", subjects[place]), subjects[-1]
    if place < len(subjects) - 1 and own and own[-1] not in _SHARED_TAIL and len(last) > len(own) + 1:
        return (own + last[len(own) :])[-LONGEST - 4 :]
    return own[-LONGEST:]


def _order_in_list(plain: str, mentions: list[Mention], quantities: list[int], position: int) -> tuple[int, int, int] | None:
    """Where the list a mention stands in begins, its place there, and how long the list is."""

    def joined(later: int) -> bool:
        between = plain[mentions[quantities[later - 1]].end : mentions[quantities[later]].start].strip()
        return _JOINS.fullmatch(between) is not None

    first, last = position, position
    while first > max(0, position - _REACH) and joined(first):
        first -= 1
    while last + 1 < min(len(quantities), position + _REACH) and joined(last + 1):
        last += 1
    return (first, position - first, last - first + 1) if first != last else None


# -- modality and period ------------------------------------------------------------------


def _period(mentions: list[Mention], dates: list[int], mention: Mention) -> tuple[datetime.date, datetime.date] | None:
    """The last date before a mention in its sentence."""
    for index in reversed(dates):
        date = mentions[index]
        if date.start < mention.start and isinstance(date.low, datetime.date) and isinstance(date.high, datetime.date):
            return date.low, date.high
    return None


def _modality(context: _Context, sentence: Span, mention: Mention, dates: list[int], *, grows: bool) -> Modality:
    plain, mentions = context.plain, context.mentions
    right = plain[mention.end : mention.end + 8]
    if plain.startswith("周年", mention.end - 2):
        return "background"
    before = plain[max(sentence.start, mention.start - 200) : mention.start]
    clause = _last_segment(before)
    grows = grows or mention.kind == "percent" and _BY.search(clause) is not None
    if mention.kind in ("money", "percent", "duration", "multiple") and not grows and _LIMIT.search(clause[-26:]) and not re.search(r"标准化|达到[^，]{0,4}标准", clause[-26:]):
        return "limit"
    if mention.kind in ("money", "measure", "age") or mention.kind == "count" and plain.startswith(("以上", "以下"), mention.end - 2):
        if mention.bound != "exact" or right[:1] == "的":
            if _BACKGROUND_RIGHT.match(right) and not (right[0] == "的" and mention.kind == "percent"):
                return "background"
    if mention.kind == "age" or mention.kind == "duration" and right[:1] == "的" or mention.kind == "measure" and right[:1] == "级":
        return "background"
    ahead = context.tenses.ahead
    stance = context.tenses.at(mention.start)
    told: bool | None = None
    for index in reversed(dates):
        date = mentions[index]
        if date.start < mention.start and isinstance(date.high, datetime.date) and context.year and date.high and isinstance(date.low, datetime.date):
            if re.search(r"[比较与同]$", plain[max(0, date.start - 1) : date.start]):
                continue
            if context.day and date.high <= context.day or date.high.year < context.year:
                told = False
            elif date.high.year > context.year or ahead:
                told = not re.search(r"截至|目前|已|据", before) or date.high.year > context.year
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
