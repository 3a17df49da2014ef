"""Every numeric expression of a text: place, kind, value, unit, bound.

One cheap search finds the characters a numeral can start with; what stands there is then
matched in place. A numeral that is part of a name is noted as no quantity; the caller counts
what is left over as unread.
"""

import datetime
import re
import tomllib
from bisect import bisect_right
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from kaocheng.reading.numerals import DIGITS, Numeral, NumeralError, parse_numeral, scale_value
from kaocheng.reading.periods import PLAN, Calendar
from kaocheng.reading.units import Form, units, vocabulary
from kaocheng.text import Span

Kind = Literal[
    "money", "count", "percent", "point", "multiple", "measure",
    "duration", "date", "ordinal", "age", "ratio",
]  # fmt: skip
Bound = Literal["exact", "min", "max", "approx"]
Value = Decimal | datetime.date | str


class Mention(msgspec.Struct, gc=False):
    """One numeric expression.

    start, end  code points in the document's text
    kind        what it states (the table in docs/glossary.md)
    unit        the kind's unit: ISO 4217 for money, the measure word for a count, the unit's
                Chinese name for a measure, "%", "pp", "x", "date", ":"; "" where none is written
    low, high   the written value in that unit, scales multiplied out; first and last day of a
                date; "2:8" in both for a ratio; None where a date cannot be resolved
    bound       how to read the value: 3100余 is "min", 近3100 "max", 约3100 "approx"
    step        what one more in the last written digit is worth: 57.15亿元 -> 1000000,
                3500万 -> 10000, 120 -> 1; None for dates and ratios
    note        why a date has no value ("no year", "no such day"); otherwise empty
    """

    start: int
    end: int
    kind: Kind
    unit: str
    low: Value | None
    high: Value | None
    bound: Bound = "exact"
    step: Decimal | None = None
    note: str = ""


class _Names(msgspec.Struct, forbid_unknown_fields=True):
    """names.toml."""

    set_phrases: list[str]
    after_digits: list[str]
    hotlines: list[str]
    programme: list[str]
    of_a_kind: list[str]


@cache
def _names() -> _Names:
    text = (files("kaocheng.reading") / "names.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), _Names)


_CN = "零〇一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟"
_SCALE = r"(?:百(?![分帕])|千(?![瓦克米伏卡赫帕焦乏])|万(?!分之)|亿|十)"
_ARABIC = re.compile(
    r"(?P<number>(?:[0-9]{1,3}(?:[,，][0-9]{3})+(?![0-9])|[0-9](?: [0-9])+(?![0-9])|[0-9]+)(?:\.[0-9]+| \. ?[0-9](?: [0-9])*)?"
    rf"(?:(?: ?{_SCALE})+(?:[0-9]+(?:\.[0-9]+)? ?{_SCALE}+)*)?)(?P<more> ?[余多几来](?: ?{_SCALE})*)?"
)
_CN_SIGN = rf"(?:[零〇一二两三四五六七八九廿卅壹贰叁肆伍陆柒捌玖拾佰仟]|{_SCALE})"
_CHINESE = re.compile(
    rf"(?P<number>{_CN_SIGN}+?(?:点[零〇一二三四五六七八九]+[百千万亿]*)?)(?P<more>[余多几来](?:{_SCALE})*)?(?!{_CN_SIGN})"
)
_VAGUE = re.compile(rf"[数几](?P<scale>{_SCALE}+)")
_FRACTION = re.compile(
    rf"(?P<whole>[{_CN}]+)分之(?P<part>[{_CN}]+(?:点[零〇一二三四五六七八九]+)?|[0-9]+(?:\.[0-9]+)?)(?P<more>[多几])?(?P<half>半)?"
)
_SLASH = re.compile(r"([0-9]+)/([0-9]+)(?![0-9/])")
_RATIO = re.compile(r"[0-9]+(?:\.[0-9]+)?(?: ?[:：∶] ?[0-9]+(?:\.[0-9]+)?)+")
_CLOCK = re.compile(r"(?:[01]?[0-9]|2[0-4])[:：][0-5][0-9](?![0-9.])")
_DASH = re.compile(r" ?(?:[—～\-]{1,2}|至|到) ?(?=[0-9" + _CN + "])")
_NEIGHBOURS = re.compile(r"[一二两三四五六七八九]{2}")
_LETTER = re.compile(r"[A-Za-z]")
_WORD = re.compile(r"[\u4e00-\u9fff]+")
_RANK_BEFORE = re.compile(
    r"(?:全国|全省|全市|全区|全球|世界|亚洲|国内|行业|同类|中西部|西部|东部|中部|东北|地区|城市|省份|[居列排名获得评双总分位值升至前进]|考核|综合|保持|跻身|进入)$"
)
_FROM = re.compile(r"[从由自][^，。；,;从由]{0,14}$")
_LAST_BOUND = 7  # the longest bound word looked for in front

_START = re.compile(
    r"[0-9]"
    r"|[二三四五六七八九两十廿](?=[" + _CN + r"个项件家户名位人条处所座台套辆架艘列班只头口株张份篇部本场批类大小种轮届次倍番年月日天周岁亩吨斤公米"
    r"平立元美港分成折档支门间栋对期起笔余多几来点个连季千百毫海担英至到期世])"
    r"|一(?=[" + _CN + r"点分半倍番成季月日项名个家所座台艘人])|(?<=提前|推迟|延长|缩短|为期)一(?=[年个天])"
    r"|[零〇壹贰叁肆伍陆柒捌玖](?=[" + _CN + r"])"
    r"|[数几](?=[十百千万亿])"
    r"|(?<=[近超过破逾达])[百千万亿]|[百千万]分之"
    r"|第(?= ?[0-9" + _CN + r"])|前(?= ?[0-9一二两三四五六七八九十])|翻(?=[一二两三四]?番)"
    r"|“(?=十?[一二三四五六七八九十]五”)|年(?=[底末](?![期次级]))|[¥￥$€£](?= ?[0-9])"
)
# What a single Chinese numeral may count; longer numerals and digits may count anything.
_SMALL_COUNTS = frozenset(
    "个 项 件 种 类 大类 小类 批 套 条 家 名 位 户 座 所 台 处 部 艘 架 列 辆 篇 本 场 门 间 栋 张 支 人 档 轮 次 对 只 头 口 株 起 笔 份 例".split()
)
_SMALL_MEASURES = frozenset("里 石 方 度 升 克 瓦 尺 丈 兆 担 桶 平方 立方 海里 伏 焦".split())
_NOT_AFTER = {
    "个": ("别", "性", "体"), "次": ("会议", "全会", "全体", "产业", "分配", "元", "代表", "党代会", "人代会"),
    "位": ("一体", "数", "于"), "条": ("例", "件", "战线"), "部": ("分", "门", "长", "队"), "门": ("峡", "源", "类"),
    "支": ("部",), "对": ("外",), "人": ("大", "均", "口", "才", "帮", "民"), "处": ("于", "理"), "本": ("地",),
    "场": ("所",), "名": ("牌", "优"), "头": ("猪"), "口": ("岸",), "起": ("来",), "成": (
        "果", "员", "本", "立", "为", "熟", "长", "就", "交", "都", "份", "套", "品", "效", "功", "形"),
    "分": ("别", "类", "布", "析", "工", "之", "局", "公司", "院", "解"), "年": ("代", "级", "均", "产", "轻"),
    "日": ("均", "本", "报", "产", "前"), "户": ("均", "外", "籍"), "级": ("别",), "项": ("目",), "家": ("庭", "长"),
    "周": ("边", "刊", "总理", "恩来"), "点": ("燃",), "种": ("植", "子", "业", "质", "粮"), "类": ("似",), "台": ("湾", "账", "风"),
    "所": ("有", "得"), "列": ("入", "车", "为"), "折": ("射", "叠"), "倍": ("增",), "期": ("间", "货", "待", "望"),
    "片": ("区",), "层": ("面", "次"), "面": ("积", "向", "对"), "组": ("织", "成", "建"), "团": ("结", "队"), "版": ("权",),
    "重": ("点", "大", "要", "量", "新"), "道": ("路",), "步": ("伐",), "双": ("方",), "行": ("业", "动", "政"), "代": ("表",),
}  # fmt: skip
_NEVER_AFTER = frozenset(("个", "成", "折", "分", "年", "日", "人", "点"))  # not even behind digits
# Nouns that stand before another noun as often as alone: 2235万城市居民, 200万农村人口.
_MODIFIED = frozenset("城市 农村 城镇 国家 地区 企业 学校 社区 家庭 社会 人口 农民 青年 老年 青少年 医院 大学 产业 行业 民族 高速 铁路".split())
_PREDICATE = "的和与及、在是有进参实获受得被已全达到比中里都从来以之复分"
_SHIFTED = ("提前", "推迟", "延长", "缩短", "为期")  # 一年 counts behind these
_ORDINAL_NAMES = ("产业", "方", "线", "时间", "书记", "课堂", "世界", "个五年", "故乡", "梯队", "方阵", "责任", "一二", "三产业", "大道", "生产力", "要务", "动力", "资源", "身份", "居所")
_CLAUSES = frozenset("条 款 项 章 节 编".split())
_FIXED_ORDINALS = frozenset("大 高 强 村 镇 县 市 省 区 城 州 国 军 师 团 度 个年头".split())
_SUFFIX_AFTER = frozenset(("money", "multiple", "duration", "measure", "percent"))


@cache
def _bounds_before() -> dict[str, tuple[tuple[str, Bound], ...]]:
    """Bound words by their last character, longest first."""
    words = vocabulary().bounds
    table: dict[str, list[tuple[str, Bound]]] = {}
    kinds: tuple[tuple[list[str], Bound], ...] = (
        (words.min_before, "min"), (words.max_before, "max"), (words.approx_before, "approx"),
    )  # fmt: skip
    for listed, bound in kinds:
        for word in listed:
            table.setdefault(word[-1], []).append((word, bound))
    return {c: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for c, found in table.items()}


@cache
def _bounds_after() -> dict[str, tuple[tuple[str, Bound], ...]]:
    """Bound words by their first character, longest first; 余, 多 and 几 are the grammar's."""
    words = vocabulary().bounds
    table: dict[str, list[tuple[str, Bound]]] = {}
    kinds: tuple[tuple[list[str], Bound], ...] = (
        (words.min_after, "min"), (words.max_after, "max"), (words.approx_after, "approx"),
    )  # fmt: skip
    for listed, bound in kinds:
        for word in listed:
            if len(word) > 1:
                table.setdefault(word[0], []).append((word, bound))
    return {c: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for c, found in table.items()}


_NOT_BOUND = {
    "近": "附最远临靠亲就", "约": "条公合契节制签预履特盟誓大", "超": "赶反高", "过": "通经不超越胜度太渡路",
    "破": "打", "上": "",
}  # fmt: skip
_AT_MOST = re.compile(r"最高(?:可|达|可达|可贷|可获|可享|可申请|可补|补助|补贴|奖励|给予|支持|贷款)*$")


class _Quantity(msgspec.Struct, gc=False):
    """A number and what stands with it, before bounds in front are known."""

    end: int
    numeral: Numeral
    high: Decimal
    form: Form | None
    bound: Bound
    bare_end: int  # where the number itself stops
    scaled: bool  # a 万 or 亿 is written


class Scan:
    """Reads the mentions of one text, in one pass.

    plain     the folded text (page.plain)
    calendar  resolves its dates
    skip      spans already known to be no quantity (item numbers), in order
    """

    def __init__(self, plain: str, calendar: Calendar, skip: list[Span]) -> None:
        self.plain = plain
        self.calendar = calendar
        self.mentions: list[Mention] = []
        self.non_quantities: list[Span] = []
        self._skip = skip
        self._numbered = -1  # where the last item number ended
        self._units = units()
        self._names = _names()
        self._set_phrases = tuple(self._names.set_phrases)
        self._after_digits = tuple(self._names.after_digits)
        self._programme = tuple(self._names.programme)
        self._hotlines = frozenset(self._names.hotlines)
        self._kinds = tuple(self._names.of_a_kind) + self._programme
        self._before = _bounds_before()
        self._after = _bounds_after()

    def run(self) -> None:
        """Fill `mentions` and `non_quantities`, both in the order of the text."""
        plain, search = self.plain, _START.search
        skip, next_skip = self._skip, 0
        at = 0
        while match := search(plain, at):
            start = match.start()
            while next_skip < len(skip) and skip[next_skip].end <= start:
                next_skip += 1
            if next_skip < len(skip) and skip[next_skip].start <= start:
                at = self._numbered = skip[next_skip].end
                continue
            at = max(self._read(start, plain[start]), start + 1)

    # -- one place -----------------------------------------------------------------------

    def _read(self, at: int, first: str) -> int:
        """Read what begins at an offset; returns where to go on."""
        if first in "0123456789":
            return self._arabic(at)
        if first == "第":
            return self._ordinal(at)
        if first == "前":
            return self._leading(at)
        if first in "“年":
            return self._date(at) or at + 1
        if first == "翻":
            return self._doubling(at)
        if first in "数几":
            return self._vague(at)
        if first in "¥￥$€£":
            return self._symbol(at)
        return self._chinese(at)

    def _add(self, start: int, end: int, kind: Kind, unit: str, low: Value | None, high: Value | None,
             bound: Bound = "exact", step: Decimal | None = None, note: str = "") -> int:  # fmt: skip
        self.mentions.append(Mention(start, end, kind, unit, low, high, bound, step, note))
        return end

    def _name(self, start: int, end: int) -> int:
        self.non_quantities.append(Span(start, end))
        return end

    def _date(self, at: int) -> int | None:
        """A date at an offset; None where there is none."""
        period = self.calendar.read(at)
        if period is None:
            return None
        return self._add(at, period.end, "date", "date", period.low, period.high, note=period.note)

    # -- Arabic digits -------------------------------------------------------------------

    def _arabic(self, at: int) -> int:
        plain = self.plain
        match = _ARABIC.match(plain, at)
        assert match  # a decimal digit stands here
        end = match.end("number")
        before = plain[at - 1 : at]
        after = plain[end : end + 1]
        if after == " ":
            after = plain[end + 1 : end + 2]
        if before == "\n" and plain[end : end + 1] == "\n":  # a subscript set on its own line: PM 2.5
            before = plain[max(0, at - 4) : at].strip()[-1:]
        if _LETTER.match(before) and after not in "%亿万个倍":
            return self._name(at, self._code_end(end))
        if before in ("+", "＋", "·", "•", "〔", "[", "#", "@") or after in ("+", "·", "•", "〕", "@"):
            return self._name(at, end)
        if before in ("“", "《") and self._quoted_name(end, before):
            return self._name(at, end)
        if before == "_" or before == "." and self._numbered != at - 1:
            return self._name(at, end)
        if after in ("”", "》", "」", "_", "#"):
            return self._name(at, end)
        if before in ("(", "（") and after in (")", "）") and end - at <= 3:
            return self._name(at, end)
        if after in ("年", "月", "日", "号", "季", "—", "～", "-", "至", "到", "世") and (
            stop := self._arabic_date(at, end)
        ):
            return stop
        if after == "/" and (slash := _SLASH.match(plain, at)):
            return self._slash(at, slash)
        if after in (":", "：", "∶"):
            return self._proportion(at, end)
        quantity = self._quantity(at, match)
        if quantity.form is None:
            return self._unitless(at, match, quantity)
        if quantity.form.noun and plain[at:end] in self._hotlines:
            return self._name(at, end)
        return self._emit(at, quantity)

    def _code_end(self, end: int) -> int:
        """The end of a code such as G318 or PM2.5, whose digits begin before `end`."""
        while self.plain[end : end + 1] and (self.plain[end].isdecimal() or _LETTER.match(self.plain[end])):
            end += 1
        return end

    def _quoted_name(self, end: int, mark: str) -> bool:
        """Whether a numeral right behind “ or 《 is the name inside, not a quantity in it."""
        close = self.plain.find("”" if mark == "“" else "》", end, end + 16)
        return close >= 0 and not any(c in "，。；" for c in self.plain[end:close])

    def _arabic_date(self, at: int, end: int) -> int | None:
        """A date whose first sign is a digit: 2023年…, 11月3日, 1—11月, 2020—2023年, 80年代."""
        digits = self.plain[at:end].replace(" ", "")
        if not digits.isdecimal() or not digits.isascii() or len(digits) > 4 or len(digits) == 3:
            return None
        after = self.plain[end : end + 2].lstrip()[:1]
        if after == "年" and len(digits) < 4 and not self.plain.startswith("年代", end):
            return None
        if after in "日号":
            return self._day_alone(at, end, after)
        return self._date(at)

    def _day_alone(self, at: int, end: int, after: str) -> int | None:
        """15日 without its month: the month of the date just before it, where one stands."""
        if after == "号" or not 1 <= int(self.plain[at:end].replace(" ", "")) <= 31:
            return None
        last = self.mentions[-1] if self.mentions else None
        stop = self.plain.index("日", end) + 1
        if last and last.kind == "date" and at - last.end <= 3 and isinstance(last.high, datetime.date):
            try:
                day = last.high.replace(day=int(self.plain[at:end].replace(" ", "")))
            except ValueError:
                return self._add(at, stop, "date", "date", None, None, note="no such day")
            return self._add(at, stop, "date", "date", day, day)
        return None

    def _slash(self, at: int, match: re.Match[str]) -> int:
        part, whole = Decimal(match[1]), Decimal(match[2])
        if not part < whole:
            return self._name(at, match.end())
        return self._emit_fraction(at, match.end(), part, whole, None)

    def _proportion(self, at: int, end: int) -> int:
        """2:8 and 5.2:46.5:48.3 are ratios, 9:30 is a time of day."""
        clock = _CLOCK.match(self.plain, at)
        ratio = _RATIO.match(self.plain, at)
        if clock and not (ratio and ratio.end() > clock.end()) and clock[0][-2:] != "10":
            return self._name(at, clock.end())
        if not ratio:
            return self._unitless(at, None, None, end)
        text = re.sub(r" ?[:：∶] ?", ":", ratio[0])
        return self._add(at, ratio.end(), "ratio", ":", text, text)

    def _unitless(self, at: int, match: re.Match[str] | None, quantity: _Quantity | None, end: int = 0) -> int:
        """Digits with no known unit behind them: a count of what follows, or a name."""
        plain = self.plain
        end = quantity.bare_end if quantity else end
        if quantity is None or plain.startswith(self._after_digits, end) or plain[at:end] in self._hotlines:
            return self._name(at, end)
        after = plain[end : end + 1]
        if _LETTER.match(after) and not quantity.scaled:
            return self._name(at, self._code_end(end))
        digits = plain[at:end].replace(" ", "")
        if not quantity.scaled:
            if after in ("、", ".") and (at == 0 or plain[at - 1] in "\n "):
                return self._name(at, end)  # an inline number: 1、 2、
            if len(digits) == 4 and digits[:2] in ("19", "20") and "." not in digits:
                return self._name(at, end)  # 2023潍坊…
            if len(digits) >= 5 and digits.isdecimal() and not _WORD.match(after):
                return end  # 13912345678: unread
            if len(digits) > 1 and digits[0] == "0" and digits[1] != ".":
                return self._name(at, end)
            word = _WORD.match(plain, end)
            if word is None and not plain[at - 1 : at].strip("，。；、：（）()\n “"):
                return end  # a number between marks: unread
            if word is not None and len(word[0]) <= 4 and quantity.bound == "exact" and "." not in digits:
                return self._emit(at, self._counting(quantity, word))
        return self._emit(at, quantity)

    def _counting(self, quantity: _Quantity, word: re.Match[str]) -> _Quantity:
        """A number right before a short word that is no listed unit: the word is what it counts."""
        quantity.form = Form("count", word[0], Decimal(1), noun=True)
        quantity.end = word.end()
        return quantity

    # -- numbers with their unit ---------------------------------------------------------

    def _quantity(self, at: int, match: re.Match[str], *, small: bool = False) -> _Quantity:
        """The number a match holds, with the scale, unit and bound behind it."""
        plain = self.plain
        number, more = match["number"], match["more"]
        bound: Bound = "exact"
        end = match.end()
        if more and len(more.lstrip()) == 1 and self._starts_word(end - 1):
            more, end = None, match.end("number")
        if more:
            more = more.lstrip()
            numeral = parse_numeral(number + more[1:])
            bound = "approx" if more[0] == "来" else "min"
        else:
            numeral = parse_numeral(number)
        scaled = "万" in plain[at:end] or "亿" in plain[at:end]
        where = end
        while plain[where : where + 1] == " " and where - end < 3:
            where += 1
        if plain.startswith(("个半", "个多"), where):
            return self._half(where, numeral, scaled, bound)
        found = self._units.at(plain, where)
        if found is not None:
            form, stop = found
            if not self._is_unit(form, where, stop, small):
                found = None
        if found is None:
            stop, bound = self._suffix(end, None, bound)
            return _Quantity(stop, numeral, numeral.value, None, bound, end, scaled)
        if form.factor != 1:
            numeral = Numeral(numeral.value * form.factor, numeral.step * form.factor)
        if plain[stop : stop + 1] == "半" and form.kind in ("duration", "multiple", "percent"):
            half = form.factor / 2
            numeral, stop = Numeral(numeral.value + half, numeral.step), stop + 1
        stop, bound = self._suffix(stop, form, bound)
        return _Quantity(stop, numeral, numeral.value, form, bound, end, scaled)

    def _starts_word(self, at: int) -> bool:
        """Whether 多, 几 or 来 at an offset begins a word of its own: 3多元, 5来自."""
        return self.plain.startswith(("多元化", "多样", "多方", "多边", "多式", "多项式", "来自", "来源", "来华", "来宾", "来访", "来信"), at)

    def _half(self, where: int, numeral: Numeral, scaled: bool, bound: Bound) -> _Quantity:
        """两个半月, 三个多小时."""
        more = self.plain[where + 1]
        found = self._units.at(self.plain, where + 2)
        if found is None or found[0].kind not in ("duration",):
            if self.plain.startswith("月", where + 2):
                found = Form("duration", "月", Decimal(1)), where + 3
            else:
                form = self._units.forms["个"]
                return _Quantity(where + 1, numeral, numeral.value, form, bound, where, scaled)
        form, stop = found
        if more == "半":
            numeral = Numeral(numeral.value + Decimal("0.5"), numeral.step)
        else:
            bound = "min"
        return _Quantity(stop, numeral, numeral.value, form, bound, where, scaled)

    def _is_unit(self, form: Form, start: int, stop: int, small: bool) -> bool:
        """Whether what looks like a unit is one here, and not the head of another word."""
        plain = self.plain
        written = plain[start:stop]
        if written[-1].isascii() and _LETTER.match(written[-1]):
            follows = plain[stop : stop + 1]
            if _LETTER.match(follows) or follows.isdecimal() and follows.isascii():
                return False
        if (small or written in _NEVER_AFTER) and (unlike := _NOT_AFTER.get(written)):
            if plain.startswith(unlike, stop):
                return False
        if form.noun and form.unit in _MODIFIED and (word := _WORD.match(plain, stop)):
            if word[0][0] not in _PREDICATE:
                return False
        if form.kind == "duration" and written in ("月", "日"):
            return written == "日" and not small
        if not small:
            return True
        if form.kind == "count":
            return written in _SMALL_COUNTS
        return not (form.kind == "measure" and written in _SMALL_MEASURES)

    def _suffix(self, stop: int, form: Form | None, bound: Bound) -> tuple[int, Bound]:
        """The bound word right behind: 以上, 左右, 多."""
        plain = self.plain
        after = plain[stop : stop + 1]
        for word, said in self._after.get(after, ()):
            if plain.startswith(word, stop):
                return stop + len(word), said
        if after in ("多", "余") and form and form.kind in _SUFFIX_AFTER and bound == "exact":
            follows = plain[stop + 1 : stop + 2]
            if not follows or follows in "，。；、）)的：" or (form.kind == "duration" and follows in "来以时前后"):
                return stop + 1, "min"
        return stop, bound

    def _bound_before(self, at: int) -> Bound | None:
        """The bound word right in front: 超过, 近, 约."""
        plain = self.plain
        last = plain[at - 1 : at]
        for word, bound in self._before.get(last, ()):
            if plain.startswith(word, at - len(word)) if at >= len(word) else False:
                if len(word) == 1 and plain[at - 2 : at - 1] in _NOT_BOUND.get(word, "") and at > 1:
                    continue
                return bound
        if "最高" in plain[max(0, at - _LAST_BOUND) : at] and _AT_MOST.search(plain[max(0, at - 12) : at]):
            return "max"
        return None

    def _emit(self, at: int, quantity: _Quantity) -> int:
        """Add a quantity, with its range and its bound in front."""
        plain = self.plain
        form = quantity.form
        if form and form.unit in ("版", "代") and plain.find(".", at, quantity.bare_end) > 0:
            return self._name(at, quantity.end)  # 2.0版
        if form and form.kind == "duration" and plain.startswith(self._kinds, quantity.end):
            return self._name(at, quantity.end)
        if (form is None or not form.noun) and (dash := _DASH.match(plain, quantity.end)):
            if stop := self._range(at, quantity, dash):
                return stop
        kind: Kind = form.kind if form else "count"  # type: ignore[assignment]
        bound = quantity.bound
        if bound == "exact" and (said := self._bound_before(at)):
            recent = kind == "duration" and plain[at - 1] == "近"
            bound = "exact" if recent else said
        elif bound == "exact" and plain[at - 1 : at] in ("、", "和") and self._shares_bound(at, kind):
            bound = self.mentions[-1].bound
        if kind == "point" and self.mentions:
            self._as_points(at)
        return self._add(at, quantity.end, kind, form.unit if form else "",
                         quantity.numeral.value, quantity.high, bound, quantity.numeral.step)  # fmt: skip

    def _shares_bound(self, at: int, kind: Kind) -> bool:
        """分别突破1.3万亿元、7000亿元: one bound word in front of a list."""
        last = self.mentions[-1] if self.mentions else None
        if last is None or last.end != at - 1 or last.kind != kind or last.bound == "exact":
            return False
        return "分别" in self.plain[max(0, last.start - 6) : last.start] and self._bound_before(last.start) == last.bound

    def _as_points(self, at: int) -> None:
        """2.2个和3.7个百分点: what looked like a count is the first of two differences."""
        last = self.mentions[-1]
        if last.kind == "count" and last.unit == "个" and self.plain[last.end : at] in ("和", "、", "与"):
            last.kind, last.unit = "point", "pp"

    def _range(self, at: int, first: _Quantity, dash: re.Match[str]) -> int | None:
        """2.5万—3万亩, 3至5年, 5%～8%; None where the second number is another quantity."""
        plain = self.plain
        if dash[0].strip() in ("至", "到") and _FROM.search(plain[max(0, at - 16) : at]):
            return None
        where = dash.end()
        match = (_ARABIC if plain[where].isdecimal() else _CHINESE).match(plain, where)
        if match is None:
            return None
        try:
            second = self._quantity(where, match)
        except NumeralError:
            return None
        if second.form is None and first.form is None and not second.scaled:
            return None
        if first.form and second.form and (first.form.kind, first.form.unit) != (second.form.kind, second.form.unit):
            return None
        form = second.form or first.form
        low = first.numeral
        if first.form is None and second.form and second.form.factor != 1:
            low = Numeral(low.value * second.form.factor, low.step * second.form.factor)
        if not first.scaled and second.scaled:
            factor = second.numeral.step if second.numeral.step > 1 else Decimal(1)
            while factor > 1 and low.value * factor > second.high:
                factor /= 10
            low = Numeral(low.value * factor, low.step * factor)
        if low.value > second.high:
            return None
        kind: Kind = form.kind if form else "count"  # type: ignore[assignment]
        bound = second.bound
        if bound == "exact" and (said := self._bound_before(at)) and not (kind == "duration" and plain[at - 1] == "近"):
            bound = said
        return self._add(at, second.end, kind, form.unit if form else "", low.value, second.high, bound, min(low.step, second.numeral.step))

    # -- Chinese numerals ----------------------------------------------------------------

    def _chinese(self, at: int) -> int:
        plain = self.plain
        before = plain[at - 1 : at]
        if plain.startswith(self._set_phrases, at):
            return self._phrase_end(at)
        if before in ("“", "《") and self._quoted_name(at + 1, before) and not PLAN.match(plain, at - 1):
            return self._run_end(at)
        if fraction := _FRACTION.match(plain, at):
            return self._fraction(at, fraction)
        match = _CHINESE.match(plain, at)
        if match is None:
            return at + 1
        number, end = match["number"], match.end()
        if before in _WORD_BEFORE.get(number[0], ""):
            return end
        after = plain[match.end("number") : match.end("number") + 2]
        if after[:1] in ("年", "月", "日", "季", "到", "至", "—", "世") and self._chinese_date(number, after) and (stop := self._date(at)):
            return stop
        if number == "二" and after[:1] not in "倍成分元美亩斤吨公米":
            return end
        if plain.startswith("大", end) and len(number) > 1:
            return end
        if len(number) == 2 and _NEIGHBOURS.fullmatch(number[:2]) or _approximate(number):
            return self._neighbours(at, match)
        small = len(number) == 1 and not match["more"]
        if number == "一" and not match["more"]:
            return self._one(at)
        if all(c in DIGITS for c in number) and 1 < len(number) < 4:
            return end
        if number[0] in "百千万亿" and not (before in "近超过破逾达" and before):
            return end
        try:
            quantity = self._quantity(at, match, small=small)
        except NumeralError:
            return end
        if quantity.form is None:
            if not quantity.scaled or number[0] in "百千万亿":
                return end
        elif quantity.form.noun and not (quantity.scaled or len(number) > 2):
            return end
        if quantity.form and quantity.form.unit in ("届", "级", "大") and before != "续":
            return end
        return self._emit(at, quantity)

    def _phrase_end(self, at: int) -> int:
        """Where the longest set phrase at an offset ends."""
        return at + max(len(phrase) for phrase in self._set_phrases if self.plain.startswith(phrase, at))

    def _run_end(self, at: int) -> int:
        while self.plain[at : at + 1] and self.plain[at] in _CN:
            at += 1
        return at

    def _chinese_date(self, number: str, after: str) -> bool:
        """Whether a Chinese numeral before 年, 月, 日 or a dash can begin a date."""
        if after[0] == "年":
            return (len(number) == 4 and all(c in DIGITS for c in number)) or (after == "年代" and number[-1] == "十")
        if after[0] in "月季":
            return number[0] not in "百千万亿" and len(number) <= 3
        if after[0] == "世":
            return after == "世纪" and len(number) > 1
        if after[0] == "日":
            return False
        return (len(number) == 4 and all(c in DIGITS for c in number)) or len(number) <= 2

    def _fraction(self, at: int, match: re.Match[str]) -> int:
        """百分之三十六点九, 三分之一, 千分之五; 百分之五至百分之八 and 百分之五到八."""
        try:
            whole, part = parse_numeral(match["whole"]), parse_numeral(match["part"])
        except NumeralError:
            return match.end()
        if match["whole"][-1] not in "百千万" and (part.value >= whole.value or plain_word(self.plain, at)):
            return match.end()
        value, step = part
        if match["half"]:
            value += Decimal("0.5")
        end = match.end()
        bound: Bound = "min" if match["more"] else "exact"
        dash = _DASH.match(self.plain, end)
        high = value
        if dash and not (dash[0].strip() in ("至", "到") and _FROM.search(self.plain[max(0, at - 16) : at])):
            second = _FRACTION.match(self.plain, dash.end())
            if second and second["whole"] == match["whole"]:
                high, end = parse_numeral(second["part"]).value, second.end()
            elif not second and (bare := _CHINESE.match(self.plain, dash.end())):
                if self._units.at(self.plain, bare.end()) is None:
                    high, end = parse_numeral(bare["number"]).value, bare.end("number")
        if high < value:
            high, end = value, match.end()
        return self._emit_fraction(at, end, value, whole.value, step, high, bound)

    def _emit_fraction(self, at: int, end: int, part: Decimal, whole: Decimal, step: Decimal | None,
                       high: Decimal | None = None, bound: Bound = "exact") -> int:  # fmt: skip
        stop, said = self._suffix(end, None, bound)
        if said == "exact":
            said = self._bound_before(at) or said
        low = part * 100 / whole
        upper = low if high is None else high * 100 / whole
        # a third has no last digit
        exact_step = step * 100 / whole if step is not None and whole in (100, 1000, 10000) else None
        return self._add(at, stop, "percent", "%", low, upper, said, exact_step)

    def _neighbours(self, at: int, match: re.Match[str]) -> int:
        """Two digits side by side: 三四十个 is 30 to 49, 两三年 2 to 3."""
        number = match["number"]
        first, second, rest = number[0], number[1], number[2:]
        if number[0] == "十":  # 十七八个
            first, second, rest = number[:2], number[0] + number[2:3], number[3:]
        try:
            low = parse_numeral(first + rest).value
            high = parse_numeral(second + rest).value
            quantity = self._quantity(at, match)
        except NumeralError:
            return match.end()
        if quantity.form is None and not quantity.scaled or low >= high:
            return match.end()
        if quantity.form and quantity.form.noun:
            return match.end()
        if rest and rest[-1] in "十百千万亿":
            high += scale_value(rest) - scale_value("".join(c for c in rest if c in "万亿"))
        quantity.numeral = Numeral(low * (quantity.form.factor if quantity.form else 1), Decimal(1))
        quantity.high = high * (quantity.form.factor if quantity.form else 1)
        quantity.bound = "approx"
        return self._emit(at, quantity)

    def _one(self, at: int) -> int:
        """一 counts only where nothing can be read into it: 一倍, 一半, 一等奖一项，"""
        plain = self.plain
        if plain[at - 1 : at] in _WORD_BEFORE["一"]:
            return at + 1
        if plain.startswith("一半", at) and not plain.startswith(("一半是", "一半靠"), at):
            stop, bound = self._suffix(at + 2, None, "exact")
            if bound == "exact":
                bound = self._bound_before(at) or bound
            return self._add(at, stop, "percent", "%", Decimal(50), Decimal(50), bound)
        if plain.startswith("一个百分点", at):
            return self._add(at, at + 5, "point", "pp", Decimal(1), Decimal(1), self._bound_before(at) or "exact", Decimal(1))
        after = plain[at + 1 : at + 2]
        if plain.endswith(_SHIFTED, 0, at) and (found := self._units.at(plain, at + 1)) and found[0].kind == "duration":
            return self._add(at, found[1], "duration", found[0].unit, Decimal(1), Decimal(1), step=Decimal(1))
        if after in ("倍", "成"):
            match = _CHINESE.match(plain, at)
            if match and (after == "倍" or plain[at - 1 : at] in "近约超过到逾足升降"):
                quantity = self._quantity(at, match)
                if quantity.form:
                    return self._emit(at, quantity)
            return at + 1
        if after in "项名个家所座台艘人" and plain[at + 2 : at + 3] in ("，", "。", "；", "、", "）", ")", "\n") and after:
            if plain[at - 1 : at] not in "这那每某另同此落任不第唯统逐之划为如全有是有数":
                return self._add(at, at + 2, "count", after, Decimal(1), Decimal(1), step=Decimal(1))
        return at + 1

    def _vague(self, at: int) -> int:
        """几十, 数百: from the lowest to the highest they can mean."""
        plain = self.plain
        match = _VAGUE.match(plain, at)
        if match is None or plain[at - 1 : at] in ("十", "参", "总", "人", "指", "基", "系", "无"):
            return at + 1
        scale = match["scale"]
        large = scale.lstrip("十百千")
        small = scale[: len(scale) - len(large)]
        unit = scale_value(small) if small else scale_value(large[0])
        factor = scale_value(large) if small else scale_value(large[1:])
        found = self._units.at(plain, match.end())
        if found is None and not large:
            return match.end()
        form, stop = found or (None, match.end())
        if form and not self._is_unit(form, match.end(), stop, False):
            form, stop = None, match.end()
        low, high = Decimal(2 * unit * factor), Decimal((10 * unit - 1) * factor)
        kind: Kind = form.kind if form else "count"  # type: ignore[assignment]
        return self._add(at, stop, kind, form.unit if form else "", low, high, "approx", Decimal(unit * factor))

    def _doubling(self, at: int) -> int:
        """翻一番 is twice, 翻两番 four times."""
        if self.plain[at + 1] == "番":
            return self._add(at, at + 2, "multiple", "x", Decimal(2), Decimal(2))
        times = Decimal(2) ** DIGITS[self.plain[at + 1]]
        return self._add(at, at + 3, "multiple", "x", times, times)

    def _symbol(self, at: int) -> int:
        """¥120, $3.5亿."""
        where = at + 1 + (self.plain[at + 1] == " ")
        match = _ARABIC.match(self.plain, where)
        if match is None:
            return at + 1
        quantity = self._quantity(where, match)
        code = vocabulary().currency_symbol[self.plain[at]]
        quantity.form = Form("money", code, Decimal(1))
        return self._emit(at, quantity)

    # -- ranks ---------------------------------------------------------------------------

    def _ordinal(self, at: int) -> int:
        """第40届, 第三批, 全国第一; 第三产业 and 第二季度 are none."""
        plain = self.plain
        where = at + 1 + (plain[at + 1 : at + 2] == " ")
        digits = plain[where].isdecimal()
        match = re.compile(rf"[0-9]+(?: [0-9])*|[{_CN}]+").match(plain, where)
        assert match
        end = match.end()
        leave = self._name if digits else (lambda start, stop: stop)
        if plain.startswith("季度", end):
            return self._date(at) or end
        if plain.startswith(_ORDINAL_NAMES, end):
            return leave(at, end)
        try:
            value = parse_numeral(match[0]).value
        except NumeralError:
            return end
        word, stop = self._ordinal_word(end)
        if word in _CLAUSES:
            return leave(at, stop)
        if not word:
            if plain.startswith(("、第", "和第", "，第"), end) and (ahead := re.compile(rf"第(?:[0-9]+|[{_CN}]+)").match(plain, end + 1)):
                word = self._ordinal_word(ahead.end())[0]
            elif not _RANK_BEFORE.search(plain[max(0, at - 6) : at]) or plain[end : end + 1] in "，、" and value < 10 and plain[at - 1] in "。；\n ：":
                return leave(at, end)
            stop = end
        return self._add(at, stop, "ordinal", word, value, value, step=Decimal(1))

    def _ordinal_word(self, end: int) -> tuple[str, int]:
        """The word a rank counts, and where it ends."""
        for size in (4, 3, 2, 1):
            word = self.plain[end : end + size]
            if word in _ordinal_words() and word not in _FIXED_ORDINALS:
                unlike = _NOT_AFTER.get(word)
                if not unlike or not self.plain.startswith(unlike, end + size):
                    return word, end + len(word)
        return "", end

    def _leading(self, at: int) -> int:
        """前三, 前10名 as a rank from the first; 前三季度 is a date, 前23年 a duration."""
        plain = self.plain
        if stop := self._date(at):
            return stop
        where = at + 1 + (plain[at + 1] == " ")
        match = re.compile(r"[0-9]+|[一二两三四五六七八九十]+").match(plain, where)
        assert match
        end = match.end()
        unit = plain[end : end + 1] if plain[end : end + 1] in ("名", "位") else ""
        ranked = _RANK_BEFORE.search(plain[max(0, at - 6) : at]) and plain[end : end + 1] in "，。；、）)的\n"
        if not unit and not ranked:
            return at + 1
        try:
            value = parse_numeral(match[0]).value
        except NumeralError:
            return end
        return self._add(at, end + len(unit), "ordinal", unit, Decimal(1), value, step=Decimal(1))


_WORD_BEFORE = {
    "一": "统唯进同划归专合万第逐之不单另某这那每此首均",
    "二": "星期第初周", "三": "星期第初周再", "四": "星期第初周", "五": "星期第初周", "六": "星期第初周",
    "十": "红", "百": "", "千": "", "万": "", "两": "斤银市",
}  # fmt: skip


def plain_word(plain: str, at: int) -> bool:
    """Whether 十分之… begins an adverb rather than a fraction."""
    return plain.startswith("十分之多", at)


def _approximate(number: str) -> bool:
    """三四十, 十七八, 七八百: two neighbouring digits where a numeral has one."""
    body = number[1:] if number[0] == "十" else number
    if len(body) < 2 or body[0] not in DIGITS or body[1] not in DIGITS:
        return False
    if len(body) > 2 and body[2] in DIGITS:
        return False
    return DIGITS[body[1]] == DIGITS[body[0]] + 1 or body[:2] == "三五"


@cache
def _ordinal_words() -> frozenset[str]:
    return frozenset(vocabulary().ordinal.words)


def unread(text: str, *covered: list[Span]) -> list[Span]:
    """Runs of decimal digits of a text that no span covers, in order."""
    taken = sorted(span for spans in covered for span in spans)
    starts = [start for start, _ in taken]
    found = []
    for run in re.finditer(r"\d+", text):
        start = run.start()
        while start < run.end():
            at = bisect_right(starts, start) - 1
            if at >= 0 and taken[at][1] > start:
                start = taken[at][1]
                continue
            stop = starts[at + 1] if at + 1 < len(starts) else run.end()
            found.append(Span(start, min(stop, run.end())))
            start = stop
    return found
