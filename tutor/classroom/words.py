"""What the room itself says, in both languages."""

from __future__ import annotations

from tutor.wording import Words

class_words = Words(
    {
        "own-stem": (
            "先生の質問を聞いて、A〜Dから選んでください",
            "Listen to the question, then pick A, B, C or D",
        ),
        "damaged": (
            "この授業の記録は壊れていて読めません。",
            "The journal of this class is damaged and cannot be read.",
        ),
        "unreadable": (
            "この授業の記録を開けません。",
            "The journal of this class cannot be opened.",
        ),
        "unwritable": (
            "授業の記録を書けません。ディスクの空きと権限を確かめてください。",
            "The journal of the class cannot be written. Check the disk and its permissions.",
        ),
        "taken": (
            "この授業は、別の画面で開いています。",
            "This class is open on another screen.",
        ),
        "no-sockets": (
            "このシステムでは、先生用の画面を別の端末に出せません。公開画面の n でメモを見られます。",
            "On this system the teacher's view cannot be shown in a second terminal. Press n on the public screen for the notes.",
        ),
        "no-room": (
            "いま開いている授業がありません。先に tutor teach で始めてください。",
            "No class is open. Begin one first with tutor teach.",
        ),
        "no-meeting-place": (
            "先生用の画面と話すためのフォルダを、安全に使えません。",
            "The folder through which screens talk to each other cannot be used safely.",
        ),
    }
)
