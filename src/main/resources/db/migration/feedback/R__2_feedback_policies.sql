-- Nobody reads what one person said: figures and words leave by the functions of R__3_feedback_figures.sql alone.
grant usage on schema feedback to pop_app;
grant select, insert, delete on feedback.card to pop_app;
grant select, insert on feedback.answer, feedback.about to pop_app;
grant select on feedback.quote to pop_app;

call sharing.protect('feedback.card', 'false',
    $$((select sharing.is_somebody()) and (select current_setting('pop.kind', true)) = 'WORKER' and team_id = (select sharing.team()))$$);
call sharing.protect('feedback.answer', 'false',
    $$((select sharing.is_somebody()) and (select current_setting('pop.kind', true)) = 'WORKER' and way = 'INTERVIEW')$$);
-- nobody writes down what is said of their own kind
call sharing.protect('feedback.about', 'false',
    $$((select sharing.is_somebody()) and (select current_setting('pop.kind', true)) = 'WORKER'
        and worker <> (select current_setting('pop.role', true)))$$);
call sharing.protect('feedback.quote', 'false');
drop policy if exists used on feedback.card;
create policy used on feedback.card for delete using ((select sharing.is_system()));
