"""Percentages that make up a whole: lists of shares, and rates that complete each other.

产品合格率96.5%，不合格率3.5% are two sides of one thing; 三次产业占比分别为5.2%、46.5%和48.3%
are all there is. Whether a list is all there is must be said by the text, by the number of
classes it announces or by the three industries, which are all of an economy.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kaocheng.checking.sentences import sentence_of
from kaocheng.patterns import pattern
from kaocheng.reading.numerals import NumeralError, parse_numeral
from kaocheng.reading.reading import Reading


class Complement(NamedTuple):
    """A rate and the rate of all the rest, by index, with the name of the first."""

    rate: int
    rest: int
    name: str


_LISTED = pattern(r"[、，和与及]|，和")
_HEAD = pattern(
    r"(?:占|占比|比重|比例|份额|构成|贡献率)[^，。；、\d]{0,12}?(?:分别|各|依次)[^，。；、\d]{0,8}$"
    r"|分别占[^，。；、\d]{0,12}$"
)
_INDUSTRIES = pattern(
    r"三次产业|(?:第?一)[、，]?(?:第?二)[、，]?(?:第?三)(?:次)?产业|第一产业、第二产业、第三产业"
)
_INDUSTRY_COUNT = 3
_NAMES = tuple(re.compile(f"第{which}产业") for which in "一二三")
_SHARE = pattern(r"占|比重|比例|贡献率")
_DIVIDED = pattern(
    r"(?:分为|分成|划分为|归为|由|只有)(?:[^，。；\d]{2,24}?)?(?P<count>[二两三四五六七八九十\d]{1,2})(?:大)?"
    r"(?:类|种|部分|档|级|型|块|组|个)"
)
_NO_SHARE = pattern(r"增长|提高|上升|下降|增加(?!值)|减少|增速|拉动|高于|低于|其中|(?<!贡献)[率度]")
_FRONT = 60
_RATE = pattern(
    r"(?P<not>不|未|非)(?P<name>[\u4e00-\u9fff]{2,4}率)(?:为|是|达到|达|仅|只有|约|降至|降到|近)*$"
)
_BE = r"(?:为|是|达|达到|约|超过|提高到|升至|近|在)*$"
_NEAR = 16


def exhaustive_shares(reading: Reading) -> Iterator[tuple[int, ...]]:
    """Lists of percentages that the text says are the shares of all there is, by index."""
    mentions, at = reading.mentions, 0
    while at < len(mentions) - 1:
        run = _run(reading, at) if mentions[at].kind == "percent" else (at,)
        if len(run) > 1:
            if _is_whole(reading, at, len(run)):
                yield run
        elif mentions[at].kind == "percent" and (industries := _industries(reading, at)):
            yield industries
        at += len(run)


def complements(reading: Reading) -> Iterator[Complement]:
    """A rate beside the rate of all the rest: 合格率 and 不合格率 in one sentence."""
    plain = reading.plain
    for at, mention in enumerate(reading.mentions):
        if mention.kind != "percent":
            continue
        front = plain[max(0, mention.start - _NEAR) : mention.start]
        rest = _RATE.search(front) if "率" in front else None
        if rest is None:
            continue
        other = re.compile(f"(?P<of>[\u4e00-\u9fff]*)(?<![不未非]){rest['name']}{_BE}")
        stated = sentence_of(reading, at)
        subject = next(q for q in stated if q.at == at).clause.partition(rest["not"])[0]
        peers = [
            q.at
            for q in stated
            if q.mention.kind == "percent"
            and q.at != at
            and (found := other.fullmatch(q.clause))
            and subject in ("", "而", found["of"])
        ]
        if len(peers) == 1:
            yield Complement(peers[0], at, rest["name"])


def _run(reading: Reading, at: int) -> tuple[int, ...]:
    """The percentages listed from one on, with nothing but 、 and 和 between."""
    mentions, end = reading.mentions, at
    while end + 1 < len(mentions) and mentions[end + 1].kind == "percent":
        if not _LISTED.fullmatch(reading.between(end, end + 1).strip()):
            break
        end += 1
    return tuple(range(at, end + 1))


def _industries(reading: Reading, at: int) -> tuple[int, ...] | None:
    """The shares of the three industries told one by one, from the first one's on."""
    plain, end = reading.plain, reading.mentions[at].start
    if "产业" not in plain[max(0, end - _FRONT) : end]:
        return None
    stated = [q for q in sentence_of(reading, at) if q.at >= at and q.mention.kind == "percent"]
    shares = [q for q in stated if _SHARE.search(q.clause) and not _NO_SHARE.search(q.clause)]
    if len(shares) != _INDUSTRY_COUNT or shares[0].at != at:
        return None
    start = max(reading.sentence_at(end).start, end - _FRONT)
    for share, name in zip(shares, _NAMES, strict=True):
        if not name.search(plain, start, share.mention.start):
            return None
        start = share.mention.end
    return tuple(share.at for share in shares)


def _is_whole(reading: Reading, at: int, size: int) -> bool:
    """Whether the shares from one on are those of all there is."""
    start = reading.mentions[at].start
    front = reading.plain[max(0, start - _FRONT) : start]
    clause = re.split(r"[，。；：]", front)[-1]
    if not _HEAD.search(clause) or _NO_SHARE.search(clause.replace("经济增长", "")):
        return False
    if size == _INDUSTRY_COUNT and _INDUSTRIES.search(clause):
        return True
    divided = list(_DIVIDED.finditer(front))
    if not divided:
        return False
    try:
        return parse_numeral(divided[-1]["count"]).value == size
    except NumeralError:
        return False
