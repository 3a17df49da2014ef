"""Cases brought forward and received are not those settled and carried over.

上年结转36件＋新收412件 must be 办结420件＋结转下年28件: the form of every yearly account of
petitions, disclosure requests and cases (the disclosure reports of the 政府信息公开条例 have it
as a table).

Judged only where all four figures stand in one sentence, in one unit. Not assessable: cases
that leave another way (撤回, 移送, 并案) or are counted otherwise (含, 等).
"""

from collections.abc import Iterator

from kaocheng.checking import guards
from kaocheng.checking.amounts import Words
from kaocheng.checking.balances import Balance, case_balances, remaining
from kaocheng.checking.expected import mismatch
from kaocheng.checking.findings import Outcome
from kaocheng.checking.intervals import overlap
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "SUM008"
NAME = "caseload-out-of-balance"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("结转", "旧存", "遗留")

FIRES = (
    "全年新收412件、上年结转36件，办结420件、结转下年«30件»。",
    "上年结转信访事项15件，本年受理230件，办结238件，年底未办结«17件»。",
    "旧存案件102件，新收1386件，审结1391件，未结«79件»。",
)
QUIET = (
    "全年新收412件、上年结转36件，办结420件、结转下年28件。",
    "上年结转信访事项15件，本年受理230件，办结238件，年底未办结7件。",
    "全年新收412件、上年结转36件，办结418件，撤回2件，结转下年28件。",  # 撤回: another way out
    "上年结转36件，新收412件，办结420件，其中调解80件，未结28件。",
    "全年新收412件，办结420件，结转下年30件。",  # what was brought forward is not said
    "全年新收412件、上年结转36件，办结420件，答复率100%。",
)

_OTHERWISE = pattern(r"撤[回销诉]|并案|移送|移交|销案|退回|转办|终止|含|(?<!同)等")


def check(reading: Reading) -> Iterator[Outcome]:
    for balance in case_balances(reading):
        yield _judge(reading, balance)


def _judge(reading: Reading, balance: Balance) -> Outcome:
    left = balance.left

    def holds(figures: Figures) -> bool:
        return overlap(remaining(balance, figures), figures(left))

    def message() -> dict[str, str]:
        a, b, c, _ = (reading.words(figure) for figure in balance)
        return mismatch(
            reading,
            tuple(balance),
            left,
            remaining(balance, printed(reading)),
            what=Words(
                f"结转{a}、新收{b}、办结{c}，未结",
                f"{a} brought forward, {b} received, {c} settled: what is left",
            ),
            formula=Words(f"{a}＋{b}－{c}", f"{a} + {b} - {c}"),
        )

    def guard() -> str | None:
        words = guards.around(reading, *balance)
        otherwise = _OTHERWISE.search(words)
        return otherwise.group() if otherwise else guards.rounding_note(reading.plain)

    return judge(reading, tuple(balance), holds, guard=guard, at=left, message=message)
