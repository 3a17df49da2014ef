"""What packs hold, as a page: every mechanism with its registers, rules, figures and sources, and
what became of its figures in a report."""

from collections import Counter
from collections.abc import Iterator

from kaocheng.ledger.figures import Figure
from kaocheng.ledger.library import Library, Pack
from kaocheng.ledger.pack import Tag
from kaocheng.ledger.verify import Verification

_VERDICTS = {"holds": "相符", "fails": "不符", "undecidable": "无法判定"}
_TAGS: tuple[Tag, ...] = ("W", "N", "SD", "P", "R", "A", "PAGE")


def mechanisms_page(
    library: Library,
    figures: dict[str, Figure],
    verification: Verification | None = None,
    name: str = "",
) -> Iterator[str]:
    """Markdown, in the order of mechanisms.

    figures       computed from some records
    verification  of the report called `name` against these figures; leaves the columns out if None
    """
    packs = sorted(library.packs.values(), key=lambda pack: _order(pack.file.mechanism))
    verdicts = _verdicts(verification)
    yield "# Mechanisms 机制\n\n"
    yield "<!-- made by `make docs` from the packs; edit those -->\n\n"
    yield (
        f"{len(packs)} packs: {sum(len(pack.registers) for pack in packs)} registers, "
        f"{sum(len(pack.rules) for pack in packs)} rules, "
        f"{sum(len(pack.indicators) for pack in packs)} figures, "
        f"{sum(len(pack.parameters) for pack in packs)} dated parameters, "
        f"{sum(len(pack.cases) for pack in packs)} cases.\n\n"
    )
    yield (
        "Tags say how sure a statement is: W the city's own rule, N national, SD provincial, "
        "P another place's practice (replaceable), R recalled and not verified, A our own setting, "
        "PAGE only the printed page says it. They are counted over rules and parameters.\n\n"
    )
    if verification is not None:
        yield (
            f"Verdicts: the claims of `{name}` held against the figures of the synthetic records "
            f"that `kaocheng ledger demo` makes: {verification.count('holds')} hold, "
            f"{verification.count('fails')} fail, "
            f"{verification.count('undecidable')} are undecidable.\n\n"
        )
    yield "| | mechanism | feeds | registers | rules | figures | sources by tag | verdicts |\n"
    yield "|---|---|---|--:|--:|--:|---|---|\n"
    for pack in packs:
        found = verdicts.get(pack.name, Counter())
        said = "，".join(f"{_VERDICTS[name]}{found[name]}" for name in _VERDICTS if found[name])
        yield (
            f"| [{pack.file.mechanism}](#{_anchor(pack)}) | {pack.file.title} | "
            f"{' '.join(pack.file.feeds)} | {len(pack.registers)} | {len(pack.rules)} | "
            f"{len(pack.indicators)} | {_tags(pack)} | {said} |\n"
        )
    for pack in packs:
        yield from _pack(pack, figures)


def _order(mechanism: str) -> tuple[bool, str, int, str]:
    """Shared registers behind the units' mechanisms, numbers by their size."""
    letters = mechanism.rstrip("0123456789")
    number = mechanism[len(letters) :] if letters else mechanism
    digits = "".join(filter(str.isdigit, number)) or "".join(filter(str.isdigit, mechanism))
    shared = not (mechanism[0] == "M" and mechanism[1:].isdigit()) and not mechanism[0].isdigit()
    return shared, "" if mechanism[0].isdigit() else letters, int(digits or 0), mechanism


def _anchor(pack: Pack) -> str:
    return pack.name.replace("_", "-")


def _verdicts(verification: Verification | None) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = {}
    for one in verification.claims if verification else ():
        if one.figure:
            pack = one.figure.indicator.partition(".")[0]
            found.setdefault(pack, Counter())[one.verdict] += 1
    return found


def _tags(pack: Pack) -> str:
    counted = Counter(rule.tag for rule in pack.rules.values())
    for parameter in pack.parameters.values():
        counted.update(dated.tag for dated in parameter.values)
    return " ".join(f"{tag} {counted[tag]}" for tag in _TAGS if counted[tag])


def _pack(pack: Pack, figures: dict[str, Figure]) -> Iterator[str]:
    yield f'\n<a id="{_anchor(pack)}"></a>\n\n## {pack.file.mechanism} {pack.file.title}\n\n'
    if pack.file.summary:
        yield f"{pack.file.summary.strip()}\n\n"
    if pack.registers:
        yield "Registers: "
        yield "; ".join(f"`{name}` {what.title}" for name, what in pack.registers.items()) + "\n\n"
    if pack.rules:
        yield "| rule | defect | tag | source |\n|---|---|---|---|\n"
        for rule in sorted(pack.rules.values(), key=lambda rule: rule.code):
            yield f"| {rule.code} | {rule.title} | {rule.tag} | {rule.source} |\n"
        yield "\n"
    if pack.indicators:
        yield "| figure | what | item | value | tag |\n|---|---|---|--:|---|\n"
        for name, indicator in pack.indicators.items():
            figure = figures[f"{pack.name}.{name}"]
            value = (
                f"{figure.printed}{figure.unit}"
                if figure.value is not None
                else f"无法判定：{figure.missing}"
            )
            cited = "（引用）" if indicator.cited else ""
            what = f"{indicator.title}{cited}"
            yield f"| {name} | {what} | {indicator.feeds} | {value} | {indicator.tag} |\n"
        yield "\n"
    yield "| source | tag | what | where |\n|---|---|---|---|\n"
    for name, source in pack.file.sources.items():
        yield f"| {name} | {source.tag} | {source.what} | {source.where} |\n"
    if pack.file.gaps:
        yield "\nNot known: " + "; ".join(pack.file.gaps) + ".\n"
    if pack.file.peers:
        yield f"\nPeers: {pack.file.peers}.\n"
