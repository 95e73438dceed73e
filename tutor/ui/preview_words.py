"""What only the preview of a lesson says, in both languages, and the keys only it has."""

from __future__ import annotations

from tutor.wording import Words

preview_words = Words(
    {
        "steps": ("ステップ", "steps"),
        "steps-title": ("どのステップへ行きますか？", "Go to which step?"),
        "pane": ("気づきとメモ", "findings, notes"),
        "pane-title": ("気づきとメモ", "Findings and notes"),
        "preview": ("プレビュー: {title}", "Preview: {title}"),
        "here": ("いまの場所", "Here"),
        "findings": ("見つかった問題", "Findings"),
        "no-findings": ("ありません", "none"),
        "looking": ("調べています…", "looking…"),
        "broken-at-start": ("まだ表示できません。ファイルを直して保存すると、ここに出ます。", "It cannot be shown yet. Mend the file and save it, and it will be here."),
        "not-checked": ("調べることができませんでした: {fault}", "The check has failed: {fault}"),
        "gone": ("ファイルがなくなりました。最後に読めたものを表示しています。もとの名前で置くと、続きから見られます。", "The file is gone. You see it as it last was; put it back, and it is followed again."),
        "broken": ("いまのファイルは読めません。最後に読めたものを表示しています。", "The file as it is cannot be shown. You see it as it last was in order."),
    }
)  # fmt: skip

preview_keys = Words(
    {
        "m": ("ステップの一覧。選んだところへ行く", "All steps; go to the one you choose"),
        "n": ("気づきとメモの欄を開く、閉じる", "Open or close findings and notes"),
    }
)
"""The keys of the preview."""
