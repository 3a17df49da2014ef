"""What a rule says: a finding, or that a relation holds, or that it cannot be judged."""

from typing import Literal

import msgspec

from kaocheng.text import Span

Grade = Literal["error", "warning", "info"]


class Repair(msgspec.Struct):
    """One change that would make the relation hold; offered, never applied.

    span  the words it would replace
    text  what would stand there instead
    why   the slip it supposes, in both languages: {"zh": "重复数字", "en": "digit doubled"}
    """

    span: Span
    text: str
    why: dict[str, str]


class Finding(msgspec.Struct):
    """A defect at a place.

    code, name, basis  of the rule that found it; the runner fills them in
    start, end   the exact words; `related` holds the other operands' places
    message      {"zh": ..., "en": ...}: both sides, both intervals, no blame
    repairs      ranked, the likeliest first
    grade        "" until the runner gives it the rule's; a rule sets a lower one itself
    fingerprint  survives edits elsewhere: code, operand words, and which of several alike it is
    """

    start: int
    end: int
    message: dict[str, str]
    related: tuple[Span, ...] = ()
    repairs: tuple[Repair, ...] = ()
    code: str = ""
    name: str = ""
    grade: Grade | Literal[""] = ""
    basis: str = ""
    fingerprint: str = ""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Suppressed(msgspec.Struct):
    """A finding that the keepers of a report have answered: it is counted, not listed.

    by      the file that says so
    reason  why, in their words
    """

    finding: Finding
    by: str
    reason: str


class Held(msgspec.Struct):
    """A relation that was tested and holds; `mentions` are its operands."""

    mentions: tuple[int, ...]


class NotAssessable(msgspec.Struct):
    """A relation a guard keeps from judgement; `why` names the guard: 可比价格, 年均, 等."""

    mentions: tuple[int, ...]
    why: str


Outcome = Finding | Held | NotAssessable


class Coverage(msgspec.Struct, frozen=True):
    """How much of a text was looked at, so that no findings is never taken for all verified.

    digits    digit characters in the text
    mentions  numeric expressions read
    unread    stretches of digits that nothing accounts for
    held, failed, not_assessable   relations between figures, each counted once
    suppressed  findings that settings or a baseline answer
    """

    digits: int
    mentions: int
    unread: int
    held: int
    failed: int
    not_assessable: int
    suppressed: int = 0

    def line(self, lang: Literal["zh", "en"]) -> str:
        """The coverage line that ends every list of findings.

        >>> print(Coverage(42, 12, 0, 5, 1, 2).line("zh"))
        读出数字表达12处（含数字42个，未读0处）；核对勾稽关系8组：相符5，不符1，无法判定2。
        >>> print(Coverage(42, 12, 0, 5, 1, 2).line("en"))
        Read 12 figures (42 digits, 0 unread); judged 8 relations: 5 hold, 1 fails, 2 undecidable.
        """
        judged = self.held + self.failed + self.not_assessable
        if lang == "zh":
            answered = f"；另有{self.suppressed}处已豁免" if self.suppressed else ""
            return (
                f"读出数字表达{self.mentions}处（含数字{self.digits}个，未读{self.unread}处）；"
                f"核对勾稽关系{judged}组：相符{self.held}，不符{self.failed}，"
                f"无法判定{self.not_assessable}{answered}。"
            )
        answered = f"; {self.suppressed} suppressed" if self.suppressed else ""
        holds, fails = (
            ("holds" if self.held == 1 else "hold"),
            ("fails" if self.failed == 1 else "fail"),
        )
        return (
            f"Read {self.mentions} figures ({self.digits} digits, {self.unread} unread); "
            f"judged {judged} relations: {self.held} {holds}, {self.failed} {fails}, "
            f"{self.not_assessable} undecidable{answered}."
        )


class Examination(msgspec.Struct, frozen=True):
    """The findings of a check, in the order of the text, and what it covered."""

    findings: list[Finding]
    coverage: Coverage
    suppressed: list[Suppressed] = []


class Tally(msgspec.Struct):
    """What one rule did over some texts, so that a rule that never runs is seen.

    texts    those in which it ran, its trigger words being there
    held, failed, not_assessable   what it judged; a rule that judges no relation only fails
    seconds  the time it took
    """

    texts: int = 0
    held: int = 0
    failed: int = 0
    not_assessable: int = 0
    seconds: float = 0.0
