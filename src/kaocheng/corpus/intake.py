"""The inputs that a corpus does not hold yet, each once."""

from collections.abc import Iterable, Iterator

from kaocheng.corpus.inputs import Input


class Intake:
    """Passes on the inputs that are new, and counts the others.

    landed      the keys that the corpus holds when the run begins
    before      inputs that had landed before this run
    duplicates  inputs whose content came earlier in this run, whatever their name
    """

    def __init__(self, inputs: Iterable[Input], landed: set[bytes]) -> None:
        self._inputs = inputs
        self._landed = landed
        self._seen: set[bytes] = set()
        self.before = 0
        self.duplicates = 0

    def __iter__(self) -> Iterator[Input]:
        for given in self._inputs:
            key = bytes.fromhex(given.key)
            if key in self._seen:
                self.duplicates += 1
                continue
            self._seen.add(key)
            if key in self._landed:
                self.before += 1
            else:
                yield given
