"""The writing page as a person uses it: where they are, the buttons, the keys, one page or all."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from inventory_app.domain.choices import Place, WayOfWorking
from inventory_app.domain.entries import EntryState, GateAnswer, Section
from inventory_app.domain.wording import OwnWords, Pack
from inventory_app.services.route import Stop
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.shell.frame import NotebookFrame
from inventory_app.ui.theme import Theme, ThemeMode
from inventory_app.ui.widgets.labels import QuietLabel, Words
from inventory_app.ui.wizard.gate_help import BesideHelp
from inventory_app.ui.wizard.writing_page import WritingPage
from tests.builders import FixedClock, NotebookBuilder
from tests.ui.wizard.conftest import Writer


def words_on(widget: QWidget) -> list[str]:
    """Return the words of each label that can be seen."""
    return [label.words for label in widget.findChildren(Words) if label.isVisible()]


def focused() -> QWidget:
    """Return the widget that has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def where(writer: Writer) -> str:
    return writer.view.line.findChildren(QuietLabel)[0].words


# --- where I am ------------------------------------------------------------------------------


def test_the_page_says_where_it_stands_and_whose_it_is(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.open(build.resentment("My brother Theo"), "r_what")

    assert where(writer) == "Question 4 of 11  ·  resentments"
    assert "My brother Theo" in words_on(writer.view)
    assert writer.page.title() == "Step Four – Resentments"
    assert writer.page.narrow_title() == "Resentments"
    assert writer.page.step_of() is Screen.STEP_FOUR


def test_before_anything_is_open_the_title_is_the_step(room: Room) -> None:
    page = WritingPage(room)
    came = Destination(Screen.WRITING)

    assert page.title() == "Step Four"
    assert page.narrow_title() == "Step Four"
    assert page.here(came) is came
    page.deleteLater()


def test_the_answer_field_has_the_focus_and_is_named_by_the_question(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.open(build.resentment(), "r_what")

    focused = QApplication.focusWidget()

    assert focused is not None
    assert focused.accessibleName() == "What happened?"
    assert focused.accessibleDescription().startswith("Write what a camera would have seen.")


def test_a_page_of_words_gives_the_focus_to_continue_with_the_words_as_description(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.open(build.harm_done_to_me(), "p_top")

    focused = QApplication.focusWidget()

    assert focused is writer.view.foot.go_on
    assert "You do not have to write anything here." in focused.accessibleDescription()


def test_why_and_an_example_open_in_place(writer: Writer, build: NotebookBuilder) -> None:
    writer.open(build.resentment(), "r_what")
    why, example = writer.block("r_happened").explanations.disclosures
    assert "Facts are easier to look at than opinions." not in " ".join(words_on(writer.view))

    why.link.click()
    example.link.click()

    said = " ".join(words_on(writer.view))
    assert "Facts are easier to look at than opinions." in said
    assert "Pat gave the job to someone newer." in said
    assert "Invented. There is no right answer." in said
    why.link.click()
    assert "Facts are easier" not in " ".join(words_on(writer.view))


def test_a_smaller_question_explains_itself_under_one_link(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.open(build.resentment(), "r_touch")
    (why,) = writer.block("r_touched_words").explanations.disclosures

    why.link.click()

    assert "Your own words are often closer than a tick." in words_on(writer.view)
    assert why.link.accessibleName().startswith("Why this question? Do you want to say more")


# --- the name --------------------------------------------------------------------------------


def test_only_the_name_is_needed_and_nothing_is_lost_when_it_is_missing(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = writer.notebook.entries.add(build.inventory_id, Section.RESENTMENTS, {})
    writer.open(entry)
    writer.choose("r_kind", "person")

    writer.go_on()

    assert writer.page_id == "r_name"
    assert "One word or a code is enough" in writer.block("r_who").remark
    assert writer.block("r_kind").editor.value() == "person"
    assert writer.block("r_who").editor.field().hasFocus()
    writer.type("r_who", "Pat")
    assert writer.block("r_who").remark == ""
    writer.go_on()
    assert writer.page_id == "r_about"


def test_skip_goes_on_without_a_name_and_keeps_what_is_typed(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = writer.notebook.entries.add(build.inventory_id, Section.RESENTMENTS, {})
    writer.open(entry)
    writer.choose("r_kind", "idea")

    writer.skip()

    assert writer.page_id == "r_about"
    assert writer.stored(entry).answers == {"r_kind": "idea"}


# --- going on and back -----------------------------------------------------------------------


def test_back_keeps_everything_and_at_the_beginning_leads_to_the_list(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.open(build.resentment(), "r_about")
    writer.type("r_when", "Spring 2019")

    writer.back()
    assert writer.page_id == "r_name"
    writer.back()
    assert [(d.screen, d.section) for d in writer.destinations] == [
        (Screen.SECTION, Section.RESENTMENTS)
    ]
    writer.open(writer.page.pager.entry, "r_about")
    assert writer.block("r_when").editor.value() == "Spring 2019"


def test_an_answer_shows_and_hides_later_questions_without_losing_words(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = build.secret(gate=GateAnswer.OWN)
    writer.open(entry, "x_words")
    assert writer.block("x_text").isHidden()

    writer.choose("x_write", "write")
    assert writer.block("x_text").isVisible()
    writer.type("x_text", "I took money from the club till.")
    writer.choose("x_write", "later")
    assert writer.block("x_text").isHidden()
    assert "x_text" not in writer.stored(entry).answers
    writer.choose("x_write", "write")

    assert writer.block("x_text").editor.value() == "I took money from the club till."
    assert writer.stored(entry).answers["x_text"] == "I took money from the club till."


def test_words_hidden_before_come_back_when_their_question_is_shown_again(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = build.secret(gate=GateAnswer.OWN, x_write="write", x_text="The till.")
    writer.notebook.entries.save(entry.id, {"x_write": "later"})
    writer.open(entry, "x_words")
    assert writer.block("x_text").editor.value() is None

    writer.choose("x_write", "write")

    assert writer.block("x_text").editor.value() == "The till."


def test_the_end_offers_to_be_done_and_another_event_with_the_same_name(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = build.resentment("Pat")
    writer.open(entry, "r_go_on")

    writer.go_on()
    assert "Done for now. You can come back to any line, on any day." in writer.said
    assert "Put the lid on" not in writer.said
    writer.press("Add another event with Pat")

    other = writer.page.pager.entry
    assert other.id != entry.id
    assert other.answers == {"r_who": "Pat"}
    assert other.gate is None
    assert writer.page_id == "r_about"


def test_done_for_now_is_said_by_the_person(writer: Writer, build: NotebookBuilder) -> None:
    entry = build.strength()
    writer.open(entry, "a_shown")

    writer.go_on()
    assert "Add another event" not in writer.said
    assert writer.stored(entry).state is not EntryState.DONE
    writer.press("Done for now")

    assert writer.stored(entry).state is EntryState.DONE
    assert [d.screen for d in writer.destinations] == [Screen.SECTION]


@pytest.mark.parametrize(
    ("make", "page_id"),
    [("relationship", "s_last"), ("harm", "h_last"), ("harm_done_to_me", "p_end")],
)
def test_after_hard_pages_the_lid_is_offered(
    writer: Writer, build: NotebookBuilder, make: str, page_id: str
) -> None:
    writer.open(getattr(build, make)(), page_id)

    writer.go_on()

    assert "Put the lid on" in writer.said


def test_putting_the_lid_on_is_one_click_from_every_page(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.open(build.resentment(), "r_what")
    writer.type("r_happened", "Pat")

    writer.view.foot.lid.click()

    assert [d.screen for d in writer.destinations] == [Screen.CLOSING]


def test_coming_back_from_a_pause_opens_the_page_that_was_left(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = build.resentment()
    came = Destination(Screen.WRITING, stop=Stop(entry.id, "r_what"))
    writer.page.enter(came)
    writer.go_on()
    writer.view.foot.pause.click()

    writer.page.enter(writer.page.here(came))

    assert writer.page_id == "r_touch"


def test_an_entry_that_is_gone_leads_back_to_step_four(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = build.resentment()
    writer.notebook.entries.erase([entry.id])

    writer.page.enter(Destination(Screen.WRITING, stop=Stop(entry.id, "r_what")))

    assert [d.screen for d in writer.destinations] == [Screen.STEP_FOUR]


def test_resuming_puts_the_cursor_where_it_was(writer: Writer, build: NotebookBuilder) -> None:
    entry = build.resentment(r_happened="Pat gave the job away")

    stop = Stop(entry.id, "r_what")
    writer.page.enter(Destination(Screen.WRITING, stop=stop, question_id="r_happened", cursor=9))

    assert writer.view.sheet.focused() == ("r_happened", 9)
    assert writer.notebook.place() == Place(entry.id, "r_what", "r_happened", 9, 0)


def test_resuming_on_a_question_that_is_not_shown_begins_at_the_first(
    writer: Writer, build: NotebookBuilder
) -> None:
    stop = Stop(build.resentment().id, "r_what")

    writer.page.enter(Destination(Screen.WRITING, stop=stop, question_id="r_part", cursor=3))

    assert writer.view.sheet.focused()[0] == "r_happened"


# --- keys ------------------------------------------------------------------------------------


def test_ctrl_enter_goes_on_from_any_field_and_from_a_small_page(
    writer: Writer, build: NotebookBuilder
) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    writer.open(build.resentment(), "r_debt")

    QTest.keyClick(focused(), Qt.Key.Key_Return, control)
    assert writer.page_id == "r_go_on"
    QTest.keyClick(focused(), Qt.Key.Key_Return, control)
    assert writer.is_between
    QTest.keyClick(focused(), Qt.Key.Key_Return, control)

    assert [d.screen for d in writer.destinations] == [Screen.SECTION]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_back_key_turns_one_page_back_and_leaves_a_small_page_to_the_window(
    writer: Writer, room: Room, build: NotebookBuilder, qtbot: QtBot
) -> None:
    frame = NotebookFrame(room.theme, lambda _screen: writer.page)
    qtbot.addWidget(frame)
    frame.show()
    writer.open(build.resentment(), "r_go_on")

    frame.go(writer.page.here(Destination(Screen.WRITING)))
    frame.go_back()
    assert writer.page_id == "r_debt"
    writer.go_on()
    writer.go_on()
    assert writer.is_between
    assert not writer.page.turn_back()


def test_an_arrow_with_alt_is_left_to_the_window(writer: Writer, build: NotebookBuilder) -> None:
    writer.open(build.resentment(), "r_debt")
    card = focused()

    QTest.keyClick(card, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)

    assert focused() is card


def test_enter_adds_a_line_to_a_long_answer_and_tab_leaves_it(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.open(build.resentment(), "r_what")
    field = writer.block("r_happened").editor.field()

    writer.type("r_happened", "One")
    QTest.keyClick(field, Qt.Key.Key_Return)
    writer.type("r_happened", "Two")
    assert writer.block("r_happened").editor.value() == "One\nTwo"
    QTest.keyClick(field, Qt.Key.Key_Tab)

    assert not field.hasFocus()


def test_ctrl_n_begins_another_entry_of_the_section(writer: Writer, build: NotebookBuilder) -> None:
    entry = build.resentment()
    writer.open(entry, "r_what")
    writer.type("r_happened", "Pat")

    QTest.keyClick(focused(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    assert writer.page.pager.entry.id != entry.id
    assert writer.page_id == "r_name"
    assert writer.stored(entry).answers["r_happened"] == "Pat"


def test_ctrl_n_does_nothing_on_a_form_that_is_written_once(writer: Writer) -> None:
    writer.page.enter(Destination(Screen.WRITING, section=Section.RELATIONSHIPS_END))

    writer.page._turning.new_entry()

    assert writer.page_id == "s_end"


# --- all questions on one page ---------------------------------------------------------------


def test_all_questions_can_stand_on_one_page_and_the_choice_is_kept(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = build.resentment()
    writer.open(entry, "r_what")
    assert writer.view.foot.view.text() == "Show all questions on one page"

    writer.view.foot.view.click()

    assert writer.notebook.choices().all_on_one_page
    shown = [question.id for question in writer.view.sheet.questions()]
    assert shown[0] == "r_who"
    assert shown[-1] == "r_share"
    assert "r_safety" not in shown
    assert writer.view.sheet.focused()[0] == "r_happened"
    writer.type("r_happened", "Pat")
    writer.view.foot.view.click()
    assert writer.page_id == "r_what"
    assert writer.stored(entry).answers["r_happened"] == "Pat"


def test_on_one_page_the_gate_still_stands_before_the_own_part(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.choices(all_on_one_page=True)
    entry = build.resentment(gate=None)
    writer.open(entry)
    shown = [question.id for question in writer.view.sheet.questions()]
    assert shown[-1] == "r_safety"

    writer.choose("r_safety", GateAnswer.OWN.value)
    assert [question.id for question in writer.view.sheet.questions()] == shown
    writer.go_on()

    shown = [question.id for question in writer.view.sheet.questions()]
    assert "r_part" in shown
    assert "r_safety" not in shown
    assert writer.view.sheet.focused()[0] == "r_happened"
    writer.view.line.change_asked.emit()
    assert [question.id for question in writer.view.sheet.questions()] == ["r_safety"]


def test_on_one_page_an_answer_opens_pages_in_place(writer: Writer, build: NotebookBuilder) -> None:
    writer.choices(all_on_one_page=True)
    entry = build.harm_done_to_me()
    writer.open(entry)
    writer.type("p_helps", "Ringing Jo.")
    assert writer.view.sheet.block("p_today") is None

    writer.block("p_more").editor.field().setFocus()
    writer.choose("p_more", "more")

    assert writer.block("p_today").isVisible()
    assert writer.block("p_helps").editor.value() == "Ringing Jo."
    assert writer.view.sheet.focused()[0] == "p_more"


def test_on_one_page_going_on_is_the_end_and_back_is_the_list(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.choices(all_on_one_page=True)
    writer.open(build.resentment())

    writer.go_on()
    assert "Done for now" in writer.said
    writer.open(writer.page.pager.entry)
    writer.back()

    assert [d.screen for d in writer.destinations] == [Screen.SECTION]


def test_down_the_columns_there_is_no_page_of_all_questions(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.choices(all_on_one_page=True)

    writer.open(build.resentment(), "r_what", 4)

    assert [question.id for question in writer.view.sheet.questions()] == ["r_happened"]
    assert not writer.view.foot.view.isVisible()
    assert where(writer) == "What happened  ·  resentments"


# --- what is offered at a change of page -----------------------------------------------------


def test_the_quiet_timer_suggests_a_pause_at_a_change_of_page(
    writer: Writer, build: NotebookBuilder, clock: FixedClock
) -> None:
    writer.choices(quiet_timer_minutes=20)
    writer.open(build.resentment(), "r_what")
    clock.move(timedelta(minutes=21))

    writer.go_on()
    assert "You have been writing for a while." in writer.said
    writer.press("A bit longer")
    assert writer.page_id == "r_touch"
    writer.go_on()
    assert writer.page_id == "r_feel"


@pytest.mark.parametrize(
    ("text", "screen"), [("Pause", Screen.PAUSE), ("Put the lid on", Screen.CLOSING)]
)
def test_the_pause_that_is_suggested_can_be_taken(
    writer: Writer, build: NotebookBuilder, clock: FixedClock, text: str, screen: Screen
) -> None:
    writer.choices(quiet_timer_minutes=20)
    writer.open(build.resentment(), "r_what")
    clock.move(timedelta(minutes=21))
    writer.go_on()

    writer.press(text)

    assert [d.screen for d in writer.destinations] == [screen]


def test_a_strength_is_offered_once_after_five_pages(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.open(build.resentment(), "r_name")
    for _ in range(4):
        writer.go_on()
        assert not writer.is_between

    writer.go_on()
    assert "Would you like to add a strength before you go on?" in writer.said
    writer.press("Go on")
    for _ in range(5):
        writer.go_on()
        assert not writer.is_between


def test_no_strength_is_offered_after_pages_of_harm(writer: Writer, build: NotebookBuilder) -> None:
    entry = build.harm_done_to_me()
    for _ in range(4):
        writer.open(entry, "p_top")
        for _ in range(2):
            writer.go_on()
            assert not writer.is_between


# --- before Step Four ------------------------------------------------------------------------


def test_the_page_before_step_four_sets_the_way_and_the_order(writer: Writer) -> None:
    writer.page.enter(Destination(Screen.WRITING))
    writer.choose("sf_way", "columns")
    writer.choose("sf_order", "traditional")
    writer.choose("sf_ready", ("time",))

    writer.go_on()

    choices = writer.notebook.choices()
    assert choices.way is WayOfWorking.COLUMNS
    assert choices.order == "traditional"
    assert [d.screen for d in writer.destinations] == [Screen.STEP_FOUR]


@pytest.mark.parametrize(
    ("text", "screen"),
    [
        ("Help right now", Screen.HELP_NOW),
        ("A quiet minute", Screen.PAUSE),
        ("Write a strength", Screen.SECTION),
        ("Go on", Screen.STEP_FOUR),
    ],
)
def test_strong_feelings_before_step_four_are_taken_seriously(
    writer: Writer, text: str, screen: Screen
) -> None:
    writer.page.enter(Destination(Screen.WRITING))
    writer.choose("sf_now", 7)

    writer.go_on()
    assert "That is a lot to carry." in writer.said
    writer.press(text)

    assert [d.screen for d in writer.destinations] == [screen]


# --- words, sizes, sides ---------------------------------------------------------------------


def test_the_gentle_pack_begins_with_the_third_group(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.choices(own_words=OwnWords(pack=Pack.GENTLE))

    writer.open(build.resentment(), "r_mine")

    assert "Pleasing" in writer.block("r_part").editor.field().accessibleName()


def test_a_programme_may_show_the_third_group_in_any_pack(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.choices(own_words=OwnWords(programme="Al-Anon Family Groups"))

    writer.open(build.resentment(), "r_mine")

    names = [row.accessibleName() for row in writer.view.findChildren(QWidget)]
    assert any(name.startswith("Pleasing") for name in names)


def test_a_fear_picks_from_the_persons_resentments_that_may_be_named(
    writer: Writer, build: NotebookBuilder
) -> None:
    build.resentment("Pat")
    build.resentment("Lena", GateAnswer.PARKED)

    writer.open(build.fear(), "f_toward")

    names = [child.accessibleName() for child in writer.block("f_links").findChildren(QWidget)]
    assert any("Pat" in name for name in names)
    assert not any("Lena" in name for name in names)


def test_help_goes_below_the_question_at_large_text_and_can_be_closed(
    writer: Writer, build: NotebookBuilder, theme: Theme
) -> None:
    writer.open(build.resentment(gate=None), "r_sort")
    beside = writer.page.findChild(BesideHelp)
    assert beside is not None
    writer.page.window().resize(1100, 760)
    QApplication.processEvents()
    assert beside.panel.mapTo(beside, beside.panel.rect().topLeft()).x() > 500

    theme.set_look(ThemeMode.LIGHT, 2.0)
    QApplication.processEvents()
    assert beside.panel.mapTo(beside, beside.panel.rect().topLeft()).x() == 0
    beside.panel.close_asked.emit()
    assert not beside.panel.isVisible()
    beside._opener.click()
    assert beside.panel.isVisible()


def test_a_long_name_wraps_and_a_large_text_keeps_continue_in_sight(
    writer: Writer, build: NotebookBuilder, theme: Theme
) -> None:
    theme.set_look(ThemeMode.DARK, 2.0)
    entry = build.resentment("The committee of the housing association in Elm Street and its chair")

    writer.open(entry, "r_what")

    name = next(label for label in writer.view.findChildren(Words) if "Elm Street" in label.words)
    assert name.wordWrap()
