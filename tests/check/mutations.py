"""Changes to a content file, as a slip of the hand, a broken disk or an evil mind makes them."""

from __future__ import annotations

from random import Random
from typing import Any

import yaml

_BYTES = (b"\x00", b"\x07", b"\x1b[2J", b"\x7f", b"\xff", b"\xc3", b"\xe3\x81", b"\xed\xa0\x80")
_SIGNS = "{}[]:,-?!|>&*%@`\"'#~\t\r\u3000：\u2028\u0085\u200b\u202e\ufeff"
_SCALARS = ("", "0", "-1", "1e999", "true", "no", "~", "*x", "&x y", "!!set", "<<", "x" * 5_000)
_VALUES: tuple[Any, ...] = ("", "x", [], {}, [[]], [{}], {"ja": "あ"}, {"none": "true"}, ["a", "a"])
_KEYS = ("id", "ja", "en", "steps", "kind", "text", "why", "table", "options", "none", "when", "x")


def mutated(text: str, random: Random) -> bytes:
    """Change a file in one to three places.

    Args:
        text: The file.
        random: Where chance comes from; the same seed makes the same file.
    """
    if random.random() < 0.4:
        data = yaml.load(text, yaml.CBaseLoader)  # noqa: S506 - it makes nothing but strings
        for _ in range(random.randint(1, 3)):
            _change_data(data, random)
        text = yaml.dump(data, allow_unicode=True, sort_keys=False, Dumper=yaml.CSafeDumper)
        return text.encode()
    lines = text.split("\n")
    for _ in range(random.randint(1, 3)):
        _change_lines(lines, random)
    ends = random.choice(("\n", "\n", "\n", "\r\n", "\r"))
    data = ends.join(lines).encode("utf-8", "surrogatepass")
    return _with_changed_bytes(data, random) if random.random() < 0.3 else data


def _change_lines(lines: list[str], random: Random) -> None:
    at, other = random.randrange(len(lines)), random.randrange(len(lines))
    line = lines[at]
    inside = random.randint(0, len(line))
    match random.randint(0, 8):
        case 0:
            del lines[at : at + random.randint(1, 6)]
            lines.append("")
        case 1:
            lines[other:other] = lines[at : at + random.randint(1, 20)]
        case 2:
            lines[at], lines[other] = lines[other], line
        case 3:
            lines[at] = " " * random.randint(0, 12) + line.lstrip()
        case 4:
            lines[at] = line[:inside] + random.choice(_SIGNS) + line[inside:]
        case 5:
            lines[at] = line[:inside] + line[inside + random.randint(1, 5) :]
        case 6:
            lines[at] = line.partition(":")[0] + ": " + random.choice(_SCALARS)
        case 7:
            depth = random.choice((3, 70, 2_000))
            lines[at] = line.partition(":")[0] + ": " + random.choice("[{") * depth
        case _:
            del lines[at:]
            lines.append(line[:inside])


def _change_data(data: Any, random: Random) -> None:
    """Change one field or one part of a list somewhere in the data, in place."""
    value = data
    while True:
        keys: list[Any] = list(value) if isinstance(value, dict) else list(range(len(value)))
        if not keys:
            return
        key = random.choice(keys)
        if isinstance(value[key], (dict, list)) and value[key] and random.random() < 0.85:
            value = value[key]
            continue
        break
    match random.randint(0, 3):
        case 0 if isinstance(value, dict):
            value[random.choice(_KEYS)] = value.pop(key)
        case 1:
            del value[key]
        case 2:
            for _ in range(random.choice((1, 4, 80))):
                value[key] = [value[key]] if random.random() < 0.5 else {"steps": value[key]}
        case _:
            value[key] = random.choice((*_VALUES, *_SCALARS))


def _with_changed_bytes(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    match random.randint(0, 3):
        case 0:
            return data[:at] + random.choice(_BYTES) + data[at:]
        case 1:
            return data[:at] + data[at + random.randint(1, 3) :]
        case 2:
            return random.choice((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")) + data
        case _:
            return data[:at] + random.randbytes(8) + data[at:]
