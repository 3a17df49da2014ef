"""Where a mention can begin: one search over the text, cheap enough to be asked of every sign."""

import re

from kaocheng.reading.chinese import BARE_SCALE_BEHIND
from kaocheng.reading.numerals import SIGNS
from kaocheng.reading.quantities import countable_by_one
from kaocheng.reading.units import vocabulary

# What follows a single Chinese numeral that may be read: a unit that one can count, or the rest
# of a number, a fraction, a date, a range.
_SINGLE_FOLLOWS = "".join(
    sorted({written[0] for written in countable_by_one()} | set("余多几来点分月日季世至到"))
)
_SINGLE = vocabulary().single
_SHIFTED_ONE = "|".join(f"(?<={word}一)" for word in _SINGLE.shifted)
SYMBOLS = vocabulary().currency_symbol
SYMBOL = re.compile("|".join(map(re.escape, sorted(SYMBOLS, key=len, reverse=True))) + " ?")

# The signs that can begin a mention, and what must stand around each, seen from behind it. Where
# a pattern begins with one class of signs, the search skips all others without trying it.
_BEGINS = (
    ("0-9", ""),
    ("二三四五六七八九两十廿", f"(?=[{SIGNS}{_SINGLE_FOLLOWS}])"),
    ("一", f"(?=[{SIGNS}点分半倍番成季月日{_SINGLE.one}]|[至到—～][二三四]季度)"),
    ("一", f"(?:{_SHIFTED_ONE})(?=[年个天])"),
    ("零〇壹贰叁肆伍陆柒捌玖", f"(?=[{SIGNS}])"),
    ("数几", "(?=[十百千万亿])"),
    ("百千万亿", f"(?<=[{BARE_SCALE_BEHIND}].)"),
    ("百千万", "(?=分之)"),
    ("第", f"(?= ?[0-9{SIGNS}])"),
    ("前", "(?= ?[0-9一二两三四五六七八九十])"),
    ("翻", "(?=了?[一二两三四]?番)"),
    ("“", "(?=(?:十[一二三四五六七八九]?|[一二三四五六七八九])五”)"),
    ("年", "(?=[底末](?![期次级]))"),
    *((s[0], rf"(?<![A-Za-z].)(?={re.escape(s[1:])} ?[0-9])") for s in SYMBOLS),
)
START = re.compile(
    f"[{''.join(signs for signs, _ in _BEGINS)}]"
    f"(?:{'|'.join(f'(?<=[{signs}]){around}' for signs, around in _BEGINS)})"
)
