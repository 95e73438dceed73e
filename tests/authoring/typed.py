"""YAML as an editor reads it: by the core schema of YAML 1.2, with numbers and truth values."""

import re
from typing import Any

import yaml


class _CoreLoader(yaml.SafeLoader):
    """Knows no dates, and no `yes` and `no`."""


_CoreLoader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    _CoreLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), _first
    )


def _decimal(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> int:
    return int(str(loader.construct_scalar(node)))


_CoreLoader.add_constructor("tag:yaml.org,2002:int", _decimal)


def typed(text: str | bytes) -> Any:
    """Read YAML.

    Raises:
        yaml.YAMLError: It is none.
    """
    return yaml.load(text, Loader=_CoreLoader)  # noqa: S506 - a safe loader
