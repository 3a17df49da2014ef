"""A text as an editor has it, checked: what was read and found, and where the editor sees that."""

from pathlib import Path

from lsprotocol import types

from kaocheng.checking.findings import Finding
from kaocheng.configuration.inspection import Inspection
from kaocheng.configuration.strict_toml import ConfigurationError
from kaocheng.editor.positions import Encoding, LinePosition, Positions
from kaocheng.reading.reading import Reading, read
from kaocheng.text import Document, Span


class Checked:
    """One text, checked as its settings ask.

    path      where it is kept, or would be
    findings  in the order of the text; none where the settings cannot be followed
    refused   why a kaocheng.toml or a baseline cannot be followed; None where they can

    An entry of a baseline without a reason answers nothing, but does not keep the text from
    being checked.
    """

    def __init__(self, path: Path, text: str, encoding: Encoding) -> None:
        self.path = path
        self.text = text
        self.findings: list[Finding] = []
        self.reading: Reading
        self.refused: ConfigurationError | None = None
        self._positions = Positions(text, encoding)
        document = Document(str(path), text)
        try:
            self._take(Inspection(), document)
        except ConfigurationError as refused:
            self.refused = refused
            try:
                self._take(Inspection(unfinished=True), document)
            except ConfigurationError:
                self.reading = read(document)

    def _take(self, inspection: Inspection, document: Document) -> None:
        self.reading, examination = inspection.examine(document)
        self.findings = examination.findings

    def range(self, span: Span) -> types.Range:
        """A stretch of the text as the editor names it."""
        start, end = self._positions.of(span.start), self._positions.of(span.end)
        return types.Range(types.Position(*start), types.Position(*end))

    def span(self, named: types.Range) -> Span:
        """The stretch of the text that the editor names."""
        ends = (LinePosition(end.line, end.character) for end in (named.start, named.end))
        return Span(*map(self._positions.offset, ends))
