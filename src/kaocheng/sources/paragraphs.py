"""The lines of columns made paragraphs again, and an article that goes on on another page whole."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from kaocheng.sources.columns import Stack
from kaocheng.sources.layout import HEADLINE, Glyph, Line

_INDENTED = 1.0  # em
_SHORT = 1.5  # em that a line falls short of its column if it ends a paragraph
_SET_OFF = 1.6  # of the usual distance of two lines, between paragraphs set off by white
_SPACE = 0.7  # em of white inside a line that stand for a space
_LATIN_SPACE = 0.2  # em between two Latin letters
_FINAL = tuple("。！？；：!?;")
_LATIN = re.compile(r"[A-Za-z]{2}")
_ITEM = re.compile(r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[）)]|、|[.．](?!\d))")

_CALLED = r"第?([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})版[^）)]{0,12}[）)]"
_TURN = re.compile(rf"[（(]下转{_CALLED}$")
_RETURN = re.compile(rf"[（(][上紧]接{_CALLED}")


class Character(NamedTuple):
    """A character of a paragraph and the page it stands on; a space that is mere white is None."""

    page: int
    glyph: Glyph | None


class Paragraph(NamedTuple):
    """A paragraph, or what one page has of it.

    page      where it begins, from 1
    size      of its characters
    indented  whether its first line is; one that goes on from elsewhere is not
    """

    characters: list[Character]
    page: int
    size: float
    indented: bool

    @property
    def words(self) -> str:
        return words(self.characters)


def words(characters: Sequence[Character]) -> str:
    """What some characters say."""
    return "".join(glyph.character if glyph else " " for _, glyph in characters)


class _Set(NamedTuple):
    """A line in its column.

    pitch    the usual distance of two lines there
    indents  whether paragraphs there begin with white; without it a full stop at a line's end is
             taken for a paragraph's
    """

    line: Line
    stack: Stack
    pitch: float
    indents: bool
    page: int

    @property
    def indented(self) -> bool:
        return _is_indented(self.line, self.stack)

    @property
    def short(self) -> bool:
        return self.stack.right - self.line.right > _SHORT * self.line.size

    @property
    def tight(self) -> bool:
        """Whether one more character would not fit between the edges of the column."""
        width = self.line.right - self.line.left
        return width + self.line.size > self.stack.right - self.stack.left


def paragraphs(pages: Sequence[Sequence[Stack]], body: float, alike: float) -> Iterator[Paragraph]:
    """The paragraphs of pages, each page given as its columns in order.

    body   the size of most characters
    alike  how many times as large as another a line of the same text may seem
    """
    found: Paragraph | None = None
    before: _Set | None = None
    for line in _lines(pages):
        characters = _characters(line)
        if found and before and _goes_on(before, line, body, alike):
            _add(found, characters)
        else:
            if found:
                yield found
            found = Paragraph(characters, line.page, line.line.size, line.indented)
        before = line
    if found:
        yield found


def _lines(pages: Sequence[Sequence[Stack]]) -> Iterator[_Set]:
    for number, stacks in enumerate(pages, start=1):
        for stack in stacks:
            pitches = [below.middle - above.middle for above, below in pairwise(stack.lines)]
            pitch = median(pitches) if pitches else 0.0
            indents = any(_is_indented(line, stack) for line in stack.lines)
            for line in stack.lines:
                yield _Set(line, stack, pitch, indents, number)


def _is_indented(line: Line, stack: Stack) -> bool:
    return line.left - stack.left > _INDENTED * line.size


def _goes_on(before: _Set, line: _Set, body: float, alike: float) -> bool:
    """Whether a line belongs to the paragraph of the one before."""
    sizes = sorted((before.line.size, line.line.size))
    if sizes[1] > alike * sizes[0]:
        return False
    if sizes[0] > alike * body:  # headings are centred, line by line
        return before.stack is line.stack and before.tight
    if before.short or line.indented:
        return False
    if _TURN.search(before.line.words) or _RETURN.match(line.line.words):
        return False
    if before.line.words.endswith(_FINAL) and (not line.indents or _ITEM.match(line.line.words)):
        return False
    if before.stack is not line.stack:
        return True
    return line.line.middle - before.line.middle < _SET_OFF * line.pitch


def _add(paragraph: Paragraph, characters: list[Character]) -> None:
    """Let a paragraph go on; Latin words that a line's end parted stay apart."""
    if _LATIN.fullmatch(words([paragraph.characters[-1], characters[0]])):
        paragraph.characters.append(Character(characters[0].page, None))
    paragraph.characters.extend(characters)


def _characters(line: _Set) -> list[Character]:
    found: list[Character] = []
    before: Glyph | None = None
    for glyph in line.line.glyphs:
        if before:
            latin = _LATIN.fullmatch(before.character + glyph.character)
            least = _LATIN_SPACE if latin else _SPACE
            if glyph.left - before.right > least * line.line.size:
                found.append(Character(line.page, None))
        found.append(Character(line.page, glyph))
        before = glyph
    return found


def whole(
    found: Sequence[Paragraph], numbers: Sequence[str | None], body: float
) -> tuple[list[Paragraph], list[list[Character]]]:
    """Articles made whole where one page says 下转11版 and that page says 上接10版.

    numbers  what the newspaper calls each page; None where a page does not say

    Returns the paragraphs in the order of reading, and the marks that were left out. A mark whose
    other half is not there stays: the article does begin or end elsewhere.
    """
    order = list(found)
    returns = _returns(order, numbers)
    marks: list[list[Character]] = []
    at = 0
    while returns and at < len(order):
        turn = order[at]
        onwards = _TURN.search(turn.words)
        back = _answer(returns, onwards[1], numbers[turn.page - 1]) if onwards else None
        if onwards is None or back is None or back is turn:
            at += 1
            continue
        begin = next(index for index, paragraph in enumerate(order) if paragraph is back)
        article = _article(order, begin, body)
        del order[begin : begin + len(article)]
        if begin < at:
            at -= len(article)
        returned = _RETURN.match(back.words)
        assert returned
        marks += [turn.characters[onwards.start() :], back.characters[: returned.end()]]
        del turn.characters[onwards.start() :], back.characters[: returned.end()]
        if not turn.characters:
            del order[at]
            at -= 1
        if not back.characters:
            del article[0]
        if at >= 0 and article and not article[0].indented:
            _add(order[at], article.pop(0).characters)
        order[at + 1 : at + 1] = article
        at = max(at, 0)
    return order, marks


_Returns = dict[tuple[str | None, str | None], list[Paragraph]]


def _returns(found: Sequence[Paragraph], numbers: Sequence[str | None]) -> _Returns:
    """The paragraphs that begin with 上接, by their page's number and the one they name.

    They stand under None for that name too, for a page that does not say its number.
    """
    returns: _Returns = {}
    for paragraph in found:
        if match := _RETURN.match(paragraph.words):
            for named in (match[1], None):
                returns.setdefault((numbers[paragraph.page - 1], named), []).append(paragraph)
    return returns


def _answer(returns: _Returns, onwards: str, own: str | None) -> Paragraph | None:
    """The paragraph with which an article goes on that turns from its own page onwards."""
    for key in ((onwards, own), (None, own)):
        for paragraph in returns.get(key, ()):
            if _RETURN.match(paragraph.words):  # its mark is gone once it is used
                return paragraph
    return None


def _article(order: list[Paragraph], begin: int, body: float) -> list[Paragraph]:
    """The paragraphs from one on, up to the next headline or the end of the page."""
    end = begin + 1
    while (
        end < len(order)
        and order[end].page == order[begin].page
        and order[end].size <= HEADLINE * body
    ):
        end += 1
    return order[begin:end]
