-- Contacts of a spell are seen by the team around the person; before there is a spell, by the triage desk.
-- A note is shown only where its category lies open, a confidential one only to its writer and the team's lead.
-- made anew whenever the rule changes: ${rule}
grant usage on schema contact to pop_app;
grant select, insert on all tables in schema contact to pop_app;
grant update (superseded) on contact.contact to pop_app;

call sharing.protect('contact.contact',
    sharing.shown('contact.person_id', 'contact.holder_agency_id', 'contact.category',
        referral => 'contact.engagement_id is null'));

call sharing.protect('contact.note',
    seen => '(recorded_by = (select sharing.viewer()) and exists (select from contact.contact c where c.id = note.contact_id)) or '
        || sharing.shown('note.person_id', 'note.holder_agency_id', 'note.category',
               referral => 'exists (select from contact.contact c where c.id = note.contact_id and c.engagement_id is null)',
               lead_only => 'note.confidential'),
    added => 'exists (select from contact.contact c where c.id = note.contact_id and c.person_id = note.person_id)');
