"""What is said about plays and previews, in both languages, each sentence under a name."""

from __future__ import annotations

from tutor.wording import LANGUAGES, Words

play_words = Words(
    {
        "play-passed": ("台本どおり: {path}", "As it should be: {path}"),
        "play-failed": ("台本とちがいます: {path}（- は台本、+ はいまのレッスン）", "Not as it should be: {path} (- the play, + the lesson as it is)"),
        "play-broken": ("この台本は試せません: {path}", "This play cannot be played: {path}"),
        "no-lesson-for-play": ("この台本のレッスンが、同じフォルダにありません: {path}", "The lesson of this play is not in its folder: {path}"),
        "lesson-broken": ("レッスンが壊れているので、台本を試せません: {path}", "The lesson is broken, so this play cannot be tried: {path}"),
        "plays-summary": ("台本{count}本を試しました。ちがっていたもの{failed}本。", "Plays: {count}; not as they should be: {failed}."),
        "no-plays": ("このレッスンには台本がありません。", "This lesson has no plays."),
        "record-one": ("作るには: tutor play {lesson} --record {path}", "To record one: tutor play {lesson} --record {path}"),
        "bad-play-name": ("台本のファイル名は {ending} で終わるようにしてください。", "The name of a play has to end in {ending}."),
        "one-of-two": ("--script と --record は、どちらか一つだけにしてください。", "Use --script or --record, not both."),
        "recorded": ("台本を書きました（{count}項目）: {path}", "The play was written ({count} turns): {path}"),
        "nothing-recorded": ("何もしなかったので、台本は書きませんでした。", "Nothing was done, so no play was written."),
        "no-preview-here": ("プレビューには、ふつうの端末の画面が必要です。", "A preview needs a terminal that can show screens."),
        "no-such-step": ("「{step}」というステップはありません。", "There is no step “{step}”."),
        "not-previewed": ("このファイルはレッスンではありません。", "This file is no lesson."),
        "another-file": ("このレッスンとして開くのは、別のファイル {path} です。", "The file that is opened as this lesson is another one: {path}"),
        "try-file": ("レッスンのファイルを見るには: tutor preview {path}　調べるには: tutor check {path}", "To see a lesson's file: tutor preview {path}; to check it: tutor check {path}"),
        "try-folder": ("講座のフォルダを開くには: tutor --content {path}　調べるには: tutor check {path}", "To open a course's folder: tutor --content {path}; to check it: tutor check {path}"),
    }
)  # fmt: skip


def in_all(name: str, **values: object) -> dict[str, str]:
    """Return a sentence in every language, as errors want it."""
    return {language: play_words(name, language, **values) for language in LANGUAGES}
