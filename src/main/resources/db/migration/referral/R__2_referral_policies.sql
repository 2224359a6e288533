-- Who may see a referral: the triage desk of the team it came to, whoever sent it, and the team around the person it
-- led to. What was told was sent to the team, and so lies with its agency as with the sender's own: the sender reads
-- its own agency's words, and not what others added to its referral.
-- made anew whenever the rule changes: ${rule}
grant usage on schema referral to pop_app;
grant select, insert, update on all tables in schema referral to pop_app;
revoke update on referral.fact, referral.eligibility from pop_app;
grant delete on referral.postcode to pop_app;

do $do$
declare
    open constant text := $$(not exists (select from sharing.special s where s.person_id = referral.person_id)
                            or not exists (select from sharing.shut s where s.person_id = referral.person_id))$$;
    sender constant text := 'sender_key = any ((select sharing.keys())::text[])';
    triage constant text := $$(status <> 'DRAFT' and 'triage ' || team_id::text = any ((select sharing.keys())::text[]))$$;
    my_referral constant text := 'r.sender_key = any ((select sharing.keys())::text[])';
    my_desk constant text := $$'triage ' || r.team_id::text = any ((select sharing.keys())::text[])$$;
    -- sent to the viewer's own team and so held by its agency, or held elsewhere
    held constant text := '(case when {row}.team_id = (select sharing.team()) then (select sharing.host()) else {part}.holder_agency_id end)';
begin
    call sharing.protect('referral.referral',
        seen => format('(%s and (%s or %s or %s))', open, sender, triage,
                    sharing.shown('referral.person_id', replace(replace(held, '{row}', 'referral'), '{part}', 'referral'), 'referral.category')),
        added => sender,
        changed => format('(%s and (%s or %s))', open, sender, triage));
    call sharing.protect('referral.told',
        seen => format('exists (select from referral.referral r
                                 where r.id = told.referral_id
                                   and ((%s and r.holder_agency_id = told.holder_agency_id) or %s))',
                    my_referral,
                    sharing.shown('r.person_id', replace(replace(held, '{row}', 'r'), '{part}', 'told'), 'told.category')),
        added => format('exists (select from referral.referral r where r.id = told.referral_id and (%s or %s))', my_referral, my_desk),
        changed => format('exists (select from referral.referral r where r.id = told.referral_id and %s)', my_referral));
    call sharing.protect('referral.eligibility',
        seen => format('exists (select from referral.referral r where r.id = eligibility.referral_id and %s and %s)',
                    my_desk, sharing.shown('r.person_id', '(select sharing.host())', 'eligibility.category')),
        added => format('exists (select from referral.referral r where r.id = eligibility.referral_id and %s)', my_desk));
    call sharing.protect('referral.fact', 'exists (select from referral.referral r where r.id = fact.referral_id)');
end
$do$;
