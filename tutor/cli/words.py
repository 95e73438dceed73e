"""What the commands say, in both languages, each sentence under a name."""

from __future__ import annotations

from tutor.wording import LANGUAGES, Words

words = Words(
    {
        "bug": (
            "tutorの不具合で止まりました（{error}）。レッスンの進みぐあいは保存されています。",
            "Tutor stopped because of a bug of its own ({error}). Your progress is saved.",
        ),
        "bug-kept": (
            "くわしい記録: {file}　この記録を添えて、tutorの開発元に知らせてください。",
            "The details are in {file}. Please send that file to those you have Tutor from.",
        ),
        "bug-unkept": (
            "TUTOR_DEBUG=1 を付けてもう一度実行し、その出力を開発元に知らせてください。",
            "Run it again with TUTOR_DEBUG=1 and send what it prints to those you have Tutor from.",
        ),
        "output-unwritable": (
            "出力を書けません（{why}）。",
            "The output cannot be written ({why}).",
        ),
        "no-such-width": (
            "環境変数 {variable} に「{value}」は使えません（使える値: auto, 1, 2）。",
            "The variable {variable} cannot be “{value}” (possible: auto, 1, 2).",
        ),
        "usage-hint": ("くわしくは: {command} --help", "More: {command} --help"),
        "open-lesson": (
            "レッスンを開くには: tutor learn {lesson}",
            "To open a lesson: tutor learn {lesson}",
        ),
        "no-such-path": ("見つかりません: {path}", "There is nothing at {path}"),
        "no-such-lesson": (
            "「{lesson}」というレッスンはありません。{guess}",
            "There is no lesson “{lesson}”. {guess}",
        ),
        "no-such-table": (
            "「{table}」という表はありません。{guess}",
            "There is no table “{table}”. {guess}",
        ),
        "known-tables": ("ある表: {tables}", "Tables there are: {tables}"),
        "did-you-mean": ("「{meant}」のことですか？", "Did you mean “{meant}”?"),
        "see-list": ("一覧: tutor list", "See them all: tutor list"),
        "no-such-folder": ("フォルダがありません: {path}", "There is no folder {path}"),
        "keep-going": ("つづきは: tutor learn {lesson}", "To go on later: tutor learn {lesson}"),
        "minutes": ("{count}分", "{count} min"),
        "status-new": ("まだ", "new"),
        "status-started": ("途中 {position}/{length}", "under way {position}/{length}"),
        "status-done": ("済み", "done"),
        "status-broken": ("壊れています", "broken"),
        "nothing-here": (
            "レッスンが一つもありません: {folders}",
            "There are no lessons in {folders}",
        ),
        "no-terminal": (
            "端末ではないので、文字だけで進めます（--plain）。",
            "This is no full terminal, so the lesson goes on as plain text (--plain).",
        ),
        "broken-lesson": (
            "レッスン「{lesson}」は壊れていて開けません。",
            "The lesson {lesson} is broken and cannot be opened.",
        ),
        "broken-lessons": (
            "この講座には、壊れていて開けないレッスンがあります: {lessons}",
            "Some lessons of this course are broken and cannot be opened: {lessons}",
        ),
        "good-lessons": (
            "ほかのレッスンは開けます: {lessons}",
            "These lessons can be opened: {lessons}",
        ),
        "more-in-check": ("くわしくは: tutor check {path}", "All the details: tutor check {path}"),
        "all-done": (
            "レッスンはすべて終わっています。もう一度するには: tutor learn {lesson}",
            "All lessons are done. To take one again: tutor learn {lesson}",
        ),
        "no-good-lesson": (
            "開けるレッスンがありません。",
            "There is no lesson that can be opened.",
        ),
    }
)


def in_both(name: str, **values: object) -> dict[str, str]:
    """Return a sentence in every language, as errors want it."""
    return {language: words(name, language, **values) for language in LANGUAGES}
