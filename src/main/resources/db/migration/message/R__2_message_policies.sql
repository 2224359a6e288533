-- Who may see how somebody is reached and what was left for them: as their other ways of being reached. Templates hold
-- nothing of anyone: for everyone who works here, written by team leaders and administrators.
-- made anew whenever the rule changes: ${rule}
grant usage on schema message to pop_app;
grant select, insert on all tables in schema message to pop_app;
grant update (superseded_at) on message.wish to pop_app;
grant update (taken_back) on message.word to pop_app;
grant update (settled_at, settled_by) on message.untold to pop_app;

call sharing.protect('message.template', '(select sharing.is_somebody())',
    $$(select sharing.is_somebody() and current_setting('pop.role', true) in ('TEAM_LEADER', 'ADMINISTRATOR'))$$, 'false');
call sharing.protect('message.wish', sharing.shown('wish.person_id', 'wish.holder_agency_id', 'wish.category'));
call sharing.protect('message.word', sharing.shown('word.person_id', 'word.holder_agency_id', 'word.category'));
call sharing.protect('message.untold', sharing.shown('untold.person_id', 'untold.holder_agency_id', 'untold.category'));
