"""A module imports only what stands above it."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src"

# From the ground up. A folder stands for all of its modules that are not named themselves; its
# modules do not import each other, and neither do those that share a line.
ORDER = (
    ("text", "patterns"),
    ("sources.errors",),
    ("sources.limits", "sources.assembly", "sources.article", "sources.numbering"),
    ("sources.package", "sources.plain", "sources.layout", "sources.pdfium"),
    ("sources.furniture", "sources.columns"),
    ("sources.paragraphs",),
    ("sources.printed",),
    ("sources.image",),
    ("sources",),
    ("sources.load",),
    ("reading.page", "reading.grids"),
    ("reading.numerals",),
    ("reading.outline",),
    ("reading.units",),
    ("reading.names", "reading.bounds"),
    ("reading.tenses",),
    ("reading.periods",),
    ("reading.ordinals", "reading.quantities"),
    ("reading.fractions",),
    ("reading.chinese",),
    ("reading.starts",),
    ("reading.mentions",),
    ("reading.tables", "reading.links"),
    ("reading.movements",),
    ("reading.wholes",),
    ("reading.relations",),
    ("reading.measures",),
    ("reading.modality",),
    ("reading.claims",),
    ("reading.superlatives",),
    ("reading.reading",),
    ("checking.intervals",),
    ("checking.findings",),
    ("checking.guards", "checking.amounts", "checking.sentences", "checking.measured"),
    ("checking.unit_sizes", "checking.text_places"),
    ("checking",),
    ("checking.corroboration",),
    ("checking.repairs",),
    ("checking.expected", "checking.trials"),
    ("checking.table_sums",),
    ("checking.table_links",),
    ("checking.rules", "checking.doubts"),
    ("checking.check",),
    ("configuration.strict_toml",),
    ("configuration.settings", "configuration.baseline"),
    ("configuration.inspection",),
    ("corpus.tables",),
    ("corpus.inputs", "corpus.rows", "corpus.parts"),
    ("corpus.intake",),
    ("corpus.local", "corpus.spark", "corpus.query"),
    ("corpus",),
    ("ledger.database", "ledger.strict_yaml", "ledger.workdays", "ledger.periods"),
    ("ledger.pack",),
    ("ledger.scoring.exact",),
    ("ledger.scoring.rule",),
    ("ledger.scoring.methods", "ledger.scoring.entries"),
    ("ledger.scoring.scheme",),
    ("ledger.scoring.inputs", "ledger.scoring.grading"),
    ("ledger.scoring.items",),
    ("ledger.scoring.score",),
    ("ledger.scoring.simulation",),
    ("ledger.scoring",),
    ("ledger.library",),
    ("ledger.conditions",),
    ("ledger.complaints",),
    ("ledger.inputs", "ledger.hashing"),
    ("ledger.tables",),
    ("ledger.constraints", "ledger.lifecycles", "ledger.engines"),
    ("ledger.judging", "ledger.operators", "ledger.demo"),
    ("ledger.figures", "ledger.schemes"),
    ("ledger.audit", "ledger.narratives", "ledger.verify"),
    ("outputs.written", "outputs.cells", "outputs.pages"),
    ("outputs.explained",),
    ("outputs",),
    ("outputs.catalogue",),
    ("outputs.sarif", "outputs.comments"),
    ("outputs.ledger", "outputs.complaints_sarif", "outputs.complaints_html", "outputs.scoring"),
    ("outputs.report_text", "outputs.verification", "outputs.mechanisms"),
    ("outputs.report_html", "outputs.report_docx", "outputs.report_page"),
    ("editor.positions", "editor.cards"),
    ("editor.checked",),
    ("editor.actions",),
    ("editor.server",),
    ("",),  # kaocheng itself: load, read, check
    ("commands.options", "commands.streams"),
    ("commands.packs",),
    ("commands",),
    ("cli",),
    ("__main__",),
)
RANK = {name: rank for rank, names in enumerate(ORDER) for name in names}


def name_of(path: Path) -> str:
    parts = path.relative_to(SOURCE / "kaocheng").with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


MODULES = {
    name_of(path): path
    for path in sorted(SOURCE.glob("kaocheng/**/*.py"))
    if path.name != "__init__.py" or path.stat().st_size
}


def rank_of(name: str) -> int:
    """The rank of a module: its own, or its folder's."""
    for known in (name, name.rpartition(".")[0]):
        if known in RANK:
            return RANK[known]
    raise AssertionError(f"{name} has no line in ORDER")


def imported(path: Path) -> set[str]:
    """The modules of ours that a module imports, wherever in it the import stands."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}:{node.lineno}: imports are written in full"
            inside = {f"{node.module}.{alias.name}" for alias in node.names}
            modules = {name for name in inside if name.removeprefix("kaocheng.") in MODULES}
            found |= modules or {str(node.module)}
    ours = {name for name in found if name.split(".")[0].startswith("kaocheng")}
    return {name.removeprefix("kaocheng").removeprefix(".") for name in ours}


def above(module: str) -> list[str]:
    """What a module imports that does not stand above it."""
    imports = imported(MODULES[module])
    return sorted(name for name in imports if rank_of(name) >= rank_of(module))


def test_every_line_of_the_order_is_there():
    folders = {name.rpartition(".")[0] for name in MODULES}
    assert [name for name in RANK if name not in MODULES and name not in folders] == []


@pytest.mark.parametrize("module", MODULES)
def test_imports_only_what_stands_above(module):
    assert above(module) == []


def test_an_import_from_below_is_seen(tmp_path, monkeypatch):
    lower = tmp_path / "text.py"
    lower.write_text(
        "from kaocheng.checking import findings\n"
        "import kaocheng.cli\n"
        "def late():\n"
        "    from kaocheng.reading.mentions import Mention\n"
    )
    monkeypatch.setitem(MODULES, "text", lower)
    assert above("text") == ["checking.findings", "cli", "reading.mentions"]
