"""A whole lesson at the prompt, through a pipe."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.lessons import open_database, pass_on, two_words
from tests.cli.programs import Played, environment, play, tutor
from tests.cli.tables import PREDICTIONS, write_table_course
from tutor.cli.plain_history import current
from tutor.dialogue.actions import Answer
from tutor.dialogue.effects import AnswerMarked, HintGiven, LineSpoken, QuestionPosed, TableShown
from tutor.dialogue.machine import open_question
from tutor.dialogue.state import Phase
from tutor.questions.question import OptionQuestion
from tutor.study.preferences import preferred_language
from tutor.text.cells import width_cells

_LEARN = ("learn", "two-words", "--plain")


def last_option(prompt: str) -> str:
    """Return the number of the last option that a prompt names."""
    found = re.search(r"1-(\d+)", prompt)
    assert found is not None
    return found[1]


def wrong_first(prompt: str, times: int) -> str:
    """Pick the options one after the other, until one is right; of other kinds see the answer."""
    if "(Enter" in prompt:
        return ""
    if prompt.startswith("A number, ") and "s answer" in prompt:
        return str(times)
    return "s" if "s answer" in prompt or "s model" in prompt else last_option(prompt)


def skip_all(prompt: str, _: int) -> str:
    """Pass over everything that can be passed over."""
    if prompt.startswith("(Enter"):
        return ""
    if "s answer" in prompt or "k skip" in prompt or prompt.startswith("Next: "):
        return "k"
    return last_option(prompt)


def ask_all(prompt: str, _: int) -> str:
    """Take every hint, then the answer."""
    if "(Enter" in prompt:
        return ""
    if "h hint" in prompt:
        return "h"
    return "s" if "s answer" in prompt else last_option(prompt)


def said(played: Played) -> str:
    """Return all that was said."""
    return "\n".join(played.lines)


@pytest.mark.parametrize("policy", [wrong_first, skip_all, ask_all])
def test_to_the_end(policy: Callable[[str, int], str], tmp_path: Path) -> None:
    """The real lesson can be played to its end, whatever one answers."""
    played = play(tmp_path, policy)
    text = said(played)

    assert played.exit_code == 0
    assert "To take home:" in text
    assert "That is the end of this lesson." in text
    assert text.endswith("All lessons are done.") or "Next, “" in played.lines[-1]
    assert "not understood" not in text
    store = open_database(tmp_path)
    assert store.places("optin")["two-words"].ended
    store.close()


def test_ending(tmp_path: Path) -> None:
    """At the end every question is counted, and what was missed is named."""
    played = play(tmp_path, ask_all)
    counted = [re.search(r"Shown or skipped: (\d+)", line) for line in played.lines]
    (count,) = [int(found[1]) for found in counted if found is not None]

    assert count == len([line for line in played.lines if line.startswith("Question: ")])
    assert "Worth another look: The do-nothing test" in said(played)


def test_end_of_input(tmp_path: Path) -> None:
    """When there is nothing more to read, all is saved and the exit code is 0."""
    done = tutor(*_LEARN, home=tmp_path, typed="\n\n")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("(Enter)\nSaved. To go on later: tutor learn two-words\n")


def test_resume(tmp_path: Path) -> None:
    """The next process says where it goes on, and repeats the last three things said."""
    first = tutor(*_LEARN, home=tmp_path, typed="\n\n\nq\n").stdout
    second = tutor(*_LEARN, home=tmp_path, typed="").stdout
    spoken = first.split("\n\n", 1)[1].split("(Enter)\n")

    heading, said = second.split("\n\n", 1)
    assert re.search(r"”\. Going on where you stopped \(\d+/\d+\)\.$", heading)
    assert said.startswith("".join(spoken[1:4]))


def test_resume_at_question(tmp_path: Path) -> None:
    """Who stopped after a wrong answer hears the words before the question, and all after them."""
    first = tutor(*_LEARN, home=tmp_path, typed="\n\n\n\nonly the bookshop\nh\n").stdout
    done = tutor(*_LEARN, home=tmp_path)
    options = re.findall(r"^\d\. .*$", done.stdout, flags=re.MULTILINE)

    assert "The bookshop's form" in done.stdout
    assert "\n\n\n" not in done.stdout
    assert len(options) == 4
    assert "\n".join(options) in first
    assert "Hint 2: " in done.stdout
    assert done.stdout.index("Question: ") < done.stdout.index("Not quite.")


def test_resume_behind_a_question(tmp_path: Path) -> None:
    """A question passed over comes back whole, with its answer in one line."""
    tutor(*_LEARN, home=tmp_path, typed="\n\n\n\nk\n")
    said = tutor(*_LEARN, home=tmp_path).stdout

    assert "Question: You join both shops" in said
    assert "\nSkipped.\nAnswer: Only the shoe shop.\nStudent: Then the" in said


def test_piped_prompts(tmp_path: Path) -> None:
    """Through a pipe each prompt stands on a line of its own."""
    said = tutor(*_LEARN, home=tmp_path, typed="\n\n\n\nonly the bookshop\n").stdout
    lines = said.split("\n")

    assert lines.count("(Enter)") == 4
    assert lines.count("A number, 1-4 (h hint, s answer, ? help):") == 2


@pytest.mark.parametrize("columns", ["30", "80", "200"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_width(language: str, columns: str, tmp_path: Path) -> None:
    """Nothing is wider than the terminal, nor wider than can be read with ease."""
    typed = "\n\n\n\n1\ns\n\n\n\n\n\n?\nq\n"
    words = (*_LEARN, "--lang", language)
    done = tutor(*words, home=tmp_path, typed=typed, COLUMNS=columns)

    widest = max(map(width_cells, done.stdout.split("\n")))
    assert widest <= min(90, int(columns))


def test_only_text(tmp_path: Path) -> None:
    """There is no colour, no cursor movement and no box in it."""
    text = "".join(play(tmp_path, skip_all).lines)

    assert text.isprintable()
    assert not set(text) & set("│┃─━╭╮╰╯┌┐└┘█●")


def test_names_and_indent(tmp_path: Path) -> None:
    """A line begins with the name, and what follows of it is set in."""
    lines = tutor(*_LEARN, home=tmp_path, typed="\n").stdout.split("\n")

    assert lines[2].startswith("Student: ")
    assert lines[3].startswith("  ")


def test_not_understood(tmp_path: Path) -> None:
    """What cannot be read costs nothing: what is possible is said, and nothing is recorded."""
    done = tutor(*_LEARN, home=tmp_path, typed="\n\n\n\nhello\n7\n\n")
    session, _ = two_words(tmp_path)
    session.resume()

    assert done.stdout.count("That was not understood.") == 2
    assert done.stdout.count("What you can do now: answer (a number, 1-4);") == 2
    assert done.stdout.count("Please answer first; k skips the question.") == 1
    assert session.state.outcomes["q-two-shops"].tries == ()
    session.store.close()


def test_language(tmp_path: Path) -> None:
    """`v` says the same in the other language, and the next process remembers it."""
    first = tutor(*_LEARN, home=tmp_path, typed="\nv\n").stdout
    second = tutor(*_LEARN, home=tmp_path).stdout
    elsewhere = tutor(*_LEARN, home=tmp_path, LANG="ja_JP.UTF-8", typed="v\n").stdout
    after = tutor("list", home=tmp_path).stdout
    store = open_database(tmp_path)

    assert "Teacher: Let's leave the meanings for later" in first
    assert "先生: 意味はあとまわしにして" in first
    assert second.startswith("「手を挙げるのはどっち？」のつづきから")
    assert elsewhere.startswith("「手を挙げるのはどっち？」")
    assert "Teacher: " in elsewhere
    assert after.startswith("Opt-in and opt-out (optin)")
    assert preferred_language(store, "ja") == "en"
    store.close()


def test_repeat(tmp_path: Path) -> None:
    """`r` says the present question again, with its options, and records nothing."""
    typed = "\n\n\n\nonly the bookshop\nr\n"
    text = tutor(*_LEARN, home=tmp_path, typed=typed).stdout

    assert text.count("Question: You join both shops") == 2
    assert text.count("Not quite.") == 2
    assert text.count("The shoe shop's form") == 1


def test_the_scene_in_the_other_language(tmp_path: Path) -> None:
    """`v` repeats what stands before a question too, so that it makes sense by itself."""
    text = tutor(*_LEARN, home=tmp_path, typed="\n\n\n\nv\n").stdout

    assert "靴屋の画面にチェック欄はなく" in text
    assert "問い: 登録のほかには" in text


def test_terms(tmp_path: Path) -> None:
    """`g` explains the terms in what was just said, in its language, or says there are none."""
    english = tutor(*_LEARN, home=tmp_path, typed="g\n\ng\n").stdout
    japanese = tutor(*_LEARN, "--lang", "ja", home=tmp_path / "ja", typed="y\ng\n").stdout

    assert "(Enter)\nopt-in (オプトイン): You are out until" in english
    assert english.count("\nopt-out (オプトアウト): You are in until") == 1
    assert "No words of the glossary were just said." in english
    assert "（Enter）\nオプトイン（opt-in）: 本人が「はい」と" in japanese


def test_readings(tmp_path: Path) -> None:
    """`y` says what stands there again with readings behind the terms; once more, without."""
    text = tutor(*_LEARN, "--lang", "ja", home=tmp_path, typed="y\ny\n").stdout
    once, _, again = text.partition("読みを付けるのをやめます。")

    assert "「オプトイン（opt-in）」" in once.replace("\n  ", "")
    assert "（opt-in）" not in again
    assert "生徒: 先生、「オプトイン」" in again


def test_refusals(tmp_path: Path) -> None:
    """What is understood and not possible is refused in one line, without the list of keys."""
    text = tutor(*_LEARN, home=tmp_path, typed="k\nh\n\n\n\n\nh\nhint\nh\n").stdout

    assert "There is nothing to skip here. Enter goes on." in text
    assert "No question is open now. Enter goes on." in text
    assert text.count("There are no more hints.") == 1
    assert "What you can do now" not in text


def test_predictions(tmp_path: Path) -> None:
    """A table with predictions: what comes next is named, asked, and then told once."""
    write_table_course(tmp_path / "c")
    words = ("learn", "tab", "--plain", "--content", str(tmp_path / "c"))
    done = tutor(*words, home=tmp_path, typed="\n\nred car\n\ns\n\n\n\n")

    assert (done.returncode, done.stderr) == (0, "")
    assert re.sub(r"\d\. .*\n", "", done.stdout) == PREDICTIONS


def test_resume_in_a_table(tmp_path: Path) -> None:
    """Who stopped at a prediction hears the table as far as it was seen, and then the question."""
    write_table_course(tmp_path / "c")
    words = ("learn", "tab", "--plain", "--content", str(tmp_path / "c"))
    tutor(*words, home=tmp_path, typed="\n\nred car\n\n")
    said = tutor(*words, home=tmp_path).stdout
    after_heading = said.split("\n\n", 1)[1]

    assert after_heading.startswith(
        "Teacher: Look.\n\nTable: Cars\nColour — Ann: red car.\n\n"
        "Question: Bob, Colour. What does Bob drive?\n"
    )
    again = tutor(*words, home=tmp_path, typed="h\nk\nr\n").stdout
    assert "There are no hints for this question." in again
    assert again.count("Skipped.\nColour — Bob: blue car.\nNext: Use (Enter)\n") == 2
    assert again.count("Table: Cars") == 1


def test_unsaved(tmp_path: Path) -> None:
    """Where nothing can be saved the lesson is played all the same, and that is said once."""
    (tmp_path / "file").touch()
    done = tutor(*_LEARN, home=tmp_path / "file" / "home", typed="\n\n")

    assert "Imagine you have just joined both of them." in done.stdout
    assert "Saved." not in done.stdout
    assert "What you did here could not be saved." in done.stderr
    assert done.returncode == 0


def test_any_bytes(tmp_path: Path) -> None:
    """Bytes that are no text are not understood, and that is all."""
    done = subprocess.run(
        (sys.executable, "-m", "tutor", *_LEARN),
        input=b"\xff\xfe\x00\x1b\n",
        capture_output=True,
        env=environment(tmp_path),
    )

    assert b"That was not understood." in done.stdout
    assert (done.returncode, done.stderr) == (0, b"")


def test_current_through_the_lesson(home: Path) -> None:
    """What stands before the learner: a line, a table as far as seen, a question and its end."""
    session, _ = two_words(home)
    seen: set[type] = set()
    while not session.has_ended:
        now = current(session.history)
        seen.add(type(now[0]))
        if isinstance(now[0], TableShown):
            assert now[0].shown == session.state.shown
        question = open_question(session.flow, session.state)
        if isinstance(question, OptionQuestion) and session.state.phase is Phase.ASKED:
            assert now == (QuestionPosed(question=question),)
            wrong = next(key for key in question.keys if key not in question.key)
            session.act(Answer((wrong,)))
            session.act(Answer((wrong,)))
            kinds = [type(effect) for effect in current(session.history)]
            assert kinds in (
                [QuestionPosed, AnswerMarked, HintGiven],
                [QuestionPosed, AnswerMarked],
            )
        pass_on(session)
    session.store.close()

    assert {LineSpoken, TableShown, QuestionPosed} <= seen
