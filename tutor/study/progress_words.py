"""What is said of a learner's progress, in both languages, by the screen and by `tutor stats`."""

from __future__ import annotations

from tutor.wording import Words

progress_words = Words(
    {
        "nothing-yet": (
            "まだ何も答えていません。始めるには: tutor learn",
            "Nothing has been answered yet. To begin: tutor learn",
        ),
        "nothing-yet-keys": (
            "まだ何も答えていません。始めるには、Escで地図にもどって、Enterを押してください。",
            "Nothing has been answered yet. To begin, press Esc for the map, then Enter.",
        ),
        "lessons": ("レッスン", "Lessons"),
        "lessons-done": (
            "{lessons}のうち{done}が済み、{started}が途中",
            "{done} of {lessons} done, {started} under way",
        ),
        "concepts": ("わかってきたこと", "Concepts"),
        "level-new": ("まだ聞かれていないもの", "new"),
        "level-shaky": ("あやふや", "shaky"),
        "level-fair": ("まずまず", "fair"),
        "level-solid": ("しっかり", "solid"),
        "formula": (
            "数字は、今思い出せる見込み×これまでの答え方（0〜100）を、答えた問題で平均したもの。",
            "The number, from 0 to 100: the chance of recalling it now times what your answers speak for, averaged over the questions answered.",
        ),
        "misconceptions": ("思い違い", "Mix-ups"),
        "belief-held": (
            "「{belief}」 {day}に見られました（{times}回）",
            "“{belief}”: seen on {day} ({times} times in all)",
        ),
        "belief-held-once": (
            "「{belief}」 {day}に見られました",
            "“{belief}”: seen on {day}",
        ),
        "belief-refuted": (
            "「{belief}」 {day}に見られ、{refuted}に解消しました",
            "“{belief}”: seen on {day}, put right on {refuted}",
        ),
        "changed": (
            "答えたあとに書き直された問題: {count}問",
            "Questions that changed since you answered them: {count}",
        ),
        "ahead": ("これから7日の復習", "Reviews in the next seven days"),
        "ahead-none": ("復習の予定はまだありません", "no reviews are planned yet"),
        "ahead-count": ("{count}問", "{count}"),
        "calendar": ("学んだ日", "Days of study"),
        "studied-on": (
            "この{weeks}週間で{days}日（{list}）",
            "Days in the last {weeks} weeks: {days} ({list})",
        ),
        "studied-never": (
            "この{weeks}週間は学んだ日がありません",
            "no day of study in the last {weeks} weeks",
        ),
        "day-minutes": ("{day} {minutes}分", "{day} {minutes} min"),
        "between": ("、", ", "),
        "today": ("{day} 今日", "{day} today"),
        "time": ("学んだ時間", "Time spent"),
        "time-hours": (
            "{hours}時間{minutes}分（何かをした分の数）",
            "{hours} h {minutes} min (minutes in which you did something)",
        ),
        "time-minutes": (
            "{minutes}分（何かをした分の数）",
            "{minutes} min (minutes in which you did something)",
        ),
        "weekdays": ("月 火 水 木 金 土 日", "Mo Tu We Th Fr Sa Su"),
    }
)
