"""A target, what was done of it, and the rate of completion, as one sentence tells them."""

from collections.abc import Iterator
from typing import NamedTuple

from kaocheng.checking.sentences import Quantity, alike, sentence_of, sentences
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading


class Completion(NamedTuple):
    """What was to be done and what was done, by index into `Reading.mentions`.

    goal, done  the two amounts; None where the sentence gives only the rate
    rate        the percentage of completion; None where none is given
    """

    goal: int | None
    done: int | None
    rate: int | None


class Verdict(NamedTuple):
    """Words that say a target was passed (超额完成) or missed (未完成), with its figures."""

    completion: Completion
    passed: bool
    words: str


_GOAL = r"(?:目标|任务|计划|预算|指标)"
_OF_GOAL = pattern(
    rf"(?:完成|占|达到|达|为|是|相当于)(?P<name>[^，。；、\d]{{0,10}}?{_GOAL})(?:数|值|量|额)?的?(?:比例为|比例达)?$"
    r"|完成率(?:为|达|达到|是)?$"
)
_GOAL_BEFORE = pattern(rf"{_GOAL}(?!完成|的|外)[^，。；：%]{{0,10}}$|下达[^，。；：]{{0,8}}$")
_GOAL_BEHIND = pattern(rf"的?[^，。；、\d完成]{{0,4}}{_GOAL}")
_DONE_BEFORE = pattern(
    r"(?:实际|已|完成|实现|达到|达|累计|建成|开工|新增|竣工|交付|落实|到位|投入|支出|收入|征收)[^，。；：、]{0,10}$|[^，。；：、]{2,10}(?:超|超过|达)$"
)
_NOT_DONE = pattern(rf"{_GOAL}|增长|下降|提高|降低|增加|减少|比|其中|占|每|均")
_LEVELS = frozenset(("count", "money", "measure"))
_PASSED = ("超额完成",)
_MISSED = ("未完成", "未能完成", "没有完成", "没能完成")
_REACH = 24
_THEN = pattern(r"[^，。；、\d]{0,8}[，、]?(?:已|均|全面|圆满|顺利|提前|实现|也|仍)*")


def completion_rates(reading: Reading) -> Iterator[Completion]:
    """Every rate of completion whose sentence also gives the target and what was done."""
    plain = reading.plain
    for at, mention in enumerate(reading.mentions):
        if mention.kind != "percent" or not plain.endswith(
            ("的", "标", "务", "划", "算", "率", "率为", "率达", "数", "率达到"), 0, mention.start
        ):
            continue
        rated = _OF_GOAL.search(plain, max(0, mention.start - _REACH), mention.start)
        if rated is None:
            continue
        before = [q for q in sentence_of(reading, at) if q.at < at]
        goal, done = _amounts(before, rated["name"] or "")
        if goal and done:
            yield Completion(goal.at, done.at, at)


def verdicts(reading: Reading) -> Iterator[Verdict]:
    """Words that say whether a target was met, beside figures that say it too."""
    for stated in sentences(reading, (*_PASSED, *_MISSED), least=1):
        span = reading.sentence_at(stated[0].mention.start)
        sentence = reading.plain[span.start : span.end]
        said = [word for word in (*_PASSED, *_MISSED) if word in sentence]
        if len(said) != 1 or sentence.count(said[0]) != 1:
            continue
        at = span.start + sentence.index(said[0])
        passed = said[0] in _PASSED
        rates = [
            q
            for q in stated
            if q.mention.kind == "percent"
            and _OF_GOAL.search(reading.plain, max(0, q.mention.start - _REACH), q.mention.start)
        ]
        near = [q for q in stated if q.mention.end <= at or _GOAL_BEHIND.match(q.tail)]
        goal, done = _amounts([q for q in near if _close(reading, q, at)])
        rate = rates[0].at if len(rates) == 1 and _close(reading, rates[0], at) else None
        if goal and done:
            yield Verdict(Completion(goal.at, done.at, rate), passed, said[0])
        elif rate is not None:
            yield Verdict(Completion(None, None, rate), passed, said[0])


def _close(reading: Reading, quantity: Quantity, at: int) -> bool:
    """Whether nothing but this matter stands between a figure and the words of an offset."""
    start, end = quantity.mention.start, quantity.mention.end
    if end > at:
        return start - at < _REACH
    if _GOAL_BEFORE.search(quantity.clause):
        return at - end < 2 * _REACH
    return _THEN.fullmatch(reading.plain, end, at) is not None


def _amounts(stated: list[Quantity], name: str = "") -> tuple[Quantity | None, Quantity | None]:
    """The one target among some quantities, or the one of a name, and what was done of it."""
    goals = [q for q in stated if q.mention.kind in _LEVELS and _is_goal(q)]
    if len(goals) > 1 and name:
        goals = [q for q in goals if name in q.clause]
    if "调整" in name:
        goals = [q for q in goals if "调整" in q.clause]
    if len(goals) != 1:
        return None, None
    goal = goals[0]
    done = [
        q
        for q in stated
        if q is not goal
        and alike(q, goal)
        and not _NOT_DONE.search(q.clause)
        and _DONE_BEFORE.search(q.clause)
    ]
    return (goal, done[0]) if len(done) == 1 else (None, None)


def _is_goal(quantity: Quantity) -> bool:
    return bool(_GOAL_BEFORE.search(quantity.clause) or _GOAL_BEHIND.match(quantity.tail))
