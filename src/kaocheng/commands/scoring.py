"""kaocheng ledger score, kaocheng ledger simulate: units scored by a scheme of a pack."""

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kaocheng.commands.options import Language, Output
from kaocheng.commands.packs import AsOf, Packs, day_of, look, packs_refused, source, write

if TYPE_CHECKING:
    from kaocheng.ledger.scoring import Inputs, Scheme

SchemeName = Annotated[
    str, typer.Option("--scheme", metavar="PACK.SCHEME", help="评分方案。The scheme to score by.")
]
Records = Annotated[
    str | None,
    typer.Option(
        "--data",
        metavar="DIR",
        help="台账，由方案所指视图取数。Ledgers, from which the scheme's views take the figures.",
    ),
]
HandedIn = Annotated[
    Path | None,
    typer.Option(
        "--inputs",
        metavar="FILE",
        exists=True,
        dir_okay=False,
        help="各单位数据，YAML 或 CSV。Figures of the units, handed in as YAML or CSV.",
    ),
]


def score(
    packs: Packs,
    scheme_name: SchemeName,
    data: Records = None,
    handed_in: HandedIn = None,
    as_of: AsOf = None,
    form: Annotated[
        Literal["text", "json", "csv"], typer.Option("--format", help="输出形式。Form of output.")
    ] = "text",
    output: Output = None,
    explain: Annotated[
        str | None,
        typer.Option(
            metavar="UNIT", help="逐项说明一个单位的得分。How one unit comes by every point."
        ),
    ] = None,
    lang: Language = "zh",
) -> None:
    """按方案评分。Score units by a scheme.

    A CSV of inputs has the columns unit, input, value; YAML may also give groups and entries:

    \b
    units:
      县1: {values: {signed: 120, signed_landed: 64}}
    entries:
      - {unit: 县1, kind: start_overdue, level: 每个项目, date: 2023-06-30}

    Ends with 2 where the scheme or what it is applied to cannot be used.

    \b
    kaocheng ledger score packs/weifang --scheme investment_dispatch.dispatch_2023 --data build/demo
    kaocheng ledger score packs/weifang --scheme investment_dispatch.dispatch_2023 \\
        --data build/demo --as-of 2023-11-30 --explain 县1
    """
    with packs_refused():
        from kaocheng.ledger.library import unknown
        from kaocheng.ledger.scoring import score as score_units
        from kaocheng.outputs import scoring as outputs

        scheme, inputs = _scheme_and_inputs(packs, scheme_name, data, handed_in, as_of)
        scored = score_units(scheme, inputs)
    if explain is not None:
        if explain not in scored:
            raise typer.BadParameter(unknown("unit", explain, scored), param_hint="--explain")
        scored = {explain: scored[explain]}
    if form == "json":
        write([outputs.scores_json(scored)], output)
    elif form == "csv":
        write(outputs.scores_csv(scheme, scored), output)
    elif explain is not None:
        write(outputs.explained(scored[explain], look(lang)), output)
    else:
        write(outputs.scores_text(scheme, scored, look(lang)), output)


def simulate(
    packs: Packs,
    scheme_name: SchemeName,
    weights: Annotated[
        list[str],
        typer.Option(
            "--weight",
            metavar="CODE=NUMBER",
            help="一项的新满分，可多次给出。A new full mark of an item; may be given again.",
        ),
    ],
    data: Records = None,
    handed_in: HandedIn = None,
    as_of: AsOf = None,
    form: Annotated[
        Literal["text", "json"], typer.Option("--format", help="输出形式。Form of output.")
    ] = "text",
    output: Output = None,
    lang: Language = "zh",
) -> None:
    """换权重再评，谁升谁降。Score with other weights: who moves, and because of which items.

    Full marks must still add up. Ends with 2 where they do not.

    \b
    kaocheng ledger simulate packs/weifang --scheme investment_dispatch.dispatch_2023 \\
        --data build/demo --weight landing=30 --weight output=10
    """
    changes = dict(map(_weight, weights))
    with packs_refused():
        from kaocheng.ledger.scoring import simulate as simulate_weights
        from kaocheng.outputs import scoring as outputs

        scheme, inputs = _scheme_and_inputs(packs, scheme_name, data, handed_in, as_of)
        moves = simulate_weights(scheme, inputs, changes)
    if form == "json":
        write([outputs.moves_json(moves)], output)
    else:
        write(outputs.moves_text(moves, look(lang)), output)


def _scheme_and_inputs(
    packs: list[Path], name: str, data: str | None, handed_in: Path | None, as_of: str | None
) -> "tuple[Scheme, Inputs]":
    from kaocheng.ledger.engines import DuckDB
    from kaocheng.ledger.library import SYNTHETIC, load_library
    from kaocheng.ledger.schemes import find_scheme, inputs_from, read_inputs, registers_of
    from kaocheng.ledger.tables import load_registers

    if (data is None) == (handed_in is None):
        raise typer.BadParameter("give either --data or --inputs", param_hint="--data")
    library = load_library(packs)
    scheme = find_scheme(library, name)
    if handed_in is not None:
        return scheme, read_inputs(handed_in)
    assert data is not None
    loaded = load_registers(library, source(data), day_of(library, as_of))
    for register in registers_of(scheme, library):
        if refused := loaded.refused.get(register):
            typer.echo(f"{register}: {refused} rows could not be read", err=True)
    engine = DuckDB(loaded)
    inputs = inputs_from(engine, loaded, scheme)
    if engine.rows(f"SELECT 1 FROM {scheme.units} WHERE {SYNTHETIC} LIMIT 1"):
        typer.echo("合成数据的得分，不是考核结果。Scores of synthetic records.", err=True)
    return scheme, inputs


def _weight(text: str) -> tuple[str, Decimal]:
    from kaocheng.ledger.schemes import NUMBER

    code, _, number = text.partition("=")
    if not NUMBER.match(number):
        raise typer.BadParameter(
            f"{text}: a weight is written CODE=NUMBER, such as progress=40", param_hint="--weight"
        )
    return code, Decimal(number)
