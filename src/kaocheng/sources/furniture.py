"""What is printed around the text of a page: mastheads, running heads, page numbers."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import msgspec

from kaocheng.sources.layout import HEADLINE, Line, body_size

_EDGE = 0.1  # of a page's height, at its top and at its bottom: where furniture stands
_NUMBER = re.compile(r"\d+")


class Page(NamedTuple):
    """The lines of a page, and how wide and high it is in their unit.

    aside  lines that are no text: a watermark aslant, marks that no character is made out in
    skew   degrees by which it lies turned clockwise; its lines are where they stand once level
    """

    lines: list[Line]
    width: float
    height: float
    aside: Sequence[Line] = ()
    skew: float = 0.0

    def box(
        self, left: float, top: float, right: float, bottom: float
    ) -> tuple[float, float, float, float]:
        """Where a box stands on the page as it came."""
        if not self.skew:
            return left, top, right, bottom
        across, down = (left + right - self.width) / 2, (top + bottom - self.height) / 2
        sine, cosine = math.sin(math.radians(self.skew)), math.cos(math.radians(self.skew))
        x = self.width / 2 + across * cosine - down * sine
        y = self.height / 2 + across * sine + down * cosine
        half_width, half_height = (right - left) / 2, (bottom - top) / 2
        return x - half_width, y - half_height, x + half_width, y + half_height


class Cleared(NamedTuple):
    """A page without its furniture.

    number  what the newspaper calls the page: 10, A10; None where it does not say
    """

    lines: list[Line]
    furniture: list[Line]
    number: str | None


class _Words(msgspec.Struct, forbid_unknown_fields=True):
    page_numbers: list[str]
    words: list[str]


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = (files("kaocheng.sources") / "furniture.toml").read_bytes()
    known = msgspec.toml.decode(data, type=_Words)
    return (
        re.compile("|".join(f"(?:{number})" for number in known.page_numbers)),
        re.compile("|".join(known.words)),
    )


def cleared(pages: Sequence[Page]) -> list[Cleared]:
    """Every page with its furniture apart.

    Furniture stands at the edge of a page and is a page number, holds words that only furniture
    has, stands beside or outside such a line, or is repeated on another page. A headline that is
    repeated stays where it stands first.
    """
    said = Counter(key for page in pages for key in {_key(page, line) for line in _edges(page)})
    shown: set[str] = set()
    done = []
    for page in pages:
        furniture = _marked(page)
        for line in _edges(page):
            key = _key(page, line)
            if line not in furniture and said[key] > 1:
                headline = line.size > HEADLINE * body_size(page.lines)
                if not headline or key in shown:
                    furniture[line] = None
                shown.add(key)
        left = [line for line in page.lines if line not in furniture]
        done.append(Cleared(left, [*furniture, *page.aside], _page_number(furniture)))
    return done


def _edges(page: Page) -> list[Line]:
    return [
        line
        for line in page.lines
        if line.middle < _EDGE * page.height or line.middle > (1 - _EDGE) * page.height
    ]


def _key(page: Page, line: Line) -> str:
    """What a running head has in common with those of other pages: its words but for figures."""
    side = "top" if line.middle < page.height / 2 else "bottom"
    return f"{side} {_NUMBER.sub('0', line.words)}"


def _marked(page: Page) -> dict[Line, None]:
    """The page number, lines with the words of furniture, and what is beside or outside them."""
    numbers, words = _patterns()
    edges = _edges(page)
    top, bottom = 0.0, page.height
    for line in edges:
        if not (numbers.fullmatch(line.words) or words.search(line.words)):
            continue
        if line.middle < page.height / 2:
            top = max(top, line.bottom)
        else:
            bottom = min(bottom, line.top)
    return dict.fromkeys(line for line in edges if line.middle < top or line.middle > bottom)


def _page_number(furniture: Iterable[Line]) -> str | None:
    """The page's number, 版 before all else; None where two lines differ."""
    numbers, _ = _patterns()
    matches = [match for line in furniture if (match := numbers.fullmatch(line.words))]
    matches.sort(key=lambda match: "版" not in match[0])
    return next((group for match in matches for group in match.groups() if group), None)
