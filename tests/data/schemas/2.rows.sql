INSERT INTO inventory VALUES (1, 'step_four', 1772443800000000, 'open', NULL);
INSERT INTO inventory VALUES (2, 'step_five', 1773048600000000, 'open', '2026-03-09');
INSERT INTO inventory_source VALUES (2, 1);
INSERT INTO entry VALUES (1, 1, 'resentments', 'R', 1, 1, NULL, 'own', 0, 1, 4, 0, 0, 0, 1772443800000000, 1772443800000000, NULL, 'Pat', 'I told stories about her at lunch.', '');
INSERT INTO entry VALUES (2, 1, 'harm_done_to_me', 'P', 1, 1, NULL, NULL, 1, 0, 1, 0, 0, 0, 1772443800000000, 1772443800000000, NULL, 'The yellow house', '', '');
INSERT INTO entry VALUES (3, 2, 'step_five_sitting', '', 0, 1, NULL, NULL, 0, 1, 1, 0, 0, 0, 1773048600000000, 1773048600000000, NULL, '', 'You were frightened each time.', 'entry:1/sponsor');
INSERT INTO searched VALUES (1, 'pat
passed over for the job
i told stories about her at lunch.');
INSERT INTO searched VALUES (2, 'the yellow house');
INSERT INTO searched VALUES (3, 'you were frightened each time.');
INSERT INTO written VALUES (1, '{"r_who":"Pat","r_label":"Passed over for the job","r_safety":"own","r_part_words":"I told stories about her at lunch."}', '{}');
INSERT INTO written VALUES (2, '{"p_label":"The yellow house"}', '{}');
INSERT INTO written VALUES (3, '{"sit_mark":"shared","sit_back":"You were frightened each time."}', '{}');
INSERT INTO counter VALUES ('P', 1);
INSERT INTO counter VALUES ('R', 1);
INSERT INTO mention VALUES (1, 'r_who', 'Pat', 'pat', 1);
INSERT INTO setting VALUES ('choices', '{"own_words":{"pack":"spiritual","programme":"","higher_power":null,"words":{}},"way":"entries","order":"suggested","left_out":[],"all_on_one_page":false,"words_kept":"not_yet","has_read_care_page":true,"done_sections":[],"quiet_timer_minutes":0,"own_help_lines":[],"has_hide_note_been_shown":false,"has_read_privacy_limits":false}');
INSERT INTO setting VALUES ('place', '{"entry_id":1,"page_id":"r_mine","question_id":"","cursor":0,"column_pass":0}');
