"""What came in, what went out, and what was carried over: four figures that must balance.

上年结转36件＋本年新收412件＝办结420件＋结转下年28件, and the same of money. The part each
figure plays is read in the words right before it; a balance is one only where each part is
played once in a sentence, in one unit.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from kaocheng.checking.intervals import Interval, minus, plus
from kaocheng.checking.sentences import Quantity, alike, sentences
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading


class Balance(NamedTuple):
    """Four figures, by index into `Reading.mentions`: brought + came = went + left."""

    brought: int
    came: int
    went: int
    left: int


def remaining(balance: Balance, figures: Callable[[int], Interval]) -> Interval:
    """What a balance should leave: what was brought and what came, less what went."""
    in_hand = plus(figures(balance.brought), figures(balance.came))
    return minus(in_hand, figures(balance.went))


class Net(NamedTuple):
    """A rise, a fall and the net of both, by index; the net is a fall where `falls`."""

    rise: int
    fall: int
    net: int
    falls: bool


_PARTS = 4
_CASES = (
    (
        "brought",
        re.compile(r"(?:上年|去年|年初|期初|上期|以前年度|往年)[^，。；]{0,6}(?:未|存|转|遗留)"),
    ),
    (
        "left",
        re.compile(
            r"(?:结转|转入)(?:至|到)?(?:下|次|明|第?20\d\d)|(?:未|尚未|没有)(?:办结|审结|执结|结案?|答复)"
            r"|(?:年末|年底|期末)[^，。；]{0,4}(?:结存|结转|存|待)|结存|下年度?(?:继续)?办理|待办"
        ),
    ),
    ("brought", re.compile(r"旧存|结转|遗留")),
    ("came", re.compile(r"新收|新受理|新立|收到|新增|受理|收案|立案|收件")),
    ("went", re.compile(r"办结|审结|执结|结案|办理答复|已答复|办理完毕")),
)
_ACCOUNTS = (
    (
        "left",
        re.compile(
            r"(?<!上)(?:年末|年底|期末|年终)[^，。；]{0,6}(?:结转|结余|余额)|结转(?:至|到)?(?:下|次|明)|滚存"
        ),
    ),
    (
        "brought",
        re.compile(
            r"(?:年初|期初|上年|上期|以前年度)[^，。；]{0,6}(?:结转|结余|余额)|^(?:加)?结转|^结余"
        ),
    ),
    ("came", re.compile(r"收入")),
    ("went", re.compile(r"支出")),
)
_NET = pattern(r"净(?:增|减)")
_NET_FALL = pattern(r"净减")
_RISE = pattern(r"新设|新增|新登记|新注册|新办|新开|新建|新成立|迁入|流入|转入|出生|增加|引进")
_FALL = pattern(r"注销|减少|关闭|退出|吊销|迁出|流出|转出|死亡|撤销|停业|核减|歇业|清退")


def case_balances(reading: Reading) -> Iterator[Balance]:
    """Balances of cases, letters and applications, in counts."""
    for stated in sentences(reading, ("结转", "旧存", "遗留"), least=4):
        yield from _balance([q for q in stated if q.mention.kind == "count"], _CASES)


def account_balances(reading: Reading) -> Iterator[Balance]:
    """Balances of revenue and expenditure, in money."""
    for stated in sentences(reading, ("结转", "结余"), least=4):
        yield from _balance([q for q in stated if q.mention.kind == "money"], _ACCOUNTS)


def net_changes(reading: Reading) -> Iterator[Net]:
    """A net change with the one rise and the one fall of its sentence."""
    for stated in sentences(reading, ("净增", "净减"), least=3):
        for net in stated:
            if net.mention.kind in ("percent", "point", "multiple") or not _NET.search(net.clause):
                continue
            peers = [q for q in stated if q is not net and alike(q, net)]
            rises = [q for q in peers if _RISE.search(q.clause) and not _NET.search(q.clause)]
            falls = [q for q in peers if _FALL.search(q.clause) and not _NET.search(q.clause)]
            if len(rises) == 1 and len(falls) == 1 and rises[0] is not falls[0]:
                down = _NET_FALL.search(net.clause) is not None
                yield Net(rises[0].at, falls[0].at, net.at, down)


def _balance(
    stated: list[Quantity], parts: tuple[tuple[str, re.Pattern[str]], ...]
) -> Iterator[Balance]:
    """The balance of some quantities, where each part is played once."""
    played: dict[str, Quantity] = {}
    for quantity in stated:
        part = next((name for name, words in parts if words.search(quantity.clause)), None)
        if part is None:
            continue
        if part in played:
            return
        played[part] = quantity
    if len(played) == _PARTS and all(alike(q, played["came"]) for q in played.values()):
        yield Balance(*(played[name].at for name in Balance._fields))
