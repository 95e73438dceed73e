"""The command `tutor schema`: the JSON Schema of content files, for editors and other programs."""

from __future__ import annotations

from typing import cast

from tutor.authoring.folder_schemas import schema_text, write_schemas
from tutor.authoring.schema import FILE_KINDS, FileKind, schema_of
from tutor.cli.arguments import Request
from tutor.cli.authoring_words import authoring_words
from tutor.cli.output import Output
from tutor.cli.unwritable import unwritable
from tutor.cli.words import in_both
from tutor.errors import ExitCode, NotFound


def run(request: Request, output: Output) -> int:
    """Print one schema, or all of them by the kind of file; or write them into a course.

    Raises:
        NotFound: The folder is not there.
        UnwritableFile: They cannot be written.
    """
    if request.into is not None:
        if not request.into.is_dir():
            raise NotFound(in_both("no-such-folder", path=request.into))
        try:
            for path in write_schemas(request.into):
                output.say(authoring_words("made", output.language, path=path))
        except OSError as error:
            raise unwritable(error, request.into) from error
        return ExitCode.OK
    if request.kind is not None:
        schema = schema_of(cast("FileKind", request.kind))
    else:
        schema = {kind: schema_of(kind) for kind in FILE_KINDS}
    output.say(schema_text(schema), end="")
    return ExitCode.OK
