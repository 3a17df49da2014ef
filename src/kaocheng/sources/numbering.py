"""The numbers Word puts before paragraphs, which stand in no run: 一、 （一） 1. (1)

A paragraph, or its style, names a list (`w:numId`) and a level of it. The list's definition says
how each level counts, from where, and what is written around the numbers of this level and those
above it: `第%1章`, `%1.%2`. ECMA-376 Part 1, 17.9 (numbering) and 17.18.59 (number formats).
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from docx.oxml.ns import qn

_LEVELS = 9
_MOST = 32767  # as far as Word counts
_NO_LIST = "0"  # a numId that takes a paragraph out of its style's list


class _Level(NamedTuple):
    """How one level of a list counts and is written.

    restarts  the lowest level (from 1) whose new number lets this one start again; 0 none
    legal     the levels above are written in digits, whatever their own format
    """

    start: int
    form: str
    text: str
    restarts: int
    legal: bool


class Numbering:
    """The labels of a document's paragraphs, asked for in the order of the text.

    definitions  the root of numbering.xml
    styles       the root of styles.xml; either is empty where the document has none
    """

    def __init__(self, definitions: Any, styles: Any) -> None:
        self._styles = {style.get(qn("w:styleId")): style for style in styles}
        self._lists = {
            entry.get(qn("w:numId")): entry for entry in definitions if entry.tag == qn("w:num")
        }
        self._shapes = {
            entry.get(qn("w:abstractNumId")): entry
            for entry in definitions
            if entry.tag == qn("w:abstractNum")
        }
        self._counts: dict[str, list[int | None]] = {}
        self._levels: dict[str, tuple[str, dict[int, _Level]]] = {}
        self._started: set[str] = set()

    def label(self, paragraph: Any) -> str:
        """What stands before a paragraph: `一、`; "" for a bullet and where there is nothing.

        A space follows a label that ends in a letter or digit (第一章 总则), as Word's tab does.
        """
        number, depth = self._list_of(paragraph)
        if number is None or number == _NO_LIST or number not in self._lists:
            return ""
        shape, levels = self._levels_of(number)
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self._counts.setdefault(shape, [None] * _LEVELS)
        self._start(number, counts)
        at = counts[depth]
        counts[depth] = level.start if at is None else at + 1
        for below in range(depth + 1, _LEVELS):
            if below in levels and levels[below].restarts > depth:
                counts[below] = None
        if level.form == "bullet":
            return ""
        label = level.text
        for above in range(depth + 1):
            if f"%{above + 1}" in label and above in levels:
                form = "decimal" if level.legal and above < depth else levels[above].form
                count = counts[above]
                number_above = levels[above].start if count is None else count
                label = label.replace(f"%{above + 1}", written(number_above, form))
        label = label.strip()
        return f"{label} " if label[-1:].isalnum() else label

    def _list_of(self, paragraph: Any) -> tuple[str | None, int]:
        """The list and the level (from 0) a paragraph is in, by itself or by its style."""
        own = find(paragraph, "w:pPr", "w:numPr")
        number = value(find(own, "w:numId"))
        depth = value(find(own, "w:ilvl"))
        for style in self._ancestry(value(find(paragraph, "w:pPr", "w:pStyle"))):
            if number is not None and depth is not None:
                break
            said = find(style, "w:pPr", "w:numPr")
            number = value(find(said, "w:numId")) if number is None else number
            depth = value(find(said, "w:ilvl")) if depth is None else depth
        return number, min(int(depth or 0), _LEVELS - 1)

    def _ancestry(self, style: str | None) -> Iterator[Any]:
        """A style and those it is based on."""
        seen: set[str] = set()
        while style is not None and style in self._styles and style not in seen:
            seen.add(style)
            yield self._styles[style]
            style = value(find(self._styles[style], "w:basedOn"))

    def _start(self, number: str, counts: list[int | None]) -> None:
        """Let the levels that a list starts anew begin there, once, at its first paragraph."""
        if number in self._started:
            return
        self._started.add(number)
        for override in self._lists[number].iterchildren(qn("w:lvlOverride")):
            start = value(find(override, "w:startOverride"))
            depth = int(override.get(qn("w:ilvl"), _LEVELS))
            if start is not None and depth < _LEVELS:
                counts[depth] = int(start) - 1

    def _levels_of(self, number: str) -> tuple[str, dict[int, _Level]]:
        """The definition a list counts by, and its levels as this list has them."""
        if number not in self._levels:
            list_ = self._lists[number]
            name = value(find(list_, "w:abstractNumId")) or ""
            shape = self._linked(self._shapes.get(name))
            levels = dict(_levels(shape))
            for override in list_.iterchildren(qn("w:lvlOverride")):
                levels |= dict(_levels(override))
            self._levels[number] = name, levels
        return self._levels[number]

    def _linked(self, shape: Any) -> Any:
        """A definition, or the one that a list style it links to has."""
        link = value(find(shape, "w:numStyleLink"))
        if link is None:
            return shape
        for other in self._shapes.values():
            if value(find(other, "w:styleLink")) == link:
                return other
        return shape


def _levels(parent: Any) -> Iterator[tuple[int, _Level]]:
    for level in () if parent is None else parent.iterchildren(qn("w:lvl")):
        depth = int(level.get(qn("w:ilvl"), 0))
        legal = find(level, "w:isLgl")
        yield (
            depth,
            _Level(
                start=int(value(find(level, "w:start")) or 0),
                form=value(find(level, "w:numFmt")) or "decimal",
                text=value(find(level, "w:lvlText")) or "",
                restarts=int(value(find(level, "w:lvlRestart")) or depth),
                legal=legal is not None and value(legal) not in ("0", "false"),
            ),
        )


def find(element: Any, *path: str) -> Any:
    """The first child of that tag of the first child of …; None where there is none."""
    for tag in path:
        if element is None:
            return None
        element = element.find(qn(tag))
    return element


def value(element: Any) -> str | None:
    """The `w:val` of an element; None where either is missing."""
    return None if element is None else element.get(qn("w:val"))


# --- number formats ----------------------------------------------------------------------------

_COUNTING = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_OLD = "零壹貳參肆伍陸柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def written(number: int, form: str) -> str:
    """A number in one of Word's formats; in digits where the format is none that is known here.

    >>> [written(n, "chineseCountingThousand") for n in (3, 10, 12, 20, 105, 1010)]
    ['三', '十', '十二', '二十', '一百〇五', '一千〇一十']
    >>> written(12, "chineseLegalSimplified"), written(14, "upperRoman"), written(2, "none")
    ('壹拾贰', 'XIV', '')
    """
    return _FORMS.get(form, str)(number) if number <= _MOST else str(number)


def _counted(number: int, digits: str, places: str, *, ten: bool) -> str:
    """A Chinese numeral below 10000; `ten` leaves out the one in 一十二."""
    if not 0 < number < 10000:
        return str(number) if number else digits[0]
    words, skipped = "", False
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if not digit:
            skipped = bool(words)
            continue
        one_ten = ten and digit == 1 and place == 1 and not words
        words += digits[0] * skipped + digits[digit] * (not one_ten) + places[place].strip()
        skipped = False
    return words


def _counting(number: int) -> str:
    return _counted(number, _COUNTING, " 十百千", ten=True)


def _spelled(number: int) -> str:
    return "".join(_COUNTING[int(digit)] for digit in str(number))


def _roman(number: int) -> str:
    words = ""
    for value, sign in _ROMAN:
        words += sign * (number // value)
        number %= value
    return words


def _letters(number: int) -> str:
    """a to z, then aa to zz: the same letter again, not another."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number > 0 else ""


def _one_of(signs: str) -> Callable[[int], str]:
    """The signs of a row from 1; digits beyond its end."""
    return lambda number: signs[number - 1] if 0 < number <= len(signs) else str(number)


def _row(first: str, count: int) -> Callable[[int], str]:
    return _one_of("".join(chr(ord(first) + at) for at in range(count)))


_CIRCLED = _row("①", 20)
_FORMS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "decimalZero": lambda number: f"{number:02d}",
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "chineseCounting": _counting,
    "chineseCountingThousand": _counting,
    "taiwaneseCounting": _counting,
    "taiwaneseCountingThousand": _counting,
    "japaneseCounting": _counting,
    "ideographDigital": _spelled,
    "taiwaneseDigital": _spelled,
    "japaneseDigitalTenThousand": _spelled,
    "chineseLegalSimplified": lambda number: _counted(number, _LEGAL, " 拾佰仟", ten=False),
    "ideographLegalTraditional": lambda number: _counted(number, _LEGAL_OLD, " 拾佰仟", ten=False),
    "ideographTraditional": _one_of(_STEMS),
    "ideographZodiac": _one_of(_BRANCHES),
    "decimalFullWidth": lambda number: str(number).translate(
        {ord("0") + digit: ord("０") + digit for digit in range(10)}
    ),
    "decimalEnclosedCircle": _CIRCLED,
    "decimalEnclosedCircleChinese": _CIRCLED,
    "decimalEnclosedParen": _row("⑴", 20),
    "decimalEnclosedFullstop": _row("⒈", 20),
    "ideographEnclosedCircle": _row("㊀", 10),
    "ideographParenthesizedIdeograph": _row("㈠", 10),
}
