"""The words that name what a figure measures.

They are looked for where a sentence puts them: behind a count (60个网络频道), in front of an amount
(全年受理案件7346件), or, where the words between say nothing new, at the quantity this one grows,
changes or continues.
"""

import re
from bisect import bisect_left
from functools import cache
from importlib.resources import files

import msgspec

from kaocheng.reading.links import Relation, any_of
from kaocheng.reading.mentions import Mention
from kaocheng.reading.relations import is_time
from kaocheng.reading.units import units
from kaocheng.text import Span

LONGEST = 12
"""Characters of a measure; a longer phrase keeps its end, where Chinese puts the head."""


class ClaimWords(msgspec.Struct, forbid_unknown_fields=True):
    """claims.toml."""

    ends_noun: list[str]
    predicates: list[str]
    tail: list[str]
    head: list[str]
    scope_only: list[str]
    bare: str
    ranked: list[str]
    won: list[str]
    wins: list[str]
    scopes: list[str]
    leads: list[str]
    goes_on: list[str]
    measure_ends: str
    named_ordinals: list[str]
    limit: list[str]
    no_limit: list[str]
    described: list[str]
    ahead: list[str]
    behind: list[str]
    surely_ahead: list[str]


@cache
def claim_words() -> ClaimWords:
    """claims.toml, decoded strictly."""
    data = (files("kaocheng.reading") / "claims.toml").read_bytes()
    return msgspec.toml.decode(data, type=ClaimWords)


def by_last_sign(listed: list[str]) -> tuple[dict[str, tuple[str, ...]], re.Pattern[str]]:
    """Words by their last sign, longest first, and one pattern for those that are no plain words.

    Cutting words off an end this way is four times faster than one pattern for all.
    """
    plain: dict[str, list[str]] = {}
    for word in listed:
        if word.isalpha():
            plain.setdefault(word[-1], []).append(word)
    table = {sign: tuple(sorted(words, key=len, reverse=True)) for sign, words in plain.items()}
    return table, re.compile(f"{any_of([word for word in listed if not word.isalpha()])}$")


_WORDS = claim_words()
_CLAUSE_END = re.compile(r"[，。；：！？:;,\n]")
_ENDS_NOUN = re.compile(rf"(?<=..){any_of(_WORDS.ends_noun)}")
_PREDICATE = re.compile(any_of([*_WORDS.ends_noun, *_WORDS.predicates]))
_TAILS, _TAIL = by_last_sign(_WORDS.tail)
_HEAD = re.compile(rf"^{any_of(_WORDS.head)}+")
_AGAINST = re.compile(
    r"(?:比|较|与|(?<!合)同|跟)(?:[^，。；]{0,14}?(?:年|年底|年末|期|月|时期|预算|水平|[前上去今]))?(?:的)?(?:相比|比)?"
    r"(?:分别|实际|净|年均)*$"
)
_COMPARING = "比较与同跟"
_LONGEST_TAIL = 14
_YEAR_ON_YEAR = re.compile(r"(?:同比|比上年|较上年)$")
_SCOPE_ONLY = re.compile(f"{any_of(_WORDS.scope_only)}*")
_SCOPE_END = re.compile(f"{any_of(_WORDS.scopes)}$")
_SCOPE = re.compile(any_of(_WORDS.scopes))
_RANKED = re.compile(f"{any_of(_WORDS.ranked)}[^，。；、]*$")
_WON = re.compile(f"{any_of(_WORDS.won)}([^，。；、]{{2,}})$")
_WINS = re.compile(any_of(_WORDS.wins))
_BARE = frozenset(_WORDS.bare)
_MEASURE_ENDS = frozenset(_WORDS.measure_ends)
_RATE_OF = re.compile(r"的(?:增|比|速|水平|目标|份额|占|幅|以)")
_ADVERBIAL = re.compile(r"(?:基础上|[情状]况下|条件下|背景下|前提下|同时|过程中)$")
_LEADS = frozenset(_WORDS.leads)
_GOES_ON = re.compile(any_of(_WORDS.goes_on))
_IS = re.compile("(?<=..)[就都均也]?是")
_BRACKETS = re.compile(r"[（(][^）)]*[）)]")
_ASIDE = re.compile(r"[（(][^）)]{3,}[）)]")  # （含…）, but not 注册资本（金）
_QUOTED_LIST = re.compile(r"[“《（(][^”》）)]*、[^”》）)]*[”》）)]?$")
_OPENED = re.compile(r"[（(]")
_SUBJECTS = re.compile(r"[、和与及]|以及")
_JOINS = re.compile(rf"(?:[、和与及，]|以及|){any_of(_WORDS.scopes)}?")
_CONSECUTIVE = "连续"
_SPAN_OF_TIME = "时间"
_NO_NOUN = "和与及或等"
_PASSED_OVER = frozenset(("duration", "ordinal", "age"))
_NAMED_BEHIND = frozenset(("count", "measure", "duration", "money", "age", "percent"))
_LOOK_BACK = 160  # characters
_LOOK_AHEAD = 40
_NEAR = 12  # quantities
_RESPECTIVELY = 14  # how far before a figure 分别 may stand


class Measures:
    """Names the measures of one text, sentence by sentence, remembering those it named."""

    def __init__(self, plain: str, mentions: list[Mention], relations: list[Relation]) -> None:
        self.plain = plain
        self.mentions = mentions
        self.named: dict[int, str] = {}
        # the later of two related mentions is named where the earlier one is
        self._source: dict[int, int] = {}
        for relation in relations:
            if relation.kind in ("growth", "change"):
                first, last = sorted((relation.a, relation.b[0]))
                self._source.setdefault(last, first)

    def name(self, index: int, sentence: Span, first: int, levels: list[int]) -> str:
        """The measure of one mention; "" where the text does not say.

        first   the sentence's first mention
        levels  its quantities, dates and mere times left out
        """
        here = bisect_left(levels, index)
        others = levels[here + 1 :] if levels[here : here + 1] == [index] else levels[here:]
        before = levels[max(0, here - 2 * _NEAR) : here]
        near = [*before, index, *others[:_NEAR]]
        measure = self._name(sentence, near, len(before), first)
        self.named[index] = measure
        return measure

    def _name(self, sentence: Span, near: list[int], position: int, first: int) -> str:
        index = near[position]
        mention = self.mentions[index]
        left = _ASIDE.sub("", self._lead(near, position, sentence, first))
        right = self._right(near, position, sentence)
        anniversary = self.plain.startswith("周年", mention.end - 2)
        if right.startswith("的") and (measure := _led_to(left, mention, right)):
            return measure
        if mention.kind in _NAMED_BEHIND and not anniversary and (noun := _behind(mention, right)):
            return noun
        if mention.kind == "ordinal":
            left = _of_rank(left)
        if "分别" in left[-_RESPECTIVELY:] and (subject := _subject(left, 0)):
            return subject
        return (
            _in_front(left)
            or self.named.get(self._source.get(index, -1), "")
            or self._of_list(near, position, sentence, first)
            or _repeated(mention, left, right)
            or self._continued(mention, left, right, near, position)
            or self._earlier_clause(sentence, mention)
            or _predicate(right.lstrip("的 "))
            or _in_front(left, totals=True)
        )

    def _lead(self, near: list[int], position: int, sentence: Span, first: int) -> str:
        """The words from one quantity to the next, without the dates among them."""
        start = self.mentions[near[position - 1]].end if position else sentence.start
        since = near[position - 1] + 1 if position else first
        parts = []
        for other in self.mentions[since : near[position]]:
            if other.start >= start and (other.kind == "date" or is_time(self.plain, other)):
                parts.append(self.plain[start : other.start])
                start = other.end
        return "".join((*parts, self.plain[start : self.mentions[near[position]].start]))

    def _right(self, near: list[int], position: int, sentence: Span) -> str:
        """The words behind a quantity, up to the next."""
        end = self.mentions[near[position]].end
        last = position + 1 == len(near)
        stop = sentence.end if last else self.mentions[near[position + 1]].start
        return self.plain[end : min(stop, end + _LOOK_AHEAD)]

    def _of_list(self, near: list[int], position: int, sentence: Span, first: int) -> str:
        """The subject of one of several figures that 分别 shares out."""
        start = end = position
        while start and self._joined(near, start):
            start -= 1
        while end + 1 < len(near) and self._joined(near, end + 1):
            end += 1
        if start == end:
            return ""
        lead = self._lead(near, start, sentence, first)
        if "分别" not in lead[-_RESPECTIVELY:]:
            return ""
        size, place = end - start + 1, position - start
        earlier = near[start - size + place] if start >= size else -1
        return _subject(lead, place) or self.named.get(earlier, "")

    def _joined(self, near: list[int], later: int) -> bool:
        """Whether nothing but 、 or 和 stands between a quantity and the one before it."""
        one, other = self.mentions[near[later - 1]], self.mentions[near[later]]
        return _JOINS.fullmatch(self.plain[one.end : other.start].strip()) is not None

    def _continued(
        self, mention: Mention, left: str, right: str, near: list[int], position: int
    ) -> str:
        """What an earlier clause or quantity of the sentence measures."""
        clauses = _CLAUSE_END.split(left)[:-1]
        if position == 0 or len(clauses) > 1:
            for clause in reversed(clauses[1:] if position else clauses):
                if found := _in_front(clause):
                    return found
        if mention.kind == "percent" and left.strip() == "，" and _PREDICATE.match(right):
            return _predicate(right)  # ，87%用于支持中西部
        for earlier in reversed(near[max(0, position - _NEAR) : position]):
            kind = self.mentions[earlier].kind
            alike = mention.kind in ("ordinal", kind) or kind not in _PASSED_OVER
            name = self.named.get(earlier, "")
            if earlier == near[position - 1] and not _CLAUSE_END.search(left):
                alike = name not in left  # 余额五年增长1倍
            if alike and name:
                return name
        return ""

    def _earlier_clause(self, sentence: Span, mention: Mention) -> str:
        start = max(sentence.start, mention.start - _LOOK_BACK)
        for clause in reversed(_CLAUSE_END.split(self.plain[start : mention.start])[:-1]):
            if found := _in_front(clause):
                return found
        return ""


def _led_to(left: str, mention: Mention, right: str) -> str:
    """The measure of a figure that 的 ties to a noun, where it stands in front or is that noun.

    吞吐量超过5000万标准箱的大港; 第一名的成绩, 取得10亿元的收入
    """
    if mention.kind == "ordinal":
        return _noun(right[1:])
    phrase = _in_front(left)
    if phrase in _LEADS and mention.kind in ("money", "measure"):
        return _noun(right[1:])
    reached = phrase and not left.endswith(phrase)
    return phrase if reached and phrase[-1] in _MEASURE_ENDS and mention.kind == "count" else ""


def _repeated(mention: Mention, left: str, right: str) -> str:
    """What was done again and again: 连续4年在国家考核中获优秀等次."""
    again = mention.kind == "duration" and left.endswith(_CONSECUTIVE)
    return _predicate(right) if again and right and not _GOES_ON.match(right) else ""


def _behind(mention: Mention, right: str) -> str:
    """The noun right behind a quantity: 60个网络频道, 1400万元资金支持."""
    if mention.kind == "count" and (form := units().forms.get(mention.unit)) and form.noun:
        return mention.unit
    first = right[:1]
    if not ("\u4e00" <= first <= "\u9fff" or first in ("“", "《")) or first in _NO_NOUN:
        return ""
    if first == "的":
        of_rate = mention.kind == "percent" and _RATE_OF.match(right) is None
        return _noun(right[1:]) if of_rate or mention.kind in ("count", "duration") else ""
    if mention.unit in ("次", "届"):
        return _predicate(right)
    if mention.kind == "duration":
        if _WINS.match(right):
            return _predicate(right)
        if right.startswith(_SPAN_OF_TIME):  # 用3年时间，培养
            return _predicate(right[len(_SPAN_OF_TIME) :].lstrip("，"))
        return "" if _PREDICATE.match(right) or _SCOPE.match(right) else _noun(right)
    return "" if mention.kind == "percent" or _PREDICATE.match(right) else _noun(right)


def _clause(text: str) -> str:
    """The clause a text begins with, without what stands in brackets."""
    match = _CLAUSE_END.search(text)
    clause = _BRACKETS.sub("", text[: match.start()] if match else text)
    return clause.split("（")[0].split("(")[0]


def _noun(right: str) -> str:
    """The noun phrase a text begins with.

    >>> _noun("网络频道全面开播，")
    '网络频道'
    """
    clause = _clause(right)
    if is_ := _IS.search(clause):
        clause = clause[: is_.start()]
    head, of, tail = clause.partition("的")
    describes = of and tail and (len(head) > 4 or "、" in head)
    noun = clause.rpartition("的")[2] if describes else head
    if _ADVERBIAL.search(noun):
        return ""
    if cut := _ENDS_NOUN.search(noun):
        noun = noun[: cut.start()]
    if "、" in noun and "“" not in noun:
        noun = noun.split("、")[0]
    return noun.strip(" “”、与和")[-LONGEST:]


def _predicate(right: str) -> str:
    """The predicate a text begins with.

    >>> _predicate("受邀参加座谈，")
    '受邀参加座谈'
    """
    return _clause(right).strip(" “”、与和")[:LONGEST]


def _in_front(left: str, *, totals: bool = False) -> str:
    """The noun phrase right in front of a quantity, without verbs of reaching and growing.

    totals  whether a bare 总量 or 全市 will do

    >>> _in_front("全年受理仲裁案件累计达到")
    '受理仲裁案件'
    """
    phrase = _without_tail(_CLAUSE_END.split(left)[-1])
    if "、" in phrase and not _QUOTED_LIST.search(phrase):
        last = phrase.rpartition("、")[2]
        phrase = last if len(last) > 1 else phrase
    phrase = _HEAD.sub("", phrase)
    if len(phrase) > LONGEST and 2 < phrase.find("占") < LONGEST:
        phrase = phrase[: phrase.index("占")]
    if len(phrase) > LONGEST:
        cut = len(phrase) - LONGEST
        phrase = phrase[cut:].lstrip("0123456789.%") if phrase[cut - 1].isdigit() else phrase[cut:]
        for mark in ("的", "了", "》"):
            tail = phrase.partition(mark)[2]
            phrase = tail if len(tail) >= 4 else phrase
    phrase = phrase.strip(" “”、").lstrip("（()）")
    if not _OPENED.search(phrase):
        phrase = phrase.rstrip("）)")
    if phrase in _BARE or (not totals and _SCOPE_ONLY.fullmatch(phrase)):
        return ""
    return phrase


def _without_tail(phrase: str) -> str:
    """A phrase without the verbs, adverbs and comparisons at its end."""
    while phrase:
        tail = _TAIL.search(phrase, max(0, len(phrase) - _LONGEST_TAIL))
        if tail and tail.start() < len(phrase):
            phrase = phrase[: tail.start()]
            continue
        word = next((w for w in _TAILS.get(phrase[-1], ()) if phrase.endswith(w)), "")
        if word:
            phrase = phrase[: -len(word)]
            continue
        compared = any(sign in phrase for sign in _COMPARING) and _AGAINST.search(phrase)
        if not compared:
            break
        phrase = phrase[: compared.start()]
    return phrase


def _of_rank(left: str) -> str:
    """What is ranked: 受案量 of 受案量均进入全省前3, 考核 of 荣获…考核第一名."""
    clause = _CLAUSE_END.split(left)[-1]
    if won := _WON.search(clause):
        return won[1]
    if ranked := _RANKED.search(clause):
        return clause[: ranked.start()]
    return _SCOPE_END.sub("", clause)


def _subject(left: str, place: int) -> str:
    """The subject of one of several values given with 分别: 城镇和农村居民收入分别增长…

    >>> _subject("城镇和农村居民人均可支配收入分别增长", 0)
    '城镇居民人均可支配收入'
    """
    clauses = _CLAUSE_END.split(left.rpartition("分别")[0])
    clause = next((part for part in reversed(clauses) if _in_front(part)), clauses[-1])
    clause = _YEAR_ON_YEAR.sub("", _AGAINST.sub("", clause))
    subjects = [part for part in _SUBJECTS.split(clause) if part.strip()]
    if len(subjects) < 2 or place >= len(subjects):
        return _in_front(clause)
    own, last = _HEAD.sub("", subjects[place]), subjects[-1]
    shares_end = own != "" and own[-1] not in _MEASURE_ENDS and len(last) > len(own) + 1
    if place < len(subjects) - 1 and shares_end:
        return (own + last[len(own) :])[-LONGEST - 4 :]
    return own[-LONGEST:]
