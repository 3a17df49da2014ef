"""What one mention says of another: growth, change, part, sum, share, pair.

Relations are read inside a sentence, from the words that lead from one quantity to the next.
Dates are no quantities here: they stand inside those words (比2022年增长). A relation is only
read where the words between leave no room for another subject; otherwise there is none.
"""

import re
from typing import Literal, NamedTuple

import msgspec

from kaocheng.reading.mentions import Mention
from kaocheng.text import Span

RelationKind = Literal["growth", "change", "part", "sum", "share", "pair"]
Sign = Literal["+", "-", ""]


class Relation(msgspec.Struct, gc=False):
    """One mention's bearing on another, by index into `Reading.mentions`.

    growth  b is the growth or fall of a over an earlier period (magnitude as written)
    change  the same measure went from a to b
    part    b is a part of a
    sum     a is the total of all of b
    share   the percent b is a's share of a whole, or a's own rate
    pair    a and b measure the same things in two units

    b       one index; for a sum the addends in their order
    sign    of a growth or change: "+" where the words say a rise, "-" a fall, "" where neither
    """

    kind: RelationKind
    a: int
    b: tuple[int, ...]
    sign: Sign = ""


_HEDGE = r"(?:了|约为|约|大约|近|超过|超|逾|突破|不足|不到|至少|不低于|接近|将近|高达|多达|达到|达|为|是|有|仅|共|只有| )*"
_RISE = "增长|增加|增幅|增速|提高|上升|上涨|上浮|升高|扩大|提升|加快|攀升|回升|递增|增产|(?<!新)增|升|多|快|高出|长"
_FALL = "下降|减少|降低|回落|下跌|缩小|缩短|收窄|下滑|放缓|减缓|压减|递减|减产|降幅|少|降|减|低"
_AGAINST = r"(?:比|较|与|同|跟)[^，。；、]{1,22}?(?:相比|比较|比)?[，,]?"
_ASIDE = (
    rf"(?:{_AGAINST}|同比|环比|年均|平均每年|平均每|每年平均|每年|年|平均|分别|实际|名义|各|都是|都|均|又|再|继续|进一步|持续|净|共|也|还"
    r"|按[^，。；]{2,12}?(?:计算|口径)?[，,]?|(?:扣除|考虑|剔除)[^，。；]{2,14}?(?:因素|变动|影响|后)[，,]?|[一二三四五六七八九十两]年来|五年间|全年|已|已经|总量|总额|规模|预计|可|将|拟|力争|确保)"
)
# The words of a growth without a subject of their own: 比上年实际增长
_GROWTH = re.compile(
    rf"[，、,；;（( ]*(?P<aside>(?:{_ASIDE})*)(?:(?P<up>{_RISE})|(?P<down>{_FALL}))(?:幅度|幅|率|速度)?{_HEDGE}"
)
_VERB_AT_END = re.compile(rf"(?:(?P<up>{_RISE})|(?P<down>{_FALL}))(?:幅度|幅|率|速度)?{_HEDGE}$")
_GROWS_AFTER = re.compile(r"(?:的)?(?:速度)?(?:增长|增速|增幅|递增)")
_REACHES = re.compile(
    r"(?:的?(?:速度)?(?:增长|增速))?[，、,][^，。；、]{0,9}?(?:总量|总额|总数|规模|总规模|余额|总值|累计)?(?:已|已经)?(?:达到|达|增加到|增至|上升到|提高到|升至|为|至|突破|超过|超)"
    rf"{_HEDGE}$"
)
_FROM = re.compile(r"[从由自][^，。；：从由]{0,24}$")
_MOVES = "提高|增加|增长|上升|下降|降低|扩大|扩展|扩增|调整|缩减|减少|压减|压缩|拓展|提升|恢复|延长|缩短|收窄|跃升|上调|下调|上涨|上浮|下浮|回升|回落|优化|发展|攀升|变化|转变|改|升|增|降|减|扩|变|转|缩|调"
_TO = re.compile(
    rf"(?P<noun>[^，。；]{{0,16}}?)(?:进一步|分别|逐步|稳步|快速|大幅|统一|均|再)*(?P<move>{_MOVES})?(?:到|至|为|成为|成|→)(?:了)?(?:[^，。；]{{0,16}}的)?{_HEDGE}"
)
_THEN_TO = re.compile(
    rf"[^，。；]{{0,12}}[，；](?:到)?[0-9一二三四五六七八九〇零十年底末初月去今上 ]{{0,10}}(?:进一步|又|再|已)*(?P<move>{_MOVES})(?:到|至)(?:了)?{_HEDGE}"
)
_LAST_YEAR = re.compile(r"[，、（(；](?:而)?(?:上年|去年|上年同期|去年同期|前年|上一年|上期|基期)(?:同期)?(?:为|是|的|仅|只有)*")
_BASE = re.compile(rf"[，、](?:均|都|分别|同比)?(?:比|较)[^，。；]{{1,18}}?(?:的|为|是)?")
_BASE_AFTER = re.compile(rf"(?:相比)?[，,]?(?:分别)?(?:净|实际|年均)?(?:{_RISE}|{_FALL})")
_CUTS = re.compile(r"[，、；）)]")
_LIST = re.compile(r"[、和与及或]|以及|，和")
_LISTED = re.compile(r"(?:[、和与及，；;,]|以及)[^，。；：、]{0,24}")
_TOTAL = re.compile(r"(?:总数|合计|共计|总计|总共|一共|总量|总额|总和|总规模|总投资|总面积|总人数|总值)[^，。；]{0,6}$")
_NO_ADDEND = re.compile(r"新增|新培育|新认定|突破|达到|超过|占|增长|下降|上市|入选|获评|其中|居")
_COLON = re.compile(r"[^，。；：:]{0,24}[：:]|[^，。；]{0,16}[，,]?(?:由|分为|包括|分别为|分别是|即)")
_COUNTED_ALL = re.compile(r"(?:共|合计|总|一共|总共|计)[^，。；]{0,12}$")
_SHARE = re.compile(rf"[^，。；]{{0,14}}?[，、,（(](?:分别|均|约|共|仅)?占[^，。；]{{0,24}}")
_RATE = re.compile(
    rf"(?P<noun>[^，。；、：0-9]{{0,16}}?)(?P<rate>率|占比|比重|比例|覆盖面)(?:分别|均|都)?(?:提高到|提升到|提升至|提高至|上升到|稳定在|保持在|达到|达|为|是|超过|超|近|约| )*$"
)
_STOPS_PARTS = re.compile(r"累计|共计|合计|总计|总数|全年|新增|实现|完成|此外|另外|同时|带动|推动|争取|建成|开展|组织|挽回|还")
_NARROWER = re.compile(r"[，、；](?:其中)?(?:全省|全市|全县|我省|我市|本省|本市|我区|全区)(?:共有|共|仅有|仅|有|占|只有)*")
_WIDER = re.compile(r"(?:全国|全省|全市|全区|我国|我省)[^，。；]{0,6}$")
_DONE_OF_ALL = re.compile(
    r"(?:[^。；]{0,40}[，]|[^，。；]{0,20})(?:[^，。；]{0,12}?)(?:已有|已经有|已办结|已[^，。；]{1,8}的|已经[^，。；]{1,8}的|成功[^，。；]{1,4}|其中成功[^，。；]{1,4}|合格|办结)"
)
_ONE_OF = re.compile(r"[^，。；]{0,40}之一|[^，。；]{0,24}院校|[^，。；]{0,24}单位")
_IS = re.compile(r"[，；][^，。；]{0,8}?(?:也是|是)(?:全国|全省|全市|[^，。；]{2,3}省|[^，。；]{2,3}市)?$")
_AMOUNT = (
    r"(?:计划|协议|合同|涉案|到位|成交|交易|意向|贷款|保费|授信|总|完成|累计|实际|拉动|带动)*(?:标的额|标的|金额|总额|投资额|总投资|投资|资金|合同额|交易额|额度|产值|面积|建筑面积|装机容量|装机|里程|经费|价值|总收入)(?:总额|总量)?"
)
_PAIR_NEXT = re.compile(rf"[^，。；、]{{0,26}}[，、]{_AMOUNT}{_HEDGE}")
_PAIR_SAME = re.compile(rf"[^，。；、]{{0,24}}(?:完成投资|总投资|投资|提取|发放|融资|授信|贷款|补助|补贴|减免|退税|资金|保费|金额)[^，。；、]{{0,10}}")
_FOR = re.compile(r"(?:为|向|对|给|帮助|惠及|支持)(?:全市|全省|全国|各类|符合条件的|各)?$")
_BENEFITS = re.compile(r"[、，](?:支持|惠及|服务|支撑|覆盖|资助|补助|救助)[^，。；、]{0,8}")
_GAIN = re.compile(rf"[，、](?:全国|全省|全市|全县|累计|使)?{_HEDGE}")
_PEOPLE = {"名": "人", "位": "人", "人": "人"}
_COVERED = frozenset("户 人 名 人次 户次".split())  # what a count may be paired with: 1376个、14万户
_TIME_AFTER = ("来", "间", "内", "以来", "中", "里", "累计", "共", "前", "后", "期间", "的基础")
_TIME_BEFORE = ("近", "过去", "这", "前", "未来", "今后", "过去的")
_WHOLE_UNITS = frozenset("家 所 处 座 项 件 名 人".split())
_REACH = 24  # quantities looked back over in one sentence
_LEVELS = frozenset(("money", "count", "measure", "duration"))
_RATES = frozenset(("percent", "point", "multiple"))


class _Quantity(NamedTuple):
    """A mention that is no date, with the words that lead to it from the one before."""

    index: int
    mention: Mention
    lead: str


def find_relations(plain: str, sentences: list[Span], mentions: list[Mention]) -> list[Relation]:
    """All relations of a text, in the order of their later end."""
    found: list[Relation] = []
    before: list[_Quantity] = []
    at, count = 0, len(mentions)
    for sentence in sentences:
        first = at
        while at < count and mentions[at].start < sentence.end:
            at += 1
        if at == first:
            before = []
            continue
        quantities = []
        end = sentence.start
        for index in range(first, at):
            mention = mentions[index]
            if mention.kind not in ("date", "ratio", "age") and not is_time(plain, mention):
                quantities.append(_Quantity(index, mention, plain[end : mention.start]))
                end = mention.end
        if quantities:
            if len(quantities) > 1 or before:
                found += _Sentence(plain, sentence, quantities, before).relations()
            before = quantities
    return found


def is_time(plain: str, mention: Mention) -> bool:
    """Whether a duration only says when: 五年来, 近五年累计."""
    return mention.kind == "duration" and (
        plain.startswith(_TIME_AFTER, mention.end) or plain.endswith(_TIME_BEFORE, 0, mention.start)
    )


class _Sentence:
    """The relations of one sentence; `before` are the quantities of the one before."""

    def __init__(self, plain: str, span: Span, quantities: list[_Quantity], before: list[_Quantity]) -> None:
        self.plain = plain
        self.span = span
        self.q = quantities
        self.before = before
        self.found: list[Relation] = []
        self.grown: set[int] = set()  # positions that state a growth, not a level
        self.bases: set[int] = set()  # positions that state an earlier level
        self.signs: dict[int, Sign] = {}  # of the growths, by position
        self.growing: set[int] = set()  # mentions that are the growth of a level
        self.later: set[int] = set()  # positions that state the later end of a change

    def relations(self) -> list[Relation]:
        for j, quantity in enumerate(self.q):
            lead = quantity.lead
            if j and self._change(j, lead):
                continue
            self._growth(j, lead)
        for j, quantity in enumerate(self.q):
            if j == 0 and "其中" not in quantity.lead:
                continue
            self._share(j, quantity.lead)
            self._pair(j, quantity.lead)
            self._narrower(j, quantity.lead)
        self._parts()
        self._sums()
        return self.found

    def _add(self, kind: RelationKind, a: int, *b: int, sign: Sign = "") -> None:
        if kind == "growth":
            self.growing.add(self.q[b[0]].index)
        self.found.append(Relation(kind, self.q[a].index, tuple(self.q[x].index for x in b), sign))

    def _alike(self, a: Mention, b: Mention) -> bool:
        """Whether two mentions are amounts of the same dimension."""
        return a.kind == b.kind and (_PEOPLE.get(a.unit, a.unit) == _PEOPLE.get(b.unit, b.unit))

    def _run(self, j: int, size: int) -> list[int]:
        """Positions from j on that are listed one after another with nothing but 、和 between."""
        run = [j]
        while len(run) < size and run[-1] + 1 < len(self.q) and _LIST.fullmatch(self.q[run[-1] + 1].lead.strip()):
            run.append(run[-1] + 1)
        return run

    # -- from one value to another ---------------------------------------------------------

    def _change(self, j: int, lead: str) -> bool:
        """从50万元提高至60万元; two lists are aligned. True where j is the later value."""
        i = j - 1
        now, then = self.q[j].mention, self.q[i].mention
        if j in self.later:
            return True
        if _LAST_YEAR.fullmatch(lead) and self._alike(then, now):
            self.bases.add(j)
            self._add("change", j, i)
            return True
        if _BASE.fullmatch(lead) and self._alike(then, now) and _BASE_AFTER.match(self.plain, now.end):
            self.bases.add(j)
            self._add("change", j, i)
            return True
        to = _TO.fullmatch(lead)
        if to is None:
            step = _THEN_TO.fullmatch(lead) if "，" in lead or "；" in lead else None
            if step and i not in self.grown and self._alike(then, now):
                if now.kind == "ordinal" or then.kind in _LEVELS or then.kind == "percent" and not self._says_growth(i):
                    self._add("change", i, j, sign=_sign(step["move"]))
                    self.later.add(j)
                    return True
            return False
        run = [i]
        while not _FROM.search(self.q[run[0]].lead):
            if run[0] == 0 or len(run) > 4 or not _LISTED.fullmatch(self.q[run[0]].lead) or "，" in self.q[run[0]].lead:
                run = []
                break
            run.insert(0, run[0] - 1)
        if not run:
            if to["move"] and len(to["move"]) > 1 and not to["noun"] and self._alike(then, now) and i not in self.grown:
                run = [i]
            else:
                return False
        ends = self._run_of_changes(j, len(run))
        if len(ends) != len(run):
            run, ends = run[-1:], ends[:1]
        made = False
        for first, last in zip(run, ends, strict=True):
            if self._alike(self.q[first].mention, self.q[last].mention):
                self._add("change", first, last, sign=_sign(to["move"]))
                self.bases.add(first)
                self.later.add(last)
                made = True
        return made

    def _run_of_changes(self, j: int, size: int) -> list[int]:
        run = [j]
        while len(run) < size and run[-1] + 1 < len(self.q):
            lead = self.q[run[-1] + 1].lead
            if not (_LISTED.fullmatch(lead) and "，" not in lead):
                break
            run.append(run[-1] + 1)
        return run

    # -- growth ----------------------------------------------------------------------------

    def _says_growth(self, j: int) -> re.Match[str] | None:
        """The verb of growth right in front of a quantity, or behind it."""
        if self.q[j].mention.kind in ("ordinal", "age"):
            return None
        lead, mention = self.q[j].lead, self.q[j].mention
        if verb := _VERB_AT_END.search(lead[-14:]):
            return None if lead.endswith(verb[0], 0, len(lead)) and lead[: -len(verb[0])].endswith("其中") else verb
        return _GROWS_AFTER.match(self.plain, mention.end) if mention.kind in _RATES else None

    def _growth(self, j: int, lead: str) -> None:
        mention = self.q[j].mention
        if j in self.grown:
            return
        before = self.q[j - 1].mention
        level = mention.kind in _LEVELS or mention.kind == "percent" and before.kind == "point"
        if j and level and (j - 1) in self.grown and not self._grows_something(j - 1):
            if _REACHES.fullmatch(lead) and (before.kind in _RATES or self._alike(before, mention)):
                self._add("growth", j, j - 1, sign=self.signs.get(j - 1, ""))
                return
        if mention.kind == "multiple" and self.plain[mention.start] == "翻":
            if j and re.fullmatch(r"[，、](?:同比|实现|比[^，。；]{1,12})?", lead) and self.q[j - 1].mention.kind in _LEVELS:
                self._add("growth", j - 1, j, sign="+")
            self.grown.add(j)
            return
        verb = self._says_growth(j)
        if verb is None:
            return
        sign: Sign = "+" if (verb.lastgroup == "up" or verb.lastgroup is None) else "-"
        run = self._run(j, 6) if mention.kind in _RATES or "分别" in lead else [j]
        self.grown.update(run)
        self.signs.update(dict.fromkeys(run, sign))
        if j == 0:
            return
        cuts = [0, *(mark.start() for mark in _CUTS.finditer(lead))]
        tail, head = next(((m, lead[:cut]) for cut in cuts if (m := _GROWTH.fullmatch(lead, cut))), (None, ""))
        if tail is None:
            return
        aside = tail["aside"] or ""
        if len(run) > 1:
            levels = self._levels_before(j, len(run), head)
            if len(levels) == len(run):
                for level, rate in zip(levels, run, strict=True):
                    if self._can_grow(level, rate):
                        self._add("growth", level, rate, sign=sign)
            return
        for level in self._grown_levels(j, every="都" in aside or "均" in aside and "年均" not in aside):
            self._add("growth", level, j, sign=sign)

    def _grows_something(self, j: int) -> bool:
        return self.q[j].index in self.growing

    def _can_grow(self, level: int, rate: int) -> bool:
        a, b = self.q[level].mention, self.q[rate].mention
        if level in self.bases or level in self.grown:
            return False
        if b.kind == "point":
            return a.kind == "percent"
        if b.kind in ("percent", "multiple"):
            return a.kind in _LEVELS and (a.kind != "duration" or a.unit == "日")
        return self._alike(a, b)

    def _levels_before(self, j: int, size: int, head: str) -> list[int]:
        """The `size` levels right before a list of growths."""
        levels: list[int] = []
        for i in range(j - 1, max(-1, j - 1 - _REACH), -1):
            if i in self.bases:
                continue
            if i in self.grown or self.q[i].mention.kind not in (*_LEVELS, "percent"):
                break
            levels.insert(0, i)
            if len(levels) == size:
                break
            if "；" in self.q[i].lead:
                break
        return levels

    def _grown_levels(self, j: int, *, every: bool) -> list[int]:
        """The level, or with 都 the levels, a growth without subject speaks of."""
        levels: list[int] = []
        for i in range(j - 1, max(-1, j - 1 - _REACH), -1):
            mention = self.q[i].mention
            if self._can_grow(i, j):
                levels.append(i)
                if not every or "；" in self.q[i].lead:
                    break
                continue
            if levels and i in self.grown:
                break
            if mention.kind == "ordinal" or i in self.bases:
                continue
            segment = re.split(r"[，；、]", self.q[i].lead)[-1]
            if i in self.grown and _GROWTH.fullmatch(segment):
                continue
            if re.match(r"[，、]?(?:占|完成|超额|为|是|居|高于|低于|在|同比|比|较)", self.q[i].lead.lstrip()) or re.match(r"(?:占|完成|为|是|居|在)", segment):
                continue
            break
        return levels

    # -- shares, pairs, parts, sums ----------------------------------------------------------

    def _share(self, j: int, lead: str) -> None:
        mention = self.q[j].mention
        if mention.kind != "percent" or j in self.grown:
            return
        if "占" in lead and _SHARE.fullmatch(lead):
            i = self._level_of(j)
            if i is None:
                return
            if j in self.bases and i in self.later:  # 从509亿元增加到1161亿元，占比从0.64%提高到1.13%
                self._add("share", i - 1, j)
            elif j not in self.bases:
                self._add("share", i, j)
            if j in self.bases and j + 1 < len(self.q) and j + 1 in self.later:
                self._add("share", i, j + 1)
            return
        if j == 0 or not ("率" in lead or "占比" in lead or "比重" in lead):
            return
        rate = _RATE.search(re.split(r"[，；]", lead)[-1])
        if rate is None or not re.search(r"[，；、]", lead):
            return
        i = j - 1
        own = next((r.a for r in self.found if r.kind == "share" and self.q[i].index in r.b), None)
        noun = rate["noun"]
        if own is not None:
            if len(noun) <= 2 or noun[:2] in self._measure_of(own):
                self.found.append(Relation("share", own, (self.q[j].index,)))
            return
        if self.q[i].mention.kind not in _LEVELS or i in self.grown:
            return
        words = self._measure_of(self.q[i].index)
        listed = noun.replace("、", "和").split("和")
        of_whole = rate["rate"] in ("占比", "比重", "比例") and len(listed[-1]) >= 2 and listed[-1][-2:] in words[-8:]
        if len(noun) >= 2 and noun[:2] in words[-6:] or of_whole:
            for rated in self._run(j, 3):
                self._add("share", i, rated)

    def _measure_of(self, index: int) -> str:
        """The words right around a quantity that name it."""
        for position, quantity in enumerate(self.q):
            if quantity.index == index:
                before = re.split(r"[，。；、]", quantity.lead)[-1]
                before = re.sub(r"(?:共计|总计|达到|突破|超过|达|共|约|超|近|为)+$", "", before)
                after = self.q[position + 1].lead if position + 1 < len(self.q) else ""
                return before + re.split(r"[，。；、]", after)[0]
        return ""

    def _level_of(self, j: int) -> int | None:
        """The nearest level before j, past growths of its own."""
        for i in range(j - 1, max(-1, j - 1 - _REACH), -1):
            if self.q[i].mention.kind in _LEVELS and i not in self.grown and i not in self.bases:
                return i
            lead = self.q[i].lead
            own = i in self.bases or any(_GROWTH.fullmatch(lead, cut.start()) for cut in _CUTS.finditer(lead))
            if not own and not re.match(r"[，、](?:占|完成|是|为)", lead):
                return None
        return None

    def _pair(self, j: int, lead: str) -> None:
        if j == 0:
            return
        a, b = self.q[j - 1].mention, self.q[j].mention
        if a.kind not in ("count", "money", "measure") or b.kind not in ("count", "money", "measure"):
            return
        if self._alike(a, b) or j in self.grown or j - 1 in self.grown or {a.kind, b.kind} == {"measure"}:
            return
        if lead.strip() in ("、", ""):
            ends = self.plain[b.end : b.end + 1] in "，。；、）)\n"
            if (a.kind != "count" or b.kind != "count" or b.unit in _COVERED) and (b.kind != "count" or ends):
                self._add("pair", j - 1, j)
        elif a.kind == "count" and b.kind != "count":
            same = "，" not in lead and "、" not in lead
            if same and b.kind == "money" and _PAIR_SAME.fullmatch(lead):
                if _FOR.search(self.q[j - 1].lead) or re.search(r"(?:完成|总)投资", lead):
                    self._add("pair", j - 1, j)
            elif _PAIR_NEXT.fullmatch(lead):
                self._add("pair", j - 1, j)
        elif a.kind == "money" and b.kind == "count":
            if _BENEFITS.fullmatch(lead) or _GAIN.fullmatch(lead) and self.plain.startswith(("受益", "受惠"), b.end):
                self._add("pair", j - 1, j)

    def _narrower(self, j: int, lead: str) -> None:
        """全省共26家，全市共3家; 受理…件，成功化解…件; 共147个，是全国12个…之一."""
        if j == 0:
            return
        now = self.q[j].mention
        if now.kind != "count" or "其中" in lead or j in self.grown:
            return
        if _NARROWER.fullmatch(lead) and self._alike(self.q[j - 1].mention, now):
            if _WIDER.search(self.q[j - 1].lead):
                self._add("part", j - 1, j)
                return
        if _DONE_OF_ALL.fullmatch(lead) and self._alike(self.q[j - 1].mention, now) and j - 1 not in self.grown:
            self._add("part", j - 1, j)
            return
        if _IS.search(lead) and _ONE_OF.match(self.plain, now.end):
            for i in range(j - 1, max(-1, j - 1 - _REACH), -1):
                if self.q[i].mention.kind == "count" and re.search(r"共[有计]?$", self.q[i].lead):
                    self._add("part", i, j)
                    return

    def _parts(self) -> None:
        """其中: the whole is the nearest level of the same dimension before it."""
        where = next((j for j, quantity in enumerate(self.q) if "其中" in quantity.lead), None)
        while where is not None:
            lead = self.q[where].lead
            opens = where == 0 and not lead[: lead.rindex("其中")].strip(" ，；。")
            after = next((j for j in range(where + 1, len(self.q)) if "其中" in self.q[j].lead), len(self.q))
            self._parts_from(where, after, opens)
            where = after if after < len(self.q) else None

    def _parts_from(self, where: int, after: int, opens: bool) -> None:
        wholes = [self.q[i] for i in range(where - 1, -1, -1) if i not in self.grown and i not in self.bases]
        if opens:
            wholes += self._levels_of_sentence_before()
        if re.search("[；。]|，.*，", self.q[where].lead.rpartition("其中")[2]):
            return
        chosen: _Quantity | None = None
        for j in range(where, after):
            quantity = self.q[j]
            if j > where and chosen is not None:
                if "；" in quantity.lead and not opens or "：" in quantity.lead or _STOPS_PARTS.search(quantity.lead):
                    return
            if j in self.grown or j in self.bases or quantity.mention.kind not in ("money", "count", "measure"):
                continue
            whole = self._whole_of(quantity, wholes)
            if whole is None:
                if j > where and "，" in quantity.lead and chosen is None:
                    return
                continue
            if chosen is not None and whole is not chosen and j > where + 1:
                return
            chosen = whole
            self.found.append(Relation("part", whole.index, (quantity.index,)))

    def _whole_of(self, part: _Quantity, wholes: list[_Quantity]) -> _Quantity | None:
        """The nearest level of the part's dimension, one of the same scope (全国, 省级) before others."""
        alike = [whole for whole in wholes if self._alike(whole.mention, part.mention)]
        if not alike and part.mention.kind == "count":
            unit = part.mention.unit
            alike = [whole for whole in wholes[:1] if whole.mention.kind == "count" and (
                whole.mention.unit == "" and unit in _PEOPLE or unit == "个" and whole.mention.unit in _WHOLE_UNITS)]  # fmt: skip
        for scope in ("全国|国家", "全省|省级"):
            if re.search(scope, part.lead) and (same := [w for w in alike[:2] if re.search(scope, w.lead)]):
                return same[0]
        return alike[0] if alike else None

    def _levels_of_sentence_before(self) -> list[_Quantity]:
        """The levels of the sentence before, nearest first; growths and earlier values are none."""
        levels = []
        for position in range(len(self.before) - 1, -1, -1):
            quantity = self.before[position]
            if quantity.mention.kind not in ("money", "count", "measure"):
                continue
            if _VERB_AT_END.search(quantity.lead[-14:]) or _FROM.search(quantity.lead):
                continue
            if _BASE.fullmatch(quantity.lead) and _BASE_AFTER.match(self.plain, quantity.mention.end):
                continue
            levels.append(quantity)
        return levels

    def _sums(self) -> None:
        for j, quantity in enumerate(self.q):
            mention = quantity.mention
            if mention.kind not in ("money", "count", "measure") or j in self.grown:
                continue
            if j >= 2 and not re.search("其中|；", quantity.lead) and _TOTAL.search(re.split(r"[，；]", quantity.lead)[-1]):
                addends = self._addends_before(j)
                if len(addends) >= 2:
                    self._add("sum", j, *addends)
                    continue
            if j + 2 < len(self.q) and _COLON.match(self.q[j + 1].lead) and "其中" not in self.q[j + 1].lead:
                if _COUNTED_ALL.search(quantity.lead) or ":" in self.q[j + 1].lead or "：" in self.q[j + 1].lead or "组成" in self.plain[self.q[j + 1].mention.end : self.span.end]:
                    addends = self._addends_after(j)
                    if len(addends) >= 2:
                        self._add("sum", j, *addends)

    def _addends_before(self, j: int) -> list[int]:
        """The list a total closes: A8个，B67个，C337个，总数412个; a verb in it makes it no list."""
        addends: list[int] = []
        for i in range(j - 1, max(-1, j - 1 - _REACH), -1):
            quantity = self.q[i]
            if not self._alike(quantity.mention, self.q[j].mention) or i in self.grown or i in self.bases:
                break
            if quantity.mention.bound != self.q[j].mention.bound or _TOTAL.search(quantity.lead):
                break
            if _NO_ADDEND.search(quantity.lead):
                return []
            addends.insert(0, i)
            if not _LISTED.fullmatch(quantity.lead):
                break
        return addends

    def _addends_after(self, j: int) -> list[int]:
        addends: list[int] = []
        for i in range(j + 1, len(self.q)):
            if not self._alike(self.q[i].mention, self.q[j].mention) or i in self.grown or i in self.bases:
                break
            if i > j + 1 and not _LISTED.fullmatch(self.q[i].lead):
                break
            addends.append(i)
        return addends


def _sign(move: str | None) -> Sign:
    """The direction a verb of change says."""
    if not move:
        return ""
    if re.fullmatch(_FALL + "|缩减|压减|压缩|下调|下浮|缩", move):
        return "-"
    return "+" if re.fullmatch(_RISE + "|扩展|扩增|拓展|延长|跃升|上调|上浮|扩", move) else ""
