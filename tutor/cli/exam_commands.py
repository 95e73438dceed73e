"""The commands about exams and reports: their options, examples and words, in both languages."""

from __future__ import annotations

from tutor.cli.command import JSON, Argument, Command

EXAM = Command(
    name="exam",
    shown="tutor exam [COURSE] [--plain] [--results [--json]]",
    about={
        "ja": "講座の試験を受けます。ヒントはなく、正誤と説明は最後にまとめて出ます。"
        "途中のものは続きから始まります。",
        "en": "Take the exam of a course: no hints, and feedback at the end. "
        "One under way goes on where you stopped.",
    },
    arguments=(
        Argument(
            names=("course",),
            shown="COURSE",
            about={
                "ja": "講座の名前（optin など）。試験のある講座が一つなら省けます。",
                "en": "A course, as optin; may be left out when only one has an exam.",
            },
            settings={"nargs": "?", "metavar": "COURSE"},
        ),
        Argument(
            names=("--plain",),
            shown="--plain",
            about={
                "ja": "画面を使わず、文字だけで進めます。",
                "en": "Plain lines instead of a screen.",
            },
            settings={"action": "store_true"},
        ),
        Argument(
            names=("--results",),
            shown="--results",
            about={
                "ja": "これまでの結果を一覧にします。",
                "en": "List the results of the exams taken so far.",
            },
            settings={"action": "store_true"},
        ),
        Argument(
            names=("--json",),
            shown="--json",
            about={"ja": "結果をJSONで出力します。", "en": "Print the results as JSON."},
            settings={"action": "store_true"},
        ),
    ),
    examples=(
        ("tutor exam", {"ja": "試験を受ける", "en": "take the exam"}),
        ("tutor exam --results", {"ja": "これまでの結果を見る", "en": "see earlier results"}),
    ),
)

REPORTS = Command(
    name="reports",
    shown="tutor reports [--json]",
    about={
        "ja": "「!」で報告した問題を、作者のために一覧にします。どこにも送られていません。",
        "en": "List the questions reported with ! for their author. Nothing was sent anywhere.",
    },
    arguments=(JSON,),
    examples=(
        ("tutor reports", {"ja": "報告を見る", "en": "see the reports"}),
        ("tutor reports --json", {"ja": "ほかのプログラムに渡す", "en": "for other programs"}),
    ),
)
