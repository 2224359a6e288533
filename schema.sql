-- What is in the database after all migrations. Drawn by SchemaTest; do not edit.


create schema agency;
grant usage on schema agency to pop_app;

create table agency.agency (
  id uuid not null,
  name text not null,
  kind text not null,
  since date not null,
  until date,
  constraint agency_pkey PRIMARY KEY (id),
  constraint agency_name_key UNIQUE (name),
  constraint agency_check CHECK (((until IS NULL) OR (until > since))),
  constraint agency_kind_check CHECK ((kind = ANY (ARRAY['HSCP'::text, 'POLICE'::text, 'HEALTH'::text, 'COURT_AND_JUSTICE'::text, 'THIRD_SECTOR'::text, 'HOUSING'::text, 'OTHER'::text])))
);
grant insert, select, update on agency.agency to pop_app;

create table agency.post (
  id uuid not null,
  worker_id uuid not null,
  agency_id uuid not null,
  team_id uuid not null,
  role text not null,
  since date not null,
  until date,
  constraint post_pkey PRIMARY KEY (id),
  constraint post_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency.agency(id),
  constraint post_team_id_fkey FOREIGN KEY (team_id) REFERENCES agency.team(id),
  constraint post_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES agency.worker(id),
  constraint post_check CHECK (((until IS NULL) OR (until > since))),
  constraint post_role_check CHECK ((role = ANY (ARRAY['TEAM_LEADER'::text, 'SOCIAL_CARE_WORKER'::text, 'POLICE_OFFICER'::text, 'PEER_MENTOR'::text, 'CUSTODY_PEER_MENTOR'::text, 'CRISIS_OUTREACH_WORKER'::text, 'INFORMATION_GOVERNANCE'::text, 'RESEARCHER'::text, 'ADMINISTRATOR'::text, 'PARTNER_WORKER'::text]))),
  constraint post_worker_id_team_id_role_daterange_excl EXCLUDE USING gist (worker_id WITH =, team_id WITH =, role WITH =, daterange(since, until, '[)'::text) WITH &&)
);
CREATE INDEX post_team_id_idx ON agency.post USING btree (team_id);
CREATE INDEX post_worker_id_idx ON agency.post USING btree (worker_id);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON agency.post FOR EACH ROW EXECUTE FUNCTION audit.record_change();
grant insert, select, update on agency.post to pop_app;

create table agency.team (
  id uuid not null,
  agency_id uuid not null,
  name text not null,
  kind text not null,
  since date not null,
  until date,
  constraint team_pkey PRIMARY KEY (id),
  constraint team_name_key UNIQUE (name),
  constraint team_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency.agency(id),
  constraint team_check CHECK (((until IS NULL) OR (until > since))),
  constraint team_kind_check CHECK ((kind = ANY (ARRAY['POP'::text, 'POP_PLUS'::text, 'CRISIS_OUTREACH'::text, 'OVERSIGHT'::text, 'PARTNER'::text])))
);
grant insert, select, update on agency.team to pop_app;

create table agency.worker (
  id uuid not null,
  name text not null,
  email text not null,
  constraint worker_pkey PRIMARY KEY (id),
  constraint worker_email_check CHECK ((email = lower(email))),
  constraint worker_name_check CHECK ((name <> ''::text))
);
CREATE UNIQUE INDEX worker_email_idx ON agency.worker USING btree (email);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON agency.worker FOR EACH ROW EXECUTE FUNCTION audit.record_change();
grant insert, select, update on agency.worker to pop_app;


create schema audit;
grant usage on schema audit to pop_app;

create table audit.entry (
  id uuid not null,
  at timestamp with time zone not null,
  act text not null,
  kind text not null,
  viewer_id uuid,
  agency_id uuid,
  team_id uuid,
  role text not null,
  purpose text not null,
  what text not null,
  subject_id uuid,
  person_id uuid,
  columns text[] default '{}'::text[] not null,
  tx xid8 default pg_current_xact_id() not null,
  constraint entry_pkey PRIMARY KEY (id),
  constraint entry_act_check CHECK ((act = ANY (ARRAY['COLLECTED'::text, 'ALTERED'::text, 'CONSULTED'::text, 'DISCLOSED'::text, 'COMBINED'::text, 'ERASED'::text])))
);
CREATE INDEX entry_at_id_idx ON audit.entry USING btree (at DESC, id DESC);
CREATE INDEX entry_person_id_at_idx ON audit.entry USING btree (person_id, at DESC);
CREATE INDEX entry_subject_id_idx ON audit.entry USING btree (subject_id);
CREATE INDEX entry_tx_idx ON audit.entry USING btree (tx);
CREATE INDEX entry_viewer_id_at_idx ON audit.entry USING btree (viewer_id, at DESC);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry FOR EACH STATEMENT EXECUTE FUNCTION audit.never();
CREATE CONSTRAINT TRIGGER seal AFTER INSERT ON audit.entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.seal_transaction();
alter table audit.entry enable row level security;
create policy see on audit.entry as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (( SELECT current_setting('pop.role'::text, true) AS current_setting) = 'INFORMATION_GOVERNANCE'::text) OR (viewer_id = ( SELECT sharing.viewer() AS viewer))));
grant select on audit.entry to pop_app;

create table audit.head (
  one boolean default true not null,
  number bigint not null,
  hash bytea not null,
  constraint head_pkey PRIMARY KEY (one),
  constraint head_one_check CHECK (one)
);
grant select on audit.head to pop_app;

create table audit.seal (
  number bigint not null,
  entry_id uuid not null,
  hash bytea not null,
  constraint seal_pkey PRIMARY KEY (number),
  constraint seal_entry_id_key UNIQUE (entry_id),
  constraint seal_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES audit.entry(id)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.seal FOR EACH STATEMENT EXECUTE FUNCTION audit.never();
grant select on audit.seal to pop_app;

create function audit.digest(previous bytea, number bigint, e audit.entry) returns bytea;

create function audit.never() returns trigger;

create function audit.record_change() returns trigger security definer;

create function audit.seal_transaction() returns trigger security definer;

create function audit.verify() returns TABLE(number bigint, entry_id uuid, problem text) security definer;

create function audit.write(act text, what text, subject uuid, person uuid, columns text[]) returns void security definer;


create schema contact;
grant usage on schema contact to pop_app;

create table contact.contact (
  id uuid not null,
  person_id uuid not null,
  engagement_id uuid,
  holder_agency_id uuid not null,
  category text default 'CONTACT'::text not null,
  happened_at timestamp with time zone not null,
  mode text not null,
  made boolean not null,
  with_whom text default ''::text not null,
  worker_id uuid not null,
  minutes integer,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  supersedes_id uuid,
  superseded boolean default false not null,
  constraint contact_pkey PRIMARY KEY (id),
  constraint contact_supersedes_id_key UNIQUE (supersedes_id),
  constraint contact_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint contact_engagement_id_fkey FOREIGN KEY (engagement_id) REFERENCES engagement.engagement(id),
  constraint contact_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint contact_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint contact_supersedes_id_fkey FOREIGN KEY (supersedes_id) REFERENCES contact.contact(id),
  constraint contact_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES agency.worker(id),
  constraint contact_minutes_check CHECK (((minutes >= 0) AND (minutes <= 1440))),
  constraint contact_mode_check CHECK ((mode = ANY (ARRAY['FACE_TO_FACE'::text, 'PHONE'::text, 'TEXT'::text, 'VIDEO_TEAMS'::text, 'VIDEO_ZOOM'::text, 'VIDEO_OTHER'::text, 'LETTER'::text, 'DOOR'::text, 'CUSTODY'::text, 'THROUGH_PARTNER'::text])))
);
CREATE INDEX contact_engagement_id_happened_at_idx ON contact.contact USING btree (engagement_id, happened_at DESC);
CREATE INDEX contact_person_id_happened_at_idx ON contact.contact USING btree (person_id, happened_at DESC);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON contact.contact FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table contact.contact enable row level security;
create policy add on contact.contact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = contact.person_id) AND (a.until IS NULL) AND ((a.scope = 'SUPPORT'::text) OR (contact.engagement_id IS NULL)) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (((a.scope || ' '::text) || contact.category) = ANY (( SELECT sharing.visible() AS visible)::text[])))))));
create policy change on contact.contact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = contact.person_id) AND (a.until IS NULL) AND ((a.scope = 'SUPPORT'::text) OR (contact.engagement_id IS NULL)) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (((a.scope || ' '::text) || contact.category) = ANY (( SELECT sharing.visible() AS visible)::text[])))))));
create policy see on contact.contact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = contact.person_id) AND (a.until IS NULL) AND ((a.scope = 'SUPPORT'::text) OR (contact.engagement_id IS NULL)) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (((a.scope || ' '::text) || contact.category) = ANY (( SELECT sharing.visible() AS visible)::text[])))))));
grant insert, select on contact.contact to pop_app;

create table contact.note (
  id uuid not null,
  contact_id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text not null,
  confidential boolean default false not null,
  text text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint note_pkey PRIMARY KEY (id),
  constraint note_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint note_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint note_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint note_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint note_text_check CHECK ((text <> ''::text))
);
CREATE INDEX note_contact_id_idx ON contact.note USING btree (contact_id);
CREATE INDEX note_person_id_recorded_at_idx ON contact.note USING btree (person_id, recorded_at DESC);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON contact.note FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table contact.note enable row level security;
create policy add on contact.note as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM contact.contact c
  WHERE ((c.id = note.contact_id) AND (c.person_id = note.person_id))))));
create policy see on contact.note as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((recorded_by = ( SELECT sharing.viewer() AS viewer)) AND (EXISTS ( SELECT
   FROM contact.contact c
  WHERE (c.id = note.contact_id)))) OR (EXISTS ( SELECT
   FROM (sharing.access a
     JOIN contact.contact c ON ((c.id = note.contact_id)))
  WHERE ((a.person_id = note.person_id) AND (a.until IS NULL) AND ((a.scope = 'SUPPORT'::text) OR (c.engagement_id IS NULL)) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (((a.scope || ' '::text) || note.category) = ANY (( SELECT sharing.visible() AS visible)::text[])) AND ((NOT note.confidential) OR (a.desk = 'lead'::text)))))));
grant insert, select on contact.note to pop_app;


create schema database;
grant usage on schema database to pop_app;

create table database.demonstration (
  loaded_at timestamp with time zone default now() not null
);

create table database.event_publication (
  id uuid not null,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamp with time zone not null,
  completion_date timestamp with time zone,
  status text,
  completion_attempts integer,
  last_resubmission_date timestamp with time zone,
  constraint event_publication_pkey PRIMARY KEY (id)
);
CREATE INDEX event_publication_completion_date_idx ON database.event_publication USING btree (completion_date);
CREATE INDEX event_publication_serialized_event_idx ON database.event_publication USING hash (serialized_event);
grant delete, insert, select, update on database.event_publication to pop_app;


create schema engagement;
grant usage on schema engagement to pop_app;

create table engagement.engagement (
  id uuid not null,
  person_id uuid not null,
  referral_id uuid,
  spell integer not null,
  team_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'IDENTITY'::text not null,
  status text not null,
  paused_for text,
  paused_until date,
  closed_reason text,
  closing_proposed_by uuid,
  lead_worker_id uuid,
  opened_at timestamp with time zone not null,
  last_contact_at timestamp with time zone,
  ended_at timestamp with time zone,
  version integer default 1 not null,
  constraint engagement_pkey PRIMARY KEY (id),
  constraint engagement_person_id_spell_key UNIQUE (person_id, spell),
  constraint engagement_referral_id_key UNIQUE (referral_id),
  constraint engagement_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint engagement_closing_proposed_by_fkey FOREIGN KEY (closing_proposed_by) REFERENCES agency.worker(id),
  constraint engagement_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint engagement_lead_worker_id_fkey FOREIGN KEY (lead_worker_id) REFERENCES agency.worker(id),
  constraint engagement_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint engagement_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referral.referral(id),
  constraint engagement_team_id_fkey FOREIGN KEY (team_id) REFERENCES agency.team(id),
  constraint engagement_check CHECK (((status = 'PAUSED'::text) = (paused_for IS NOT NULL))),
  constraint engagement_check1 CHECK (((status = 'CLOSED'::text) = (ended_at IS NOT NULL))),
  constraint engagement_check2 CHECK (((status = 'CLOSED'::text) = (closed_reason IS NOT NULL))),
  constraint engagement_closed_reason_check CHECK ((closed_reason = ANY (ARRAY['NEEDS_MET'::text, 'MOVED_ON'::text, 'CHOSE_TO_LEAVE'::text, 'MOVED_AWAY'::text, 'LONG_CUSTODY'::text, 'LOST_CONTACT'::text, 'TRANSFERRED'::text, 'NOT_SUITABLE'::text, 'DIED'::text, 'OPENED_IN_ERROR'::text]))),
  constraint engagement_paused_for_check CHECK ((paused_for = ANY (ARRAY['CUSTODY'::text, 'HOSPITAL'::text, 'REHAB'::text, 'OUT_OF_CONTACT'::text]))),
  constraint engagement_status_check CHECK ((status = ANY (ARRAY['AWAITING_FIRST_CONTACT'::text, 'ENGAGING'::text, 'ACTIVE'::text, 'PAUSED'::text, 'PLANNED_ENDING'::text, 'CLOSED'::text])))
);
CREATE INDEX engagement_closing_proposed_by_idx ON engagement.engagement USING btree (closing_proposed_by) WHERE (closing_proposed_by IS NOT NULL);
CREATE INDEX engagement_last_contact_at_idx ON engagement.engagement USING btree (last_contact_at) WHERE (status = ANY (ARRAY['ENGAGING'::text, 'ACTIVE'::text, 'PLANNED_ENDING'::text]));
CREATE INDEX engagement_lead_worker_id_idx ON engagement.engagement USING btree (lead_worker_id) WHERE (status <> 'CLOSED'::text);
CREATE INDEX engagement_paused_until_idx ON engagement.engagement USING btree (paused_until) WHERE (status = 'PAUSED'::text);
CREATE INDEX engagement_team_id_opened_at_idx ON engagement.engagement USING btree (team_id, opened_at) WHERE (status = 'AWAITING_FIRST_CONTACT'::text);
CREATE INDEX engagement_team_id_status_opened_at_idx ON engagement.engagement USING btree (team_id, status, opened_at);
CREATE UNIQUE INDEX one_open_spell ON engagement.engagement USING btree (person_id) WHERE (status <> 'CLOSED'::text);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON engagement.engagement FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table engagement.engagement enable row level security;
create policy add on engagement.engagement as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = engagement.person_id) AND (a.until IS NULL) AND (a.scope = 'SUPPORT'::text) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])))))));
create policy change on engagement.engagement as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = engagement.person_id) AND (a.until IS NULL) AND (a.scope = 'SUPPORT'::text) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])))))));
create policy see on engagement.engagement as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = engagement.person_id) AND (a.until IS NULL) AND (a.scope = 'SUPPORT'::text) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (('SUPPORT '::text || engagement.category) = ANY (( SELECT sharing.visible() AS visible)::text[])))))));
grant insert, select, update on engagement.engagement to pop_app;

create table engagement.fact (
  id uuid not null,
  engagement_id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text not null,
  number integer not null,
  kind text not null,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  worker_id uuid,
  reason text,
  whose text,
  alternative text default ''::text not null,
  note text default ''::text not null,
  until date,
  constraint fact_pkey PRIMARY KEY (id),
  constraint fact_engagement_id_number_key UNIQUE (engagement_id, number),
  constraint fact_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint fact_engagement_id_fkey FOREIGN KEY (engagement_id) REFERENCES engagement.engagement(id),
  constraint fact_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint fact_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint fact_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES agency.worker(id),
  constraint fact_check CHECK (((kind <> 'ASSIGNED'::text) OR (worker_id IS NOT NULL))),
  constraint fact_check1 CHECK (((kind <> ALL (ARRAY['PAUSED'::text, 'CLOSING_PROPOSED'::text, 'CLOSED'::text])) OR (reason IS NOT NULL))),
  constraint fact_check2 CHECK (((kind <> 'CLOSED'::text) OR (whose IS NOT NULL))),
  constraint fact_kind_check CHECK ((kind = ANY (ARRAY['OPENED'::text, 'ASSIGNED'::text, 'FIRST_CONTACT_MADE'::text, 'PLAN_AGREED'::text, 'PAUSED'::text, 'RESUMED'::text, 'ENDING_PLANNED'::text, 'CLOSING_PROPOSED'::text, 'CLOSING_REFUSED'::text, 'CLOSED'::text]))),
  constraint fact_whose_check CHECK ((whose = ANY (ARRAY['PERSON'::text, 'POP'::text, 'PARTNER'::text, 'SYSTEM'::text])))
);
CREATE INDEX fact_person_id_happened_at_idx ON engagement.fact USING btree (person_id, happened_at DESC);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON engagement.fact FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table engagement.fact enable row level security;
create policy add on engagement.fact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = fact.person_id) AND (a.until IS NULL) AND (a.scope = 'SUPPORT'::text) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])))))));
create policy change on engagement.fact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = fact.person_id) AND (a.until IS NULL) AND (a.scope = 'SUPPORT'::text) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])))))));
create policy see on engagement.fact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = fact.person_id) AND (a.until IS NULL) AND (a.scope = 'SUPPORT'::text) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (('SUPPORT '::text || fact.category) = ANY (( SELECT sharing.visible() AS visible)::text[])))))));
grant insert, select on engagement.fact to pop_app;

create table engagement.member (
  id uuid not null,
  engagement_id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'IDENTITY'::text not null,
  worker_id uuid not null,
  part text not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  brought_in_by uuid not null,
  constraint member_pkey PRIMARY KEY (id),
  constraint member_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint member_engagement_id_fkey FOREIGN KEY (engagement_id) REFERENCES engagement.engagement(id),
  constraint member_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint member_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint member_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES agency.worker(id),
  constraint member_check CHECK (((until IS NULL) OR (until >= since))),
  constraint member_part_check CHECK ((part = ANY (ARRAY['LEAD'::text, 'MEMBER'::text])))
);
CREATE INDEX member_person_id_idx ON engagement.member USING btree (person_id);
CREATE INDEX member_worker_id_idx ON engagement.member USING btree (worker_id) WHERE (until IS NULL);
CREATE UNIQUE INDEX once_in_a_team ON engagement.member USING btree (engagement_id, worker_id) WHERE (until IS NULL);
CREATE UNIQUE INDEX one_lead ON engagement.member USING btree (engagement_id) WHERE ((part = 'LEAD'::text) AND (until IS NULL));
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON engagement.member FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table engagement.member enable row level security;
create policy add on engagement.member as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = member.person_id) AND (a.until IS NULL) AND (a.scope = 'SUPPORT'::text) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])))))));
create policy change on engagement.member as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = member.person_id) AND (a.until IS NULL) AND (a.scope = 'SUPPORT'::text) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])))))));
create policy see on engagement.member as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = member.person_id) AND (a.until IS NULL) AND (a.scope = 'SUPPORT'::text) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (('SUPPORT '::text || member.category) = ANY (( SELECT sharing.visible() AS visible)::text[])))))));
grant insert, select, update on engagement.member to pop_app;

create view engagement.spell with (security_invoker=true) as
 SELECT e.id,
    e.person_id AS person,
    COALESCE(n.shown, ''::text) AS name,
    e.referral_id AS referral,
    e.spell,
    e.team_id AS team,
    e.status,
    ( SELECT f.reason
           FROM engagement.fact f
          WHERE f.engagement_id = e.id AND f.kind = 'PAUSED'::text AND f.reason = e.paused_for
         LIMIT 1) AS paused_for,
    e.paused_until,
    ( SELECT f.reason
           FROM engagement.fact f
          WHERE f.engagement_id = e.id AND f.kind = 'CLOSED'::text AND f.reason = e.closed_reason
         LIMIT 1) AS closed_reason,
    e.closing_proposed_by,
    p.name AS closing_proposed_by_name,
    e.lead_worker_id AS lead,
    l.name AS lead_name,
    e.opened_at,
    e.last_contact_at,
    e.ended_at,
    e.version
   FROM engagement.engagement e
     LEFT JOIN agency.worker l ON l.id = e.lead_worker_id
     LEFT JOIN agency.worker p ON p.id = e.closing_proposed_by
     LEFT JOIN LATERAL ( SELECT x.shown
           FROM person.name x
          WHERE x.person_id = e.person_id AND x.ended_at IS NULL
          ORDER BY (NOT x.used), (x.kind <> 'NAME'::text), x.recorded_at, x.id
         LIMIT 1) n ON true;
grant select on engagement.spell to pop_app;

create function engagement.open_spell(someone uuid) returns uuid security definer;


create schema intake;
grant usage on schema intake to pop_app;

create table intake.file (
  id uuid not null,
  holder_agency_id uuid not null,
  category text default 'IDENTITY'::text not null,
  name text not null,
  dry_run boolean not null,
  state text not null,
  trouble text default ''::text not null,
  share double precision default 0 not null,
  imported integer default 0 not null,
  joined integer default 0 not null,
  already_there integer default 0 not null,
  reported integer default 0 not null,
  checks integer default 0 not null,
  sent_by uuid not null,
  sent_at timestamp with time zone not null,
  moved_at timestamp with time zone not null,
  constraint file_pkey PRIMARY KEY (id),
  constraint file_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint file_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint file_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES agency.worker(id),
  constraint file_check CHECK (((state = 'STOPPED'::text) = (trouble <> ''::text))),
  constraint file_share_check CHECK (((share >= (0)::double precision) AND (share <= (1)::double precision))),
  constraint file_state_check CHECK ((state = ANY (ARRAY['READING'::text, 'READ'::text, 'STOPPED'::text])))
);
CREATE INDEX file_sent_by_sent_at_idx ON intake.file USING btree (sent_by, sent_at);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON intake.file FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table intake.file enable row level security;
create policy add on intake.file as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (('worker '::text || (sent_by)::text) = ANY (( SELECT sharing.keys() AS keys)::text[]))));
create policy change on intake.file as permissive
  for update
  to public
  using (( SELECT sharing.is_system() AS is_system));
create policy see on intake.file as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (('worker '::text || (sent_by)::text) = ANY (( SELECT sharing.keys() AS keys)::text[]))));
grant insert, select, update on intake.file to pop_app;

create table intake.line (
  file_id uuid not null,
  number bigint generated always as identity not null,
  "row" integer not null,
  result text not null,
  column_name text not null,
  says text not null,
  reason text not null,
  reference text not null,
  constraint line_pkey PRIMARY KEY (file_id, number),
  constraint line_file_id_fkey FOREIGN KEY (file_id) REFERENCES intake.file(id) ON DELETE CASCADE,
  constraint line_result_check CHECK ((result = ANY (ARRAY['IMPORTED'::text, 'JOINED'::text, 'ALREADY_THERE'::text, 'REPORTED'::text, 'CHECK'::text, 'NOTE'::text])))
);
alter table intake.line enable row level security;
create policy add on intake.line as permissive
  for insert
  to public
  with check (( SELECT sharing.is_system() AS is_system));
create policy see on intake.line as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM intake.file f
  WHERE (f.id = line.file_id)))));
grant insert, select on intake.line to pop_app;

create function intake.forget_old(today timestamp with time zone) returns void security definer;


create schema person;
grant usage on schema person to pop_app;

create table person.address (
  id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'CONTACT'::text not null,
  kind text not null,
  lines text default ''::text not null,
  postcode text,
  care_of text default ''::text not null,
  in_glasgow text default 'NOT_KNOWN'::text not null,
  since date,
  until date,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint address_pkey PRIMARY KEY (id),
  constraint address_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint address_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint address_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint address_check CHECK (((until IS NULL) OR (since IS NULL) OR (until >= since))),
  constraint address_in_glasgow_check CHECK ((in_glasgow = ANY (ARRAY['YES'::text, 'NO'::text, 'NOT_KNOWN'::text]))),
  constraint address_kind_check CHECK ((kind = ANY (ARRAY['HOME'::text, 'CARE_OF'::text, 'TEMPORARY'::text, 'HOSTEL'::text, 'NO_FIXED_ADDRESS'::text, 'PRISON'::text, 'HOSPITAL'::text, 'OTHER'::text]))),
  constraint address_postcode_check CHECK ((postcode ~ '^[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}$'::text))
);
CREATE INDEX address_person_id_idx ON person.address USING btree (person_id);
CREATE INDEX address_postcode_idx ON person.address USING btree (postcode) WHERE (postcode IS NOT NULL);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON person.address FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table person.address enable row level security;
create policy add on person.address as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = address.person_id) AND (a.until IS NULL) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (((a.scope || ' '::text) || address.category) = ANY (( SELECT sharing.visible() AS visible)::text[])))))));
create policy change on person.address as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = address.person_id) AND (a.until IS NULL) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (((a.scope || ' '::text) || address.category) = ANY (( SELECT sharing.visible() AS visible)::text[])))))));
create policy see on person.address as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = address.person_id) AND (a.until IS NULL) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (((a.scope || ' '::text) || address.category) = ANY (( SELECT sharing.visible() AS visible)::text[])))))));
grant insert, select, update on person.address to pop_app;

create table person.channel (
  id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'CONTACT'::text not null,
  kind text not null,
  value text not null,
  as_told text default ''::text not null,
  whose text default ''::text not null,
  may_text text default 'NOT_ASKED'::text not null,
  may_leave_message text default 'NOT_ASKED'::text not null,
  may_say_who text default 'NOT_ASKED'::text not null,
  note text default ''::text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  ended_at timestamp with time zone,
  constraint channel_pkey PRIMARY KEY (id),
  constraint channel_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint channel_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint channel_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint channel_kind_check CHECK ((kind = ANY (ARRAY['PHONE'::text, 'EMAIL'::text]))),
  constraint channel_may_leave_message_check CHECK ((may_leave_message = ANY (ARRAY['YES'::text, 'NO'::text, 'NOT_ASKED'::text]))),
  constraint channel_may_say_who_check CHECK ((may_say_who = ANY (ARRAY['YES'::text, 'NO'::text, 'NOT_ASKED'::text]))),
  constraint channel_may_text_check CHECK ((may_text = ANY (ARRAY['YES'::text, 'NO'::text, 'NOT_ASKED'::text]))),
  constraint channel_value_check CHECK ((value <> ''::text))
);
CREATE INDEX channel_person_id_idx ON person.channel USING btree (person_id);
CREATE INDEX channel_value_idx ON person.channel USING btree (value);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON person.channel FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table person.channel enable row level security;
create policy add on person.channel as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = channel.person_id) AND (a.until IS NULL) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (((a.scope || ' '::text) || channel.category) = ANY (( SELECT sharing.visible() AS visible)::text[])))))));
create policy change on person.channel as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = channel.person_id) AND (a.until IS NULL) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (((a.scope || ' '::text) || channel.category) = ANY (( SELECT sharing.visible() AS visible)::text[])))))));
create policy see on person.channel as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = channel.person_id) AND (a.until IS NULL) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (((a.scope || ' '::text) || channel.category) = ANY (( SELECT sharing.visible() AS visible)::text[])))))));
grant insert, select, update on person.channel to pop_app;

create table person.identifier (
  id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text not null,
  kind text not null,
  sealed bytea not null,
  lookup bytea not null,
  issuer text default ''::text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  ended_at timestamp with time zone,
  constraint identifier_pkey PRIMARY KEY (id),
  constraint identifier_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint identifier_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint identifier_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint identifier_check CHECK (
CASE kind
    WHEN 'CHI'::text THEN (category = 'PHYSICAL_HEALTH'::text)
    WHEN 'HEALTH_RECORD'::text THEN (category = 'PHYSICAL_HEALTH'::text)
    WHEN 'SOCIAL_WORK'::text THEN (category = 'IDENTITY'::text)
    WHEN 'OTHER'::text THEN (category = 'IDENTITY'::text)
    ELSE (category = 'CUSTODY_AND_JUSTICE'::text)
END),
  constraint identifier_kind_check CHECK ((kind = ANY (ARRAY['CHI'::text, 'CHS'::text, 'PNC'::text, 'CRO'::text, 'PROCURATOR_FISCAL'::text, 'CUSTODY_RECORD'::text, 'SOCIAL_WORK'::text, 'HEALTH_RECORD'::text, 'OTHER'::text])))
);
CREATE INDEX identifier_lookup_idx ON person.identifier USING btree (lookup);
CREATE INDEX identifier_person_id_idx ON person.identifier USING btree (person_id);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON person.identifier FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table person.identifier enable row level security;
create policy add on person.identifier as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = identifier.person_id) AND (a.until IS NULL) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (((a.scope || ' '::text) || identifier.category) = ANY (( SELECT sharing.visible() AS visible)::text[])))))));
create policy change on person.identifier as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = identifier.person_id) AND (a.until IS NULL) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (((a.scope || ' '::text) || identifier.category) = ANY (( SELECT sharing.visible() AS visible)::text[])))))));
create policy see on person.identifier as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = identifier.person_id) AND (a.until IS NULL) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (((a.scope || ' '::text) || identifier.category) = ANY (( SELECT sharing.visible() AS visible)::text[])))))));
grant insert, select, update on person.identifier to pop_app;

create table person.link (
  id uuid not null,
  person_id uuid not null,
  other_id uuid not null,
  reasons text[] not null,
  state text not null,
  proposed_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decided_by uuid,
  note text default ''::text not null,
  version integer default 1 not null,
  constraint link_pkey PRIMARY KEY (id),
  constraint link_person_id_other_id_key UNIQUE (person_id, other_id),
  constraint link_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES agency.worker(id),
  constraint link_other_id_fkey FOREIGN KEY (other_id) REFERENCES person.person(id),
  constraint link_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint link_check CHECK ((person_id < other_id)),
  constraint link_check1 CHECK (((state = 'CANDIDATE'::text) = (decided_at IS NULL))),
  constraint link_state_check CHECK ((state = ANY (ARRAY['CANDIDATE'::text, 'CONFIRMED'::text, 'REJECTED'::text, 'SPLIT'::text])))
);
CREATE INDEX link_other_id_idx ON person.link USING btree (other_id);
CREATE INDEX link_proposed_at_idx ON person.link USING btree (proposed_at) WHERE (state = 'CANDIDATE'::text);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON person.link FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table person.link enable row level security;
create policy add on person.link as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((EXISTS ( SELECT
   FROM person.person p
  WHERE (p.id = link.person_id))) AND (EXISTS ( SELECT
   FROM person.person p
  WHERE (p.id = link.other_id))))));
create policy change on person.link as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((EXISTS ( SELECT
   FROM person.person p
  WHERE (p.id = link.person_id))) AND (EXISTS ( SELECT
   FROM person.person p
  WHERE (p.id = link.other_id))))));
create policy see on person.link as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((EXISTS ( SELECT
   FROM person.person p
  WHERE (p.id = link.person_id))) AND (EXISTS ( SELECT
   FROM person.person p
  WHERE (p.id = link.other_id))))));
grant insert, select, update on person.link to pop_app;

create table person.name (
  id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'IDENTITY'::text not null,
  kind text not null,
  given text default ''::text not null,
  family text default ''::text not null,
  shown text not null,
  used boolean default false not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  ended_at timestamp with time zone,
  constraint name_pkey PRIMARY KEY (id),
  constraint name_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint name_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint name_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint name_check CHECK (((ended_at IS NULL) OR (NOT used))),
  constraint name_kind_check CHECK ((kind = ANY (ARRAY['NAME'::text, 'ALIAS'::text, 'NICKNAME'::text, 'PREVIOUS'::text]))),
  constraint name_shown_check CHECK ((shown <> ''::text))
);
CREATE INDEX name_person_id_idx ON person.name USING btree (person_id);
CREATE UNIQUE INDEX name_person_id_idx1 ON person.name USING btree (person_id) WHERE (used AND (ended_at IS NULL));
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON person.name FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table person.name enable row level security;
create policy add on person.name as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = name.person_id) AND (a.until IS NULL) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (((a.scope || ' '::text) || name.category) = ANY (( SELECT sharing.visible() AS visible)::text[])))))));
create policy change on person.name as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = name.person_id) AND (a.until IS NULL) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (((a.scope || ' '::text) || name.category) = ANY (( SELECT sharing.visible() AS visible)::text[])))))));
create policy see on person.name as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = name.person_id) AND (a.until IS NULL) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (((a.scope || ' '::text) || name.category) = ANY (( SELECT sharing.visible() AS visible)::text[])))))));
grant insert, select, update on person.name to pop_app;

create table person.name_word (
  name_id uuid not null,
  person_id uuid not null,
  word text collate "C" not null,
  sound text collate "C" not null,
  constraint name_word_pkey PRIMARY KEY (name_id, word, sound),
  constraint name_word_name_id_fkey FOREIGN KEY (name_id) REFERENCES person.name(id),
  constraint name_word_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id)
);
CREATE INDEX name_word_person_id_idx ON person.name_word USING btree (person_id);
CREATE INDEX name_word_sound_person_id_idx ON person.name_word USING btree (sound, person_id);
CREATE INDEX name_word_word_idx ON person.name_word USING gin (word gin_trgm_ops);
CREATE INDEX name_word_word_person_id_idx ON person.name_word USING btree (word, person_id);
alter table person.name_word enable row level security;
create policy add on person.name_word as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM person.name n
  WHERE ((n.id = name_word.name_id) AND (n.person_id = name_word.person_id))))));
create policy see on person.name_word as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = name_word.person_id) AND (a.until IS NULL) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND ((a.scope || ' IDENTITY'::text) = ANY (( SELECT sharing.visible() AS visible)::text[])))))));
grant insert, select, update on person.name_word to pop_app;

create table person.person (
  id uuid not null,
  main_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'IDENTITY'::text not null,
  birth_told text default ''::text not null,
  birth_precision text default 'UNKNOWN'::text not null,
  birth_earliest date,
  birth_latest date,
  sex text default 'NOT_KNOWN'::text not null,
  sex_told text default ''::text not null,
  language text default ''::text not null,
  interpreter text default 'NOT_KNOWN'::text not null,
  what_matters text default ''::text not null,
  strengths text default ''::text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer default 1 not null,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint person_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint person_main_id_fkey FOREIGN KEY (main_id) REFERENCES person.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint person_birth_precision_check CHECK ((birth_precision = ANY (ARRAY['EXACT'::text, 'MONTH'::text, 'YEAR'::text, 'AGE_ABOUT'::text, 'UNKNOWN'::text]))),
  constraint person_check CHECK (((birth_precision = 'UNKNOWN'::text) = (birth_earliest IS NULL))),
  constraint person_check1 CHECK (((birth_earliest IS NULL) = (birth_latest IS NULL))),
  constraint person_check2 CHECK ((birth_earliest <= birth_latest)),
  constraint person_interpreter_check CHECK ((interpreter = ANY (ARRAY['NOT_NEEDED'::text, 'NEEDED'::text, 'NOT_KNOWN'::text]))),
  constraint person_sex_check CHECK ((sex = ANY (ARRAY['MALE'::text, 'FEMALE'::text, 'OTHER'::text, 'NOT_STATED'::text, 'NOT_KNOWN'::text])))
);
CREATE INDEX person_birth_earliest_birth_latest_idx ON person.person USING btree (birth_earliest, birth_latest);
CREATE INDEX person_main_id_idx ON person.person USING btree (main_id);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON person.person FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table person.person enable row level security;
create policy add on person.person as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = person.id) AND (a.until IS NULL) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (((a.scope || ' '::text) || person.category) = ANY (( SELECT sharing.visible() AS visible)::text[])))))));
create policy change on person.person as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = person.id) AND (a.until IS NULL) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (((a.scope || ' '::text) || person.category) = ANY (( SELECT sharing.visible() AS visible)::text[])))))));
create policy see on person.person as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = person.id) AND (a.until IS NULL) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (((a.scope || ' '::text) || person.category) = ANY (( SELECT sharing.visible() AS visible)::text[])))))));
grant insert, select, update on person.person to pop_app;

create function person.named(words text[], keyed text[], keys text[]) returns TABLE(person_id uuid, way text, wanted text, found text) security definer;

create function person.set_main(start uuid) returns void security definer;

create function person.spelt_like(wanted text) returns TABLE(person_id uuid, word text) security definer;


create schema referral;
grant usage on schema referral to pop_app;

create table referral.eligibility (
  id uuid not null,
  referral_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'IDENTITY'::text not null,
  test text not null,
  answer text not null,
  proposed text not null,
  evidence text default ''::text not null,
  override_reason text default ''::text not null,
  rules_since date not null,
  decided_at timestamp with time zone not null,
  decided_by uuid not null,
  decided_as text not null,
  constraint eligibility_pkey PRIMARY KEY (id),
  constraint eligibility_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint eligibility_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES agency.worker(id),
  constraint eligibility_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint eligibility_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referral.referral(id),
  constraint eligibility_answer_check CHECK ((answer = ANY (ARRAY['MET'::text, 'NOT_MET'::text, 'NOT_KNOWN'::text]))),
  constraint eligibility_proposed_check CHECK ((proposed = ANY (ARRAY['MET'::text, 'NOT_MET'::text, 'NOT_KNOWN'::text]))),
  constraint eligibility_test_check CHECK ((test = ANY (ARRAY['MALE'::text, 'AGED_16_OR_OVER'::text, 'LIVES_IN_GLASGOW'::text, 'PERSISTENT_OFFENDING'::text, 'DEPENDENCY'::text])))
);
CREATE INDEX eligibility_decided_at_idx ON referral.eligibility USING btree (decided_at) WHERE (answer <> proposed);
CREATE INDEX eligibility_referral_id_test_decided_at_idx ON referral.eligibility USING btree (referral_id, test, decided_at);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON referral.eligibility FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table referral.eligibility enable row level security;
create policy add on referral.eligibility as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM referral.referral r
  WHERE ((r.id = eligibility.referral_id) AND (('triage '::text || (r.team_id)::text) = ANY (( SELECT sharing.keys() AS keys)::text[])))))));
create policy see on referral.eligibility as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM referral.referral r
  WHERE ((r.id = eligibility.referral_id) AND (('triage '::text || (r.team_id)::text) = ANY (( SELECT sharing.keys() AS keys)::text[])))))));
grant insert, select on referral.eligibility to pop_app;

create table referral.fact (
  id uuid not null,
  referral_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'IDENTITY'::text not null,
  number integer not null,
  kind text not null,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  whose text,
  reason text,
  note text default ''::text not null,
  section text,
  alternative text default ''::text not null,
  engagement_id uuid,
  constraint fact_pkey PRIMARY KEY (id),
  constraint fact_referral_id_number_key UNIQUE (referral_id, number),
  constraint fact_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint fact_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint fact_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referral.referral(id),
  constraint fact_check CHECK (((kind <> ALL (ARRAY['DECLINED'::text, 'REDIRECTED'::text, 'WITHDRAWN'::text])) OR (whose IS NOT NULL))),
  constraint fact_check1 CHECK (((kind <> ALL (ARRAY['DECLINED'::text, 'WITHDRAWN'::text])) OR (reason IS NOT NULL))),
  constraint fact_check2 CHECK (((kind <> 'DECLINED'::text) OR (alternative <> ''::text))),
  constraint fact_check3 CHECK (((kind <> 'REDIRECTED'::text) OR (alternative <> ''::text))),
  constraint fact_check4 CHECK (((kind <> 'JOINED'::text) OR (engagement_id IS NOT NULL))),
  constraint fact_check5 CHECK (((kind <> 'INFORMATION_REQUESTED'::text) OR ((section IS NOT NULL) AND (note <> ''::text)))),
  constraint fact_check6 CHECK (((reason IS DISTINCT FROM 'OTHER'::text) OR (note <> ''::text))),
  constraint fact_kind_check CHECK ((kind = ANY (ARRAY['DRAFTED'::text, 'SUBMITTED'::text, 'TRIAGE_STARTED'::text, 'INFORMATION_REQUESTED'::text, 'INFORMATION_GIVEN'::text, 'ACCEPTED'::text, 'DECLINED'::text, 'REDIRECTED'::text, 'JOINED'::text, 'WITHDRAWN'::text, 'EXPIRED'::text]))),
  constraint fact_whose_check CHECK ((whose = ANY (ARRAY['PERSON'::text, 'POP'::text, 'PARTNER'::text, 'SYSTEM'::text])))
);
CREATE INDEX fact_happened_at_idx ON referral.fact USING btree (happened_at) WHERE ((kind = 'ACCEPTED'::text) AND (note <> ''::text));
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON referral.fact FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table referral.fact enable row level security;
create policy add on referral.fact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM referral.referral r
  WHERE (r.id = fact.referral_id)))));
create policy see on referral.fact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM referral.referral r
  WHERE (r.id = fact.referral_id)))));
grant insert, select on referral.fact to pop_app;

create table referral.postcode (
  postcode text not null,
  council text not null,
  live boolean default true not null,
  constraint postcode_pkey PRIMARY KEY (postcode)
);
grant delete, insert, select, update on referral.postcode to pop_app;

create table referral.postcode_source (
  id uuid not null,
  name text not null,
  attribution text not null,
  dated text not null,
  rows integer not null,
  loaded_at timestamp with time zone not null,
  constraint postcode_source_pkey PRIMARY KEY (id)
);
grant insert, select, update on referral.postcode_source to pop_app;

create table referral.referral (
  id uuid not null,
  reference text not null,
  team_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'IDENTITY'::text not null,
  person_id uuid,
  person_chosen boolean default false not null,
  status text not null,
  version integer default 1 not null,
  came_by text not null,
  source text not null,
  sender_key text not null,
  sent_by uuid not null,
  from_agency text default ''::text not null,
  referrer text default ''::text not null,
  referrer_contact text default ''::text not null,
  name_told text default ''::text not null,
  birth_told text default ''::text not null,
  sex_told text default ''::text not null,
  address_told text default ''::text not null,
  phone_told text default ''::text not null,
  safe_contact text default ''::text not null,
  agrees text default 'NOT_KNOWN'::text not null,
  agrees_told text default ''::text not null,
  risk text default 'NOT_KNOWN'::text not null,
  referred_on date,
  import_key text,
  drafted_at timestamp with time zone not null,
  draft_until timestamp with time zone not null,
  submitted_at timestamp with time zone,
  first_attempt_at timestamp with time zone,
  first_contact_at timestamp with time zone,
  decided_at timestamp with time zone,
  constraint referral_pkey PRIMARY KEY (id),
  constraint referral_import_key_key UNIQUE (import_key),
  constraint referral_reference_key UNIQUE (reference),
  constraint referral_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint referral_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint referral_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint referral_team_id_fkey FOREIGN KEY (team_id) REFERENCES agency.team(id),
  constraint referral_agrees_check CHECK ((agrees = ANY (ARRAY['YES'::text, 'NO'::text, 'NOT_ASKED'::text, 'NOT_KNOWN'::text]))),
  constraint referral_came_by_check CHECK ((came_by = ANY (ARRAY['WORKER'::text, 'LINK'::text, 'SPREADSHEET'::text]))),
  constraint referral_check CHECK (((status = ANY (ARRAY['DRAFT'::text, 'EXPIRED'::text, 'WITHDRAWN'::text])) OR (submitted_at IS NOT NULL))),
  constraint referral_check1 CHECK (((status = ANY (ARRAY['ACCEPTED'::text, 'DECLINED'::text, 'REDIRECTED'::text, 'JOINED'::text])) = (decided_at IS NOT NULL))),
  constraint referral_check2 CHECK (((first_contact_at IS NULL) OR (first_attempt_at <= first_contact_at))),
  constraint referral_risk_check CHECK ((risk = ANY (ARRAY['URGENT'::text, 'SOON'::text, 'ROUTINE'::text, 'NOT_KNOWN'::text]))),
  constraint referral_source_check CHECK ((source = ANY (ARRAY['POLICE'::text, 'HEALTH_AND_SOCIAL_CARE'::text, 'THIRD_SECTOR'::text, 'COURT_AND_JUSTICE'::text, 'CUSTODY_PEER_MENTOR'::text, 'FAMILY'::text, 'SELF'::text, 'OTHER'::text, 'NOT_KNOWN'::text]))),
  constraint referral_status_check CHECK ((status = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'IN_TRIAGE'::text, 'INFORMATION_REQUESTED'::text, 'ACCEPTED'::text, 'DECLINED'::text, 'REDIRECTED'::text, 'JOINED'::text, 'WITHDRAWN'::text, 'EXPIRED'::text])))
);
CREATE INDEX inbox ON referral.referral USING btree (team_id, (
CASE risk
    WHEN 'URGENT'::text THEN 0
    WHEN 'SOON'::text THEN 1
    WHEN 'NOT_KNOWN'::text THEN 2
    ELSE 3
END), submitted_at, id) WHERE (status = ANY (ARRAY['SUBMITTED'::text, 'IN_TRIAGE'::text, 'INFORMATION_REQUESTED'::text]));
CREATE INDEX referral_person_id_idx ON referral.referral USING btree (person_id);
CREATE INDEX referral_sender_key_drafted_at_idx ON referral.referral USING btree (sender_key, drafted_at);
CREATE INDEX referral_sender_key_idx ON referral.referral USING btree (sender_key) WHERE (status = ANY (ARRAY['DRAFT'::text, 'INFORMATION_REQUESTED'::text]));
CREATE INDEX referral_team_id_decided_at_idx ON referral.referral USING btree (team_id, decided_at);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON referral.referral FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table referral.referral enable row level security;
create policy add on referral.referral as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (sender_key = ANY (( SELECT sharing.keys() AS keys)::text[]))));
create policy change on referral.referral as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (sender_key = ANY (( SELECT sharing.keys() AS keys)::text[])) OR ((status <> 'DRAFT'::text) AND (('triage '::text || (team_id)::text) = ANY (( SELECT sharing.keys() AS keys)::text[])))));
create policy see on referral.referral as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (sender_key = ANY (( SELECT sharing.keys() AS keys)::text[])) OR ((status <> 'DRAFT'::text) AND (('triage '::text || (team_id)::text) = ANY (( SELECT sharing.keys() AS keys)::text[]))) OR (EXISTS ( SELECT
   FROM sharing.access a
  WHERE ((a.person_id = referral.person_id) AND (a.until IS NULL) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND ((a.scope || ' IDENTITY'::text) = ANY (( SELECT sharing.visible() AS visible)::text[])))))));
grant insert, select, update on referral.referral to pop_app;

create table referral.told (
  id uuid not null,
  referral_id uuid not null,
  holder_agency_id uuid not null,
  category text not null,
  section text not null,
  text text not null,
  told_at timestamp with time zone not null,
  told_by uuid not null,
  superseded_at timestamp with time zone,
  constraint told_pkey PRIMARY KEY (id),
  constraint told_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint told_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint told_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referral.referral(id),
  constraint told_check CHECK (
CASE section
    WHEN 'OFFENDING'::text THEN (category = 'OFFENDING'::text)
    WHEN 'SUBSTANCE_USE'::text THEN (category = 'SUBSTANCE_USE'::text)
    WHEN 'HEALTH'::text THEN (category = 'PHYSICAL_HEALTH'::text)
    WHEN 'HOUSING'::text THEN (category = 'HOUSING'::text)
    WHEN 'SAFETY'::text THEN (category = 'SAFETY'::text)
    ELSE (category = 'NOTES'::text)
END),
  constraint told_section_check CHECK ((section = ANY (ARRAY['OFFENDING'::text, 'SUBSTANCE_USE'::text, 'HEALTH'::text, 'HOUSING'::text, 'SAFETY'::text, 'OTHER'::text, 'ANSWER'::text]))),
  constraint told_text_check CHECK ((text <> ''::text))
);
CREATE INDEX told_referral_id_idx ON referral.told USING btree (referral_id);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON referral.told FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table referral.told enable row level security;
create policy add on referral.told as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM referral.referral r
  WHERE ((r.id = told.referral_id) AND ((r.sender_key = ANY (( SELECT sharing.keys() AS keys)::text[])) OR (('triage '::text || (r.team_id)::text) = ANY (( SELECT sharing.keys() AS keys)::text[]))))))));
create policy change on referral.told as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM referral.referral r
  WHERE ((r.id = told.referral_id) AND (r.sender_key = ANY (( SELECT sharing.keys() AS keys)::text[])))))));
create policy see on referral.told as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM referral.referral r
  WHERE ((r.id = told.referral_id) AND (((r.sender_key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (r.holder_agency_id = told.holder_agency_id)) OR ((('triage '::text || (r.team_id)::text) = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (('REFERRAL '::text || told.category) = ANY (( SELECT sharing.visible() AS visible)::text[]))) OR ((('SUPPORT '::text || told.category) = ANY (( SELECT sharing.visible() AS visible)::text[])) AND (EXISTS ( SELECT
           FROM sharing.access a
          WHERE ((a.person_id = r.person_id) AND (a.scope = 'SUPPORT'::text) AND (a.until IS NULL) AND (a.key = ANY (( SELECT sharing.keys() AS keys)::text[]))))))))))));
grant insert, select, update on referral.told to pop_app;


create schema sharing;
grant usage on schema sharing to pop_app;

create table sharing.access (
  id uuid not null,
  person_id uuid not null,
  scope text not null,
  worker_id uuid,
  team_id uuid,
  desk text,
  key text generated always as (COALESCE(('worker '::text || (worker_id)::text), ((desk || ' '::text) || (team_id)::text))) stored not null,
  basis text not null,
  basis_id uuid not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  constraint access_pkey PRIMARY KEY (id),
  constraint access_team_id_fkey FOREIGN KEY (team_id) REFERENCES agency.team(id),
  constraint access_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES agency.worker(id),
  constraint access_basis_check CHECK ((basis = ANY (ARRAY['REFERRAL'::text, 'ENGAGEMENT'::text, 'LINK'::text]))),
  constraint access_check CHECK (((worker_id IS NULL) <> (team_id IS NULL))),
  constraint access_check1 CHECK (((team_id IS NULL) = (desk IS NULL))),
  constraint access_desk_check CHECK ((desk = ANY (ARRAY['triage'::text, 'lead'::text]))),
  constraint access_scope_check CHECK ((scope = ANY (ARRAY['REFERRAL'::text, 'SUPPORT'::text])))
);
CREATE INDEX access_basis_id_idx ON sharing.access USING btree (basis_id);
CREATE INDEX access_key_scope_idx ON sharing.access USING btree (key, scope) WHERE (until IS NULL);
CREATE INDEX access_person_id_key_scope_idx ON sharing.access USING btree (person_id, key, scope) WHERE (until IS NULL);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON sharing.access FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table sharing.access enable row level security;
create policy change on sharing.access as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR sharing.supports(person_id)));
create policy give on sharing.access as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR sharing.supports(person_id)));
create policy see on sharing.access as permissive
  for select
  to public
  using (((key = ANY (( SELECT sharing.keys() AS keys)::text[])) OR ( SELECT sharing.is_system() AS is_system)));
grant insert, select, update on sharing.access to pop_app;

create table sharing.category (
  name text not null,
  constraint category_pkey PRIMARY KEY (name)
);
grant select on sharing.category to pop_app;

create table sharing.role_category (
  role text not null,
  scope text not null,
  category text not null,
  constraint role_category_pkey PRIMARY KEY (role, scope, category),
  constraint role_category_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint role_category_scope_check CHECK ((scope = ANY (ARRAY['REFERRAL'::text, 'SUPPORT'::text])))
);
grant select on sharing.role_category to pop_app;

create function sharing.end_grants(worker uuid, basis text, ground uuid, at timestamp with time zone) returns void security definer;

create function sharing.enter(kind text, viewer uuid, agency uuid, team uuid, role text, purpose text) returns void security definer;

create function sharing.is_somebody() returns boolean;

create function sharing.is_system() returns boolean;

create function sharing.keys() returns text[];

create function sharing.supports(person uuid) returns boolean security definer;

create function sharing.viewer() returns uuid;

create function sharing.visible() returns text[];

create function sharing.visible_to(role text) returns text[];


create schema signin;
grant usage on schema signin to pop_app;

create table signin.credential (
  worker_id uuid not null,
  password text not null,
  changed_at timestamp with time zone not null,
  constraint credential_pkey PRIMARY KEY (worker_id),
  constraint credential_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES agency.worker(id)
);
grant delete, insert, select, update on signin.credential to pop_app;

create table signin.failure (
  id uuid not null,
  what text not null,
  hash bytea not null,
  at timestamp with time zone not null,
  constraint failure_pkey PRIMARY KEY (id),
  constraint failure_what_check CHECK ((what = ANY (ARRAY['NAME'::text, 'ADDRESS'::text])))
);
CREATE INDEX failure_hash_at_idx ON signin.failure USING btree (hash, at);
grant delete, insert, select, update on signin.failure to pop_app;

create table signin.link (
  id uuid not null,
  agency_id uuid not null,
  label text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint link_pkey PRIMARY KEY (id),
  constraint link_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency.agency(id),
  constraint link_made_by_fkey FOREIGN KEY (made_by) REFERENCES agency.worker(id),
  constraint link_check CHECK ((expires_at > made_at)),
  constraint link_label_check CHECK ((label <> ''::text))
);
CREATE INDEX link_made_by_idx ON signin.link USING btree (made_by);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON signin.link FOR EACH ROW EXECUTE FUNCTION audit.record_change();
grant delete, insert, select, update on signin.link to pop_app;

create table signin.session (
  token_hash bytea not null,
  post_id uuid not null,
  worker_id uuid not null,
  began_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_post_id_fkey FOREIGN KEY (post_id) REFERENCES agency.post(id),
  constraint session_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES agency.worker(id)
);
CREATE INDEX session_worker_id_idx ON signin.session USING btree (worker_id);
grant delete, insert, select, update on signin.session to pop_app;


create schema timeline;
grant usage on schema timeline to pop_app;

create view timeline.detail with (security_invoker=true) as
 SELECT a.person_id,
    'ADDRESS'::text AS part,
    a.kind,
    concat_ws(', '::text, NULLIF('care of '::text || NULLIF(a.care_of, ''::text), ''::text), NULLIF(a.lines, ''::text), regexp_replace(a.postcode, '(...)$'::text, ' \1'::text)) AS text,
    ''::text AS note,
    a.recorded_at,
    (a.until::timestamp without time zone AT TIME ZONE 'Europe/London'::text) AS until,
    a.recorded_by
   FROM person.address a
UNION ALL
 SELECT c.person_id,
    'EMAIL'::text AS part,
    c.kind,
    c.value AS text,
    concat_ws(': '::text, NULLIF(c.whose, ''::text), NULLIF(c.note, ''::text)) AS note,
    c.recorded_at,
    c.ended_at AS until,
    c.recorded_by
   FROM person.channel c
  WHERE c.kind = 'EMAIL'::text
UNION ALL
 SELECT r.person_id,
    'SAFETY'::text AS part,
    r.reference AS kind,
    t.text,
    ''::text AS note,
    t.told_at AS recorded_at,
    t.superseded_at AS until,
    t.told_by AS recorded_by
   FROM referral.told t
     JOIN referral.referral r ON r.id = t.referral_id
  WHERE t.section = 'SAFETY'::text AND r.status <> 'DRAFT'::text;
grant select on timeline.detail to pop_app;

create view timeline.entry with (security_invoker=true) as
 SELECT f.id,
    r.person_id,
    f.happened_at,
    'REFERRAL'::text AS kind,
    'REFERRAL_'::text || f.kind AS what,
    COALESCE(f.reason, f.section) AS detail,
    f.note AS text,
    f.whose,
    f.alternative AS offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    NULL::date AS until,
    NULL::uuid AS worker_id,
    f.recorded_by,
    f.category,
    r.id AS subject_id,
    r.reference AS subject
   FROM referral.fact f
     JOIN referral.referral r ON r.id = f.referral_id
  WHERE f.kind <> 'DRAFTED'::text AND r.status <> 'DRAFT'::text
UNION ALL
 SELECT t.id,
    r.person_id,
    t.told_at AS happened_at,
    'REFERRAL'::text AS kind,
    'REFERRAL_TOLD'::text AS what,
    t.section AS detail,
    t.text,
    NULL::text AS whose,
    ''::text AS offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    NULL::date AS until,
    NULL::uuid AS worker_id,
    t.told_by AS recorded_by,
    t.category,
    r.id AS subject_id,
    r.reference AS subject
   FROM referral.told t
     JOIN referral.referral r ON r.id = t.referral_id
  WHERE t.superseded_at IS NULL AND r.status <> 'DRAFT'::text
UNION ALL
 SELECT f.id,
    f.person_id,
    f.happened_at,
    'SUPPORT'::text AS kind,
    'SUPPORT_'::text || f.kind AS what,
    f.reason AS detail,
    f.note AS text,
    f.whose,
    f.alternative AS offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    f.until,
    f.worker_id,
    f.recorded_by,
    f.category,
    f.engagement_id AS subject_id,
    ''::text AS subject
   FROM engagement.fact f
UNION ALL
 SELECT c.id,
    c.person_id,
    c.happened_at,
    'CONTACT'::text AS kind,
        CASE
            WHEN c.made THEN 'CONTACT_MADE'::text
            ELSE 'CONTACT_ATTEMPTED'::text
        END AS what,
    c.mode AS detail,
    ''::text AS text,
    NULL::text AS whose,
    ''::text AS offered,
    c.with_whom,
    c.minutes,
    NULL::date AS until,
    c.worker_id,
    c.recorded_by,
    c.category,
    c.id AS subject_id,
    ''::text AS subject
   FROM contact.contact c
  WHERE NOT c.superseded
UNION ALL
 SELECT l.id,
    l.person_id,
    l.decided_at AS happened_at,
    'DETAILS'::text AS kind,
    'LINK_'::text || l.state AS what,
    NULL::text AS detail,
    l.note AS text,
    NULL::text AS whose,
    ''::text AS offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    NULL::date AS until,
    NULL::uuid AS worker_id,
    l.decided_by AS recorded_by,
    'IDENTITY'::text AS category,
    l.other_id AS subject_id,
    ''::text AS subject
   FROM person.link l
  WHERE l.decided_at IS NOT NULL
UNION ALL
 SELECT l.id,
    l.other_id AS person_id,
    l.decided_at AS happened_at,
    'DETAILS'::text AS kind,
    'LINK_'::text || l.state AS what,
    NULL::text AS detail,
    l.note AS text,
    NULL::text AS whose,
    ''::text AS offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    NULL::date AS until,
    NULL::uuid AS worker_id,
    l.decided_by AS recorded_by,
    'IDENTITY'::text AS category,
    l.person_id AS subject_id,
    ''::text AS subject
   FROM person.link l
  WHERE l.decided_at IS NOT NULL
UNION ALL
 SELECT p.id,
    p.id AS person_id,
    p.recorded_at AS happened_at,
    'DETAILS'::text AS kind,
    'PERSON_RECORDED'::text AS what,
    NULL::text AS detail,
    ''::text AS text,
    NULL::text AS whose,
    ''::text AS offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    NULL::date AS until,
    NULL::uuid AS worker_id,
    p.recorded_by,
    p.category,
    p.id AS subject_id,
    ''::text AS subject
   FROM person.person p
UNION ALL
 SELECT n.id,
    n.person_id,
    n.recorded_at AS happened_at,
    'DETAILS'::text AS kind,
    'NAME_ADDED'::text AS what,
    n.kind AS detail,
    n.shown AS text,
    NULL::text AS whose,
    ''::text AS offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    NULL::date AS until,
    NULL::uuid AS worker_id,
    n.recorded_by,
    n.category,
    n.person_id AS subject_id,
    ''::text AS subject
   FROM person.name n
     JOIN person.person p ON p.id = n.person_id
  WHERE n.recorded_at > p.recorded_at
UNION ALL
 SELECT a.id,
    a.person_id,
    a.recorded_at AS happened_at,
    'DETAILS'::text AS kind,
    'ADDRESS_ADDED'::text AS what,
    a.kind AS detail,
    concat_ws(', '::text, NULLIF(a.lines, ''::text), a.postcode) AS text,
    NULL::text AS whose,
    ''::text AS offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    NULL::date AS until,
    NULL::uuid AS worker_id,
    a.recorded_by,
    a.category,
    a.person_id AS subject_id,
    ''::text AS subject
   FROM person.address a
     JOIN person.person p ON p.id = a.person_id
  WHERE a.recorded_at > p.recorded_at
UNION ALL
 SELECT c.id,
    c.person_id,
    c.recorded_at AS happened_at,
    'DETAILS'::text AS kind,
    'CHANNEL_ADDED'::text AS what,
    c.kind AS detail,
    c.note AS text,
    NULL::text AS whose,
    ''::text AS offered,
    c.whose AS with_whom,
    NULL::integer AS minutes,
    NULL::date AS until,
    NULL::uuid AS worker_id,
    c.recorded_by,
    c.category,
    c.person_id AS subject_id,
    ''::text AS subject
   FROM person.channel c
     JOIN person.person p ON p.id = c.person_id
  WHERE c.recorded_at > p.recorded_at;
grant select on timeline.entry to pop_app;


create schema worklist;
grant usage on schema worklist to pop_app;

create table worklist.promise (
  kind text not null,
  after interval not null,
  ahead interval,
  constraint promise_pkey PRIMARY KEY (kind)
);
grant select on worklist.promise to pop_app;

create function worklist.promised(wanted text) returns interval;

create function worklist.shown_from(wanted text) returns interval;

create function worklist.todo(moment timestamp with time zone) returns TABLE(kind text, subject_id uuid, person_id uuid, reference text, name_told text, risk text, owner_id uuid, since timestamp with time zone, due_at timestamp with time zone);
