"""What `tutor data` says, in both languages, each sentence under a name."""

from __future__ import annotations

from tutor.wording import Words

data_words = Words(
    {
        "where": ("学習の記録: {path}", "Learning record: {path}"),
        "where-named": ("{who}の学習の記録: {path}", "Learning record of {who}: {path}"),
        "where-none": ("まだありません: {path}", "Not there yet: {path}"),
        "bytes": ("{count}バイト", "{count} bytes"),
        "needs-file": ("ファイルの名前が要ります。", "A file name is needed."),
        "no-such-action": (
            "「{action}」はできません（できること: where, export, import, erase）。",
            "“{action}” cannot be done (possible: where, export, import, erase).",
        ),
        "needs-no-file": (
            "ファイルの名前は要りません: {file}",
            "No file name is needed: {file}",
        ),
        "nothing-there": (
            "学習の記録はまだありません: {path}",
            "There is no learning record yet: {path}",
        ),
        "file-is-there": (
            "そのファイルはもうあります。上書きはしません。",
            "The file is there already, and is not overwritten.",
        ),
        "file-unwritable": ("書き込めません（{why}）。", "It cannot be written ({why})."),
        "exported": (
            "書き出しました: {file}（受講{runs}回、操作{actions}件、解答{attempts}件）",
            "Exported to {file}. Runs: {runs}, actions: {actions}, answers: {attempts}",
        ),
        "imported": (
            "取り込みました: 受講{runs}回、操作{actions}件、解答{attempts}件",
            "Imported. Runs: {runs}, actions: {actions}, answers: {attempts}",
        ),
        "nothing-to-erase": ("消すものはありません。", "There is nothing to erase."),
        "will-erase": (
            "次のファイルを消します。元には戻せません。",
            "These files will be erased. This cannot be undone.",
        ),
        "sure": (
            "本当に消しますか？ 消すなら「はい」、やめるならEnter: ",
            "Erase them? Type yes, or press Enter to keep them: ",
        ),
        "kept": ("何も消していません。", "Nothing was erased."),
        "needs-yes": (
            "尋ねられないので、消していません。消すには --yes を付けてください。",
            "Nobody can be asked here, so nothing was erased. To erase, add --yes.",
        ),
        "erased": (
            "消しました: ファイル{files}個、{bytes}バイト（受講{runs}回、解答{attempts}件）",
            "Erased. Files: {files} ({bytes} bytes), runs: {runs}, answers: {attempts}",
        ),
    }
)
