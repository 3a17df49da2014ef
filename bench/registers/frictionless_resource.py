"""frictionless: a table schema validated row by row."""

from pathlib import Path

from frictionless import Resource, Schema, fields

from registers import CHANNELS


def read(path: Path, items: Path) -> tuple[Path, list[str]]:
    return path, [line.split(",")[1] for line in items.read_text("utf-8").splitlines()[1:]]


def check(given: tuple[Path, list[str]]) -> tuple[int, int]:
    path, known = given
    required = {"required": True}
    schema = Schema(
        fields=[
            fields.BooleanField(name="synthetic"),
            fields.IntegerField(name="case_no", constraints=required | {"unique": True}),
            fields.DateField(name="handled", constraints=required),
            fields.StringField(name="item", constraints=required | {"enum": known}),
            fields.StringField(name="channel", constraints=required | {"enum": CHANNELS}),
            fields.BooleanField(name="automatic", constraints=required),
            fields.IntegerField(name="waived", constraints=required | {"minimum": 0}),
        ]
    )
    resource = Resource(path=path.name, basepath=str(path.parent), schema=schema)
    report = resource.validate(limit_errors=1000)
    return report.tasks[0].stats["rows"], report.stats["errors"]
