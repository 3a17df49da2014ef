"""首次, 连续N年, 第N位, 全省仅N家, 历史新高: claims to be first, best or alone."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal

import msgspec

from kaocheng.reading.mentions import Mention

SuperlativeKind = Literal["first", "streak", "rank", "only", "record"]


class Superlative(msgspec.Struct, gc=False):
    """A claim to a place above others.

    kind      first (首次, 首个, 第一家), streak (连续21年), rank (第2名, 前3, 首位),
              only (全省仅4家, 唯一), record (历史新高)
    start, end  the words
    scope     where it is claimed to hold (全省, 全国, 业界), "" where the text does not say
    operands  the mentions inside it, by index
    """

    kind: SuperlativeKind
    start: int
    end: int
    scope: str
    operands: tuple[int, ...] = ()


# 首届 and 首批 name a session and a batch; they claim nothing over others.
_WORDS = re.compile(
    r"(?P<first>首(?:[次个家例创条座台部单艘列架]|套(?!房|住|二)|款(?!和))|率先|首?开(?:[^，。]{2,3})?先河)"
    r"|(?P<streak>连续(?=[0-9一二三四五六七八九十多数两 ]))"
    r"|(?P<only>唯一|(?:全国|全省|全市|全区|全县|全球)仅(?:有)?(?=[0-9一二两三四五六七八九十]))"
    r"|(?P<record>历史(?:性)?(?:新高|首次|最[好高佳大优]|突破)|创(?:历史)?新高|历年最[好高])"
    r"|(?P<rank>(?:居|列|位居|名列|位列|排名|稳居|跃居)[^，。；、0-9]{0,6}?(?:首位|榜首|之首|前茅))"
)
# One of these stands in every one of them; how far in front of it the whole can begin.
_HINTS = re.compile("首|率先|先河|连续|唯一|仅|历史|新高|历年最|前茅")
_HINT_REACH = {"先": 6, "首": 9, "前": 9, "仅": 2, "新": 3, "历史": 1}
_STREAK_END = re.compile(r"多[年届次]|数[年届次]")
_SCOPES = (
    "全国|全省|全市|全区|全县|全球|世界|亚洲|国内|省内|市内|业界|行业|同类|中西部|西部|东部|中部|长三角|大湾区|山东"
    "|本省|本市|我省|我市|历史"
)
_SCOPE = re.compile(rf"(?:{_SCOPES})(?=[^，。；、]{{0,8}}$)")
_PLACE = re.compile(r"(?![在居入是成为列于])[\u4e00-\u9fff]{2}[省市洲州县]$")
_REACH = 12  # how far in front of the words a scope may stand


def find_superlatives(plain: str, mentions: list[Mention]) -> list[Superlative]:
    """All superlatives of a text, in its order."""
    starts = [mention.start for mention in mentions]
    found = []
    for match in _candidates(plain):
        kind: SuperlativeKind = match.lastgroup  # type: ignore[assignment]
        end = match.end()
        operands: tuple[int, ...] = ()
        if kind == "streak" or (kind == "only" and match[0] != "唯一"):
            at = bisect_left(starts, end)
            if at < len(mentions) and mentions[at].start == end:
                end, operands = mentions[at].end, (at,)
            elif kind == "streak" and (many := _STREAK_END.match(plain, end)):
                end = many.end()
            else:
                continue
        scope = _scope(plain, match.start(), match[0])
        found.append(Superlative(kind, match.start(), end, scope, operands))
    for index, mention in enumerate(mentions):
        if mention.kind != "ordinal":
            continue
        first = mention.unit == "家" and mention.low == 1
        if first or mention.unit in ("位", "名", ""):
            kind = "first" if first else "rank"
            scope = _scope(plain, mention.start, "")
            found.append(Superlative(kind, mention.start, mention.end, scope, (index,)))
    found.sort(key=lambda superlative: superlative.start)
    return found


def _candidates(plain: str) -> Iterator[re.Match[str]]:
    """The words that look like a superlative, in order and without overlap."""
    at = 0
    for hint in _HINTS.finditer(plain):
        reach = _HINT_REACH.get(hint[0], _HINT_REACH.get(hint[0][0], 0))
        for start in range(max(at, hint.start() - reach), hint.start() + 1):
            if (match := _WORDS.match(plain, start)) and match.end() >= hint.end():
                yield match
                at = match.end()
                break


def _scope(plain: str, start: int, words: str) -> str:
    """The scope a superlative names in itself or right in front."""
    if inside := re.match(_SCOPES, words):
        return inside[0]
    if within := re.search(_SCOPES, words[1:]):
        return within[0]
    before = plain[max(0, start - _REACH) : start]
    scopes: list[str] = _SCOPE.findall(before)
    if scopes:
        return scopes[-1]
    place = _PLACE.search(before)
    return place[0] if place else ""
