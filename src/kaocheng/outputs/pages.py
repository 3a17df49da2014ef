"""Pages that need nothing else: their templates, styles and colours, which are in html/.

Every value is escaped where it stands in a page; only what is Markup, such as a page's own style,
goes in as it is.
"""

import re
from functools import cache
from importlib.resources import files
from typing import Any

import jinja2
import msgspec
from markupsafe import Markup

_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]")
_DARK = (
    (
        "@media screen and (prefers-color-scheme: dark)",
        ':root:not([data-theme="light"])',
    ),
    ("@media screen", ':root[data-theme="dark"]'),
)


@cache
def asset(name: str) -> str:
    """A file of html/ as text."""
    return (files("kaocheng.outputs") / "html" / name).read_text("utf-8")


@cache
def words(name: str, lang: str) -> dict[str, Any]:
    """What a page itself says in a language, from a TOML file of html/ with a table for each."""
    said: dict[str, dict[str, Any]] = msgspec.toml.decode(asset(name))
    return said[lang]


@cache
def style(*names: str) -> Markup:
    """The colours of both themes, then files of html/ one behind another.

    The theme is the system's unless the root's data-theme names one; print is light.
    """
    colours = {
        theme: " ".join(f"--{name}: {colour};" for name, colour in named.items())
        for theme, named in msgspec.toml.decode(
            asset("palette.toml"), type=dict[str, dict[str, str]]
        ).items()
    }
    dark = (f"{media} {{ {root} {{ {colours['dark']} }} }}" for media, root in _DARK)
    return Markup("\n".join((f":root {{ {colours['light']} }}", *dark, *map(asset, names))))


def render(template: str, /, **values: Any) -> str:
    """A page from its template and the values that it names.

    Characters that no page can hold (NUL, lone surrogates) stand in it as U+FFFD.
    """
    return _UNSHOWABLE.sub("\ufffd", _environment().get_template(template).render(values).lstrip())


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FunctionLoader(asset),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
