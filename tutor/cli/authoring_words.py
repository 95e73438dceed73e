"""What the commands for authors say, in both languages, each sentence under a name."""

from __future__ import annotations

from tutor.wording import LANGUAGES, Words

authoring_words = Words(
    {
        "made": ("作りました: {path}", "Made: {path}"),
        "exists": ("もうあります。上書きはしません: {path}", "This is there already and is not overwritten: {path}"),
        "needs-name": ("レッスンの名前が要ります。", "The lesson needs a name."),
        "needs-no-name": ("講座には、レッスンの名前も --from も要りません。", "A course needs no lesson name and no --from."),
        "needs-no-languages": ("レッスンの言語は、講座の languages で決まります。", "A lesson has the languages of its course."),
        "name-a-file": ("自分の講座のレッスンなら、そのファイルか、--content で講座のフォルダを指定してください。一覧: tutor list", "For a lesson of your own course, name its file, or the course's folder with --content. See them all: tutor list"),
        "name-example": ("例: tutor new lesson {folder} second-steps", "For instance: tutor new lesson {folder} second-steps"),
        "bad-name": ("「{lesson}」は名前に使えません。", "“{lesson}” cannot be a name."),
        "good-name": ("半角の小文字・数字・ハイフンで、64字以内にしてください（例: second-steps）。", "Use lower-case letters, digits and hyphens, at most 64 (for instance second-steps)."),
        "folder-no-file": ("{path} はフォルダです。中のレッスンのファイルを指定してください。", "{path} is a folder. Please name a lesson file in it."),
        "file-no-folder": ("{path} はファイルです。講座のフォルダを指定してください。", "{path} is a file. Please name the folder of the course."),
        "name-a-model": ("--from には、レッスンのファイルか名前を指定してください。ほかの講座の名前なら、--content でその講座のフォルダも指定してください。", "Give --from the file or the name of a lesson; for one by name in another course, name its folder with --content, too."),
        "no-course-there": ("読める course.yaml がありません: {folder}", "There is no readable course.yaml in {folder}"),
        "make-course": ("先に講座を作るには: tutor new course {folder}", "To make a course first: tutor new course {folder}"),
        "lesson-exists": ("「{lesson}」というレッスンは、この講座にもうあります。", "This course has a lesson “{lesson}” already."),
        "listed": ("course.yaml の lessons に書き足しました。", "It was added to the lessons of course.yaml."),
        "list-it": ("course.yaml の lessons に、この名前を書き足してください: {lesson}", "Please add this name to the lessons of course.yaml: {lesson}"),
        "model-broken": ("「{lesson}」は壊れているので写せません。", "“{lesson}” is broken and cannot be copied."),
        "next-check": ("確かめるには: tutor check {path}", "To check it: tutor check {path}"),
        "next-learn": ("試すには: tutor --content {folder} learn {lesson}", "To try it: tutor --content {folder} learn {lesson}"),
        "unwritable": ("書けません（{why}）。", "It cannot be written ({why})."),
        "tidied": ("そろえました: {path}", "Tidied: {path}"),
        "tidied-ids": ("そろえ、idを{count}個書きました: {path}", "Tidied, with {count} new ids: {path}"),
        "untidy": ("体裁がそろっていません: {path}", "Not tidy: {path}"),
        "left-comment": ("そろえるとこの行のコメントが消えるので、そのままにしました。コメントをかっこの外の行に移してください: {place}", "Left as it is, since the comment on this line would be lost. Please move it out of the braces: {place}"),
        "left-text": ("この行の文が変わってしまうので、そのままにしました: {place}", "Left as it is, since the text on this line would not stay the same: {place}"),
        "left-yaml": ("この行の書き方（* や & など）はそろえられないので、そのままにしました: {place}", "Left as it is, since what is on this line (such as * or &) cannot be laid out: {place}"),
        "unreadable": ("読めないので、そのままにしました: {place} {what}", "Left as it is, since it cannot be read: {place} {what}"),
        "locked": ("訳の控えを書きました: {path}", "Took note of the translations: {path}"),
        "fmt-summary": ("調べたファイル{files}個、整っていなかったもの{changed}個。", "Files: {files}; not tidy: {changed}."),
        "fmt-done": ("調べたファイル{files}個、そろえたもの{changed}個。", "Files: {files}; tidied: {changed}."),
        "no-such-rule": ("「{rule}」という規則はありません。", "There is no rule “{rule}”."),
        "see-rules": ("一覧: tutor check --list", "See them all: tutor check --list"),
        "watching": ("ファイルの変化を待っています（Ctrl+Cで終わります）。", "Waiting for files to change (Ctrl+C ends)."),
    }
)  # fmt: skip


def in_all(name: str, **values: object) -> dict[str, str]:
    """Return a sentence in every language, as errors want it."""
    return {language: authoring_words(name, language, **values) for language in LANGUAGES}
