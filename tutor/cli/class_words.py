"""What the commands about classes say, in both languages."""

from __future__ import annotations

from tutor.wording import LANGUAGES, Words

words = Words(
    {
        "needs-terminal": (
            "tutor teach は、端末の画面でだけ使えます。",
            "tutor teach needs a full terminal.",
        ),
        "no-room": (
            "いま開いている授業がありません。",
            "No class is open.",
        ),
        "begin-first": (
            "先に、別の端末で始めてください: tutor teach",
            "Begin one in another terminal first: tutor teach",
        ),
        "taught": (
            "集計と、欠席した人のためのページを書き出すには: tutor class export {room}",
            "For the figures, and a page for those who were absent: tutor class export {room}",
        ),
        "not-ended": (
            "授業は途中です。続けるには: tutor teach {room}",
            "The class is not ended. To take it up again: tutor teach {room}",
        ),
        "take-up": (
            "途中の授業を続けるには: tutor teach {room}",
            "To take up a class that is not ended: tutor teach {room}",
        ),
        "room-lost": (
            "{room} の記録は壊れていて、何も読めません。",
            "Nothing of the journal of {room} can be read: it is damaged.",
        ),
        "no-rooms": (
            "授業の記録は、まだありません。",
            "No class has been taught yet.",
        ),
        "no-such-room": ("「{room}」という授業はありません。", "There is no class “{room}”."),
        "known-rooms": ("ある授業: {rooms}", "Classes there are: {rooms}"),
        "name-room": (
            "消す授業を指定してください。例: tutor class forget {room}",
            "Name the class to forget, as in: tutor class forget {room}",
        ),
        "room-line": (
            "{room}  {title}  質問{count}問  {state}",
            "{room}  {title}  questions: {count}  {state}",
        ),
        "over": ("終わり", "ended"),
        "under-way": ("途中", "not ended"),
        "room-broken": ("{room}  {trouble}", "{room}  {trouble}"),
        "damaged-after": (
            "{room} の記録は途中で壊れています。上にあるのは、読めたところまでです。",
            "The journal of {room} is damaged: this is as far as it can be read.",
        ),
        "export-cut": (
            "{room} の記録は途中で壊れています。書き出したのは読めたところまでで、その先は入っていません。",
            "The journal of {room} is damaged. These files go as far as it can be read; what came later is missing.",
        ),
        "file-is-there": (
            "そのファイルはもうあります。上書きはしません。",
            "The file is there already, and is not overwritten.",
        ),
        "other-folder": (
            "別のフォルダに書き出すには: tutor class export {room} --into フォルダ",
            "To write into another folder: tutor class export {room} --into DIR",
        ),
        "other-file": (
            "別のファイルに書くには: tutor cards -o ファイル",
            "To write another file: tutor cards -o FILE",
        ),
        "count-range": (
            "--n は1から{most}までの数です（「{value}」は使えません）。",
            "--n is a number from 1 to {most}, and cannot be “{value}”.",
        ),
        "written": ("書き出しました: {path}", "Written: {path}"),
        "unwritable": ("書き込めません: {path}", "This cannot be written: {path}"),
        "forgotten": ("消しました: {room}", "Erased: {room}"),
        "say-yes": (
            "「{room}」の記録は、消すと元に戻せません。消すには --yes を付けてください。",
            "What was counted in {room} cannot be brought back. To erase it, add --yes.",
        ),
        "cards-written": (
            "{count}人分のカード（A〜{last}）を書きました: {path}　印刷は「実際のサイズ（100%）」で。",
            "Cards A to {last} for {count} are in {path}. Print them at actual size (100%).",
        ),
    }
)


def class_both(name: str, **values: object) -> dict[str, str]:
    """Return a sentence in every language, as errors want it."""
    return {language: words(name, language, **values) for language in LANGUAGES}
