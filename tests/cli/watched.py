"""The program with its screens, watched: what it opens to the outside is written into a file.

`python -m tests.cli.watched`; the file `opened` stands in `TUTOR_HOME`. The pair of local sockets
by which asyncio wakes itself leads nowhere and is left out.
"""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

from tutor.__main__ import main

if __name__ == "__main__":
    _report = (Path(os.environ["TUTOR_HOME"]) / "opened").open("w", encoding="utf-8")
    _outward = tuple(f"socket.{name}" for name in ("connect", "bind", "getaddrinfo", "sendto"))

    def _watch(event: str, arguments: tuple[object, ...]) -> None:
        is_local = event == "socket.__new__" and arguments[1] == socket.AF_UNIX
        if (event == "socket.__new__" and not is_local) or event.startswith(_outward):
            _report.write(f"{event} {arguments}\n")
            _report.flush()

    sys.addaudithook(_watch)
    _report.write("watching\n")
    _report.flush()
    sys.exit(main())
