"""Regular expressions that are compiled when they are first used.

A page has use for few of the patterns of a hundred rules, and compiling all of them takes longer
than checking it. Once used, a pattern costs no more than a compiled one.
"""

import re
from typing import Any, cast


class _Pattern:
    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self._source, self._flags)
        found = getattr(compiled, name)
        setattr(self, name, found)  # the next look-up finds it here
        return found


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern with all that a compiled one has; a wrong one is an error at its first use.

    >>> pattern(r"[0-9]+").search("共12件")[0]
    '12'
    """
    return cast("re.Pattern[str]", _Pattern(source, flags))
