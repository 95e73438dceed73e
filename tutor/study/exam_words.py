"""What both front ends say about an exam, in both languages.

Owns the wording and how a share is told. Days are those of the learner's time zone.
"""

from __future__ import annotations

from tutor.learner.exams import ExamRun
from tutor.study.days import local_day
from tutor.wording import Words

exam_words = Words(
    {
        "exam": ("試験", "Exam"),
        "about": (
            "{count}問の試験です。ヒントはなく、正誤と説明は最後にまとめて出ます。目安は約{minutes}分。途中でやめても、続きから始められます。",
            "An exam of {count} questions. There are no hints; what was right, and why, comes at the end. It takes about {minutes} minutes. Stop when you like: it goes on from there.",
        ),
        "under-way": (
            "{count}問のうち{done}問まで済んでいます。その続きからです。",
            "{done} of {count} are behind you; it goes on from there.",
        ),
        "earlier": ("これまでの結果", "Earlier results"),
        "earlier-result": (
            "{date}　{count}問中{right}問正解（{percent}%）",
            "{date}  {right} of {count} right ({percent}%)",
        ),
        "result": ("結果", "Result"),
        "score": ("{count}問のうち{right}問が正解でした。", "{right} of {count} right."),
        "passed": ("{percent}%で、合格です。", "{percent}%: passed."),
        "not-passed": (
            "{percent}%で、合格（{needed}%）に届きませんでした。",
            "{percent}%: not passed, it takes {needed}%.",
        ),
        "read-next": (
            "次にすること: 「{title}」を読み返す",
            "What to do next: read “{title}” again",
        ),
        "try-others": (
            "次にすること: 下の説明を読んで、別の問題でもう一度",
            "What to do next: read why below, then try other questions",
        ),
        "nothing-missed": (
            "読み返すところはありません。おめでとうございます。",
            "There is nothing to read again. Congratulations.",
        ),
        "by-lesson": ("レッスンごと（弱いものから）", "By lesson, the weakest first"),
        "missed": ("（問{numbers}）", "(no. {numbers})"),
        "all-right": ("ぜんぶ正解: {titles}", "All right: {titles}"),
        "with-parts": (
            "割合には、一部だけ合っていた答えも入っています。",
            "What was right in part counts in the percentage.",
        ),
        "between": ("、", ", "),
        "question-number": ("問{number}", "Question {number}"),
        "answers": (
            "一問ずつ（まちがえた問題から）",
            "Question by question, those not right first",
        ),
        "no-answer": ("答えていません", "Not answered"),
    }
)


def percent(share: float) -> int:
    """Return a share from 0 to 1 in percent; only the whole is 100, and only nothing is 0."""
    rounded = round(share * 100)
    return min(max(rounded, 1), 99) if 0 < share < 1 else rounded


def earlier_result(run: ExamRun, language: str) -> str:
    """Say what came of an exam taken earlier, with the day as the learner lived it."""
    return exam_words(
        "earlier-result",
        language,
        date=local_day(run.ended_at).isoformat(),
        count=run.count,
        right=run.right,
        percent=percent(run.share / max(1, run.count)),
    )
