"""Figures of a relation as a text writes them, and copies in which one is written otherwise."""

import re
from decimal import Decimal
from typing import NamedTuple, Self

import msgspec
from stated import Stated, holds

from kaocheng.reading.mentions import Mention
from kaocheng.reading.page import fold
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

NUMBER = re.compile(r"\d+(?:\.\d+)?")
_GROUPED = re.compile(r"\d[,，]\d")
_WIDE = {ord(sign): ord(sign) + 0xFEE0 for sign in "0123456789."}


def well_formed(number: str | None) -> bool:
    """Whether anybody would write a number so: 0.5, but not 013, 5. or nothing."""
    if not number or not NUMBER.fullmatch(number):
        return False
    whole = number.partition(".")[0]
    return (whole == "0" or not whole.startswith("0")) and Decimal(number) > 0


class Figure(NamedTuple):
    """An operand whose number is written in digits, in parts: 57.15 and 亿元.

    operand  the index of its mention
    number   in half-width digits
    wide     whether the text has them full-width
    """

    operand: int
    mention: Mention
    front: str
    number: str
    rest: str
    wide: bool

    def written(self, number: str, rest: str) -> str:
        """The figure with another number or unit, in the width of its text."""
        return self.front + (number.translate(_WIDE) if self.wide else number) + rest


def figure_of(operand: int, mention: Mention, text: str) -> Figure | None:
    """A mention in the parts it is written in; None where it is not one number in plain digits."""
    text = text[mention.start : mention.end]
    words = fold(text)
    found = list(NUMBER.finditer(words))
    if len(found) != 1 or _GROUPED.search(words):
        return None
    if not isinstance(mention.low, Decimal) or mention.low != mention.high or not mention.low:
        return None
    start, end = found[0].span()
    wide = not text[start:end].isascii()
    return Figure(operand, mention, text[:start], words[start:end], text[end:], wide)


class Writing(NamedTuple):
    """A figure written otherwise.

    number  its new digits, without marks that group them
    rest    what stands behind them now
    factor  what the new scale is worth beside the old one: 亿 for 万 is 10000
    """

    figure: Figure
    number: str
    rest: str
    factor: Decimal = Decimal(1)

    @property
    def words(self) -> str:
        return self.figure.written(self.number, self.rest)

    @property
    def mention(self) -> Mention:
        """The figure's mention, as it reads now."""
        old = self.figure.mention
        assert isinstance(old.low, Decimal)
        one = old.low / Decimal(self.figure.number) * self.factor
        value = Decimal(self.number) * one
        places = len(self.number.partition(".")[2])
        return msgspec.structs.replace(
            old,
            end=old.start + len(self.words),
            low=value,
            high=value,
            step=None if old.step is None else one.scaleb(-places),
        )


class Copy(NamedTuple):
    """A relation in a copy of its text.

    mentions  those of the relation by index, as they stand in `plain`
    """

    stated: Stated
    mentions: dict[int, Mention]
    plain: str

    @classmethod
    def of(cls, reading: Reading, stated: Stated) -> Self:
        mentions = {operand: reading.mentions[operand] for operand in stated.operands}
        return cls(stated, mentions, reading.plain)

    def written(self, writing: Writing) -> Self:
        """The copy with one of its figures written otherwise; what stands behind it moves."""
        old, words = writing.figure.mention, fold(writing.words)
        mentions = {
            operand: _moved(mention, Span(old.start, old.end), len(words))
            for operand, mention in self.mentions.items()
        }
        mentions[writing.figure.operand] = writing.mention
        plain = self.plain[: old.start] + words + self.plain[old.end :]
        return self._replace(mentions=mentions, plain=plain)

    @property
    def holds(self) -> bool:
        return holds(self.stated, self.mentions.__getitem__, self.plain)


def _moved(mention: Mention, span: Span, length: int) -> Mention:
    """A mention where it stands once a stretch of the text has another length."""
    if mention.start < span.end:
        return mention
    shift = length - (span.end - span.start)
    return msgspec.structs.replace(mention, start=mention.start + shift, end=mention.end + shift)
