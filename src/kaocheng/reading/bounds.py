"""Words that bound a number: 超过 and 近 in front of it, 以上 and 左右 behind it.

Only the words that touch the number are read, or that touch a verb of growing or reaching which
does. A word in front stands outside the mention, one behind belongs to it.
"""

import re

from kaocheng.reading.units import Bound, Form, vocabulary

_WORDS = vocabulary().bounds
_NOT_BEHIND = _WORDS.not_behind
_MOST = "最高"
_AT_MOST = re.compile(rf"{_MOST}(?:{'|'.join(_WORDS.at_most)})*$")
_MOST_REACH = 7  # how far 最高 may stand in front of the number
_AT_MOST_REACH = 12
_ENDS_CLAUSE = frozenset("，。；、）)的：")
_GOES_ON = frozenset("来以时前后")  # 三年多来, 两年多以前
_MORE_KINDS = frozenset(("money", "multiple", "duration", "measure", "percent"))


def _by_sign(
    minimum: list[str], maximum: list[str], approximate: list[str], sign: int
) -> dict[str, tuple[tuple[str, Bound], ...]]:
    """Bound words by their first or last sign, the longest first."""
    table: dict[str, list[tuple[str, Bound]]] = {}
    listed: tuple[tuple[list[str], Bound], ...] = (
        (minimum, "min"),
        (maximum, "max"),
        (approximate, "approx"),
    )
    for words, bound in listed:
        for word in words:
            table.setdefault(word[sign], []).append((word, bound))
    return {c: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for c, found in table.items()}


def _with_verbs(listed: list[str]) -> list[str]:
    """Bound words, and with a verb between them and the number: 约增长, 至少增产."""
    far = [word for word in listed if word in _WORDS.far_before]
    return [*listed, *(word + verb for word in far for verb in _WORDS.far_verbs)]


_IN_FRONT = _by_sign(
    _with_verbs(_WORDS.min_before),
    _with_verbs(_WORDS.max_before),
    _with_verbs(_WORDS.approx_before),
    -1,
)
_BEHIND = _by_sign(_WORDS.min_after, _WORDS.max_after, _WORDS.approx_after, 0)


def bound_in_front(plain: str, at: int) -> Bound | None:
    """The bound of the word right before an offset.

    >>> bound_in_front("超过300家", 2), bound_in_front("附近3家", 2)
    ('min', None)
    >>> bound_in_front("最高可贷500万元", 4)
    'max'
    """
    for word, bound in _IN_FRONT.get(plain[at - 1 : at], ()):
        if plain.endswith(word, 0, at):
            if len(word) == 1 and at > 1 and plain[at - 2] in _NOT_BEHIND.get(word, ""):
                continue
            return bound
    if plain.find(_MOST, max(0, at - _MOST_REACH), at) >= 0 and _AT_MOST.search(
        plain[max(0, at - _AT_MOST_REACH) : at]
    ):
        return "max"
    return None


def bound_behind(plain: str, stop: int, form: Form | None, bound: Bound) -> tuple[int, Bound]:
    """Where a quantity that stops at an offset ends with its bound word, and its bound then.

    bound  the one read so far: 300多名以上 has 多 already

    >>> bound_behind("300名以上。", 4, None, "exact")
    (6, 'min')
    """
    after = plain[stop : stop + 1]
    for word, said in _BEHIND.get(after, ()):
        if plain.startswith(word, stop):
            return stop + len(word), said
    if after in ("多", "余") and bound == "exact" and form and form.kind in _MORE_KINDS:
        follows = plain[stop + 1 : stop + 2]
        if (
            not follows
            or follows in _ENDS_CLAUSE
            or (form.kind == "duration" and follows in _GOES_ON)
        ):
            return stop + 1, "min"
    return stop, bound
