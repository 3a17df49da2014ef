"""The printed page undone: width, old characters, and paragraphs that a column broke.

Everything here keeps the length of the text, so an offset into the plain text is an offset
into the text as it came; no alignment table is needed.
"""

import re
from importlib.resources import files

from kaocheng.text import Span


def _fold_table() -> dict[str, str]:
    """Full-width letters and digits, odd spaces, traditional characters -> their plain forms."""
    table = {chr(code): chr(code - 0xFEE0) for code in range(0xFF10, 0xFF1A)}
    table |= {
        chr(code): chr(code - 0xFEE0) for code in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
    }
    table |= {
        "％": "%",
        "﹪": "%",
        "．": ".",
        "﹒": ".",
        "／": "/",
        "＋": "+",
        "○": "〇",
        "Ｏ": "O",
    }
    table |= dict.fromkeys("\u3000\u2002\u2003\u2009\u00a0\u202f\t\r\ufeff\u200b", " ")
    table |= dict.fromkeys("－−﹣‐‑–―─", "—") | dict.fromkeys("〜∼﹏~", "～")
    for line in (files("kaocheng.reading") / "traditional.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            traditional, simplified = line.split()
            table[traditional] = simplified
    return table


FOLD = _fold_table()
_TRANSLATE = str.maketrans(FOLD)
_MANY = 40  # replacing so many characters one by one is slower than translating

_ENDS = "。！？；：:!?;…”’」』）)》】.、"
_STARTS = re.compile(
    r" *(?:[（(]?[一二三四五六七八九十百]{1,4}[）)]|[一二三四五六七八九十百]{1,4}、"
    r"|[（(]?\d{1,3}[）)]"
    r"|\d{1,3}[.、]|[（(][上下]?[接转]|第[一二三四五六七八九十百\d]{1,4}[章节编条部分]"
    r"|附[件表录:：]|[—]{2}|[●○◆■□▲★]|《|各位)"
)
_OPENING = {"《": "》", "“": "”", "（": "）", "(": ")"}
SHORTEST_BROKEN = 30  # a shorter line without a final mark is a heading, a name or a date


def odd_characters(text: str) -> frozenset[str]:
    """The characters of a text that `fold` replaces.

    >>> sorted(odd_characters("增長7％"))
    ['長', '％']
    """
    return frozenset(FOLD.keys() & set(text))


def fold(text: str, odd: frozenset[str] | None = None) -> str:
    """The same text, same length, in simplified characters and half-width digits.

    odd  its odd characters, where they are known already

    >>> fold("增長７2％，２．４萬個")
    '增长72%，2.4万个'
    """
    if odd is None:
        odd = odd_characters(text)
    if len(odd) > _MANY:
        return text.translate(_TRANSLATE)
    for character in odd:
        text = text.replace(character, FOLD[character])
    return text


def _goes_on(line: str, after: str) -> bool:
    """Whether a line that stops without a final mark goes on in the next one that has words."""
    if len(line) < SHORTEST_BROKEN or line[-1] in _ENDS:
        return False
    opened = next((c for c in reversed(line) if c in _OPENING or c in _OPENING.values()), "")
    if opened in _OPENING and _OPENING[opened] in after[:200]:
        return True
    return "，" in line and not _STARTS.match(after)


def paragraphs(folded: str) -> list[Span]:
    """The paragraphs, one that a newspaper column broke in two being one.

    Spans have no white space at their ends; a line of white space is no paragraph.
    """
    found: list[Span] = []
    at, size = 0, len(folded)
    while at < size:
        stop = folded.find("\n", at)
        stop = size if stop < 0 else stop
        line = folded[at:stop]
        body = line.strip()
        if body:
            start = at + len(line) - len(line.lstrip())
            end = start + len(body)
            if found and _goes_on(
                folded[max(found[-1].start, found[-1].end - 400) : found[-1].end], body
            ):
                start = found.pop().start
            found.append(Span(start, end))
        at = stop + 1
    return found


def plain(folded: str, spans: list[Span]) -> str:
    """The folded text with the breaks inside paragraphs turned into spaces."""
    if not any(folded.find("\n", span.start, span.end) >= 0 for span in spans):
        return folded
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts += folded[at:start], folded[start:end].replace("\n", " ")
        at = end
    return "".join((*parts, folded[at:]))
