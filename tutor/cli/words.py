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
        "file-refused": ("これを使えません（{why}）。", "This cannot be used ({why})."),
        "file-refused-advice": (
            "パスと、ファイルやフォルダーの読み書きの権限を確かめてください。",
            "Check the path, and that you may read and write there.",
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
        "no-such-course": (
            "「{course}」という講座はありません。",
            "There is no course “{course}”.",
        ),
        "known-courses": ("ある講座: {courses}", "Courses there are: {courses}"),
        "no-exam": (
            "試験のある講座がありません（exam.yaml がありません）。",
            "No course here has an exam (there is no exam.yaml).",
        ),
        "no-exam-in": (
            "講座「{course}」には試験がありません（exam.yaml がありません）。",
            "The course {course} has no exam (there is no exam.yaml).",
        ),
        "which-exam": (
            "試験のある講座がいくつもあります: {courses}",
            "Several courses have an exam: {courses}",
        ),
        "name-exam": (
            "一つを選んでください。例: tutor exam {course}",
            "Please name one, as in: tutor exam {course}",
        ),
        "broken-exam": (
            "この試験は壊れていて受けられません。",
            "This exam is broken and cannot be taken.",
        ),
        "broken-course": (
            "この講座は壊れていて読めません。",
            "This course is broken and cannot be read.",
        ),
        "no-results": (
            "受け終えた試験は、まだありません。",
            "No exam has been taken to its end yet.",
        ),
        "json-of-results": (
            "tutor exam の --json は、--results と一緒に使います。",
            "For tutor exam, --json goes with --results.",
        ),
        "limit-or-minutes": (
            "--limit と --minutes は、どちらか一つにしてください。",
            "Give either --limit or --minutes, not both.",
        ),
        "review-more": (
            "続けるには: tutor review --limit {count}",
            "To go on: tutor review --limit {count}",
        ),
        "review-saved": (
            "保存しました。続きは tutor review",
            "Saved. To go on later: tutor review",
        ),
        "no-reports": (
            "報告はまだありません。問題のところで「!」と打つと、ここに残ります。",
            "There are no reports yet. Type ! at a question to leave one here.",
        ),
        "report-at": ("場所: {place}", "Where: {place}"),
        "report-nowhere": (
            "場所: いまの教材には見つかりません",
            "Where: not found in the content there is now",
        ),
        "report-lesson": (
            "レッスン: {course}/{lesson}（版 {version}）",
            "Lesson: {course}/{lesson} (version {version})",
        ),
        "report-answer": ("答え: {answer}", "Answered: {answer}"),
        "report-no-answer": ("答え: まだなし", "Answered: nothing yet"),
        "report-note": ("メモ: {note}", "Note: {note}"),
        "known-tables": ("ある表: {tables}", "Tables there are: {tables}"),
        "did-you-mean": ("「{meant}」のことですか？", "Did you mean “{meant}”?"),
        "no-such-explanation": (
            "「{explanation}」という説明の問いはありません。{guess}",
            "There is no explanation “{explanation}”. {guess}",
        ),
        "known-explanations": ("説明の問い: {explanations}", "Explanations: {explanations}"),
        "try-understood": (
            "言えている: {covers} / 思い違い: {shows}",
            "covers: {covers} / shows: {shows}",
        ),
        "try-not-understood": ("読み取れませんでした。", "Not understood."),
        "see-list": ("一覧: tutor list", "See them all: tutor list"),
        "no-such-folder": ("フォルダがありません: {path}", "There is no folder {path}"),
        "unreadable-folder": (
            "フォルダを読む権限がありません: {path}",
            "You may not read the folder {path}",
        ),
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
            "This is no full terminal, so it goes on as plain text (--plain).",
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
        "broken-courses": (
            "講座が壊れていて開けません: {paths}",
            "This course is broken and cannot be opened: {paths}",
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
