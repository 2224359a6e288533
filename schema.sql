-- What is in the database after all migrations. Drawn by SchemaTest; do not edit.


create schema access;
grant usage on schema access to pop_app;

create table access.conflict (
  id uuid not null,
  worker_id uuid not null,
  team_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'IDENTITY'::text not null,
  person_id uuid,
  name_told text not null,
  birth_on date,
  words text[] default '{}'::text[] not null,
  known_as text not null,
  note text default ''::text not null,
  declared_at timestamp with time zone not null,
  status text not null,
  version integer default 1 not null,
  constraint conflict_pkey PRIMARY KEY (id),
  constraint conflict_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint conflict_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint conflict_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint conflict_team_id_fkey FOREIGN KEY (team_id) REFERENCES agency.team(id),
  constraint conflict_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES agency.worker(id),
  constraint conflict_check CHECK (((person_id IS NOT NULL) OR ((birth_on IS NOT NULL) AND (words <> '{}'::text[])))),
  constraint conflict_check1 CHECK (((known_as <> 'OTHER'::text) OR (note <> ''::text))),
  constraint conflict_known_as_check CHECK ((known_as = ANY (ARRAY['FAMILY'::text, 'FRIEND'::text, 'NEIGHBOUR'::text, 'KNOWN_FROM_BEFORE'::text, 'OTHER'::text]))),
  constraint conflict_name_told_check CHECK ((name_told <> ''::text)),
  constraint conflict_status_check CHECK ((status = ANY (ARRAY['STANDS'::text, 'LIFTED'::text])))
);
CREATE INDEX conflict_birth_on_idx ON access.conflict USING btree (birth_on) WHERE ((person_id IS NULL) AND (status = 'STANDS'::text));
CREATE INDEX conflict_person_id_idx ON access.conflict USING btree (person_id);
CREATE INDEX conflict_worker_id_declared_at_idx ON access.conflict USING btree (worker_id, declared_at);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON access.conflict FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table access.conflict enable row level security;
create policy add on access.conflict as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (worker_id = ( SELECT sharing.viewer() AS viewer))));
create policy change on access.conflict as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (('governance'::text = ANY (( SELECT sharing.keys() AS keys)::text[])) OR ((('lead '::text || (team_id)::text) = ANY (( SELECT sharing.keys() AS keys)::text[])) OR (EXISTS ( SELECT
   FROM sharing.closing c
  WHERE ((c.basis = 'CONFLICT'::text) AND (c.basis_id = conflict.id))))))));
create policy see on access.conflict as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((worker_id = ( SELECT sharing.viewer() AS viewer)) OR ('governance'::text = ANY (( SELECT sharing.keys() AS keys)::text[])) OR ((('lead '::text || (team_id)::text) = ANY (( SELECT sharing.keys() AS keys)::text[])) OR (EXISTS ( SELECT
   FROM sharing.closing c
  WHERE ((c.basis = 'CONFLICT'::text) AND (c.basis_id = conflict.id))))))));
grant insert, select, update on access.conflict to pop_app;

create table access.emergency (
  id uuid not null,
  worker_id uuid not null,
  role text not null,
  holder_agency_id uuid not null,
  category text default 'IDENTITY'::text not null,
  person_id uuid,
  asked_agency_id uuid,
  reason text not null,
  why text not null,
  told text default ''::text not null,
  categories text[] not null,
  asked_at timestamp with time zone not null,
  until timestamp with time zone,
  ended_at timestamp with time zone,
  status text not null,
  verdict text,
  reviewed_by uuid,
  version integer default 1 not null,
  constraint emergency_pkey PRIMARY KEY (id),
  constraint emergency_asked_agency_id_fkey FOREIGN KEY (asked_agency_id) REFERENCES agency.agency(id),
  constraint emergency_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint emergency_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint emergency_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint emergency_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES agency.worker(id),
  constraint emergency_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES agency.worker(id),
  constraint emergency_check CHECK (((status = 'NOT_OPENED'::text) = (person_id IS NULL))),
  constraint emergency_check1 CHECK (((person_id IS NULL) = (until IS NULL))),
  constraint emergency_check2 CHECK (((person_id IS NULL) = (asked_agency_id IS NULL))),
  constraint emergency_check3 CHECK ((until <= (asked_at + '03:00:00'::interval))),
  constraint emergency_check4 CHECK (((status = ANY (ARRAY['REVIEWED'::text, 'FOLLOWED_UP'::text])) = (verdict IS NOT NULL))),
  constraint emergency_check5 CHECK (((verdict IS NULL) = (reviewed_by IS NULL))),
  constraint emergency_check6 CHECK ((reviewed_by <> worker_id)),
  constraint emergency_reason_check CHECK ((reason = ANY (ARRAY['LIFE_AT_RISK'::text, 'OVERDOSE'::text, 'MISSING_AND_AT_RISK'::text, 'CHILD_AT_RISK'::text, 'SERIOUS_HARM_TO_OTHERS'::text, 'OTHER'::text]))),
  constraint emergency_status_check CHECK ((status = ANY (ARRAY['NOT_OPENED'::text, 'OPENED'::text, 'ENDED'::text, 'REVIEWED'::text, 'FOLLOWED_UP'::text]))),
  constraint emergency_verdict_check CHECK ((verdict = ANY (ARRAY['FINE'::text, 'CONCERN'::text]))),
  constraint emergency_why_check CHECK ((why <> ''::text))
);
CREATE INDEX emergency_asked_agency_id_asked_at_idx ON access.emergency USING btree (asked_agency_id, asked_at) WHERE (status = ANY (ARRAY['OPENED'::text, 'ENDED'::text]));
CREATE INDEX emergency_asked_at_idx ON access.emergency USING btree (asked_at) WHERE ((status = 'REVIEWED'::text) AND (verdict = 'CONCERN'::text));
CREATE INDEX emergency_person_id_idx ON access.emergency USING btree (person_id);
CREATE INDEX emergency_worker_id_asked_at_idx ON access.emergency USING btree (worker_id, asked_at);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON access.emergency FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table access.emergency enable row level security;
create policy add on access.emergency as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (worker_id = ( SELECT sharing.viewer() AS viewer))));
create policy change on access.emergency as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((worker_id = ( SELECT sharing.viewer() AS viewer)) OR ('governance'::text = ANY (( SELECT sharing.keys() AS keys)::text[])) OR ((asked_agency_id = ( SELECT sharing.agency() AS agency)) AND ( SELECT access.leads() AS leads) AND (NOT (EXISTS ( SELECT
   FROM sharing.shut s
  WHERE (s.person_id = emergency.person_id))))))));
create policy see on access.emergency as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((worker_id = ( SELECT sharing.viewer() AS viewer)) OR ('governance'::text = ANY (( SELECT sharing.keys() AS keys)::text[])) OR ((asked_agency_id = ( SELECT sharing.agency() AS agency)) AND ( SELECT access.leads() AS leads) AND (NOT (EXISTS ( SELECT
   FROM sharing.shut s
  WHERE (s.person_id = emergency.person_id))))))));
grant insert, select, update on access.emergency to pop_app;

create table access.fact (
  id uuid not null,
  life text not null,
  subject_id uuid not null,
  person_id uuid,
  holder_agency_id uuid not null,
  category text default 'IDENTITY'::text not null,
  number integer not null,
  kind text not null,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  code text default ''::text not null,
  note text default ''::text not null,
  constraint fact_pkey PRIMARY KEY (id),
  constraint fact_subject_id_number_key UNIQUE (subject_id, number),
  constraint fact_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint fact_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint fact_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint fact_check CHECK (((kind <> 'LIFTED'::text) OR (note <> ''::text))),
  constraint fact_kind_check CHECK ((kind = ANY (ARRAY['OPENED'::text, 'NOT_OPENED'::text, 'STOPPED'::text, 'RAN_OUT'::text, 'REVIEWED'::text, 'FOLLOWED_UP'::text, 'ASKED'::text, 'GRANTED'::text, 'REFUSED'::text, 'TAKEN_BACK'::text, 'RESTRICTED'::text, 'EXCEPTIONS_CHANGED'::text, 'LIFTED'::text, 'DECLARED'::text]))),
  constraint fact_life_check CHECK ((life = ANY (ARRAY['EMERGENCY'::text, 'REQUEST'::text, 'RESTRICTION'::text, 'CONFLICT'::text])))
);
CREATE INDEX fact_person_id_idx ON access.fact USING btree (person_id);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON access.fact FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table access.fact enable row level security;
create policy add on access.fact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR
CASE life
    WHEN 'EMERGENCY'::text THEN (EXISTS ( SELECT
       FROM access.emergency e
      WHERE (e.id = fact.subject_id)))
    WHEN 'REQUEST'::text THEN (EXISTS ( SELECT
       FROM access.request r
      WHERE (r.id = fact.subject_id)))
    WHEN 'RESTRICTION'::text THEN (EXISTS ( SELECT
       FROM access.restriction r
      WHERE (r.id = fact.subject_id)))
    ELSE (EXISTS ( SELECT
       FROM access.conflict c
      WHERE (c.id = fact.subject_id)))
END));
create policy change on access.fact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE life
    WHEN 'EMERGENCY'::text THEN (EXISTS ( SELECT
       FROM access.emergency e
      WHERE (e.id = fact.subject_id)))
    WHEN 'REQUEST'::text THEN (EXISTS ( SELECT
       FROM access.request r
      WHERE (r.id = fact.subject_id)))
    WHEN 'RESTRICTION'::text THEN (EXISTS ( SELECT
       FROM access.restriction r
      WHERE (r.id = fact.subject_id)))
    ELSE (EXISTS ( SELECT
       FROM access.conflict c
      WHERE (c.id = fact.subject_id)))
END));
create policy see on access.fact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE life
    WHEN 'EMERGENCY'::text THEN (EXISTS ( SELECT
       FROM access.emergency e
      WHERE (e.id = fact.subject_id)))
    WHEN 'REQUEST'::text THEN (EXISTS ( SELECT
       FROM access.request r
      WHERE (r.id = fact.subject_id)))
    WHEN 'RESTRICTION'::text THEN (EXISTS ( SELECT
       FROM access.restriction r
      WHERE (r.id = fact.subject_id)))
    ELSE (EXISTS ( SELECT
       FROM access.conflict c
      WHERE (c.id = fact.subject_id)))
END));
grant insert, select on access.fact to pop_app;

create table access.request (
  id uuid not null,
  worker_id uuid not null,
  role text not null,
  holder_agency_id uuid not null,
  category text default 'IDENTITY'::text not null,
  asked_agency_id uuid not null,
  person_id uuid,
  name_told text default ''::text not null,
  birth_told text default ''::text not null,
  categories text[] not null,
  why text not null,
  until_on date not null,
  asked_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  status text not null,
  answered_by uuid,
  answered_at timestamp with time zone,
  refusal text,
  answer text default ''::text not null,
  given_person_id uuid,
  given_categories text[],
  given_until timestamp with time zone,
  version integer default 1 not null,
  constraint request_pkey PRIMARY KEY (id),
  constraint request_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES agency.worker(id),
  constraint request_asked_agency_id_fkey FOREIGN KEY (asked_agency_id) REFERENCES agency.agency(id),
  constraint request_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint request_given_person_id_fkey FOREIGN KEY (given_person_id) REFERENCES person.person(id),
  constraint request_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint request_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint request_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES agency.worker(id),
  constraint request_categories_check CHECK ((categories <> '{}'::text[])),
  constraint request_check CHECK (((person_id IS NOT NULL) OR (name_told <> ''::text))),
  constraint request_check1 CHECK (((status = 'ASKED'::text) = (answered_at IS NULL))),
  constraint request_check2 CHECK (((answered_at IS NULL) = (answered_by IS NULL))),
  constraint request_check3 CHECK (((status = 'REFUSED'::text) = (refusal IS NOT NULL))),
  constraint request_check4 CHECK (((status = ANY (ARRAY['GRANTED'::text, 'ENDED'::text])) = (given_categories IS NOT NULL))),
  constraint request_check5 CHECK (((given_categories IS NULL) = (given_until IS NULL))),
  constraint request_check6 CHECK ((given_categories <@ categories)),
  constraint request_check7 CHECK ((answered_by <> worker_id)),
  constraint request_refusal_check CHECK ((refusal = ANY (ARRAY['NOT_NEEDED'::text, 'NO_GROUND'::text, 'ASK_THE_PERSON'::text, 'ANOTHER_WAY'::text, 'OTHER'::text]))),
  constraint request_status_check CHECK ((status = ANY (ARRAY['ASKED'::text, 'GRANTED'::text, 'REFUSED'::text, 'ENDED'::text]))),
  constraint request_why_check CHECK ((why <> ''::text))
);
CREATE INDEX request_asked_agency_id_due_at_idx ON access.request USING btree (asked_agency_id, due_at) WHERE (status = 'ASKED'::text);
CREATE INDEX request_person_id_idx ON access.request USING btree (person_id);
CREATE INDEX request_worker_id_asked_at_idx ON access.request USING btree (worker_id, asked_at);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON access.request FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table access.request enable row level security;
create policy add on access.request as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (worker_id = ( SELECT sharing.viewer() AS viewer))));
create policy change on access.request as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((worker_id = ( SELECT sharing.viewer() AS viewer)) OR ('governance'::text = ANY (( SELECT sharing.keys() AS keys)::text[])) OR ((asked_agency_id = ( SELECT sharing.agency() AS agency)) AND ( SELECT access.leads() AS leads) AND (NOT (EXISTS ( SELECT
   FROM sharing.shut s
  WHERE (s.person_id = request.person_id))))))));
create policy see on access.request as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((worker_id = ( SELECT sharing.viewer() AS viewer)) OR ('governance'::text = ANY (( SELECT sharing.keys() AS keys)::text[])) OR ((asked_agency_id = ( SELECT sharing.agency() AS agency)) AND ( SELECT access.leads() AS leads) AND (NOT (EXISTS ( SELECT
   FROM sharing.shut s
  WHERE (s.person_id = request.person_id))))))));
grant insert, select, update on access.request to pop_app;

create table access.restriction (
  id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'IDENTITY'::text not null,
  reason text not null,
  note text not null,
  excepting uuid[] not null,
  review_on date not null,
  restricted_at timestamp with time zone not null,
  restricted_by uuid not null,
  status text not null,
  version integer default 1 not null,
  constraint restriction_pkey PRIMARY KEY (id),
  constraint restriction_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint restriction_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint restriction_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint restriction_restricted_by_fkey FOREIGN KEY (restricted_by) REFERENCES agency.worker(id),
  constraint restriction_excepting_check CHECK ((excepting <> '{}'::uuid[])),
  constraint restriction_note_check CHECK ((note <> ''::text)),
  constraint restriction_reason_check CHECK ((reason = ANY (ARRAY['COLLEAGUE'::text, 'RELATIVE_OF_A_COLLEAGUE'::text, 'AT_RISK'::text, 'KNOWN_IN_PUBLIC'::text, 'OTHER'::text]))),
  constraint restriction_status_check CHECK ((status = ANY (ARRAY['IN_PLACE'::text, 'LIFTED'::text])))
);
CREATE UNIQUE INDEX restricted_once ON access.restriction USING btree (person_id) WHERE (status = 'IN_PLACE'::text);
CREATE INDEX restriction_review_on_idx ON access.restriction USING btree (review_on) WHERE (status = 'IN_PLACE'::text);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON access.restriction FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table access.restriction enable row level security;
create policy add on access.restriction as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((( SELECT sharing.viewer() AS viewer) = ANY (excepting)) AND (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = restriction.person_id) AND (d.desk = 'lead'::text)))))));
create policy change on access.restriction as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (((( SELECT sharing.viewer() AS viewer) = ANY (excepting)) AND ( SELECT access.leads() AS leads)) OR ('governance'::text = ANY (( SELECT sharing.keys() AS keys)::text[])))));
create policy see on access.restriction as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((( SELECT sharing.viewer() AS viewer) = ANY (excepting)) OR ('governance'::text = ANY (( SELECT sharing.keys() AS keys)::text[])))));
grant insert, select, update on access.restriction to pop_app;

create function access.has_lead(agency uuid, person uuid, but uuid) returns boolean security definer;

create function access.leads() returns boolean;

create function access.led_by_excepted(excepting uuid[]) returns boolean;

create function access.looked_at(wanted uuid) returns TABLE(at timestamp with time zone, act text, what text) security definer;


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


create schema appointment;
grant usage on schema appointment to pop_app;

create table appointment.appointment (
  id uuid not null,
  person_id uuid not null,
  engagement_id uuid,
  holder_agency_id uuid not null,
  category text not null,
  series_id uuid,
  occurrence_on date,
  status text not null,
  begins_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  kind text not null,
  about text not null,
  place text default ''::text not null,
  postcode text,
  service text default ''::text not null,
  link text default ''::text not null,
  dial_in text default ''::text not null,
  dial_code text default ''::text not null,
  note text default ''::text not null,
  worker_id uuid,
  outcome_wanted boolean default true not null,
  tell_person boolean default false not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  changes integer default 0 not null,
  version integer default 1 not null,
  constraint appointment_pkey PRIMARY KEY (id),
  constraint appointment_series_id_occurrence_on_key UNIQUE (series_id, occurrence_on),
  constraint appointment_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint appointment_engagement_id_fkey FOREIGN KEY (engagement_id) REFERENCES engagement.engagement(id),
  constraint appointment_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint appointment_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint appointment_series_id_fkey FOREIGN KEY (series_id) REFERENCES appointment.series(id),
  constraint appointment_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES agency.worker(id),
  constraint appointment_check CHECK ((until_at > begins_at)),
  constraint appointment_check1 CHECK (((series_id IS NULL) = (occurrence_on IS NULL))),
  constraint appointment_check2 CHECK (((NOT outcome_wanted) OR (worker_id IS NOT NULL))),
  constraint appointment_kind_check CHECK ((kind = ANY (ARRAY['OFFICE'::text, 'OUTREACH'::text, 'HOME_VISIT'::text, 'PARTNER_PLACE'::text, 'PHONE'::text, 'VIDEO_TEAMS'::text, 'VIDEO_ZOOM'::text, 'VIDEO_OTHER'::text, 'ACCOMPANIED'::text, 'COURT'::text, 'OWN_MEETING'::text]))),
  constraint appointment_link_check CHECK (((link = ''::text) OR (link ~~ 'https://%'::text))),
  constraint appointment_status_check CHECK ((status = ANY (ARRAY['SCHEDULED'::text, 'HAPPENED'::text, 'DID_NOT_ATTEND'::text, 'DID_NOT_HAPPEN'::text, 'CANCELLED'::text])))
);
CREATE INDEX appointment_person_id_begins_at_idx ON appointment.appointment USING btree (person_id, begins_at);
CREATE INDEX appointment_until_at_idx ON appointment.appointment USING btree (until_at) WHERE ((status = 'SCHEDULED'::text) AND outcome_wanted);
CREATE INDEX appointment_worker_id_begins_at_idx ON appointment.appointment USING btree (worker_id, begins_at) WHERE (status = 'SCHEDULED'::text);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON appointment.appointment FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table appointment.appointment enable row level security;
create policy add on appointment.appointment as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = appointment.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, (engagement_id IS NULL), false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = appointment.person_id) AND ((appointment.engagement_id IS NULL) OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((appointment.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || appointment.holder_agency_id))], (0)::bigint) >> sharing.place(appointment.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(appointment.person_id, appointment.holder_agency_id, appointment.category, (appointment.engagement_id IS NULL), false)
                ELSE false
            END))))
END));
create policy change on appointment.appointment as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = appointment.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, (engagement_id IS NULL), false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = appointment.person_id) AND ((appointment.engagement_id IS NULL) OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((appointment.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || appointment.holder_agency_id))], (0)::bigint) >> sharing.place(appointment.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(appointment.person_id, appointment.holder_agency_id, appointment.category, (appointment.engagement_id IS NULL), false)
                ELSE false
            END))))
END));
create policy see on appointment.appointment as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = appointment.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, (engagement_id IS NULL), false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = appointment.person_id) AND ((appointment.engagement_id IS NULL) OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((appointment.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || appointment.holder_agency_id))], (0)::bigint) >> sharing.place(appointment.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(appointment.person_id, appointment.holder_agency_id, appointment.category, (appointment.engagement_id IS NULL), false)
                ELSE false
            END))))
END));
grant insert, select on appointment.appointment to pop_app;

create table appointment.attendance (
  appointment_id uuid not null,
  worker_id uuid not null,
  team_id uuid not null,
  begins_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  away boolean not null,
  stands boolean default true not null,
  constraint attendance_pkey PRIMARY KEY (appointment_id, worker_id),
  constraint attendance_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointment.appointment(id),
  constraint attendance_team_id_fkey FOREIGN KEY (team_id) REFERENCES agency.team(id),
  constraint attendance_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES agency.worker(id)
);
CREATE INDEX attendance_team_id_begins_at_idx ON appointment.attendance USING btree (team_id, begins_at) WHERE stands;
CREATE INDEX attendance_worker_id_begins_at_idx ON appointment.attendance USING btree (worker_id, begins_at) WHERE stands;
alter table appointment.attendance enable row level security;
create policy add on appointment.attendance as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM appointment.appointment a
  WHERE (a.id = attendance.appointment_id)))));
create policy change on appointment.attendance as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM appointment.appointment a
  WHERE (a.id = attendance.appointment_id)))));
create policy see on appointment.attendance as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((team_id = ( SELECT sharing.team() AS team)) AND (('team '::text || (team_id)::text) = ANY (( SELECT sharing.keys() AS keys)::text[]))) OR ((worker_id = ( SELECT sharing.viewer() AS viewer)) AND ( SELECT sharing.is_somebody() AS is_somebody))));
grant insert, select on appointment.attendance to pop_app;

create table appointment.digital (
  id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'PLAN'::text not null,
  device text not null,
  data text not null,
  confidence text not null,
  private_place text not null,
  note text default ''::text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint digital_pkey PRIMARY KEY (id),
  constraint digital_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint digital_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint digital_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint digital_confidence_check CHECK ((confidence = ANY (ARRAY['ALONE'::text, 'WITH_HELP'::text, 'NOT_AT_ALL'::text, 'NOT_KNOWN'::text]))),
  constraint digital_data_check CHECK ((data = ANY (ARRAY['ENOUGH'::text, 'NONE'::text, 'NOT_KNOWN'::text]))),
  constraint digital_device_check CHECK ((device = ANY (ARRAY['OWN'::text, 'BORROWED'::text, 'NONE'::text, 'NOT_KNOWN'::text]))),
  constraint digital_private_place_check CHECK ((private_place = ANY (ARRAY['YES'::text, 'NO'::text, 'NOT_KNOWN'::text])))
);
CREATE INDEX digital_person_id_recorded_at_idx ON appointment.digital USING btree (person_id, recorded_at DESC);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON appointment.digital FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table appointment.digital enable row level security;
create policy add on appointment.digital as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = digital.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = digital.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((digital.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || digital.holder_agency_id))], (0)::bigint) >> sharing.place(digital.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(digital.person_id, digital.holder_agency_id, digital.category, false, false)
                ELSE false
            END))))
END));
create policy change on appointment.digital as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = digital.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = digital.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((digital.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || digital.holder_agency_id))], (0)::bigint) >> sharing.place(digital.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(digital.person_id, digital.holder_agency_id, digital.category, false, false)
                ELSE false
            END))))
END));
create policy see on appointment.digital as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = digital.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = digital.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((digital.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || digital.holder_agency_id))], (0)::bigint) >> sharing.place(digital.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(digital.person_id, digital.holder_agency_id, digital.category, false, false)
                ELSE false
            END))))
END));
grant insert, select on appointment.digital to pop_app;

create table appointment.fact (
  id uuid not null,
  appointment_id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text not null,
  number integer not null,
  kind text not null,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  begins_at timestamp with time zone,
  until_at timestamp with time zone,
  whose text,
  code text,
  note text default ''::text not null,
  alternative text default ''::text not null,
  constraint fact_pkey PRIMARY KEY (id),
  constraint fact_appointment_id_number_key UNIQUE (appointment_id, number),
  constraint fact_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointment.appointment(id),
  constraint fact_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint fact_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint fact_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint fact_check CHECK (((kind <> ALL (ARRAY['SCHEDULED'::text, 'RESCHEDULED'::text])) OR ((begins_at IS NOT NULL) AND (until_at > begins_at)))),
  constraint fact_check1 CHECK (((kind <> ALL (ARRAY['RESCHEDULED'::text, 'CANCELLED'::text])) OR (whose IS NOT NULL))),
  constraint fact_check2 CHECK (((kind <> 'HAPPENED'::text) OR (code = ANY (ARRAY['ON_TIME'::text, 'LATE'::text])))),
  constraint fact_check3 CHECK (((kind <> 'DID_NOT_ATTEND'::text) OR (code = ANY (ARRAY['REACHED'::text, 'NOT_REACHED'::text])))),
  constraint fact_check4 CHECK (((kind <> 'DID_NOT_HAPPEN'::text) OR (code = ANY (ARRAY['WORKER'::text, 'VENUE'::text, 'IN_CUSTODY'::text, 'IN_HOSPITAL'::text, 'AGENCY'::text, 'WEATHER'::text])))),
  constraint fact_code_check CHECK ((code = ANY (ARRAY['ON_TIME'::text, 'LATE'::text, 'REACHED'::text, 'NOT_REACHED'::text, 'WORKER'::text, 'VENUE'::text, 'IN_CUSTODY'::text, 'IN_HOSPITAL'::text, 'AGENCY'::text, 'WEATHER'::text, 'SERIES'::text]))),
  constraint fact_kind_check CHECK ((kind = ANY (ARRAY['SCHEDULED'::text, 'RESCHEDULED'::text, 'CHANGED'::text, 'HAPPENED'::text, 'DID_NOT_ATTEND'::text, 'DID_NOT_HAPPEN'::text, 'CANCELLED'::text, 'TAKEN_BACK'::text]))),
  constraint fact_whose_check CHECK ((whose = ANY (ARRAY['PERSON'::text, 'POP'::text, 'PARTNER'::text, 'SYSTEM'::text])))
);
CREATE INDEX fact_person_id_happened_at_idx ON appointment.fact USING btree (person_id, happened_at DESC);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON appointment.fact FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table appointment.fact enable row level security;
create policy add on appointment.fact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM appointment.appointment a
  WHERE ((a.id = fact.appointment_id) AND (a.person_id = fact.person_id))))));
create policy change on appointment.fact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((recorded_by = ( SELECT sharing.viewer() AS viewer)) AND (EXISTS ( SELECT
   FROM appointment.appointment a
  WHERE (a.id = fact.appointment_id)))) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = fact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, (EXISTS ( SELECT
       FROM appointment.appointment a
      WHERE ((a.id = fact.appointment_id) AND (a.engagement_id IS NULL)))), false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = fact.person_id) AND ((EXISTS ( SELECT
               FROM appointment.appointment a_1
              WHERE ((a_1.id = fact.appointment_id) AND (a_1.engagement_id IS NULL)))) OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((fact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || fact.holder_agency_id))], (0)::bigint) >> sharing.place(fact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(fact.person_id, fact.holder_agency_id, fact.category, (EXISTS ( SELECT
                   FROM appointment.appointment a_1
                  WHERE ((a_1.id = fact.appointment_id) AND (a_1.engagement_id IS NULL)))), false)
                ELSE false
            END))))
END));
create policy see on appointment.fact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((recorded_by = ( SELECT sharing.viewer() AS viewer)) AND (EXISTS ( SELECT
   FROM appointment.appointment a
  WHERE (a.id = fact.appointment_id)))) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = fact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, (EXISTS ( SELECT
       FROM appointment.appointment a
      WHERE ((a.id = fact.appointment_id) AND (a.engagement_id IS NULL)))), false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = fact.person_id) AND ((EXISTS ( SELECT
               FROM appointment.appointment a_1
              WHERE ((a_1.id = fact.appointment_id) AND (a_1.engagement_id IS NULL)))) OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((fact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || fact.holder_agency_id))], (0)::bigint) >> sharing.place(fact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(fact.person_id, fact.holder_agency_id, fact.category, (EXISTS ( SELECT
                   FROM appointment.appointment a_1
                  WHERE ((a_1.id = fact.appointment_id) AND (a_1.engagement_id IS NULL)))), false)
                ELSE false
            END))))
END));
grant insert, select on appointment.fact to pop_app;

create table appointment.series (
  id uuid not null,
  person_id uuid not null,
  engagement_id uuid,
  holder_agency_id uuid not null,
  category text not null,
  follows_id uuid,
  rhythm text not null,
  every integer not null,
  weekdays integer[] not null,
  nth integer,
  first_on date not null,
  last_on date,
  times integer,
  excepting date[] default '{}'::date[] not null,
  begins time without time zone not null,
  minutes integer not null,
  kind text not null,
  about text not null,
  place text default ''::text not null,
  postcode text,
  service text default ''::text not null,
  link text default ''::text not null,
  dial_in text default ''::text not null,
  dial_code text default ''::text not null,
  note text default ''::text not null,
  workers uuid[] default '{}'::uuid[] not null,
  team_id uuid not null,
  tell_person boolean default false not null,
  made_until date,
  ended_at timestamp with time zone,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer default 1 not null,
  constraint series_pkey PRIMARY KEY (id),
  constraint series_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint series_engagement_id_fkey FOREIGN KEY (engagement_id) REFERENCES engagement.engagement(id),
  constraint series_follows_id_fkey FOREIGN KEY (follows_id) REFERENCES appointment.series(id),
  constraint series_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint series_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint series_team_id_fkey FOREIGN KEY (team_id) REFERENCES agency.team(id),
  constraint series_check CHECK (((rhythm = 'MONTHLY'::text) = (nth IS NOT NULL))),
  constraint series_check1 CHECK (((last_on IS NULL) OR (last_on >= first_on))),
  constraint series_every_check CHECK (((every >= 1) AND (every <= 12))),
  constraint series_kind_check CHECK ((kind = ANY (ARRAY['OFFICE'::text, 'OUTREACH'::text, 'HOME_VISIT'::text, 'PARTNER_PLACE'::text, 'PHONE'::text, 'VIDEO_TEAMS'::text, 'VIDEO_ZOOM'::text, 'VIDEO_OTHER'::text, 'ACCOMPANIED'::text, 'COURT'::text, 'OWN_MEETING'::text]))),
  constraint series_minutes_check CHECK (((minutes >= 5) AND (minutes <= 1440))),
  constraint series_nth_check CHECK ((((nth >= 1) AND (nth <= 4)) OR (nth = '-1'::integer))),
  constraint series_rhythm_check CHECK ((rhythm = ANY (ARRAY['WEEKLY'::text, 'MONTHLY'::text]))),
  constraint series_times_check CHECK (((times >= 1) AND (times <= 500))),
  constraint series_weekdays_check CHECK (((weekdays <> '{}'::integer[]) AND (weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7])))
);
CREATE INDEX series_made_until_idx ON appointment.series USING btree (made_until) WHERE (ended_at IS NULL);
CREATE INDEX series_person_id_idx ON appointment.series USING btree (person_id);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON appointment.series FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table appointment.series enable row level security;
create policy add on appointment.series as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = series.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, (engagement_id IS NULL), false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = series.person_id) AND ((series.engagement_id IS NULL) OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((series.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || series.holder_agency_id))], (0)::bigint) >> sharing.place(series.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(series.person_id, series.holder_agency_id, series.category, (series.engagement_id IS NULL), false)
                ELSE false
            END))))
END));
create policy change on appointment.series as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = series.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, (engagement_id IS NULL), false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = series.person_id) AND ((series.engagement_id IS NULL) OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((series.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || series.holder_agency_id))], (0)::bigint) >> sharing.place(series.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(series.person_id, series.holder_agency_id, series.category, (series.engagement_id IS NULL), false)
                ELSE false
            END))))
END));
create policy see on appointment.series as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = series.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, (engagement_id IS NULL), false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = series.person_id) AND ((series.engagement_id IS NULL) OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((series.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || series.holder_agency_id))], (0)::bigint) >> sharing.place(series.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(series.person_id, series.holder_agency_id, series.category, (series.engagement_id IS NULL), false)
                ELSE false
            END))))
END));
grant insert, select on appointment.series to pop_app;

create function appointment.taken(someone uuid, early timestamp with time zone, late timestamp with time zone) returns TABLE(id uuid, begins_at timestamp with time zone, until_at timestamp with time zone) security definer;


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
  basis text[],
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
  using ((( SELECT sharing.is_system() AS is_system) OR ('governance'::text = ANY (( SELECT sharing.keys() AS keys)::text[])) OR (viewer_id = ( SELECT sharing.viewer() AS viewer))));
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

create function audit.ledger(people uuid[]) returns TABLE(at timestamp with time zone, act text, kind text, viewer_id uuid, agency_id uuid, role text, what text, subject_id uuid, basis text[]) security definer;

create function audit.never() returns trigger;

create function audit.record_change() returns trigger security definer;

create function audit.seal_transaction() returns trigger security definer;

create function audit.verify() returns TABLE(number bigint, entry_id uuid, problem text) security definer;

create function audit.write(act text, what text, subject uuid, person uuid, columns text[]) returns void security definer;


create schema calendar;
grant usage on schema calendar to pop_app;

create view calendar.entry with (security_invoker=true) as
 SELECT 'APPOINTMENT'::text AS source,
    t.appointment_id AS id,
    t.worker_id,
    t.team_id,
    t.begins_at,
    t.until_at,
    t.away,
    a.person_id,
    a.kind,
    a.about,
    a.place,
    a.service,
    a.status
   FROM appointment.attendance t
     LEFT JOIN appointment.appointment a ON a.id = t.appointment_id
  WHERE t.stands
UNION ALL
 SELECT 'COURT'::text AS source,
    c.id,
    e.lead_worker_id AS worker_id,
    e.team_id,
    c.at AS begins_at,
    c.at + '01:00:00'::interval AS until_at,
    true AS away,
    c.person_id,
    'COURT'::text AS kind,
    'JUSTICE'::text AS about,
    c.court AS place,
    ''::text AS service,
    'SCHEDULED'::text AS status
   FROM justice.court_date c
     JOIN engagement.engagement e ON e.person_id = c.person_id AND e.status <> 'CLOSED'::text AND e.lead_worker_id IS NOT NULL
  WHERE c.status = 'EXPECTED'::text;
grant select on calendar.entry to pop_app;

create view calendar.taken with (security_invoker=true) as
 SELECT t.worker_id,
    t.team_id,
    t.begins_at,
    t.until_at,
    t.away
   FROM appointment.attendance t
  WHERE t.stands
UNION ALL
 SELECT e.lead_worker_id AS worker_id,
    e.team_id,
    c.at AS begins_at,
    c.at + '01:00:00'::interval AS until_at,
    true AS away
   FROM justice.court_date c
     JOIN engagement.engagement e ON e.person_id = c.person_id AND e.status <> 'CLOSED'::text AND e.lead_worker_id IS NOT NULL
  WHERE c.status = 'EXPECTED'::text;
grant select on calendar.taken to pop_app;


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
  with check ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = contact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, (engagement_id IS NULL), false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = contact.person_id) AND ((contact.engagement_id IS NULL) OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((contact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || contact.holder_agency_id))], (0)::bigint) >> sharing.place(contact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(contact.person_id, contact.holder_agency_id, contact.category, (contact.engagement_id IS NULL), false)
                ELSE false
            END))))
END));
create policy change on contact.contact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = contact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, (engagement_id IS NULL), false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = contact.person_id) AND ((contact.engagement_id IS NULL) OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((contact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || contact.holder_agency_id))], (0)::bigint) >> sharing.place(contact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(contact.person_id, contact.holder_agency_id, contact.category, (contact.engagement_id IS NULL), false)
                ELSE false
            END))))
END));
create policy see on contact.contact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = contact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, (engagement_id IS NULL), false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = contact.person_id) AND ((contact.engagement_id IS NULL) OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((contact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || contact.holder_agency_id))], (0)::bigint) >> sharing.place(contact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(contact.person_id, contact.holder_agency_id, contact.category, (contact.engagement_id IS NULL), false)
                ELSE false
            END))))
END));
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
create policy change on contact.note as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((recorded_by = ( SELECT sharing.viewer() AS viewer)) AND (EXISTS ( SELECT
   FROM contact.contact c
  WHERE (c.id = note.contact_id)))) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = note.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, (EXISTS ( SELECT
       FROM contact.contact c
      WHERE ((c.id = note.contact_id) AND (c.engagement_id IS NULL)))), confidential)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = note.person_id) AND ((EXISTS ( SELECT
               FROM contact.contact c
              WHERE ((c.id = note.contact_id) AND (c.engagement_id IS NULL)))) OR (a.scope <> 'REFERRAL'::text)) AND ((NOT note.confidential) OR (a.desk = 'lead'::text)) AND (((note.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || note.holder_agency_id))], (0)::bigint) >> sharing.place(note.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(note.person_id, note.holder_agency_id, note.category, (EXISTS ( SELECT
                   FROM contact.contact c
                  WHERE ((c.id = note.contact_id) AND (c.engagement_id IS NULL)))), note.confidential)
                ELSE false
            END))))
END));
create policy see on contact.note as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((recorded_by = ( SELECT sharing.viewer() AS viewer)) AND (EXISTS ( SELECT
   FROM contact.contact c
  WHERE (c.id = note.contact_id)))) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = note.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, (EXISTS ( SELECT
       FROM contact.contact c
      WHERE ((c.id = note.contact_id) AND (c.engagement_id IS NULL)))), confidential)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = note.person_id) AND ((EXISTS ( SELECT
               FROM contact.contact c
              WHERE ((c.id = note.contact_id) AND (c.engagement_id IS NULL)))) OR (a.scope <> 'REFERRAL'::text)) AND ((NOT note.confidential) OR (a.desk = 'lead'::text)) AND (((note.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || note.holder_agency_id))], (0)::bigint) >> sharing.place(note.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(note.person_id, note.holder_agency_id, note.category, (EXISTS ( SELECT
                   FROM contact.contact c
                  WHERE ((c.id = note.contact_id) AND (c.engagement_id IS NULL)))), note.confidential)
                ELSE false
            END))))
END));
grant insert, select on contact.note to pop_app;


create schema custody;
grant usage on schema custody to pop_app;

create table custody.approach (
  id uuid not null,
  visit_id uuid not null,
  team_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'CUSTODY_AND_JUSTICE'::text not null,
  worker_id uuid not null,
  met_at timestamp with time zone not null,
  outcome text not null,
  needs text[] default '{}'::text[] not null,
  follow text not null,
  follow_due_at timestamp with time zone,
  mistaken boolean default false not null,
  clock_off boolean default false not null,
  forget_at timestamp with time zone,
  forgotten_at timestamp with time zone,
  recorded_at timestamp with time zone not null,
  constraint approach_pkey PRIMARY KEY (id),
  constraint approach_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint approach_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint approach_team_id_fkey FOREIGN KEY (team_id) REFERENCES agency.team(id),
  constraint approach_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES custody.visit(id),
  constraint approach_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES agency.worker(id),
  constraint approach_check CHECK (((follow = 'DUE'::text) = (follow_due_at IS NOT NULL))),
  constraint approach_follow_check CHECK ((follow = ANY (ARRAY['NONE'::text, 'NO_WAY'::text, 'DUE'::text, 'CONTACTED'::text, 'NOT_REACHED'::text, 'DECLINED_NOW'::text]))),
  constraint approach_outcome_check CHECK ((outcome = ANY (ARRAY['SUPPORT_REQUESTED'::text, 'INFORMATION_ONLY'::text, 'DECLINED'::text, 'UNFIT'::text, 'ASLEEP'::text, 'IN_INTERVIEW'::text, 'INTERPRETER_NEEDED'::text, 'RELEASED_BEFORE_SEEN'::text, 'NOT_APPROACHED'::text])))
);
CREATE INDEX approach_forget_at_idx ON custody.approach USING btree (forget_at) WHERE (forgotten_at IS NULL);
CREATE INDEX approach_met_at_idx ON custody.approach USING btree (met_at);
CREATE INDEX approach_team_id_follow_due_at_idx ON custody.approach USING btree (team_id, follow_due_at) WHERE (follow = 'DUE'::text);
CREATE INDEX approach_visit_id_met_at_idx ON custody.approach USING btree (visit_id, met_at);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON custody.approach FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table custody.approach enable row level security;
create policy add on custody.approach as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((team_id = ( SELECT sharing.team() AS team)) AND ( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = ANY (ARRAY['CUSTODY_PEER_MENTOR'::text, 'TEAM_LEADER'::text])))))));
create policy change on custody.approach as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((team_id = ( SELECT sharing.team() AS team)) AND ( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = ANY (ARRAY['CUSTODY_PEER_MENTOR'::text, 'TEAM_LEADER'::text])))))));
create policy see on custody.approach as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((team_id = ( SELECT sharing.team() AS team)) AND ( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = ANY (ARRAY['CUSTODY_PEER_MENTOR'::text, 'TEAM_LEADER'::text])))))));
grant insert, select on custody.approach to pop_app;

create table custody.approach_fact (
  id uuid not null,
  approach_id uuid not null,
  team_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'CUSTODY_AND_JUSTICE'::text not null,
  number integer not null,
  kind text not null,
  code text,
  reason text,
  service_id uuid,
  service_name text,
  note text default ''::text not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint approach_fact_pkey PRIMARY KEY (id),
  constraint approach_fact_approach_id_number_key UNIQUE (approach_id, number),
  constraint approach_fact_approach_id_fkey FOREIGN KEY (approach_id) REFERENCES custody.approach(id),
  constraint approach_fact_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint approach_fact_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint approach_fact_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id),
  constraint approach_fact_team_id_fkey FOREIGN KEY (team_id) REFERENCES agency.team(id),
  constraint approach_fact_check CHECK (((kind = ANY (ARRAY['OUTCOME'::text, 'TRIED'::text, 'CAME_OF'::text])) = (code IS NOT NULL))),
  constraint approach_fact_check1 CHECK (((kind = ANY (ARRAY['GIVEN'::text, 'CAME_OF'::text, 'REFERRED'::text])) = (service_id IS NOT NULL))),
  constraint approach_fact_check2 CHECK (((kind <> 'TRIED'::text) OR (code = ANY (ARRAY['CONTACTED'::text, 'NO_ANSWER'::text, 'COULD_NOT_REACH'::text, 'DECLINED_NOW'::text])))),
  constraint approach_fact_check3 CHECK (((kind <> 'CAME_OF'::text) OR (code = ANY (ARRAY['WENT'::text, 'DID_NOT_GO'::text, 'NOT_KNOWN'::text])))),
  constraint approach_fact_check4 CHECK (((NOT (code IS DISTINCT FROM 'NOT_APPROACHED'::text)) = (reason IS NOT NULL))),
  constraint approach_fact_check5 CHECK (((reason IS DISTINCT FROM 'OTHER'::text) OR (note <> ''::text))),
  constraint approach_fact_kind_check CHECK ((kind = ANY (ARRAY['OUTCOME'::text, 'ASKED'::text, 'GIVEN'::text, 'TEXTED'::text, 'TRIED'::text, 'CAME_OF'::text, 'WORKER_ASKED'::text, 'NAME_CORRECTED'::text, 'HANDED_OVER'::text, 'REFERRED'::text, 'MISTAKEN'::text]))),
  constraint approach_fact_reason_check CHECK ((reason = ANY (ARRAY['STAFF_ADVISED'::text, 'NO_TIME'::text, 'KNOWN_TO_MENTOR'::text, 'OTHER'::text])))
);
CREATE UNIQUE INDEX approach_fact_approach_id_idx ON custody.approach_fact USING btree (approach_id) WHERE (kind = 'HANDED_OVER'::text);
CREATE UNIQUE INDEX approach_fact_approach_id_service_id_idx ON custody.approach_fact USING btree (approach_id, service_id) WHERE (kind = 'GIVEN'::text);
CREATE UNIQUE INDEX approach_fact_approach_id_service_id_idx1 ON custody.approach_fact USING btree (approach_id, service_id) WHERE (kind = 'REFERRED'::text);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON custody.approach_fact FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table custody.approach_fact enable row level security;
create policy add on custody.approach_fact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((team_id = ( SELECT sharing.team() AS team)) AND ( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = ANY (ARRAY['CUSTODY_PEER_MENTOR'::text, 'TEAM_LEADER'::text])))) AND (recorded_by = ( SELECT sharing.viewer() AS viewer)))));
create policy change on custody.approach_fact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on custody.approach_fact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((team_id = ( SELECT sharing.team() AS team)) AND ( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = ANY (ARRAY['CUSTODY_PEER_MENTOR'::text, 'TEAM_LEADER'::text])))))));
grant insert, select on custody.approach_fact to pop_app;

create table custody.asked (
  id uuid not null,
  approach_id uuid not null,
  team_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'CUSTODY_AND_JUSTICE'::text not null,
  known_as text default ''::text not null,
  name text default ''::text not null,
  birth text default ''::text not null,
  sex text,
  age text,
  home text,
  reach text,
  phone text default ''::text not null,
  reach_note text default ''::text not null,
  warnings text[] default '{}'::text[] not null,
  warning_note text default ''::text not null,
  way_out text,
  out_at timestamp with time zone,
  needs text[] default '{}'::text[] not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint asked_pkey PRIMARY KEY (id),
  constraint asked_approach_id_fkey FOREIGN KEY (approach_id) REFERENCES custody.approach(id),
  constraint asked_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint asked_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint asked_team_id_fkey FOREIGN KEY (team_id) REFERENCES agency.team(id),
  constraint asked_age_check CHECK ((age = ANY (ARRAY['UNDER_18'::text, 'ADULT'::text]))),
  constraint asked_home_check CHECK ((home = ANY (ARRAY['GLASGOW'::text, 'ELSEWHERE'::text, 'NO_FIXED_ABODE'::text]))),
  constraint asked_reach_check CHECK ((reach = ANY (ARRAY['PHONE'::text, 'TEXT'::text, 'VISIT'::text, 'THROUGH'::text, 'NONE'::text]))),
  constraint asked_sex_check CHECK ((sex = ANY (ARRAY['MALE'::text, 'FEMALE'::text]))),
  constraint asked_way_out_check CHECK ((way_out = ANY (ARRAY['RELEASED'::text, 'UNDERTAKING'::text, 'COURT'::text, 'NOT_KNOWN'::text, 'OUT'::text])))
);
CREATE INDEX asked_approach_id_at_idx ON custody.asked USING btree (approach_id, at);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON custody.asked FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table custody.asked enable row level security;
create policy add on custody.asked as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((team_id = ( SELECT sharing.team() AS team)) AND ( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = ANY (ARRAY['CUSTODY_PEER_MENTOR'::text, 'TEAM_LEADER'::text])))) AND (recorded_by = ( SELECT sharing.viewer() AS viewer)))));
create policy change on custody.asked as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on custody.asked as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((team_id = ( SELECT sharing.team() AS team)) AND ( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = ANY (ARRAY['CUSTODY_PEER_MENTOR'::text, 'TEAM_LEADER'::text])))))));
grant insert, select on custody.asked to pop_app;

create table custody.centre (
  id uuid not null,
  name text not null,
  cells integer,
  rank integer not null,
  visited boolean default true not null,
  since date not null,
  until date,
  constraint centre_pkey PRIMARY KEY (id),
  constraint centre_name_key UNIQUE (name),
  constraint centre_cells_check CHECK ((cells > 0)),
  constraint centre_check CHECK ((until > since)),
  constraint centre_name_check CHECK ((name <> ''::text))
);
grant insert, select on custody.centre to pop_app;

create table custody.centre_role (
  id uuid not null,
  centre_id uuid not null,
  role text not null,
  since date not null,
  until date,
  constraint centre_role_pkey PRIMARY KEY (id),
  constraint centre_role_centre_id_fkey FOREIGN KEY (centre_id) REFERENCES custody.centre(id),
  constraint centre_role_check CHECK ((until > since)),
  constraint centre_role_role_check CHECK ((role = ANY (ARRAY['PRIMARY'::text, 'ANCILLARY'::text, 'WEEKEND'::text]))),
  constraint centre_role_centre_id_daterange_excl EXCLUDE USING gist (centre_id WITH =, daterange(since, until) WITH &&)
);
grant insert, select on custody.centre_role to pop_app;

create table custody.patience (
  name text not null,
  after interval,
  times integer,
  constraint patience_pkey PRIMARY KEY (name),
  constraint patience_check CHECK (((after IS NULL) <> (times IS NULL)))
);
grant select on custody.patience to pop_app;

create table custody.visit (
  id uuid not null,
  centre_id uuid not null,
  team_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'CUSTODY_AND_JUSTICE'::text not null,
  worker_id uuid not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  in_custody integer,
  status text not null,
  ended_at timestamp with time zone,
  recorded_at timestamp with time zone not null,
  constraint visit_pkey PRIMARY KEY (id),
  constraint visit_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint visit_centre_id_fkey FOREIGN KEY (centre_id) REFERENCES custody.centre(id),
  constraint visit_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint visit_team_id_fkey FOREIGN KEY (team_id) REFERENCES agency.team(id),
  constraint visit_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES agency.worker(id),
  constraint visit_check CHECK ((until_at > from_at)),
  constraint visit_check1 CHECK (((status = 'CLOSED'::text) = (ended_at IS NOT NULL))),
  constraint visit_in_custody_check CHECK (((in_custody >= 0) AND (in_custody <= 1000))),
  constraint visit_status_check CHECK ((status = ANY (ARRAY['OPEN'::text, 'CLOSED'::text])))
);
CREATE INDEX visit_from_at_idx ON custody.visit USING btree (from_at);
CREATE INDEX visit_team_id_from_at_idx ON custody.visit USING btree (team_id, from_at);
CREATE UNIQUE INDEX visit_worker_id_idx ON custody.visit USING btree (worker_id) WHERE (status = 'OPEN'::text);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON custody.visit FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table custody.visit enable row level security;
create policy add on custody.visit as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((team_id = ( SELECT sharing.team() AS team)) AND ( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = ANY (ARRAY['CUSTODY_PEER_MENTOR'::text, 'TEAM_LEADER'::text])))) AND (worker_id = ( SELECT sharing.viewer() AS viewer)))));
create policy change on custody.visit as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((team_id = ( SELECT sharing.team() AS team)) AND ( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = ANY (ARRAY['CUSTODY_PEER_MENTOR'::text, 'TEAM_LEADER'::text])))))));
create policy see on custody.visit as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((team_id = ( SELECT sharing.team() AS team)) AND ( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = ANY (ARRAY['CUSTODY_PEER_MENTOR'::text, 'TEAM_LEADER'::text])))))));
grant insert, select on custody.visit to pop_app;

create table custody.visit_fact (
  id uuid not null,
  visit_id uuid not null,
  team_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'CUSTODY_AND_JUSTICE'::text not null,
  number integer not null,
  kind text not null,
  in_custody integer,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint visit_fact_pkey PRIMARY KEY (id),
  constraint visit_fact_visit_id_number_key UNIQUE (visit_id, number),
  constraint visit_fact_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint visit_fact_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint visit_fact_team_id_fkey FOREIGN KEY (team_id) REFERENCES agency.team(id),
  constraint visit_fact_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES custody.visit(id),
  constraint visit_fact_check CHECK (((kind = 'COUNTED'::text) = (in_custody IS NOT NULL))),
  constraint visit_fact_kind_check CHECK ((kind = ANY (ARRAY['OPENED'::text, 'COUNTED'::text, 'CLOSED'::text])))
);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON custody.visit_fact FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table custody.visit_fact enable row level security;
create policy add on custody.visit_fact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((team_id = ( SELECT sharing.team() AS team)) AND ( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = ANY (ARRAY['CUSTODY_PEER_MENTOR'::text, 'TEAM_LEADER'::text])))) AND (recorded_by = ( SELECT sharing.viewer() AS viewer)))));
create policy change on custody.visit_fact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on custody.visit_fact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((team_id = ( SELECT sharing.team() AS team)) AND ( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = ANY (ARRAY['CUSTODY_PEER_MENTOR'::text, 'TEAM_LEADER'::text])))))));
grant insert, select on custody.visit_fact to pop_app;

create view custody.latest with (security_invoker=true) as
 SELECT DISTINCT ON (approach_id) approach_id,
    known_as,
    name,
    birth,
    sex,
    age,
    home,
    reach,
    phone,
    reach_note,
    warnings,
    warning_note,
    way_out,
    out_at,
    needs,
    reach IS DISTINCT FROM 'NONE'::text AND (reach IS NOT NULL OR phone <> ''::text OR reach_note <> ''::text) AS reachable
   FROM custody.asked k
  ORDER BY approach_id, at DESC, id DESC;
grant select on custody.latest to pop_app;

create function custody.counted() returns TABLE(team_id uuid, holder_id uuid);

create function custody.tally(from_on date, until_on date) returns TABLE(centre_id uuid, day date, hour integer, weekday integer, outcome text, reason text, needs text[], services uuid[], organisations uuid[], came text[], follow text, referrals integer) security definer;

create function custody.tally_of_visits(from_on date, until_on date) returns TABLE(centre_id uuid, day date, in_custody integer, approached integer) security definer;


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


create schema delivery;
grant usage on schema delivery to pop_app;

create table delivery.about (
  message_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  person_id uuid,
  address text default ''::text not null,
  constraint about_pkey PRIMARY KEY (message_id),
  constraint about_message_id_fkey FOREIGN KEY (message_id) REFERENCES delivery.message(id),
  constraint about_subject_kind_check CHECK ((subject_kind ~ '^[a-z]+([.-][a-z]+)*$'::text))
);
CREATE INDEX about_person_id_idx ON delivery.about USING btree (person_id);
CREATE INDEX about_subject_id_idx ON delivery.about USING btree (subject_id);
alter table delivery.about enable row level security;
create policy put on delivery.about as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM delivery.message m
  WHERE ((m.id = about.message_id) AND (m.queued_by = ( SELECT sharing.viewer() AS viewer)))))));
create policy see on delivery.about as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM delivery.message m
  WHERE ((m.id = about.message_id) AND ((( SELECT current_setting('pop.role'::text, true) AS current_setting) <> 'ADMINISTRATOR'::text) OR (m.recipient_worker_id = ( SELECT sharing.viewer() AS viewer)) OR ((m.recipient_worker_id IS NULL) AND (m.recipient_agency_id = ( SELECT (NULLIF(current_setting('pop.agency'::text, true), ''::text))::uuid AS "nullif")))))))));
grant insert, select on delivery.about to pop_app;

create table delivery.attempt (
  id uuid not null,
  message_id uuid not null,
  number integer not null,
  kind text not null,
  at timestamp with time zone not null,
  recorded_by uuid not null,
  note text default ''::text not null,
  constraint attempt_pkey PRIMARY KEY (id),
  constraint attempt_message_id_number_key UNIQUE (message_id, number),
  constraint attempt_message_id_fkey FOREIGN KEY (message_id) REFERENCES delivery.message(id),
  constraint attempt_check CHECK (((kind <> 'STOPPED'::text) OR (note <> ''::text))),
  constraint attempt_kind_check CHECK ((kind = ANY (ARRAY['QUEUED'::text, 'CLAIMED'::text, 'POSTPONED'::text, 'SENT'::text, 'RECEIVED'::text, 'NOT_RECEIVED'::text, 'FAILED'::text, 'GAVE_UP'::text, 'STOPPED'::text, 'ACKNOWLEDGED'::text]))),
  constraint attempt_note_check CHECK ((length(note) <= 200))
);
alter table delivery.attempt enable row level security;
create policy add on delivery.attempt as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM delivery.message m
  WHERE (m.id = attempt.message_id)))));
create policy see on delivery.attempt as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM delivery.message m
  WHERE (m.id = attempt.message_id)))));
grant insert, select on delivery.attempt to pop_app;

create table delivery.mailbox (
  message_id uuid not null,
  channel text not null,
  address text not null,
  subject text not null,
  text text not null,
  attachments text[] default '{}'::text[] not null,
  at timestamp with time zone not null,
  constraint mailbox_pkey PRIMARY KEY (message_id),
  constraint mailbox_message_id_fkey FOREIGN KEY (message_id) REFERENCES delivery.message(id),
  constraint mailbox_channel_check CHECK ((channel = ANY (ARRAY['MAIL'::text, 'SMS'::text, 'LETTER'::text])))
);
CREATE INDEX mailbox_at_message_id_idx ON delivery.mailbox USING btree (at DESC, message_id DESC);
alter table delivery.mailbox enable row level security;
create policy add on delivery.mailbox as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR false));
create policy change on delivery.mailbox as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on delivery.mailbox as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT (sharing.is_somebody() AND (current_setting('pop.kind'::text, true) = 'WORKER'::text)))));
grant insert, select on delivery.mailbox to pop_app;

create table delivery.message (
  id uuid not null,
  kind text not null,
  holder_agency_id uuid,
  categories text[] default '{}'::text[] not null,
  recipient_agency_id uuid,
  recipient_worker_id uuid,
  recipient_name text default ''::text not null,
  channel text not null,
  basis text not null,
  basis_id uuid,
  status text not null,
  attempts integer default 0 not null,
  queued_at timestamp with time zone not null,
  queued_by uuid not null,
  due_at timestamp with time zone not null,
  not_after timestamp with time zone,
  sent_at timestamp with time zone,
  stopped_reason text,
  acknowledged_at timestamp with time zone,
  acknowledged_by uuid,
  version integer default 1 not null,
  ask_at timestamp with time zone,
  constraint message_pkey PRIMARY KEY (id),
  constraint message_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint message_recipient_agency_id_fkey FOREIGN KEY (recipient_agency_id) REFERENCES agency.agency(id),
  constraint message_recipient_worker_id_fkey FOREIGN KEY (recipient_worker_id) REFERENCES agency.worker(id),
  constraint message_basis_check CHECK ((basis <> ''::text)),
  constraint message_channel_check CHECK ((channel = ANY (ARRAY['MAIL'::text, 'SMS'::text, 'LETTER'::text, 'WEBHOOK'::text, 'HERE'::text]))),
  constraint message_check CHECK (((channel <> 'HERE'::text) OR (recipient_agency_id IS NOT NULL) OR (recipient_worker_id IS NOT NULL))),
  constraint message_check1 CHECK (((status <> ALL (ARRAY['SENT'::text, 'RECEIVED'::text, 'NOT_RECEIVED'::text])) OR (sent_at IS NOT NULL))),
  constraint message_check2 CHECK (((status <> 'STOPPED'::text) OR (stopped_reason IS NOT NULL))),
  constraint message_check3 CHECK (((acknowledged_at IS NULL) = (acknowledged_by IS NULL))),
  constraint message_check4 CHECK (((acknowledged_at IS NULL) OR (sent_at IS NOT NULL))),
  constraint message_kind_check CHECK ((kind ~ '^[a-z]+([.-][a-z]+)*$'::text)),
  constraint message_status_check CHECK ((status = ANY (ARRAY['QUEUED'::text, 'SENDING'::text, 'SENT'::text, 'RECEIVED'::text, 'NOT_RECEIVED'::text, 'GAVE_UP'::text, 'STOPPED'::text])))
);
CREATE INDEX due ON delivery.message USING btree (due_at, id) WHERE (status = ANY (ARRAY['QUEUED'::text, 'SENDING'::text]));
CREATE INDEX message_holder_agency_id_queued_at_id_idx ON delivery.message USING btree (holder_agency_id, queued_at DESC, id DESC);
CREATE INDEX message_queued_at_id_idx ON delivery.message USING btree (queued_at DESC, id DESC);
CREATE INDEX message_status_queued_at_id_idx ON delivery.message USING btree (status, queued_at DESC, id DESC);
CREATE INDEX open ON delivery.message USING btree (status, holder_agency_id) WHERE (status = ANY (ARRAY['QUEUED'::text, 'SENDING'::text, 'GAVE_UP'::text]));
CREATE INDEX to_ask ON delivery.message USING btree (ask_at, id) WHERE (ask_at IS NOT NULL);
CREATE INDEX waiting_for_agency ON delivery.message USING btree (recipient_agency_id, sent_at) WHERE ((channel = 'HERE'::text) AND (status = 'SENT'::text) AND (acknowledged_at IS NULL));
CREATE INDEX waiting_for_worker ON delivery.message USING btree (recipient_worker_id, sent_at) WHERE ((channel = 'HERE'::text) AND (status = 'SENT'::text) AND (acknowledged_at IS NULL));
alter table delivery.message enable row level security;
create policy change on delivery.message as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (sharing.is_somebody() AND (current_setting('pop.kind'::text, true) = 'WORKER'::text))) AND ((recipient_worker_id = ( SELECT sharing.viewer() AS viewer)) OR ((recipient_worker_id IS NULL) AND (recipient_agency_id = ( SELECT (NULLIF(current_setting('pop.agency'::text, true), ''::text))::uuid AS "nullif"))) OR ((( SELECT current_setting('pop.role'::text, true) AS current_setting) = 'TEAM_LEADER'::text) AND (holder_agency_id = ( SELECT (NULLIF(current_setting('pop.agency'::text, true), ''::text))::uuid AS "nullif"))) OR (( SELECT current_setting('pop.role'::text, true) AS current_setting) = ANY (ARRAY['INFORMATION_GOVERNANCE'::text, 'ADMINISTRATOR'::text]))))));
create policy put on delivery.message as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT sharing.is_somebody() AS is_somebody) AND (queued_by = ( SELECT sharing.viewer() AS viewer)) AND (holder_agency_id = ( SELECT (NULLIF(current_setting('pop.agency'::text, true), ''::text))::uuid AS "nullif")))));
create policy see on delivery.message as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (( SELECT sharing.is_somebody() AS is_somebody) AND (queued_by = ( SELECT sharing.viewer() AS viewer))) OR (( SELECT (sharing.is_somebody() AND (current_setting('pop.kind'::text, true) = 'WORKER'::text))) AND ((recipient_worker_id = ( SELECT sharing.viewer() AS viewer)) OR ((recipient_worker_id IS NULL) AND (recipient_agency_id = ( SELECT (NULLIF(current_setting('pop.agency'::text, true), ''::text))::uuid AS "nullif"))) OR ((( SELECT current_setting('pop.role'::text, true) AS current_setting) = 'TEAM_LEADER'::text) AND (holder_agency_id = ( SELECT (NULLIF(current_setting('pop.agency'::text, true), ''::text))::uuid AS "nullif"))) OR (( SELECT current_setting('pop.role'::text, true) AS current_setting) = ANY (ARRAY['INFORMATION_GOVERNANCE'::text, 'ADMINISTRATOR'::text]))))));
grant insert, select on delivery.message to pop_app;

create function delivery.course_of(wanted uuid[]) returns TABLE(id uuid, status text, attempts integer, due_at timestamp with time zone, sent_at timestamp with time zone, stopped_reason text, note text, note_at timestamp with time zone) security definer;

create function delivery.stop(person uuid, agency uuid, carrying text[], reason text, now timestamp with time zone) returns TABLE(id uuid, kind text, subject_kind text, subject_id uuid, recipient_agency_id uuid, recipient_worker_id uuid, recipient_name text, channel text, stopped boolean, gone boolean) security definer;

create function delivery.withdraw(wanted uuid[], reason text, now timestamp with time zone) returns TABLE(id uuid, kind text, subject_kind text, subject_id uuid) security definer;


create schema directory;
grant usage on schema directory to pop_app;

create table directory.contact (
  id uuid not null,
  organisation_id uuid,
  service_id uuid,
  at_id uuid,
  name text default ''::text not null,
  title text default ''::text not null,
  email text default ''::text not null,
  phone text default ''::text not null,
  extra jsonb default '{}'::jsonb not null,
  constraint contact_pkey PRIMARY KEY (id),
  constraint contact_at_id_fkey FOREIGN KEY (at_id) REFERENCES directory.service_at_location(id),
  constraint contact_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id),
  constraint contact_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id),
  constraint contact_check CHECK ((num_nonnulls(organisation_id, service_id, at_id) = 1)),
  constraint contact_check1 CHECK (((((name || title) || email) || phone) <> ''::text))
);
CREATE INDEX contact_at_id_idx ON directory.contact USING btree (at_id);
CREATE INDEX contact_organisation_id_idx ON directory.contact USING btree (organisation_id);
CREATE INDEX contact_service_id_idx ON directory.contact USING btree (service_id);
alter table directory.contact enable row level security;
create policy add on directory.contact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT directory.keeps() AS keeps) OR (organisation_id IN ( SELECT o.id
   FROM directory.organisation o
  WHERE (o.agency_id = ( SELECT directory.agency() AS agency)))) OR (service_id IN ( SELECT s.id
   FROM directory.service s
  WHERE (s.organisation_id IN ( SELECT o.id
           FROM directory.organisation o
          WHERE (o.agency_id = ( SELECT directory.agency() AS agency)))))) OR (at_id IN ( SELECT a.id
   FROM directory.service_at_location a
  WHERE (a.service_id IN ( SELECT s.id
           FROM directory.service s
          WHERE (s.organisation_id IN ( SELECT o.id
                   FROM directory.organisation o
                  WHERE (o.agency_id = ( SELECT directory.agency() AS agency)))))))))));
create policy change on directory.contact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
create policy see on directory.contact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
create policy take_out on directory.contact as permissive
  for delete
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT directory.keeps() AS keeps) OR (organisation_id IN ( SELECT o.id
   FROM directory.organisation o
  WHERE (o.agency_id = ( SELECT directory.agency() AS agency)))) OR (service_id IN ( SELECT s.id
   FROM directory.service s
  WHERE (s.organisation_id IN ( SELECT o.id
           FROM directory.organisation o
          WHERE (o.agency_id = ( SELECT directory.agency() AS agency)))))) OR (at_id IN ( SELECT a.id
   FROM directory.service_at_location a
  WHERE (a.service_id IN ( SELECT s.id
           FROM directory.service s
          WHERE (s.organisation_id IN ( SELECT o.id
                   FROM directory.organisation o
                  WHERE (o.agency_id = ( SELECT directory.agency() AS agency))))))))));
grant delete, insert, select, update on directory.contact to pop_app;

create table directory.fact (
  id uuid not null,
  service_id uuid not null,
  number integer not null,
  kind text not null,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  way text default 'HERE'::text not null,
  capacity text,
  weeks integer,
  note text default ''::text not null,
  constraint fact_pkey PRIMARY KEY (id),
  constraint fact_service_id_number_key UNIQUE (service_id, number),
  constraint fact_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id),
  constraint fact_capacity_check CHECK ((capacity = ANY (ARRAY['ROOM'::text, 'WAITING_LIST'::text, 'FULL'::text, 'UNKNOWN'::text]))),
  constraint fact_check CHECK (((kind = 'CAPACITY'::text) = (capacity IS NOT NULL))),
  constraint fact_check1 CHECK (((capacity = 'WAITING_LIST'::text) OR (weeks IS NULL))),
  constraint fact_kind_check CHECK ((kind = ANY (ARRAY['LISTED'::text, 'CHANGED'::text, 'CONFIRMED'::text, 'CAPACITY'::text, 'ASKED'::text, 'UNREACHED'::text, 'DOUBTED'::text, 'PAUSED'::text, 'CLOSED'::text, 'REOPENED'::text]))),
  constraint fact_way_check CHECK ((way = ANY (ARRAY['HERE'::text, 'LINK'::text, 'IMPORT'::text])))
);
CREATE INDEX fact_service_id_number_idx ON directory.fact USING btree (service_id, number) WHERE (kind = 'DOUBTED'::text);
alter table directory.fact enable row level security;
create policy add on directory.fact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((recorded_by = ( SELECT sharing.viewer() AS viewer)) AND ( SELECT sharing.is_somebody() AS is_somebody) AND ((kind = 'DOUBTED'::text) OR ( SELECT directory.keeps() AS keeps) OR (service_id IN ( SELECT s.id
   FROM directory.service s
  WHERE (s.organisation_id IN ( SELECT o.id
           FROM directory.organisation o
          WHERE (o.agency_id = ( SELECT directory.agency() AS agency))))))))));
create policy change on directory.fact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on directory.fact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
grant insert, select on directory.fact to pop_app;

create table directory.freshness (
  status text not null,
  after interval not null,
  constraint freshness_pkey PRIMARY KEY (status),
  constraint freshness_after_key UNIQUE (after),
  constraint freshness_status_check CHECK ((status = ANY (ARRAY['DUE'::text, 'OVERDUE'::text, 'DEPRIORITISED'::text, 'HIDDEN'::text])))
);
grant select on directory.freshness to pop_app;

create table directory.location (
  id uuid not null,
  organisation_id uuid,
  name text default ''::text not null,
  description text default ''::text not null,
  street text default ''::text not null,
  town text default ''::text not null,
  postcode text default ''::text not null,
  latitude double precision,
  longitude double precision,
  transport text default ''::text not null,
  accessibility text[] default '{}'::text[] not null,
  source text,
  overridden text[] default '{}'::text[] not null,
  extra jsonb default '{}'::jsonb not null,
  changed_at timestamp with time zone not null,
  constraint location_pkey PRIMARY KEY (id),
  constraint location_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id),
  constraint location_check CHECK (((latitude IS NULL) = (longitude IS NULL))),
  constraint location_latitude_check CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
  constraint location_longitude_check CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision)))
);
CREATE TRIGGER finding_changed AFTER UPDATE ON directory.location REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION finding.follow();
alter table directory.location enable row level security;
create policy add on directory.location as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT directory.keeps() AS keeps) OR (organisation_id IN ( SELECT o.id
   FROM directory.organisation o
  WHERE (o.agency_id = ( SELECT directory.agency() AS agency)))))));
create policy change on directory.location as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
create policy see on directory.location as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
create policy take_out on directory.location as permissive
  for delete
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT directory.keeps() AS keeps) OR (organisation_id IN ( SELECT o.id
   FROM directory.organisation o
  WHERE (o.agency_id = ( SELECT directory.agency() AS agency))))));
grant delete, insert, select, update on directory.location to pop_app;

create table directory.need (
  code text not null,
  name text not null,
  also text default ''::text not null,
  "position" integer not null,
  constraint need_pkey PRIMARY KEY (code),
  constraint need_name_key UNIQUE (name),
  constraint need_position_key UNIQUE ("position"),
  constraint need_code_check CHECK ((code ~ '^[A-Z_]+$'::text))
);
CREATE TRIGGER finding_changed AFTER UPDATE ON directory.need REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION finding.follow();
grant select on directory.need to pop_app;

create table directory.organisation (
  id uuid not null,
  name text not null,
  also_called text default ''::text not null,
  description text default ''::text not null,
  email text default ''::text not null,
  website text default ''::text not null,
  agency_id uuid,
  source text,
  overridden text[] default '{}'::text[] not null,
  extra jsonb default '{}'::jsonb not null,
  became_id uuid,
  closed_on date,
  changed_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint organisation_pkey PRIMARY KEY (id),
  constraint organisation_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency.agency(id),
  constraint organisation_became_id_fkey FOREIGN KEY (became_id) REFERENCES directory.organisation(id),
  constraint organisation_check CHECK ((became_id <> id)),
  constraint organisation_name_check CHECK ((name <> ''::text)),
  constraint organisation_website_check CHECK (((website = ''::text) OR (website ~ '^https?://'::text)))
);
CREATE INDEX organisation_agency_id_idx ON directory.organisation USING btree (agency_id);
CREATE TRIGGER finding_changed AFTER UPDATE ON directory.organisation REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION finding.follow();
alter table directory.organisation enable row level security;
create policy add on directory.organisation as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ( SELECT directory.keeps() AS keeps)));
create policy change on directory.organisation as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (( SELECT directory.keeps() AS keeps) OR ((agency_id = ( SELECT directory.agency() AS agency)) AND (became_id IS NULL)))));
create policy see on directory.organisation as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
grant insert, select, update on directory.organisation to pop_app;

create table directory.postcode (
  postcode text not null,
  latitude double precision not null,
  longitude double precision not null,
  constraint postcode_pkey PRIMARY KEY (postcode)
);
grant delete, insert, select, update on directory.postcode to pop_app;

create table directory.schedule (
  id uuid not null,
  service_id uuid not null,
  at_id uuid,
  weekdays integer[] default '{}'::integer[] not null,
  opens time without time zone,
  closes time without time zone,
  nth integer,
  from_on date,
  until_on date,
  description text default ''::text not null,
  extra jsonb default '{}'::jsonb not null,
  constraint schedule_pkey PRIMARY KEY (id),
  constraint schedule_at_id_fkey FOREIGN KEY (at_id) REFERENCES directory.service_at_location(id),
  constraint schedule_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id),
  constraint schedule_check CHECK (((opens IS NULL) = (closes IS NULL))),
  constraint schedule_check1 CHECK ((until_on >= from_on)),
  constraint schedule_nth_check CHECK ((((nth >= 1) AND (nth <= 5)) OR (nth = '-1'::integer))),
  constraint schedule_weekdays_check CHECK ((weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]))
);
CREATE INDEX schedule_opens_closes_idx ON directory.schedule USING btree (opens, closes) WHERE (opens IS NOT NULL);
CREATE INDEX schedule_service_id_idx ON directory.schedule USING btree (service_id);
CREATE TRIGGER finding_added AFTER INSERT ON directory.schedule REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION finding.follow();
CREATE TRIGGER finding_changed AFTER UPDATE ON directory.schedule REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION finding.follow();
CREATE TRIGGER finding_removed AFTER DELETE ON directory.schedule REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION finding.follow();
alter table directory.schedule enable row level security;
create policy add on directory.schedule as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT directory.keeps() AS keeps) OR (service_id IN ( SELECT s.id
   FROM directory.service s
  WHERE (s.organisation_id IN ( SELECT o.id
           FROM directory.organisation o
          WHERE (o.agency_id = ( SELECT directory.agency() AS agency)))))))));
create policy change on directory.schedule as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
create policy see on directory.schedule as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
create policy take_out on directory.schedule as permissive
  for delete
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT directory.keeps() AS keeps) OR (service_id IN ( SELECT s.id
   FROM directory.service s
  WHERE (s.organisation_id IN ( SELECT o.id
           FROM directory.organisation o
          WHERE (o.agency_id = ( SELECT directory.agency() AS agency))))))));
grant delete, insert, select, update on directory.schedule to pop_app;

create table directory.service (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  also_called text default ''::text not null,
  description text default ''::text not null,
  website text default ''::text not null,
  email text default ''::text not null,
  status text default 'ACTIVE'::text not null,
  how_to_refer text default ''::text not null,
  route text default 'SELF'::text not null,
  referral_email text default ''::text not null,
  webhook text default ''::text not null,
  open_to text default 'EVERYONE'::text not null,
  least_age integer,
  most_age integer,
  eligibility text default ''::text not null,
  free boolean,
  cost text default ''::text not null,
  languages text[] default '{}'::text[] not null,
  for_custody boolean default false not null,
  capacity text default 'UNKNOWN'::text not null,
  waiting_weeks integer,
  capacity_at timestamp with time zone,
  owner_id uuid,
  confirmed_at timestamp with time zone,
  listed_at timestamp with time zone not null,
  unreached_at timestamp with time zone,
  source text,
  overridden text[] default '{}'::text[] not null,
  extra jsonb default '{}'::jsonb not null,
  changed_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint service_pkey PRIMARY KEY (id),
  constraint service_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id),
  constraint service_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES agency.worker(id),
  constraint service_capacity_check CHECK ((capacity = ANY (ARRAY['ROOM'::text, 'WAITING_LIST'::text, 'FULL'::text, 'UNKNOWN'::text]))),
  constraint service_check CHECK (((capacity = 'WAITING_LIST'::text) OR (waiting_weeks IS NULL))),
  constraint service_check1 CHECK (((capacity = 'UNKNOWN'::text) OR (capacity_at IS NOT NULL))),
  constraint service_check2 CHECK ((most_age >= least_age)),
  constraint service_check3 CHECK (((route <> 'MAIL'::text) OR (referral_email <> ''::text))),
  constraint service_check4 CHECK (((route <> 'WEBHOOK'::text) OR (webhook <> ''::text))),
  constraint service_least_age_check CHECK (((least_age >= 0) AND (least_age <= 120))),
  constraint service_most_age_check CHECK (((most_age >= 0) AND (most_age <= 120))),
  constraint service_name_check CHECK ((name <> ''::text)),
  constraint service_open_to_check CHECK ((open_to = ANY (ARRAY['EVERYONE'::text, 'WOMEN'::text, 'MEN'::text]))),
  constraint service_route_check CHECK ((route = ANY (ARRAY['SELF'::text, 'PHONE'::text, 'MAIL'::text, 'ACCOUNT'::text, 'WEBHOOK'::text]))),
  constraint service_status_check CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'PAUSED'::text, 'CLOSED'::text]))),
  constraint service_waiting_weeks_check CHECK (((waiting_weeks >= 0) AND (waiting_weeks <= 520))),
  constraint service_webhook_check CHECK (((webhook = ''::text) OR (webhook ~ '^https?://'::text))),
  constraint service_website_check CHECK (((website = ''::text) OR (website ~ '^https?://'::text)))
);
CREATE INDEX service_coalesce_idx ON directory.service USING btree (COALESCE(confirmed_at, listed_at)) WHERE (status = 'ACTIVE'::text);
CREATE INDEX service_organisation_id_idx ON directory.service USING btree (organisation_id);
CREATE INDEX service_owner_id_idx ON directory.service USING btree (owner_id) WHERE (status <> 'CLOSED'::text);
CREATE TRIGGER finding_added AFTER INSERT ON directory.service REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION finding.follow();
CREATE TRIGGER finding_changed AFTER UPDATE ON directory.service REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION finding.follow();
alter table directory.service enable row level security;
create policy add on directory.service as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT directory.keeps() AS keeps) OR (organisation_id IN ( SELECT o.id
   FROM directory.organisation o
  WHERE (o.agency_id = ( SELECT directory.agency() AS agency)))))));
create policy change on directory.service as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
create policy see on directory.service as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
grant insert, select, update on directory.service to pop_app;

create table directory.service_at_location (
  id uuid not null,
  service_id uuid not null,
  location_id uuid not null,
  description text default ''::text not null,
  extra jsonb default '{}'::jsonb not null,
  constraint service_at_location_pkey PRIMARY KEY (id),
  constraint service_at_location_service_id_location_id_key UNIQUE (service_id, location_id),
  constraint service_at_location_location_id_fkey FOREIGN KEY (location_id) REFERENCES directory.location(id),
  constraint service_at_location_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id)
);
CREATE INDEX service_at_location_location_id_idx ON directory.service_at_location USING btree (location_id);
CREATE TRIGGER finding_added AFTER INSERT ON directory.service_at_location REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION finding.follow();
CREATE TRIGGER finding_changed AFTER UPDATE ON directory.service_at_location REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION finding.follow();
CREATE TRIGGER finding_removed AFTER DELETE ON directory.service_at_location REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION finding.follow();
alter table directory.service_at_location enable row level security;
create policy add on directory.service_at_location as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT directory.keeps() AS keeps) OR (service_id IN ( SELECT s.id
   FROM directory.service s
  WHERE (s.organisation_id IN ( SELECT o.id
           FROM directory.organisation o
          WHERE (o.agency_id = ( SELECT directory.agency() AS agency)))))))));
create policy change on directory.service_at_location as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
create policy see on directory.service_at_location as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
create policy take_out on directory.service_at_location as permissive
  for delete
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT directory.keeps() AS keeps) OR (service_id IN ( SELECT s.id
   FROM directory.service s
  WHERE (s.organisation_id IN ( SELECT o.id
           FROM directory.organisation o
          WHERE (o.agency_id = ( SELECT directory.agency() AS agency))))))));
grant delete, insert, select, update on directory.service_at_location to pop_app;

create table directory.service_need (
  service_id uuid not null,
  need text not null,
  constraint service_need_pkey PRIMARY KEY (service_id, need),
  constraint service_need_need_fkey FOREIGN KEY (need) REFERENCES directory.need(code),
  constraint service_need_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id)
);
CREATE INDEX service_need_need_idx ON directory.service_need USING btree (need);
CREATE TRIGGER finding_added AFTER INSERT ON directory.service_need REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION finding.follow();
CREATE TRIGGER finding_changed AFTER UPDATE ON directory.service_need REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION finding.follow();
CREATE TRIGGER finding_removed AFTER DELETE ON directory.service_need REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION finding.follow();
alter table directory.service_need enable row level security;
create policy add on directory.service_need as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT directory.keeps() AS keeps) OR (service_id IN ( SELECT s.id
   FROM directory.service s
  WHERE (s.organisation_id IN ( SELECT o.id
           FROM directory.organisation o
          WHERE (o.agency_id = ( SELECT directory.agency() AS agency)))))))));
create policy change on directory.service_need as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
create policy see on directory.service_need as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
create policy take_out on directory.service_need as permissive
  for delete
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT directory.keeps() AS keeps) OR (service_id IN ( SELECT s.id
   FROM directory.service s
  WHERE (s.organisation_id IN ( SELECT o.id
           FROM directory.organisation o
          WHERE (o.agency_id = ( SELECT directory.agency() AS agency))))))));
grant delete, insert, select, update on directory.service_need to pop_app;

create table directory.taking (
  service_id uuid not null,
  test text not null,
  answer text not null,
  constraint taking_pkey PRIMARY KEY (service_id, test),
  constraint taking_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id),
  constraint taking_answer_check CHECK ((answer = ANY (ARRAY['YES'::text, 'NO'::text, 'ASK'::text]))),
  constraint taking_test_check CHECK ((test = ANY (ARRAY['CONVICTIONS'::text, 'VIOLENCE'::text, 'SEXUAL_OFFENCE'::text, 'FIRE_RAISING'::text, 'METHADONE'::text, 'STILL_USING'::text, 'DOGS'::text, 'NO_FIXED_ABODE'::text, 'OUTSIDE_GLASGOW'::text, 'WALKING_IN'::text])))
);
CREATE TRIGGER finding_added AFTER INSERT ON directory.taking REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION finding.follow();
CREATE TRIGGER finding_changed AFTER UPDATE ON directory.taking REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION finding.follow();
CREATE TRIGGER finding_removed AFTER DELETE ON directory.taking REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION finding.follow();
alter table directory.taking enable row level security;
create policy add on directory.taking as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT directory.keeps() AS keeps) OR (service_id IN ( SELECT s.id
   FROM directory.service s
  WHERE (s.organisation_id IN ( SELECT o.id
           FROM directory.organisation o
          WHERE (o.agency_id = ( SELECT directory.agency() AS agency)))))))));
create policy change on directory.taking as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
create policy see on directory.taking as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
create policy take_out on directory.taking as permissive
  for delete
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT directory.keeps() AS keeps) OR (service_id IN ( SELECT s.id
   FROM directory.service s
  WHERE (s.organisation_id IN ( SELECT o.id
           FROM directory.organisation o
          WHERE (o.agency_id = ( SELECT directory.agency() AS agency))))))));
grant delete, insert, select, update on directory.taking to pop_app;

create view directory.listing with (security_invoker=true) as
 SELECT s.id AS service_id,
        CASE
            WHEN s.since <= passed.hidden THEN 'HIDDEN'::text
            WHEN s.since <= passed.deprioritised THEN 'DEPRIORITISED'::text
            WHEN s.since <= passed.overdue THEN 'OVERDUE'::text
            WHEN s.since <= passed.due THEN 'DUE'::text
            ELSE 'VERIFIED'::text
        END AS status,
    s.since,
    s.confirmed_at,
    s.confirmed_at IS NOT NULL AS confirmed,
    COALESCE(( SELECT f.kind = 'DOUBTED'::text
           FROM directory.fact f
          WHERE f.service_id = s.id AND ((f.kind = ANY (ARRAY['DOUBTED'::text, 'CONFIRMED'::text])) OR f.kind = 'CHANGED'::text AND f.way = 'HERE'::text)
          ORDER BY f.number DESC
         LIMIT 1), false) AS doubted
   FROM ( SELECT x.id,
            x.organisation_id,
            x.name,
            x.also_called,
            x.description,
            x.website,
            x.email,
            x.status,
            x.how_to_refer,
            x.route,
            x.referral_email,
            x.webhook,
            x.open_to,
            x.least_age,
            x.most_age,
            x.eligibility,
            x.free,
            x.cost,
            x.languages,
            x.for_custody,
            x.capacity,
            x.waiting_weeks,
            x.capacity_at,
            x.owner_id,
            x.confirmed_at,
            x.listed_at,
            x.unreached_at,
            x.source,
            x.overridden,
            x.extra,
            x.changed_at,
            x.version,
            COALESCE(x.confirmed_at, x.listed_at) AS since
           FROM directory.service x) s
     CROSS JOIN ( SELECT max(t.at) FILTER (WHERE t.status = 'DUE'::text) AS due,
            max(t.at) FILTER (WHERE t.status = 'OVERDUE'::text) AS overdue,
            max(t.at) FILTER (WHERE t.status = 'DEPRIORITISED'::text) AS deprioritised,
            max(t.at) FILTER (WHERE t.status = 'HIDDEN'::text) AS hidden
           FROM ( SELECT f.status,
                    (((sharing.moment() AT TIME ZONE 'Europe/London'::text) - f.after) AT TIME ZONE 'Europe/London'::text) AS at
                   FROM directory.freshness f) t) passed;
grant select on directory.listing to pop_app;

create function directory.agency() returns uuid;

create function directory.keeps() returns boolean;

create function directory.open_at(moment timestamp with time zone) returns TABLE(service_id uuid, at_id uuid, closes_at timestamp with time zone);

create function directory.openings(first_day date, days integer) returns TABLE(service_id uuid, at_id uuid, opens_at timestamp with time zone, closes_at timestamp with time zone);


create schema disclosure;
grant usage on schema disclosure to pop_app;

create table disclosure.disclosure (
  id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'IDENTITY'::text not null,
  recipient_agency_id uuid,
  recipient_name text not null,
  way text not null,
  purpose text not null,
  clause_id uuid,
  reason text,
  necessity text default ''::text not null,
  status text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint disclosure_pkey PRIMARY KEY (id),
  constraint disclosure_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES agency.worker(id),
  constraint disclosure_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint disclosure_clause_id_fkey FOREIGN KEY (clause_id) REFERENCES sharing.clause(id),
  constraint disclosure_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint disclosure_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint disclosure_recipient_agency_id_fkey FOREIGN KEY (recipient_agency_id) REFERENCES agency.agency(id),
  constraint disclosure_check CHECK (((way = 'HERE'::text) = (recipient_agency_id IS NOT NULL))),
  constraint disclosure_check1 CHECK (((clause_id IS NOT NULL) OR ((reason IS NOT NULL) AND (necessity <> ''::text)))),
  constraint disclosure_purpose_check CHECK ((purpose <> ''::text)),
  constraint disclosure_reason_check CHECK ((reason = ANY (ARRAY['RISK_TO_LIFE'::text, 'ADULT_AT_RISK'::text, 'CHILD_AT_RISK'::text, 'SERIOUS_CRIME'::text, 'COURT_ORDER'::text, 'LEGAL_DUTY'::text, 'OTHER'::text]))),
  constraint disclosure_recipient_name_check CHECK ((recipient_name <> ''::text)),
  constraint disclosure_status_check CHECK ((status = ANY (ARRAY['ASKED'::text, 'REFUSED'::text, 'ON_ITS_WAY'::text, 'STOPPED'::text, 'TOLD'::text, 'RECEIVED'::text]))),
  constraint disclosure_way_check CHECK ((way = ANY (ARRAY['HERE'::text, 'PHONE'::text, 'IN_PERSON'::text, 'LETTER'::text, 'SECURE_MAIL'::text])))
);
CREATE INDEX disclosure_asked_at_idx ON disclosure.disclosure USING btree (asked_at) WHERE (status = 'ASKED'::text);
CREATE INDEX disclosure_person_id_asked_at_idx ON disclosure.disclosure USING btree (person_id, asked_at DESC);
CREATE INDEX disclosure_recipient_agency_id_asked_at_idx ON disclosure.disclosure USING btree (recipient_agency_id, asked_at DESC);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON disclosure.disclosure FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table disclosure.disclosure enable row level security;
create policy add on disclosure.disclosure as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((holder_agency_id = ( SELECT sharing.agency() AS agency)) AND (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = disclosure.person_id) AND (d.scope <> 'REFERRAL'::text)))))));
create policy change on disclosure.disclosure as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (((holder_agency_id = ( SELECT sharing.agency() AS agency)) AND (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = disclosure.person_id) AND (d.scope <> 'REFERRAL'::text))))) OR ((clause_id IS NULL) AND ('governance'::text = ANY (( SELECT sharing.keys() AS keys)::text[]))) OR ((recipient_agency_id = ( SELECT sharing.agency() AS agency)) AND (status = ANY (ARRAY['TOLD'::text, 'RECEIVED'::text])) AND ( SELECT sharing.is_somebody() AS is_somebody) AND (NOT (EXISTS ( SELECT
   FROM sharing.shut s
  WHERE (s.person_id = disclosure.person_id))))))));
create policy see on disclosure.disclosure as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = disclosure.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = disclosure.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((disclosure.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || disclosure.holder_agency_id))], (0)::bigint) >> sharing.place(disclosure.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(disclosure.person_id, disclosure.holder_agency_id, disclosure.category, false, false)
                ELSE false
            END))))
END OR ((clause_id IS NULL) AND ('governance'::text = ANY (( SELECT sharing.keys() AS keys)::text[]))) OR ((recipient_agency_id = ( SELECT sharing.agency() AS agency)) AND (status = ANY (ARRAY['TOLD'::text, 'RECEIVED'::text])) AND ( SELECT sharing.is_somebody() AS is_somebody) AND (NOT (EXISTS ( SELECT
   FROM sharing.shut s
  WHERE (s.person_id = disclosure.person_id))))))));
grant insert, select on disclosure.disclosure to pop_app;

create table disclosure.fact (
  id uuid not null,
  disclosure_id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'IDENTITY'::text not null,
  number integer not null,
  kind text not null,
  at timestamp with time zone not null,
  recorded_by uuid not null,
  note text default ''::text not null,
  constraint fact_pkey PRIMARY KEY (id),
  constraint fact_disclosure_id_number_key UNIQUE (disclosure_id, number),
  constraint fact_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint fact_disclosure_id_fkey FOREIGN KEY (disclosure_id) REFERENCES disclosure.disclosure(id),
  constraint fact_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint fact_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint fact_check CHECK (((kind <> 'REFUSED'::text) OR (note <> ''::text))),
  constraint fact_kind_check CHECK ((kind = ANY (ARRAY['ASKED'::text, 'AUTHORISED'::text, 'REFUSED'::text, 'STOPPED'::text, 'TOLD'::text, 'RECEIVED'::text])))
);
CREATE INDEX fact_person_id_idx ON disclosure.fact USING btree (person_id);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON disclosure.fact FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table disclosure.fact enable row level security;
create policy add on disclosure.fact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM disclosure.disclosure x
  WHERE (x.id = fact.disclosure_id)))));
create policy change on disclosure.fact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on disclosure.fact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM disclosure.disclosure x
  WHERE (x.id = fact.disclosure_id)))));
grant insert, select on disclosure.fact to pop_app;

create table disclosure.item (
  id uuid not null,
  disclosure_id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text not null,
  text text not null,
  constraint item_pkey PRIMARY KEY (id),
  constraint item_disclosure_id_category_key UNIQUE (disclosure_id, category),
  constraint item_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint item_disclosure_id_fkey FOREIGN KEY (disclosure_id) REFERENCES disclosure.disclosure(id),
  constraint item_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint item_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint item_text_check CHECK ((text <> ''::text))
);
CREATE INDEX item_person_id_idx ON disclosure.item USING btree (person_id);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON disclosure.item FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table disclosure.item enable row level security;
create policy add on disclosure.item as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((holder_agency_id = ( SELECT sharing.agency() AS agency)) AND (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = item.person_id) AND (d.scope <> 'REFERRAL'::text)))))));
create policy change on disclosure.item as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on disclosure.item as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = item.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = item.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((item.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || item.holder_agency_id))], (0)::bigint) >> sharing.place(item.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(item.person_id, item.holder_agency_id, item.category, false, false)
                ELSE false
            END))))
END OR (EXISTS ( SELECT
   FROM disclosure.disclosure x
  WHERE ((x.id = item.disclosure_id) AND (x.recipient_agency_id = ( SELECT sharing.agency() AS agency)) AND (x.status = ANY (ARRAY['TOLD'::text, 'RECEIVED'::text]))))))));
grant insert, select on disclosure.item to pop_app;

create view disclosure.told with (security_invoker=true) as
 SELECT d.person_id,
    f.at,
    d.recipient_name AS recipient,
    w.name AS by_name,
    d.way,
    ARRAY( SELECT i.category
           FROM disclosure.item i
          WHERE i.disclosure_id = d.id
          ORDER BY i.category) AS categories,
    COALESCE((((g.title || ', version '::text) || g.version) || ', clause '::text) || c.number, 'outside any agreement'::text) AS basis,
    d.reason
   FROM disclosure.disclosure d
     JOIN disclosure.fact f ON f.disclosure_id = d.id AND f.kind = 'TOLD'::text
     JOIN agency.worker w ON w.id = d.asked_by
     LEFT JOIN sharing.clause c ON c.id = d.clause_id
     LEFT JOIN sharing.agreement g ON g.id = c.agreement_id;
grant select on disclosure.told to pop_app;

create function disclosure.covered(person uuid, receiver uuid) returns TABLE(category text, clause_id uuid) security definer;


create schema drugalert;
grant usage on schema drugalert to pop_app;

create table drugalert.alert (
  id uuid not null,
  source text not null,
  reference text not null,
  substances text not null,
  seen text not null,
  todo text not null,
  area text not null,
  issued_on date not null,
  expires_on date not null,
  status text not null,
  put_up_by uuid not null,
  put_up_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint alert_pkey PRIMARY KEY (id),
  constraint alert_put_up_by_fkey FOREIGN KEY (put_up_by) REFERENCES agency.worker(id),
  constraint alert_area_check CHECK ((area <> ''::text)),
  constraint alert_check CHECK ((expires_on >= issued_on)),
  constraint alert_check1 CHECK (((source <> 'OTHER'::text) OR (reference <> ''::text))),
  constraint alert_seen_check CHECK ((seen <> ''::text)),
  constraint alert_source_check CHECK ((source = ANY (ARRAY['RADAR'::text, 'LOCAL'::text, 'OTHER'::text]))),
  constraint alert_status_check CHECK ((status = ANY (ARRAY['STANDS'::text, 'WITHDRAWN'::text]))),
  constraint alert_substances_check CHECK ((substances <> ''::text)),
  constraint alert_todo_check CHECK ((todo <> ''::text))
);
CREATE INDEX alert_expires_on_idx ON drugalert.alert USING btree (expires_on) WHERE (status = 'STANDS'::text);
alter table drugalert.alert enable row level security;
create policy add on drugalert.alert as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((put_up_by = ( SELECT sharing.viewer() AS viewer)) AND ( SELECT drugalert.keeps() AS keeps))));
create policy change on drugalert.alert as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT drugalert.keeps() AS keeps)));
create policy see on drugalert.alert as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT drugalert.reads() AS reads)));
grant insert, select on drugalert.alert to pop_app;

create table drugalert.fact (
  id uuid not null,
  alert_id uuid not null,
  number integer not null,
  kind text not null,
  source text not null,
  reference text not null,
  substances text not null,
  seen text not null,
  todo text not null,
  area text not null,
  issued_on date not null,
  expires_on date not null,
  why text not null,
  at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint fact_pkey PRIMARY KEY (id),
  constraint fact_alert_id_number_key UNIQUE (alert_id, number),
  constraint fact_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES drugalert.alert(id),
  constraint fact_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES agency.worker(id),
  constraint fact_check CHECK (((number = 1) = (kind = 'PUT_UP'::text))),
  constraint fact_check1 CHECK (((kind = 'PUT_UP'::text) OR (why <> ''::text))),
  constraint fact_kind_check CHECK ((kind = ANY (ARRAY['PUT_UP'::text, 'CORRECTED'::text, 'WITHDRAWN'::text])))
);
alter table drugalert.fact enable row level security;
create policy add on drugalert.fact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((recorded_by = ( SELECT sharing.viewer() AS viewer)) AND ( SELECT drugalert.keeps() AS keeps))));
create policy change on drugalert.fact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on drugalert.fact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT drugalert.reads() AS reads)));
grant insert, select on drugalert.fact to pop_app;

create function drugalert.keeps() returns boolean;

create function drugalert.reads() returns boolean;


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
CREATE INDEX engagement_ended_at_idx ON engagement.engagement USING btree (ended_at) WHERE (ended_at IS NOT NULL);
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
   FROM sharing.door d
  WHERE ((d.person_id = engagement.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text])))))));
create policy change on engagement.engagement as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = engagement.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text])))))));
create policy see on engagement.engagement as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = engagement.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = engagement.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((engagement.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || engagement.holder_agency_id))], (0)::bigint) >> sharing.place(engagement.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(engagement.person_id, engagement.holder_agency_id, engagement.category, false, false)
                ELSE false
            END))))
END));
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
   FROM sharing.door d
  WHERE ((d.person_id = fact.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text])))))));
create policy change on engagement.fact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = fact.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text])))))));
create policy see on engagement.fact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = fact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = fact.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((fact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || fact.holder_agency_id))], (0)::bigint) >> sharing.place(fact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(fact.person_id, fact.holder_agency_id, fact.category, false, false)
                ELSE false
            END))))
END));
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
   FROM sharing.door d
  WHERE ((d.person_id = member.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text])))))));
create policy change on engagement.member as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = member.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text])))))));
create policy see on engagement.member as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = member.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = member.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((member.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || member.holder_agency_id))], (0)::bigint) >> sharing.place(member.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(member.person_id, member.holder_agency_id, member.category, false, false)
                ELSE false
            END))))
END));
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


create schema feedback;
grant usage on schema feedback to pop_app;

create table feedback.about (
  answer_id uuid not null,
  worker text not null,
  listened text not null,
  trusted text not null,
  helped text[] not null,
  words text not null,
  may_print boolean not null,
  constraint about_pkey PRIMARY KEY (answer_id, worker),
  constraint about_answer_id_fkey FOREIGN KEY (answer_id) REFERENCES feedback.answer(id),
  constraint about_listened_check CHECK ((listened = ANY (ARRAY['ALWAYS'::text, 'MOSTLY'::text, 'SOMETIMES'::text, 'RARELY'::text, 'NEVER'::text, 'DECLINED'::text, 'NOT_ASKED'::text]))),
  constraint about_trusted_check CHECK ((trusted = ANY (ARRAY['ALWAYS'::text, 'MOSTLY'::text, 'SOMETIMES'::text, 'RARELY'::text, 'NEVER'::text, 'DECLINED'::text, 'NOT_ASKED'::text]))),
  constraint about_worker_check CHECK ((worker = ANY (ARRAY['SOCIAL_CARE_WORKER'::text, 'POLICE_OFFICER'::text, 'PEER_MENTOR'::text, 'CUSTODY_PEER_MENTOR'::text])))
);
alter table feedback.about enable row level security;
create policy add on feedback.about as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT sharing.is_somebody() AS is_somebody) AND (( SELECT current_setting('pop.kind'::text, true) AS current_setting) = 'WORKER'::text) AND (worker <> ( SELECT current_setting('pop.role'::text, true) AS current_setting)))));
create policy change on feedback.about as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on feedback.about as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
grant insert, select on feedback.about to pop_app;

create table feedback.answer (
  id uuid not null,
  team_id uuid not null,
  quarter date not null,
  way text not null,
  constraint answer_pkey PRIMARY KEY (id),
  constraint answer_team_id_fkey FOREIGN KEY (team_id) REFERENCES agency.team(id),
  constraint answer_quarter_check CHECK ((quarter = (date_trunc('quarter'::text, (quarter)::timestamp without time zone))::date)),
  constraint answer_way_check CHECK ((way = ANY (ARRAY['CARD'::text, 'INTERVIEW'::text])))
);
CREATE INDEX answer_quarter_idx ON feedback.answer USING btree (quarter);
alter table feedback.answer enable row level security;
create policy add on feedback.answer as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT sharing.is_somebody() AS is_somebody) AND (( SELECT current_setting('pop.kind'::text, true) AS current_setting) = 'WORKER'::text) AND (way = 'INTERVIEW'::text))));
create policy change on feedback.answer as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on feedback.answer as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
grant insert, select on feedback.answer to pop_app;

create table feedback.card (
  code bytea not null,
  team_id uuid not null,
  until date not null,
  constraint card_pkey PRIMARY KEY (code),
  constraint card_team_id_fkey FOREIGN KEY (team_id) REFERENCES agency.team(id)
);
alter table feedback.card enable row level security;
create policy add on feedback.card as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT sharing.is_somebody() AS is_somebody) AND (( SELECT current_setting('pop.kind'::text, true) AS current_setting) = 'WORKER'::text) AND (team_id = ( SELECT sharing.team() AS team)))));
create policy change on feedback.card as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on feedback.card as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy used on feedback.card as permissive
  for delete
  to public
  using (( SELECT sharing.is_system() AS is_system));
grant delete, insert, select on feedback.card to pop_app;

create table feedback.quote (
  answer_id uuid not null,
  worker text not null,
  words text not null,
  checked_by uuid not null,
  constraint quote_pkey PRIMARY KEY (answer_id, worker),
  constraint quote_answer_id_worker_fkey FOREIGN KEY (answer_id, worker) REFERENCES feedback.about(answer_id, worker),
  constraint quote_checked_by_fkey FOREIGN KEY (checked_by) REFERENCES agency.worker(id),
  constraint quote_words_check CHECK ((words <> ''::text))
);
alter table feedback.quote enable row level security;
create policy add on feedback.quote as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR false));
create policy change on feedback.quote as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on feedback.quote as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
grant select on feedback.quote to pop_app;

create function feedback.checks() returns boolean;

create function feedback.figures(from_on date, until_on date) returns TABLE(worker text, question text, answer text, number integer) security definer;

create function feedback.print(answer uuid, about text, as_words text) returns boolean security definer;

create function feedback.quotes(from_on date, until_on date) returns TABLE(worker text, words text) security definer;

create function feedback.reads() returns boolean;

create function feedback.said(from_on date, until_on date) returns SETOF feedback.about security definer;

create function feedback.words(from_on date, until_on date) returns TABLE(answer_id uuid, worker text, words text, may_print boolean, printed text) security definer;


create schema finding;
grant usage on schema finding to pop_app;

create table finding.entry (
  service_id uuid not null,
  needs text[] not null,
  open_to text not null,
  least_age integer,
  most_age integer,
  capacity text not null,
  languages text[] not null,
  accessibility text[] not null,
  takes integer not null,
  refuses integer not null,
  paused boolean not null,
  timed boolean not null,
  since timestamp with time zone not null,
  latitudes double precision[] not null,
  longitudes double precision[] not null,
  constraint entry_pkey PRIMARY KEY (service_id),
  constraint entry_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id) ON DELETE CASCADE
);
CREATE INDEX entry_needs_idx ON finding.entry USING gin (needs);
grant select on finding.entry to pop_app;

create table finding.postcode_source (
  id uuid not null,
  name text not null,
  rows integer not null,
  loaded_at timestamp with time zone not null,
  constraint postcode_source_pkey PRIMARY KEY (id)
);
grant insert, select on finding.postcode_source to pop_app;

create table finding.stale (
  service_id uuid not null,
  constraint stale_pkey PRIMARY KEY (service_id)
);
CREATE CONSTRAINT TRIGGER settle AFTER INSERT ON finding.stale DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION finding.settle();

create table finding.text (
  service_id uuid not null,
  words tsvector not null,
  constraint text_pkey PRIMARY KEY (service_id),
  constraint text_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id) ON DELETE CASCADE
);
CREATE INDEX text_words_idx ON finding.text USING gin (words) WITH (fastupdate=off);
grant select on finding.text to pop_app;

create table finding.word (
  word text collate "C" not null,
  sound text not null,
  other_sound text not null,
  constraint word_pkey PRIMARY KEY (word)
);
CREATE INDEX word_other_sound_idx ON finding.word USING btree (other_sound);
CREATE INDEX word_sound_idx ON finding.word USING btree (sound);
CREATE INDEX word_word_idx ON finding.word USING gin (word gin_trgm_ops) WITH (fastupdate=off);
grant select on finding.word to pop_app;

create function finding."bit"(test text) returns integer;

create function finding.follow() returns trigger security definer;

create function finding.meant(words text[]) returns TABLE(query tsquery, instead text[]) security definer;

create function finding.metres(latitude double precision, longitude double precision, here_latitude double precision, here_longitude double precision) returns double precision;

create function finding.phone(service uuid) returns text;

create function finding.places(services uuid[]) returns TABLE(service_id uuid, at_id uuid, location_id uuid, latitude double precision, longitude double precision);

create function finding.plain(text text) returns text;

create function finding.refresh(services uuid[]) returns void security definer;

create function finding.refresh_all() returns void security definer;

create function finding.settle() returns trigger security definer;

create function finding.sinks() returns timestamp with time zone;

create function finding.texts(services uuid[]) returns TABLE(service_id uuid, named text, helps text, told text, placed text);


create schema harmreduction;
grant usage on schema harmreduction to pop_app;

create table harmreduction.authorisation (
  id uuid not null,
  worker_id uuid not null,
  route text not null,
  note text default ''::text not null,
  since date not null,
  until date,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint authorisation_pkey PRIMARY KEY (id),
  constraint authorisation_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES agency.worker(id),
  constraint authorisation_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES agency.worker(id),
  constraint authorisation_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES agency.worker(id),
  constraint authorisation_check CHECK ((until >= since)),
  constraint authorisation_check1 CHECK (((route <> 'NAMED_SINCE_2024'::text) OR (since >= '2024-12-02'::date))),
  constraint authorisation_check2 CHECK (((route <> 'OTHER'::text) OR (note <> ''::text))),
  constraint authorisation_check3 CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint authorisation_route_check CHECK ((route = ANY (ARRAY['DRUG_TREATMENT_SERVICE'::text, 'NAMED_SINCE_2024'::text, 'PRESCRIPTION_OR_DIRECTION'::text, 'OTHER'::text]))),
  constraint authorisation_worker_id_route_daterange_excl EXCLUDE USING gist (worker_id WITH =, route WITH =, daterange(since, until) WITH &&)
);
alter table harmreduction.authorisation enable row level security;
create policy add on harmreduction.authorisation as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = ANY (ARRAY['TEAM_LEADER'::text, 'ADMINISTRATOR'::text])))) AND (worker_id <> ( SELECT sharing.viewer() AS viewer)))));
create policy change on harmreduction.authorisation as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = ANY (ARRAY['TEAM_LEADER'::text, 'ADMINISTRATOR'::text])))) AND (worker_id <> ( SELECT sharing.viewer() AS viewer)))));
create policy see on harmreduction.authorisation as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
grant insert, select on harmreduction.authorisation to pop_app;

create table harmreduction.context (
  id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'OVERDOSE'::text not null,
  context text not null,
  since date not null,
  until date,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint context_pkey PRIMARY KEY (id),
  constraint context_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint context_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES agency.worker(id),
  constraint context_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint context_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint context_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES agency.worker(id),
  constraint context_check CHECK ((until >= since)),
  constraint context_check1 CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint context_context_check CHECK ((context = ANY (ARRAY['RECENT_OVERDOSE'::text, 'OPIOID_WITH_ALCOHOL_OR_BENZODIAZEPINES'::text, 'AFTER_DETOX'::text, 'RELEASE_FROM_CUSTODY'::text, 'DISCHARGE_FROM_TREATMENT'::text, 'INJECTING'::text])))
);
CREATE INDEX context_person_id_idx ON harmreduction.context USING btree (person_id);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON harmreduction.context FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table harmreduction.context enable row level security;
create policy add on harmreduction.context as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = context.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))) AND
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = context.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = context.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((context.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || context.holder_agency_id))], (0)::bigint) >> sharing.place(context.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(context.person_id, context.holder_agency_id, context.category, false, false)
                ELSE false
            END))))
END AND (holder_agency_id = ( SELECT sharing.agency() AS agency)) AND (recorded_by = ( SELECT sharing.viewer() AS viewer)))));
create policy change on harmreduction.context as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = context.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))) AND
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = context.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = context.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((context.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || context.holder_agency_id))], (0)::bigint) >> sharing.place(context.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(context.person_id, context.holder_agency_id, context.category, false, false)
                ELSE false
            END))))
END)));
create policy see on harmreduction.context as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = context.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = context.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((context.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || context.holder_agency_id))], (0)::bigint) >> sharing.place(context.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(context.person_id, context.holder_agency_id, context.category, false, false)
                ELSE false
            END))))
END));
grant insert, select on harmreduction.context to pop_app;

create table harmreduction.kit (
  id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'OVERDOSE'::text not null,
  origin text not null,
  recipient text not null,
  setting text,
  supply text,
  reason text,
  product text not null,
  expires_on date,
  replace_on date,
  had_on date not null,
  supplied_by uuid,
  supplied_as text,
  authorisation_id uuid,
  instead_of_id uuid,
  note text default ''::text not null,
  status text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer default 1 not null,
  constraint kit_pkey PRIMARY KEY (id),
  constraint kit_authorisation_id_fkey FOREIGN KEY (authorisation_id) REFERENCES harmreduction.authorisation(id),
  constraint kit_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint kit_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint kit_instead_of_id_fkey FOREIGN KEY (instead_of_id) REFERENCES harmreduction.kit(id),
  constraint kit_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint kit_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES agency.worker(id),
  constraint kit_supplied_by_fkey FOREIGN KEY (supplied_by) REFERENCES agency.worker(id),
  constraint kit_check CHECK (((origin = 'ELSEWHERE'::text) OR (num_nulls(setting, supply, expires_on, supplied_by, supplied_as, authorisation_id) = 0))),
  constraint kit_check1 CHECK (((origin = 'SUPPLIED'::text) OR (num_nonnulls(setting, supply, reason, supplied_by, supplied_as, authorisation_id, instead_of_id) = 0))),
  constraint kit_check2 CHECK (((origin = 'ELSEWHERE'::text) OR (product <> 'NOT_KNOWN'::text))),
  constraint kit_check3 CHECK (((origin = 'ELSEWHERE'::text) OR (expires_on > had_on))),
  constraint kit_check4 CHECK (((NOT (supply IS DISTINCT FROM 'REPEAT'::text)) = (reason IS NOT NULL))),
  constraint kit_check5 CHECK (((reason IS DISTINCT FROM 'OTHER'::text) OR (note <> ''::text))),
  constraint kit_check6 CHECK (((instead_of_id IS NULL) OR (supply = 'REPEAT'::text))),
  constraint kit_check7 CHECK (((expires_on IS NULL) = (replace_on IS NULL))),
  constraint kit_check8 CHECK ((replace_on <= expires_on)),
  constraint kit_check9 CHECK ((had_on <= ((recorded_at AT TIME ZONE 'Europe/London'::text))::date)),
  constraint kit_origin_check CHECK ((origin = ANY (ARRAY['SUPPLIED'::text, 'ELSEWHERE'::text]))),
  constraint kit_product_check CHECK ((product = ANY (ARRAY['PRENOXAD'::text, 'NYXOID'::text, 'OTHER'::text, 'NOT_KNOWN'::text]))),
  constraint kit_reason_check CHECK ((reason = ANY (ARRAY['USED'::text, 'LOST'::text, 'EXPIRED'::text, 'SPARE'::text, 'OTHER'::text]))),
  constraint kit_recipient_check CHECK ((recipient = ANY (ARRAY['PERSON_AT_RISK'::text, 'FAMILY_OR_FRIEND'::text, 'SERVICE_WORKER'::text]))),
  constraint kit_setting_check CHECK ((setting = ANY (ARRAY['COMMUNITY_OUTLET'::text, 'PRISON_AT_RELEASE'::text, 'COMMUNITY_PRESCRIPTION'::text, 'AMBULANCE_SERVICE'::text, 'NON_DRUG_TREATMENT_SERVICE'::text]))),
  constraint kit_status_check CHECK ((status = ANY (ARRAY['SUPPLIED'::text, 'TOLD_OF'::text, 'USED'::text, 'LOST'::text, 'RETURNED'::text, 'REPLACED'::text, 'MISTAKEN'::text]))),
  constraint kit_supply_check CHECK ((supply = ANY (ARRAY['FIRST'::text, 'REPEAT'::text])))
);
CREATE INDEX kit_had_on_idx ON harmreduction.kit USING btree (had_on) WHERE (origin = 'SUPPLIED'::text);
CREATE INDEX kit_person_id_idx ON harmreduction.kit USING btree (person_id);
CREATE INDEX kit_replace_on_idx ON harmreduction.kit USING btree (replace_on) WHERE (status = ANY (ARRAY['SUPPLIED'::text, 'TOLD_OF'::text]));
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON harmreduction.kit FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table harmreduction.kit enable row level security;
create policy add on harmreduction.kit as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = kit.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))) AND
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = kit.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = kit.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((kit.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || kit.holder_agency_id))], (0)::bigint) >> sharing.place(kit.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(kit.person_id, kit.holder_agency_id, kit.category, false, false)
                ELSE false
            END))))
END AND (holder_agency_id = ( SELECT sharing.agency() AS agency)) AND (recorded_by = ( SELECT sharing.viewer() AS viewer)) AND ((origin = 'ELSEWHERE'::text) OR ((supplied_by = ( SELECT sharing.viewer() AS viewer)) AND (supplied_as = ( SELECT current_setting('pop.role'::text, true) AS current_setting)) AND (EXISTS ( SELECT
   FROM harmreduction.authorisation a
  WHERE ((a.id = kit.authorisation_id) AND (a.worker_id = kit.supplied_by) AND (a.since <= kit.had_on) AND ((a.until IS NULL) OR (a.until > kit.had_on))))))))));
create policy change on harmreduction.kit as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = kit.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))) AND
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = kit.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = kit.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((kit.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || kit.holder_agency_id))], (0)::bigint) >> sharing.place(kit.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(kit.person_id, kit.holder_agency_id, kit.category, false, false)
                ELSE false
            END))))
END)));
create policy see on harmreduction.kit as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = kit.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = kit.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((kit.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || kit.holder_agency_id))], (0)::bigint) >> sharing.place(kit.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(kit.person_id, kit.holder_agency_id, kit.category, false, false)
                ELSE false
            END))))
END));
grant insert, select on harmreduction.kit to pop_app;

create table harmreduction.kit_fact (
  id uuid not null,
  kit_id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'OVERDOSE'::text not null,
  number integer not null,
  kind text not null,
  at timestamp with time zone not null,
  recorded_by uuid not null,
  note text default ''::text not null,
  constraint kit_fact_pkey PRIMARY KEY (id),
  constraint kit_fact_kit_id_number_key UNIQUE (kit_id, number),
  constraint kit_fact_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint kit_fact_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint kit_fact_kit_id_fkey FOREIGN KEY (kit_id) REFERENCES harmreduction.kit(id),
  constraint kit_fact_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint kit_fact_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES agency.worker(id),
  constraint kit_fact_kind_check CHECK ((kind = ANY (ARRAY['SUPPLIED'::text, 'TOLD_OF'::text, 'USED'::text, 'LOST'::text, 'RETURNED'::text, 'REPLACED'::text, 'MISTAKEN'::text])))
);
CREATE INDEX kit_fact_person_id_at_idx ON harmreduction.kit_fact USING btree (person_id, at);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON harmreduction.kit_fact FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table harmreduction.kit_fact enable row level security;
create policy add on harmreduction.kit_fact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = kit_fact.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))) AND
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = kit_fact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = kit_fact.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((kit_fact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || kit_fact.holder_agency_id))], (0)::bigint) >> sharing.place(kit_fact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(kit_fact.person_id, kit_fact.holder_agency_id, kit_fact.category, false, false)
                ELSE false
            END))))
END AND (recorded_by = ( SELECT sharing.viewer() AS viewer)))));
create policy change on harmreduction.kit_fact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on harmreduction.kit_fact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = kit_fact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = kit_fact.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((kit_fact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || kit_fact.holder_agency_id))], (0)::bigint) >> sharing.place(kit_fact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(kit_fact.person_id, kit_fact.holder_agency_id, kit_fact.category, false, false)
                ELSE false
            END))))
END));
grant insert, select on harmreduction.kit_fact to pop_app;

create table harmreduction.overdose (
  id uuid not null,
  notification_id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'OVERDOSE'::text not null,
  happened_at timestamp with time zone not null,
  confirmed_at timestamp with time zone not null,
  confirmed_by uuid not null,
  taken_back_at timestamp with time zone,
  taken_back_by uuid,
  done_at timestamp with time zone,
  done_by uuid,
  done_note text default ''::text not null,
  constraint overdose_pkey PRIMARY KEY (id),
  constraint overdose_notification_id_person_id_key UNIQUE (notification_id, person_id),
  constraint overdose_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint overdose_done_by_fkey FOREIGN KEY (done_by) REFERENCES agency.worker(id),
  constraint overdose_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint overdose_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint overdose_check CHECK (((taken_back_at IS NULL) = (taken_back_by IS NULL))),
  constraint overdose_check1 CHECK (((done_at IS NULL) = (done_by IS NULL))),
  constraint overdose_check2 CHECK (((done_at IS NULL) OR (done_note <> ''::text)))
);
CREATE INDEX overdose_confirmed_at_idx ON harmreduction.overdose USING btree (confirmed_at) WHERE ((taken_back_at IS NULL) AND (done_at IS NULL));
CREATE INDEX overdose_person_id_happened_at_idx ON harmreduction.overdose USING btree (person_id, happened_at);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON harmreduction.overdose FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table harmreduction.overdose enable row level security;
create policy add on harmreduction.overdose as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR false));
create policy change on harmreduction.overdose as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = overdose.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))) AND
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = overdose.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = overdose.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((overdose.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || overdose.holder_agency_id))], (0)::bigint) >> sharing.place(overdose.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(overdose.person_id, overdose.holder_agency_id, overdose.category, false, false)
                ELSE false
            END))))
END)));
create policy see on harmreduction.overdose as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = overdose.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = overdose.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((overdose.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || overdose.holder_agency_id))], (0)::bigint) >> sharing.place(overdose.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(overdose.person_id, overdose.holder_agency_id, overdose.category, false, false)
                ELSE false
            END))))
END));
grant insert, select on harmreduction.overdose to pop_app;

create view harmreduction.caseload with (security_invoker=true) as
 SELECT e.id AS engagement_id,
    e.person_id,
    p.main_id,
    e.team_id,
    e.lead_worker_id
   FROM engagement.engagement e
     JOIN person.person p ON p.id = e.person_id
  WHERE e.status <> 'CLOSED'::text AND (( SELECT sharing.is_system() AS is_system) OR
        CASE
            WHEN (EXISTS ( SELECT
               FROM sharing.special s
              WHERE s.person_id = e.person_id)) THEN sharing.sees(e.person_id, e.holder_agency_id, 'OVERDOSE'::text, false, false)
            ELSE (EXISTS ( SELECT
               FROM sharing.grant_of_viewer a
              WHERE a.person_id = e.person_id AND (false OR a.scope <> 'REFERRAL'::text) AND (NOT false OR a.desk = 'lead'::text) AND ('OVERDOSE'::text = 'SAFETY'::text AND a.scope = 'SUPPORT'::text OR
                    CASE (COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), a.lens || e.holder_agency_id)], 0::bigint) >> sharing.place('OVERDOSE'::text)) & 65537::bigint
                        WHEN 1 THEN true
                        WHEN 65537 THEN true
                        WHEN 65536 THEN sharing.sees(e.person_id, e.holder_agency_id, 'OVERDOSE'::text, false, false)
                        ELSE false
                    END)))
        END);
grant select on harmreduction.caseload to pop_app;

create function harmreduction.answers(lead uuid, team uuid, moment timestamp with time zone) returns uuid;

create function harmreduction.at_risk(moment timestamp with time zone) returns TABLE(person_id uuid, main_id uuid, engagement_id uuid, team_id uuid, lead_worker_id uuid, why text[], state text, kit_id uuid, product text, expires_on date, replace_on date, had_on date, family boolean);

create function harmreduction.risk(moment timestamp with time zone) returns TABLE(main_id uuid, why text, since date);


create schema instrument;
grant usage on schema instrument to pop_app;

create table instrument.item (
  code text not null,
  version text not null,
  link text not null,
  "position" integer not null,
  words text not null,
  area text,
  "least" integer not null,
  most integer not null,
  choices jsonb not null,
  may_not_apply boolean not null,
  constraint item_pkey PRIMARY KEY (code, version, link),
  constraint item_code_version_position_key UNIQUE (code, version, "position"),
  constraint item_code_version_fkey FOREIGN KEY (code, version) REFERENCES instrument.version(code, version),
  constraint item_area_check CHECK ((area = ANY (ARRAY['HOUSING'::text, 'PHYSICAL_HEALTH'::text, 'FEELINGS'::text, 'MONEY'::text, 'ADDICTION'::text, 'PEOPLE'::text, 'TIME'::text, 'JUSTICE'::text, 'SELF_CARE'::text, 'CARING'::text, 'HELP'::text]))),
  constraint item_check CHECK (("least" < most)),
  constraint item_link_check CHECK ((link ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'::text)),
  constraint item_words_check CHECK ((words <> ''::text))
);
alter table instrument.item enable row level security;
create policy add on instrument.item as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR false));
create policy change on instrument.item as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on instrument.item as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
grant select on instrument.item to pop_app;

create table instrument.permit (
  id uuid not null,
  code text not null,
  kind text not null,
  holder text not null,
  number text not null,
  since date not null,
  until date,
  checked_by text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint permit_pkey PRIMARY KEY (id),
  constraint permit_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES agency.worker(id),
  constraint permit_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES agency.worker(id),
  constraint permit_check CHECK ((until >= since)),
  constraint permit_check1 CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint permit_checked_by_check CHECK ((checked_by <> ''::text)),
  constraint permit_holder_check CHECK ((holder <> ''::text)),
  constraint permit_kind_check CHECK ((kind = ANY (ARRAY['LICENCE'::text, 'APPROVAL'::text]))),
  constraint permit_number_check CHECK ((number <> ''::text))
);
CREATE INDEX permit_code_kind_idx ON instrument.permit USING btree (code, kind);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON instrument.permit FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table instrument.permit enable row level security;
create policy add on instrument.permit as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (sharing.is_somebody() AND (current_setting('pop.kind'::text, true) = 'WORKER'::text) AND (current_setting('pop.role'::text, true) = ANY (ARRAY['INFORMATION_GOVERNANCE'::text, 'ADMINISTRATOR'::text])))) AND (recorded_by = ( SELECT sharing.viewer() AS viewer)) AND (EXISTS ( SELECT
   FROM instrument.version v
  WHERE (v.code = permit.code))))));
create policy change on instrument.permit as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT (sharing.is_somebody() AND (current_setting('pop.kind'::text, true) = 'WORKER'::text) AND (current_setting('pop.role'::text, true) = ANY (ARRAY['INFORMATION_GOVERNANCE'::text, 'ADMINISTRATOR'::text]))))));
create policy see on instrument.permit as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
grant insert, select on instrument.permit to pop_app;

create table instrument.risk (
  code text not null,
  version text not null,
  link text not null,
  least_value integer not null,
  constraint risk_pkey PRIMARY KEY (code, version, link),
  constraint risk_code_version_link_fkey FOREIGN KEY (code, version, link) REFERENCES instrument.item(code, version, link)
);
alter table instrument.risk enable row level security;
create policy add on instrument.risk as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR false));
create policy change on instrument.risk as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on instrument.risk as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
grant select on instrument.risk to pop_app;

create table instrument.training (
  id uuid not null,
  code text not null,
  worker_id uuid not null,
  trainer text not null,
  since date not null,
  until date,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint training_pkey PRIMARY KEY (id),
  constraint training_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES agency.worker(id),
  constraint training_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES agency.worker(id),
  constraint training_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES agency.worker(id),
  constraint training_check CHECK ((until >= since)),
  constraint training_check1 CHECK ((recorded_by <> worker_id)),
  constraint training_check2 CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint training_trainer_check CHECK ((trainer <> ''::text))
);
CREATE INDEX training_worker_id_code_idx ON instrument.training USING btree (worker_id, code);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON instrument.training FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table instrument.training enable row level security;
create policy add on instrument.training as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (sharing.is_somebody() AND (current_setting('pop.kind'::text, true) = 'WORKER'::text) AND (current_setting('pop.role'::text, true) = ANY (ARRAY['INFORMATION_GOVERNANCE'::text, 'ADMINISTRATOR'::text])))) AND (recorded_by = ( SELECT sharing.viewer() AS viewer)) AND (worker_id <> ( SELECT sharing.viewer() AS viewer)) AND (EXISTS ( SELECT
   FROM instrument.version v
  WHERE (v.code = training.code))))));
create policy change on instrument.training as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (sharing.is_somebody() AND (current_setting('pop.kind'::text, true) = 'WORKER'::text) AND (current_setting('pop.role'::text, true) = ANY (ARRAY['INFORMATION_GOVERNANCE'::text, 'ADMINISTRATOR'::text])))) AND (worker_id <> ( SELECT sharing.viewer() AS viewer)))));
create policy see on instrument.training as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
grant insert, select on instrument.training to pop_app;

create table instrument.version (
  code text not null,
  version text not null,
  title text not null,
  description text not null,
  copyright text not null,
  entry text not null,
  needs text[] not null,
  higher_is_better boolean not null,
  floor integer,
  ceiling integer,
  review_months integer not null,
  due_weeks integer[] not null,
  rule text not null,
  since date,
  until date,
  questionnaire text not null,
  scoring text not null,
  digest text not null,
  constraint version_pkey PRIMARY KEY (code, version),
  constraint version_check CHECK ((until >= since)),
  constraint version_check1 CHECK (((floor IS NULL) = (ceiling IS NULL))),
  constraint version_check2 CHECK ((floor < ceiling)),
  constraint version_code_check CHECK ((code ~ '^[a-z][a-z0-9-]{0,39}$'::text)),
  constraint version_entry_check CHECK ((entry = ANY (ARRAY['ITEMS'::text, 'SCORES'::text, 'FILE_ONLY'::text]))),
  constraint version_needs_check CHECK ((needs <@ ARRAY['LICENCE'::text, 'APPROVAL'::text, 'TRAINING'::text])),
  constraint version_review_months_check CHECK (((review_months >= 1) AND (review_months <= 24))),
  constraint version_title_check CHECK ((title <> ''::text)),
  constraint version_version_check CHECK ((version ~ '^[0-9]{1,4}([.][0-9]{1,4}){0,2}$'::text))
);
alter table instrument.version enable row level security;
create policy add on instrument.version as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR false));
create policy change on instrument.version as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT (sharing.is_somebody() AND (current_setting('pop.kind'::text, true) = 'WORKER'::text) AND (current_setting('pop.role'::text, true) = ANY (ARRAY['INFORMATION_GOVERNANCE'::text, 'ADMINISTRATOR'::text]))))));
create policy see on instrument.version as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
grant select on instrument.version to pop_app;

create function instrument.is_in_use(code text, version text) returns boolean;

create function instrument.may_read(code text, version text, worker uuid) returns boolean;

create function instrument.number(version text) returns integer[];

create function instrument.shut(code text, version text, worker uuid) returns text;

create function instrument.today() returns date;


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


create schema justice;
grant usage on schema justice to pop_app;

create table justice.condition (
  id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'CUSTODY_AND_JUSTICE'::text not null,
  source text not null,
  kind text not null,
  words text default ''::text not null,
  place text default ''::text not null,
  postcode text,
  areas text[] default '{}'::text[] not null,
  days text[] default '{}'::text[] not null,
  from_time time without time zone,
  until_time time without time zone,
  from_on date not null,
  until_on date,
  sure text not null,
  told_by text default ''::text not null,
  told_on date not null,
  status text not null,
  recorded_at timestamp with time zone not null,
  checked_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint condition_pkey PRIMARY KEY (id),
  constraint condition_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint condition_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint condition_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint condition_check CHECK (((until_on IS NULL) OR (until_on >= from_on))),
  constraint condition_check1 CHECK (((from_time IS NULL) = (until_time IS NULL))),
  constraint condition_kind_check CHECK ((kind = ANY (ARRAY['CURFEW'::text, 'EXCLUSION'::text, 'NO_CONTACT'::text, 'RESIDENCE'::text, 'REPORTING'::text, 'MONITORING'::text, 'SUBSTANCES'::text, 'ATTENDANCE'::text, 'OTHER'::text]))),
  constraint condition_postcode_check CHECK ((postcode ~ '^[A-Z0-9]{5,7}$'::text)),
  constraint condition_source_check CHECK ((source = ANY (ARRAY['BAIL_STANDARD'::text, 'BAIL_SPECIAL'::text, 'UNDERTAKING'::text, 'INVESTIGATIVE_LIBERATION'::text, 'LICENCE'::text, 'HOME_DETENTION_CURFEW'::text, 'COMMUNITY_PAYBACK_ORDER'::text, 'DRUG_TREATMENT_AND_TESTING_ORDER'::text, 'RESTRICTION_OF_LIBERTY_ORDER'::text, 'SUPERVISED_RELEASE_ORDER'::text, 'STRUCTURED_DEFERRED_SENTENCE'::text, 'OTHER_ORDER'::text]))),
  constraint condition_status_check CHECK ((status = ANY (ARRAY['STANDS'::text, 'ENDED'::text]))),
  constraint condition_sure_check CHECK ((sure = ANY (ARRAY['PAPER_SEEN'::text, 'TOLD_BY_POLICE'::text, 'TOLD_BY_ANOTHER'::text, 'TOLD_BY_THE_PERSON'::text])))
);
CREATE INDEX condition_checked_at_idx ON justice.condition USING btree (checked_at) WHERE ((status = 'STANDS'::text) AND (until_on IS NULL));
CREATE INDEX condition_person_id_idx ON justice.condition USING btree (person_id);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON justice.condition FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table justice.condition enable row level security;
create policy add on justice.condition as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((holder_agency_id = ( SELECT sharing.agency() AS agency)) AND (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = condition.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))) AND
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = condition.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = condition.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((condition.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || condition.holder_agency_id))], (0)::bigint) >> sharing.place(condition.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(condition.person_id, condition.holder_agency_id, condition.category, false, false)
                ELSE false
            END))))
END)));
create policy change on justice.condition as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = condition.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))) AND
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = condition.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = condition.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((condition.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || condition.holder_agency_id))], (0)::bigint) >> sharing.place(condition.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(condition.person_id, condition.holder_agency_id, condition.category, false, false)
                ELSE false
            END))))
END)));
create policy see on justice.condition as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = condition.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = condition.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((condition.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || condition.holder_agency_id))], (0)::bigint) >> sharing.place(condition.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(condition.person_id, condition.holder_agency_id, condition.category, false, false)
                ELSE false
            END))))
END));
grant insert, select on justice.condition to pop_app;

create table justice.condition_fact (
  id uuid not null,
  condition_id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'CUSTODY_AND_JUSTICE'::text not null,
  number integer not null,
  kind text not null,
  at timestamp with time zone not null,
  recorded_by uuid not null,
  reason text,
  said text default ''::text not null,
  constraint condition_fact_pkey PRIMARY KEY (id),
  constraint condition_fact_condition_id_number_key UNIQUE (condition_id, number),
  constraint condition_fact_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint condition_fact_condition_id_fkey FOREIGN KEY (condition_id) REFERENCES justice.condition(id),
  constraint condition_fact_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint condition_fact_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint condition_fact_check CHECK (((kind = 'ENDED'::text) = (reason IS NOT NULL))),
  constraint condition_fact_kind_check CHECK ((kind = ANY (ARRAY['RECORDED'::text, 'VARIED'::text, 'CHECKED'::text, 'ENDED'::text]))),
  constraint condition_fact_reason_check CHECK ((reason = ANY (ARRAY['CASE_OVER'::text, 'VARIED_BY_COURT'::text, 'EXPIRED'::text, 'RECORDED_IN_ERROR'::text])))
);
CREATE INDEX condition_fact_person_id_at_idx ON justice.condition_fact USING btree (person_id, at);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON justice.condition_fact FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table justice.condition_fact enable row level security;
create policy add on justice.condition_fact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = condition_fact.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))) AND
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = condition_fact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = condition_fact.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((condition_fact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || condition_fact.holder_agency_id))], (0)::bigint) >> sharing.place(condition_fact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(condition_fact.person_id, condition_fact.holder_agency_id, condition_fact.category, false, false)
                ELSE false
            END))))
END)));
create policy change on justice.condition_fact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on justice.condition_fact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = condition_fact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = condition_fact.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((condition_fact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || condition_fact.holder_agency_id))], (0)::bigint) >> sharing.place(condition_fact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(condition_fact.person_id, condition_fact.holder_agency_id, condition_fact.category, false, false)
                ELSE false
            END))))
END));
grant insert, select on justice.condition_fact to pop_app;

create table justice.court_date (
  id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'CUSTODY_AND_JUSTICE'::text not null,
  court text not null,
  at timestamp with time zone not null,
  diet text not null,
  sure text not null,
  told_by text default ''::text not null,
  remind boolean default false not null,
  follows_id uuid,
  status text not null,
  recorded_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint court_date_pkey PRIMARY KEY (id),
  constraint court_date_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint court_date_follows_id_fkey FOREIGN KEY (follows_id) REFERENCES justice.court_date(id),
  constraint court_date_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint court_date_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint court_date_court_check CHECK ((court <> ''::text)),
  constraint court_date_diet_check CHECK ((diet = ANY (ARRAY['UNDERTAKING'::text, 'PLEADING'::text, 'INTERMEDIATE'::text, 'FIRST'::text, 'PRELIMINARY'::text, 'TRIAL'::text, 'DEFERRED_SENTENCE'::text, 'SENTENCE'::text, 'REVIEW'::text, 'BAIL'::text, 'OTHER'::text, 'NOT_KNOWN'::text]))),
  constraint court_date_status_check CHECK ((status = ANY (ARRAY['EXPECTED'::text, 'OVER'::text, 'ADJOURNED'::text, 'DID_NOT_APPEAR'::text, 'CANCELLED'::text]))),
  constraint court_date_sure_check CHECK ((sure = ANY (ARRAY['PAPER_SEEN'::text, 'TOLD_BY_POLICE'::text, 'TOLD_BY_ANOTHER'::text, 'TOLD_BY_THE_PERSON'::text])))
);
CREATE INDEX court_date_at_idx ON justice.court_date USING btree (at) WHERE (status = 'EXPECTED'::text);
CREATE INDEX court_date_person_id_at_idx ON justice.court_date USING btree (person_id, at);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON justice.court_date FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table justice.court_date enable row level security;
create policy add on justice.court_date as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((holder_agency_id = ( SELECT sharing.agency() AS agency)) AND (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = court_date.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))) AND
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = court_date.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = court_date.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((court_date.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || court_date.holder_agency_id))], (0)::bigint) >> sharing.place(court_date.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(court_date.person_id, court_date.holder_agency_id, court_date.category, false, false)
                ELSE false
            END))))
END)));
create policy change on justice.court_date as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = court_date.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))) AND
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = court_date.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = court_date.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((court_date.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || court_date.holder_agency_id))], (0)::bigint) >> sharing.place(court_date.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(court_date.person_id, court_date.holder_agency_id, court_date.category, false, false)
                ELSE false
            END))))
END)));
create policy see on justice.court_date as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = court_date.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = court_date.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((court_date.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || court_date.holder_agency_id))], (0)::bigint) >> sharing.place(court_date.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(court_date.person_id, court_date.holder_agency_id, court_date.category, false, false)
                ELSE false
            END))))
END));
grant insert, select on justice.court_date to pop_app;

create table justice.court_date_fact (
  id uuid not null,
  court_date_id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'CUSTODY_AND_JUSTICE'::text not null,
  number integer not null,
  kind text not null,
  at timestamp with time zone not null,
  recorded_by uuid not null,
  said text default ''::text not null,
  constraint court_date_fact_pkey PRIMARY KEY (id),
  constraint court_date_fact_court_date_id_number_key UNIQUE (court_date_id, number),
  constraint court_date_fact_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint court_date_fact_court_date_id_fkey FOREIGN KEY (court_date_id) REFERENCES justice.court_date(id),
  constraint court_date_fact_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint court_date_fact_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint court_date_fact_kind_check CHECK ((kind = ANY (ARRAY['RECORDED'::text, 'MOVED'::text, 'OVER'::text, 'ADJOURNED'::text, 'DID_NOT_APPEAR'::text, 'CANCELLED'::text])))
);
CREATE INDEX court_date_fact_person_id_at_idx ON justice.court_date_fact USING btree (person_id, at);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON justice.court_date_fact FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table justice.court_date_fact enable row level security;
create policy add on justice.court_date_fact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = court_date_fact.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))) AND
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = court_date_fact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = court_date_fact.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((court_date_fact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || court_date_fact.holder_agency_id))], (0)::bigint) >> sharing.place(court_date_fact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(court_date_fact.person_id, court_date_fact.holder_agency_id, court_date_fact.category, false, false)
                ELSE false
            END))))
END)));
create policy change on justice.court_date_fact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on justice.court_date_fact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = court_date_fact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = court_date_fact.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((court_date_fact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || court_date_fact.holder_agency_id))], (0)::bigint) >> sharing.place(court_date_fact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(court_date_fact.person_id, court_date_fact.holder_agency_id, court_date_fact.category, false, false)
                ELSE false
            END))))
END));
grant insert, select on justice.court_date_fact to pop_app;

create table justice.custody (
  id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'CUSTODY_AND_JUSTICE'::text not null,
  from_agency_id uuid not null,
  place text not null,
  since timestamp with time zone not null,
  by_name boolean not null,
  told_by uuid not null,
  told_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  noted_at timestamp with time zone,
  released_at timestamp with time zone,
  status text not null,
  version integer default 1 not null,
  constraint custody_pkey PRIMARY KEY (id),
  constraint custody_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint custody_from_agency_id_fkey FOREIGN KEY (from_agency_id) REFERENCES agency.agency(id),
  constraint custody_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint custody_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint custody_told_by_fkey FOREIGN KEY (told_by) REFERENCES agency.worker(id),
  constraint custody_check CHECK ((expires_at > told_at)),
  constraint custody_check1 CHECK (((status = 'RELEASED'::text) = (released_at IS NOT NULL))),
  constraint custody_place_check CHECK (((place <> ''::text) AND (length(place) <= 60))),
  constraint custody_status_check CHECK ((status = ANY (ARRAY['STANDS'::text, 'RELEASED'::text, 'TAKEN_BACK'::text])))
);
CREATE INDEX custody_expires_at_idx ON justice.custody USING btree (expires_at) WHERE (status = 'STANDS'::text);
CREATE INDEX custody_person_id_told_at_idx ON justice.custody USING btree (person_id, told_at);
CREATE INDEX custody_released_at_idx ON justice.custody USING btree (released_at) WHERE (status = 'RELEASED'::text);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON justice.custody FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table justice.custody enable row level security;
create policy add on justice.custody as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR false));
create policy change on justice.custody as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = custody.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))) AND
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = custody.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = custody.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((custody.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || custody.holder_agency_id))], (0)::bigint) >> sharing.place(custody.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(custody.person_id, custody.holder_agency_id, custody.category, false, false)
                ELSE false
            END))))
END)));
create policy see on justice.custody as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = custody.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = custody.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((custody.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || custody.holder_agency_id))], (0)::bigint) >> sharing.place(custody.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(custody.person_id, custody.holder_agency_id, custody.category, false, false)
                ELSE false
            END))))
END));
grant insert, select on justice.custody to pop_app;

create table justice.custody_fact (
  id uuid not null,
  custody_id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'CUSTODY_AND_JUSTICE'::text not null,
  number integer not null,
  kind text not null,
  at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint custody_fact_pkey PRIMARY KEY (id),
  constraint custody_fact_custody_id_number_key UNIQUE (custody_id, number),
  constraint custody_fact_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint custody_fact_custody_id_fkey FOREIGN KEY (custody_id) REFERENCES justice.custody(id),
  constraint custody_fact_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint custody_fact_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint custody_fact_kind_check CHECK ((kind = ANY (ARRAY['TOLD'::text, 'CONFIRMED'::text, 'NOTED'::text, 'RELEASED'::text, 'TAKEN_BACK'::text])))
);
CREATE INDEX custody_fact_person_id_at_idx ON justice.custody_fact USING btree (person_id, at);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON justice.custody_fact FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table justice.custody_fact enable row level security;
create policy add on justice.custody_fact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = custody_fact.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))) AND
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = custody_fact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = custody_fact.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((custody_fact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || custody_fact.holder_agency_id))], (0)::bigint) >> sharing.place(custody_fact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(custody_fact.person_id, custody_fact.holder_agency_id, custody_fact.category, false, false)
                ELSE false
            END))))
END)));
create policy change on justice.custody_fact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on justice.custody_fact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = custody_fact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = custody_fact.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((custody_fact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || custody_fact.holder_agency_id))], (0)::bigint) >> sharing.place(custody_fact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(custody_fact.person_id, custody_fact.holder_agency_id, custody_fact.category, false, false)
                ELSE false
            END))))
END));
grant insert, select on justice.custody_fact to pop_app;

create table justice.place (
  name text not null,
  kind text not null,
  rank integer not null,
  until date,
  constraint place_pkey PRIMARY KEY (name),
  constraint place_kind_check CHECK ((kind = ANY (ARRAY['SHERIFF'::text, 'JUSTICE_OF_THE_PEACE'::text, 'HIGH'::text])))
);
grant select on justice.place to pop_app;

create table justice.told (
  id uuid not null,
  kind text not null,
  person_id uuid,
  team_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'CUSTODY_AND_JUSTICE'::text not null,
  from_agency_id uuid not null,
  name_told text default ''::text not null,
  birth_on date,
  place text default ''::text not null,
  since timestamp with time zone not null,
  told_by uuid not null,
  told_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  status text default 'WAITING'::text not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint told_pkey PRIMARY KEY (id),
  constraint told_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint told_from_agency_id_fkey FOREIGN KEY (from_agency_id) REFERENCES agency.agency(id),
  constraint told_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint told_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint told_team_id_fkey FOREIGN KEY (team_id) REFERENCES agency.team(id),
  constraint told_told_by_fkey FOREIGN KEY (told_by) REFERENCES agency.worker(id),
  constraint told_check CHECK (((status = 'WAITING'::text) OR ((name_told = ''::text) AND (birth_on IS NULL)))),
  constraint told_kind_check CHECK ((kind = ANY (ARRAY['IN_CUSTODY'::text, 'RELEASED'::text]))),
  constraint told_place_check CHECK ((length(place) <= 60)),
  constraint told_status_check CHECK ((status = ANY (ARRAY['WAITING'::text, 'MATCHED'::text, 'NOT_OURS'::text, 'FORGOTTEN'::text])))
);
CREATE INDEX told_expires_at_idx ON justice.told USING btree (expires_at) WHERE (status = 'WAITING'::text);
CREATE INDEX told_team_id_told_at_idx ON justice.told USING btree (team_id, told_at) WHERE (status = 'WAITING'::text);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON justice.told FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table justice.told enable row level security;
create policy add on justice.told as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((told_by = ( SELECT sharing.viewer() AS viewer)) AND (from_agency_id = ( SELECT sharing.agency() AS agency)) AND (status = 'WAITING'::text) AND ( SELECT sharing.is_somebody() AS is_somebody) AND ((person_id IS NULL) OR (EXISTS ( SELECT
   FROM sharing.door d
  WHERE (d.person_id = told.person_id)))))));
create policy change on justice.told as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on justice.told as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((('triage '::text || (team_id)::text) = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (status = 'WAITING'::text) AND (expires_at > ( SELECT sharing.moment() AS moment)))));
grant insert, select on justice.told to pop_app;

create table justice.withheld (
  id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'CUSTODY_AND_JUSTICE'::text not null,
  worker_id uuid not null,
  what text not null,
  from_at timestamp with time zone,
  place text default ''::text not null,
  asked_at timestamp with time zone not null,
  constraint withheld_pkey PRIMARY KEY (id),
  constraint withheld_person_id_worker_id_what_from_at_place_key UNIQUE NULLS NOT DISTINCT (person_id, worker_id, what, from_at, place),
  constraint withheld_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint withheld_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint withheld_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint withheld_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES agency.worker(id),
  constraint withheld_what_check CHECK ((what = ANY (ARRAY['ADDRESS'::text, 'VISIT'::text, 'MEETING'::text, 'GROUP'::text, 'CALL'::text, 'COURT'::text])))
);
CREATE INDEX withheld_person_id_asked_at_idx ON justice.withheld USING btree (person_id, asked_at);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON justice.withheld FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table justice.withheld enable row level security;
create policy add on justice.withheld as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR false));
create policy change on justice.withheld as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on justice.withheld as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = withheld.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = withheld.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((withheld.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || withheld.holder_agency_id))], (0)::bigint) >> sharing.place(withheld.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(withheld.person_id, withheld.holder_agency_id, withheld.category, false, false)
                ELSE false
            END))))
END));
grant insert, select on justice.withheld to pop_app;

create function justice.standing(person uuid, day date) returns integer security definer;


create schema ladder;
grant usage on schema ladder to pop_app;

create table ladder.fact (
  id uuid not null,
  trace_id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text not null,
  number integer not null,
  kind text not null,
  reason text default ''::text not null,
  note text default ''::text not null,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint fact_pkey PRIMARY KEY (id),
  constraint fact_trace_id_number_key UNIQUE (trace_id, number),
  constraint fact_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint fact_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint fact_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint fact_trace_id_fkey FOREIGN KEY (trace_id) REFERENCES ladder.trace(id),
  constraint fact_kind_check CHECK ((kind = ANY (ARRAY['BEGAN'::text, 'SEEN'::text, 'TRACED'::text, 'REACHED'::text, 'CALLED_OFF'::text])))
);
CREATE INDEX fact_person_id_happened_at_idx ON ladder.fact USING btree (person_id, happened_at DESC);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON ladder.fact FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table ladder.fact enable row level security;
create policy add on ladder.fact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = fact.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text])))))));
create policy change on ladder.fact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on ladder.fact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = fact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = fact.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((fact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || fact.holder_agency_id))], (0)::bigint) >> sharing.place(fact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(fact.person_id, fact.holder_agency_id, fact.category, false, false)
                ELSE false
            END))))
END));
grant insert, select on ladder.fact to pop_app;

create table ladder.rung (
  steps_id uuid not null,
  number integer not null,
  mode text not null,
  after_days integer not null,
  constraint rung_pkey PRIMARY KEY (steps_id, number),
  constraint rung_steps_id_mode_key UNIQUE (steps_id, mode),
  constraint rung_steps_id_fkey FOREIGN KEY (steps_id) REFERENCES ladder.steps(id),
  constraint rung_after_days_check CHECK (((after_days >= 0) AND (after_days <= 90))),
  constraint rung_mode_check CHECK ((mode = ANY (ARRAY['PHONE'::text, 'TEXT'::text, 'LETTER'::text, 'DOOR'::text, 'FACE_TO_FACE'::text, 'THROUGH_PARTNER'::text, 'CUSTODY'::text]))),
  constraint rung_number_check CHECK (((number >= 1) AND (number <= 20)))
);
grant insert, select on ladder.rung to pop_app;

create table ladder.steps (
  id uuid not null,
  since timestamp with time zone not null,
  recorded_by uuid,
  constraint steps_pkey PRIMARY KEY (id),
  constraint steps_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES agency.worker(id)
);
CREATE INDEX steps_since_id_idx ON ladder.steps USING btree (since DESC, id DESC);
grant insert, select on ladder.steps to pop_app;

create table ladder.trace (
  id uuid not null,
  person_id uuid not null,
  engagement_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'CONTACT'::text not null,
  status text not null,
  began_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint trace_pkey PRIMARY KEY (id),
  constraint trace_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint trace_engagement_id_fkey FOREIGN KEY (engagement_id) REFERENCES engagement.engagement(id),
  constraint trace_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint trace_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint trace_status_check CHECK ((status = ANY (ARRAY['LOOKING'::text, 'REACHED'::text, 'WHEREABOUTS_KNOWN'::text, 'CALLED_OFF'::text])))
);
CREATE UNIQUE INDEX one_at_a_time ON ladder.trace USING btree (engagement_id) WHERE (status = 'LOOKING'::text);
CREATE INDEX trace_person_id_began_at_idx ON ladder.trace USING btree (person_id, began_at DESC);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON ladder.trace FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table ladder.trace enable row level security;
create policy add on ladder.trace as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = trace.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text])))))));
create policy change on ladder.trace as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = trace.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text])))))));
create policy see on ladder.trace as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = trace.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = trace.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((trace.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || trace.holder_agency_id))], (0)::bigint) >> sharing.place(trace.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(trace.person_id, trace.holder_agency_id, trace.category, false, false)
                ELSE false
            END))))
END));
grant insert, select on ladder.trace to pop_app;

create view ladder.looking with (security_invoker=true) as
 SELECT t.id,
    t.person_id,
    t.engagement_id,
    t.began_at,
    n.mode,
    (((t.began_at AT TIME ZONE 'Europe/London'::text) + make_interval(days => n.after_days)) AT TIME ZONE 'Europe/London'::text) AS due_at,
    GREATEST(t.began_at, ( SELECT max(c.happened_at) AS max
           FROM contact.contact c
          WHERE c.engagement_id = t.engagement_id AND NOT c.superseded)) AS last_tried_at
   FROM ladder.trace t
     LEFT JOIN LATERAL ( SELECT r.mode,
            r.after_days
           FROM ladder.rung_now r
          WHERE NOT (EXISTS ( SELECT
                   FROM contact.contact c
                  WHERE c.engagement_id = t.engagement_id AND c.mode = r.mode AND NOT c.made AND NOT c.superseded AND c.happened_at >= t.began_at))
          ORDER BY r.number
         LIMIT 1) n ON true
  WHERE t.status = 'LOOKING'::text;
grant select on ladder.looking to pop_app;

create view ladder.rung_now with (security_invoker=true) as
 SELECT number,
    mode,
    after_days
   FROM ladder.rung r
  WHERE steps_id = (( SELECT s.id
           FROM ladder.steps s
          WHERE s.since <= (( SELECT sharing.moment() AS moment))
          ORDER BY s.since DESC, s.id DESC
         LIMIT 1));
grant select on ladder.rung_now to pop_app;


create schema message;
grant usage on schema message to pop_app;

create table message.template (
  id uuid not null,
  wording text not null,
  way text not null,
  language text not null,
  version integer not null,
  subject text default ''::text not null,
  text text not null,
  with_time text default ''::text not null,
  since date not null,
  written_at timestamp with time zone not null,
  written_by uuid,
  constraint template_pkey PRIMARY KEY (id),
  constraint template_wording_way_language_version_key UNIQUE (wording, way, language, version),
  constraint template_check CHECK (((way = 'SMS'::text) = (subject = ''::text))),
  constraint template_language_check CHECK ((language <> ''::text)),
  constraint template_text_check CHECK ((text <> ''::text)),
  constraint template_text_check1 CHECK ((text !~~ '%{when}%'::text)),
  constraint template_version_check CHECK ((version > 0)),
  constraint template_way_check CHECK ((way = ANY (ARRAY['MAIL'::text, 'SMS'::text, 'LETTER'::text]))),
  constraint template_wording_check CHECK ((wording = ANY (ARRAY['CALL_US'::text, 'APPOINTMENT'::text, 'APPOINTMENT_CHANGED'::text, 'APPOINTMENT_OFF'::text, 'REMINDER'::text, 'COURT_DATE'::text, 'TWO_QUESTIONS'::text])))
);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON message.template FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table message.template enable row level security;
create policy add on message.template as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = ANY (ARRAY['TEAM_LEADER'::text, 'ADMINISTRATOR'::text]))))));
create policy change on message.template as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on message.template as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
grant insert, select on message.template to pop_app;

create table message.untold (
  word_id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'CONTACT'::text not null,
  code text not null,
  since timestamp with time zone not null,
  settled_at timestamp with time zone,
  settled_by uuid,
  constraint untold_pkey PRIMARY KEY (word_id),
  constraint untold_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint untold_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint untold_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint untold_word_id_fkey FOREIGN KEY (word_id) REFERENCES message.word(id),
  constraint untold_check CHECK (((settled_at IS NULL) = (settled_by IS NULL)))
);
CREATE INDEX untold_person_id_idx ON message.untold USING btree (person_id) WHERE (settled_at IS NULL);
CREATE INDEX untold_since_idx ON message.untold USING btree (since) WHERE (settled_at IS NULL);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON message.untold FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table message.untold enable row level security;
create policy add on message.untold as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = untold.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = untold.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((untold.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || untold.holder_agency_id))], (0)::bigint) >> sharing.place(untold.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(untold.person_id, untold.holder_agency_id, untold.category, true, false)
                ELSE false
            END))))
END));
create policy change on message.untold as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = untold.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = untold.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((untold.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || untold.holder_agency_id))], (0)::bigint) >> sharing.place(untold.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(untold.person_id, untold.holder_agency_id, untold.category, true, false)
                ELSE false
            END))))
END));
create policy see on message.untold as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = untold.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = untold.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((untold.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || untold.holder_agency_id))], (0)::bigint) >> sharing.place(untold.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(untold.person_id, untold.holder_agency_id, untold.category, true, false)
                ELSE false
            END))))
END));
grant insert, select on message.untold to pop_app;

create table message.wish (
  id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'CONTACT'::text not null,
  way text not null,
  channel_id uuid,
  address_id uuid,
  anothers boolean default false not null,
  hours_from time without time zone not null,
  hours_until time without time zone not null,
  days text[] not null,
  language text not null,
  say_time boolean default false not null,
  note text default ''::text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  superseded_at timestamp with time zone,
  constraint wish_pkey PRIMARY KEY (id),
  constraint wish_address_id_fkey FOREIGN KEY (address_id) REFERENCES person.address(id),
  constraint wish_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint wish_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES person.channel(id),
  constraint wish_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint wish_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint wish_check CHECK ((hours_from < hours_until)),
  constraint wish_check1 CHECK (((way = ANY (ARRAY['SMS'::text, 'MAIL'::text])) = (channel_id IS NOT NULL))),
  constraint wish_check2 CHECK (((way = 'LETTER'::text) = (address_id IS NOT NULL))),
  constraint wish_days_check CHECK (((days <@ ARRAY['MONDAY'::text, 'TUESDAY'::text, 'WEDNESDAY'::text, 'THURSDAY'::text, 'FRIDAY'::text, 'SATURDAY'::text, 'SUNDAY'::text]) AND (days <> '{}'::text[]))),
  constraint wish_language_check CHECK ((language <> ''::text)),
  constraint wish_way_check CHECK ((way = ANY (ARRAY['SMS'::text, 'MAIL'::text, 'LETTER'::text, 'NONE'::text])))
);
CREATE UNIQUE INDEX one_stands ON message.wish USING btree (person_id) WHERE (superseded_at IS NULL);
CREATE INDEX wish_person_id_recorded_at_idx ON message.wish USING btree (person_id, recorded_at DESC);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON message.wish FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table message.wish enable row level security;
create policy add on message.wish as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = wish.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = wish.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((wish.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || wish.holder_agency_id))], (0)::bigint) >> sharing.place(wish.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(wish.person_id, wish.holder_agency_id, wish.category, true, false)
                ELSE false
            END))))
END));
create policy change on message.wish as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = wish.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = wish.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((wish.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || wish.holder_agency_id))], (0)::bigint) >> sharing.place(wish.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(wish.person_id, wish.holder_agency_id, wish.category, true, false)
                ELSE false
            END))))
END));
create policy see on message.wish as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = wish.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = wish.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((wish.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || wish.holder_agency_id))], (0)::bigint) >> sharing.place(wish.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(wish.person_id, wish.holder_agency_id, wish.category, true, false)
                ELSE false
            END))))
END));
grant insert, select on message.wish to pop_app;

create table message.word (
  id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'CONTACT'::text not null,
  wording text not null,
  subject_kind text not null,
  subject_id uuid not null,
  said_when text default ''::text not null,
  phone text default ''::text not null,
  way text,
  silent text,
  goes_at timestamp with time zone,
  not_after timestamp with time zone,
  left_at timestamp with time zone not null,
  left_by uuid not null,
  taken_back boolean default false not null,
  constraint word_pkey PRIMARY KEY (id),
  constraint word_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint word_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint word_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint word_check CHECK (((way IS NULL) = (silent IS NOT NULL))),
  constraint word_check1 CHECK (((way IS NULL) = (goes_at IS NULL))),
  constraint word_way_check CHECK ((way = ANY (ARRAY['MAIL'::text, 'SMS'::text, 'LETTER'::text]))),
  constraint word_wording_check CHECK ((wording = ANY (ARRAY['CALL_US'::text, 'APPOINTMENT'::text, 'APPOINTMENT_CHANGED'::text, 'APPOINTMENT_OFF'::text, 'REMINDER'::text, 'COURT_DATE'::text, 'TWO_QUESTIONS'::text])))
);
CREATE INDEX word_person_id_left_at_id_idx ON message.word USING btree (person_id, left_at DESC, id DESC);
CREATE INDEX word_subject_kind_subject_id_idx ON message.word USING btree (subject_kind, subject_id);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON message.word FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table message.word enable row level security;
create policy add on message.word as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = word.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = word.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((word.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || word.holder_agency_id))], (0)::bigint) >> sharing.place(word.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(word.person_id, word.holder_agency_id, word.category, true, false)
                ELSE false
            END))))
END));
create policy change on message.word as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = word.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = word.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((word.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || word.holder_agency_id))], (0)::bigint) >> sharing.place(word.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(word.person_id, word.holder_agency_id, word.category, true, false)
                ELSE false
            END))))
END));
create policy see on message.word as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = word.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = word.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((word.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || word.holder_agency_id))], (0)::bigint) >> sharing.place(word.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(word.person_id, word.holder_agency_id, word.category, true, false)
                ELSE false
            END))))
END));
grant insert, select on message.word to pop_app;

create function message.lines(someone uuid, today date) returns TABLE(id uuid, way text, value text, whose text, may_write text, shared boolean, kind text, complete boolean) security definer;

create function message.standing(someone uuid) returns TABLE(holder uuid, died boolean, away boolean, wants_none boolean, wish_id uuid, way text, value text, address_id uuid, anothers boolean, hours_from time without time zone, hours_until time without time zone, days text[], language text, say_time boolean) security definer;


create schema onward;
grant usage on schema onward to pop_app;

create table onward.account (
  id uuid not null,
  onward_id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text not null,
  went text not null,
  helped text,
  words text default ''::text not null,
  way text not null,
  told_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint account_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint account_onward_id_fkey FOREIGN KEY (onward_id) REFERENCES onward.onward(id),
  constraint account_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint account_helped_check CHECK ((helped = ANY (ARRAY['YES'::text, 'PARTLY'::text, 'NO'::text]))),
  constraint account_way_check CHECK ((way = ANY (ARRAY['LINK'::text, 'WORKER'::text]))),
  constraint account_went_check CHECK ((went = ANY (ARRAY['YES'::text, 'NO'::text, 'NOT_YET'::text])))
);
CREATE INDEX account_onward_id_told_at_idx ON onward.account USING btree (onward_id, told_at DESC);
CREATE INDEX account_person_id_idx ON onward.account USING btree (person_id);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON onward.account FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table onward.account enable row level security;
create policy add on onward.account as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((holder_agency_id = ( SELECT sharing.agency() AS agency)) AND ((EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = account.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))) OR (((person_id, holder_agency_id, category) IN ( SELECT f.person_id,
    f.holder_agency_id,
    c.category
   FROM (sharing.following f
     CROSS JOIN LATERAL unnest(f.categories) c(category)))) AND (EXISTS ( SELECT
   FROM onward.onward x
  WHERE ((x.id = account.onward_id) AND (x.worker_id = ( SELECT sharing.viewer() AS viewer))))))))));
create policy change on onward.account as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on onward.account as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = account.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = account.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((account.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || account.holder_agency_id))], (0)::bigint) >> sharing.place(account.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(account.person_id, account.holder_agency_id, account.category, false, false)
                ELSE false
            END))))
END OR (((person_id, holder_agency_id, category) IN ( SELECT f.person_id,
    f.holder_agency_id,
    c.category
   FROM (sharing.following f
     CROSS JOIN LATERAL unnest(f.categories) c(category)))) AND (EXISTS ( SELECT
   FROM onward.onward x
  WHERE ((x.id = account.onward_id) AND (x.worker_id = ( SELECT sharing.viewer() AS viewer)))))))));
grant insert, select on onward.account to pop_app;

create table onward.fact (
  id uuid not null,
  onward_id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text not null,
  number integer not null,
  kind text not null,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  way text default 'HERE'::text not null,
  said_by text default 'POP'::text not null,
  whose text,
  code text,
  weeks integer,
  note text default ''::text not null,
  constraint fact_pkey PRIMARY KEY (id),
  constraint fact_onward_id_number_key UNIQUE (onward_id, number),
  constraint fact_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint fact_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint fact_onward_id_fkey FOREIGN KEY (onward_id) REFERENCES onward.onward(id),
  constraint fact_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint fact_check CHECK (((kind <> 'OUTCOME'::text) OR (code = ANY (ARRAY['HELPED'::text, 'PARTLY_HELPED'::text, 'NOT_HELPED'::text, 'DID_NOT_ENGAGE'::text, 'UNKNOWN'::text])))),
  constraint fact_check1 CHECK (((kind <> 'DECLINED'::text) OR ((whose IS NOT NULL) AND (code IS NOT NULL)))),
  constraint fact_kind_check CHECK ((kind = ANY (ARRAY['DRAFTED'::text, 'AGREED'::text, 'GIVEN'::text, 'SENT'::text, 'RECEIVED'::text, 'ACCEPTED'::text, 'WAITING_LISTED'::text, 'DECLINED'::text, 'ESCALATED'::text, 'REROUTED'::text, 'FIRST_CONTACT'::text, 'SEEN'::text, 'OUTCOME'::text, 'HELD'::text, 'RESUMED'::text, 'REVOKED'::text, 'ENTERED_IN_ERROR'::text, 'CONTRADICTED'::text]))),
  constraint fact_said_by_check CHECK ((said_by = ANY (ARRAY['POP'::text, 'PARTNER'::text, 'PERSON'::text, 'SYSTEM'::text]))),
  constraint fact_way_check CHECK ((way = ANY (ARRAY['HERE'::text, 'ACCOUNT'::text, 'LINK'::text, 'WEBHOOK'::text, 'CLOCK'::text]))),
  constraint fact_weeks_check CHECK (((weeks >= 0) AND (weeks <= 520))),
  constraint fact_whose_check CHECK ((whose = ANY (ARRAY['PERSON'::text, 'PARTNER'::text, 'POP'::text, 'SYSTEM'::text])))
);
CREATE INDEX fact_kind_happened_at_idx ON onward.fact USING btree (kind, happened_at) WHERE (kind = ANY (ARRAY['GIVEN'::text, 'SEEN'::text]));
CREATE INDEX fact_person_id_happened_at_idx ON onward.fact USING btree (person_id, happened_at DESC);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON onward.fact FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table onward.fact enable row level security;
create policy add on onward.fact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (((holder_agency_id = ( SELECT sharing.agency() AS agency)) AND ((EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = fact.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))) OR (((person_id, holder_agency_id, category) IN ( SELECT f.person_id,
    f.holder_agency_id,
    c.category
   FROM (sharing.following f
     CROSS JOIN LATERAL unnest(f.categories) c(category)))) AND (EXISTS ( SELECT
   FROM onward.onward x
  WHERE ((x.id = fact.onward_id) AND (x.worker_id = ( SELECT sharing.viewer() AS viewer)))))))) OR ((said_by = 'PARTNER'::text) AND (EXISTS ( SELECT
   FROM onward.onward x
  WHERE ((x.id = fact.onward_id) AND (x.to_agency_id = ( SELECT sharing.host() AS host)))))))));
create policy change on onward.fact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on onward.fact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = fact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = fact.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((fact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || fact.holder_agency_id))], (0)::bigint) >> sharing.place(fact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(fact.person_id, fact.holder_agency_id, fact.category, false, false)
                ELSE false
            END))))
END OR (((person_id, holder_agency_id, category) IN ( SELECT f.person_id,
    f.holder_agency_id,
    c.category
   FROM (sharing.following f
     CROSS JOIN LATERAL unnest(f.categories) c(category)))) AND (EXISTS ( SELECT
   FROM onward.onward x
  WHERE ((x.id = fact.onward_id) AND (x.worker_id = ( SELECT sharing.viewer() AS viewer)))))) OR (((said_by = 'PARTNER'::text) OR (kind = 'SENT'::text)) AND (EXISTS ( SELECT
   FROM onward.onward x
  WHERE ((x.id = fact.onward_id) AND (x.to_agency_id = ( SELECT sharing.host() AS host)))))))));
grant insert, select on onward.fact to pop_app;

create table onward.from_custody (
  approach_id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'IDENTITY'::text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint from_custody_pkey PRIMARY KEY (approach_id),
  constraint from_custody_person_id_key UNIQUE (person_id),
  constraint from_custody_approach_id_fkey FOREIGN KEY (approach_id) REFERENCES custody.approach(id),
  constraint from_custody_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint from_custody_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint from_custody_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id)
);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON onward.from_custody FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table onward.from_custody enable row level security;
create policy add on onward.from_custody as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR false));
create policy change on onward.from_custody as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on onward.from_custody as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((person_id, holder_agency_id, category) IN ( SELECT f.person_id,
    f.holder_agency_id,
    c.category
   FROM (sharing.following f
     CROSS JOIN LATERAL unnest(f.categories) c(category))))));
grant insert, select on onward.from_custody to pop_app;

create table onward.need (
  id uuid not null,
  person_id uuid not null,
  engagement_id uuid,
  holder_agency_id uuid not null,
  category text not null,
  need text not null,
  note text default ''::text not null,
  wanted_at timestamp with time zone not null,
  status text not null,
  settled_at timestamp with time zone,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer default 1 not null,
  constraint need_pkey PRIMARY KEY (id),
  constraint need_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint need_engagement_id_fkey FOREIGN KEY (engagement_id) REFERENCES engagement.engagement(id),
  constraint need_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint need_need_fkey FOREIGN KEY (need) REFERENCES directory.need(code),
  constraint need_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint need_check CHECK (((status = 'OPEN'::text) = (settled_at IS NULL))),
  constraint need_status_check CHECK ((status = ANY (ARRAY['OPEN'::text, 'MET'::text, 'NOTHING_EXISTED'::text, 'NOT_WANTED_NOW'::text])))
);
CREATE INDEX need_person_id_idx ON onward.need USING btree (person_id);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON onward.need FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table onward.need enable row level security;
create policy add on onward.need as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((holder_agency_id = ( SELECT sharing.agency() AS agency)) AND ((EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = need.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))) OR (((person_id, holder_agency_id, category) IN ( SELECT f.person_id,
    f.holder_agency_id,
    c.category
   FROM (sharing.following f
     CROSS JOIN LATERAL unnest(f.categories) c(category)))) AND (recorded_by = ( SELECT sharing.viewer() AS viewer)))))));
create policy change on onward.need as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = need.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = need.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((need.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || need.holder_agency_id))], (0)::bigint) >> sharing.place(need.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(need.person_id, need.holder_agency_id, need.category, false, false)
                ELSE false
            END))))
END OR (((person_id, holder_agency_id, category) IN ( SELECT f.person_id,
    f.holder_agency_id,
    c.category
   FROM (sharing.following f
     CROSS JOIN LATERAL unnest(f.categories) c(category)))) AND (recorded_by = ( SELECT sharing.viewer() AS viewer)))) AND ((EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = need.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))) OR (((person_id, holder_agency_id, category) IN ( SELECT f.person_id,
    f.holder_agency_id,
    c.category
   FROM (sharing.following f
     CROSS JOIN LATERAL unnest(f.categories) c(category)))) AND (recorded_by = ( SELECT sharing.viewer() AS viewer)))))));
create policy see on onward.need as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = need.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = need.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((need.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || need.holder_agency_id))], (0)::bigint) >> sharing.place(need.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(need.person_id, need.holder_agency_id, need.category, false, false)
                ELSE false
            END))))
END OR (((person_id, holder_agency_id, category) IN ( SELECT f.person_id,
    f.holder_agency_id,
    c.category
   FROM (sharing.following f
     CROSS JOIN LATERAL unnest(f.categories) c(category)))) AND (recorded_by = ( SELECT sharing.viewer() AS viewer))))));
grant insert, select on onward.need to pop_app;

create table onward.onward (
  id uuid not null,
  need_id uuid not null,
  person_id uuid not null,
  engagement_id uuid,
  holder_agency_id uuid not null,
  category text not null,
  need text not null,
  mode text not null,
  service_id uuid not null,
  service_name text not null,
  to_agency_id uuid,
  route text not null,
  parent_id uuid,
  instead_of_id uuid,
  status text not null,
  urgent boolean default false not null,
  worker_id uuid,
  sent_at timestamp with time zone,
  told_at timestamp with time zone,
  answer_by timestamp with time zone,
  attention text,
  attention_at timestamp with time zone,
  asked_at timestamp with time zone,
  code_number integer default 1 not null,
  links_shut boolean default false not null,
  moved_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer default 1 not null,
  constraint onward_pkey PRIMARY KEY (id),
  constraint onward_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint onward_engagement_id_fkey FOREIGN KEY (engagement_id) REFERENCES engagement.engagement(id),
  constraint onward_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint onward_instead_of_id_fkey FOREIGN KEY (instead_of_id) REFERENCES onward.onward(id),
  constraint onward_need_fkey FOREIGN KEY (need) REFERENCES directory.need(code),
  constraint onward_need_id_fkey FOREIGN KEY (need_id) REFERENCES onward.need(id),
  constraint onward_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES onward.onward(id),
  constraint onward_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint onward_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id),
  constraint onward_to_agency_id_fkey FOREIGN KEY (to_agency_id) REFERENCES agency.agency(id),
  constraint onward_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES agency.worker(id),
  constraint onward_attention_check CHECK ((attention = ANY (ARRAY['DECLINED'::text, 'WAITING_LIST'::text, 'CONTRADICTED'::text, 'BOUNCED'::text, 'STOPPED'::text, 'LINK_SHUT'::text, 'ASK_THEM'::text, 'SENT_ON'::text]))),
  constraint onward_check CHECK (((parent_id <> id) AND (instead_of_id <> id))),
  constraint onward_check1 CHECK (((mode = 'SIGNPOST'::text) = (route = 'NONE'::text))),
  constraint onward_check2 CHECK (((route <> 'ACCOUNT'::text) OR (to_agency_id IS NOT NULL))),
  constraint onward_check3 CHECK (((attention IS NULL) = (attention_at IS NULL))),
  constraint onward_mode_check CHECK ((mode = ANY (ARRAY['SIGNPOST'::text, 'WARM_HANDOVER'::text, 'REFERRAL'::text]))),
  constraint onward_route_check CHECK ((route = ANY (ARRAY['NONE'::text, 'PHONE'::text, 'MAIL'::text, 'ACCOUNT'::text, 'WEBHOOK'::text]))),
  constraint onward_status_check CHECK ((status = ANY (ARRAY['DRAFT'::text, 'AGREED_BY_PERSON'::text, 'GIVEN'::text, 'SENT'::text, 'RECEIVED'::text, 'ACCEPTED'::text, 'WAITING_LIST'::text, 'DECLINED'::text, 'ESCALATED'::text, 'REROUTED'::text, 'FIRST_CONTACT'::text, 'SEEN'::text, 'OUTCOME'::text, 'ON_HOLD'::text, 'REVOKED'::text, 'ENTERED_IN_ERROR'::text])))
);
CREATE INDEX onward_answer_by_idx ON onward.onward USING btree (answer_by) WHERE (status = ANY (ARRAY['SENT'::text, 'RECEIVED'::text, 'ESCALATED'::text]));
CREATE INDEX onward_attention_at_idx ON onward.onward USING btree (attention_at) WHERE (attention IS NOT NULL);
CREATE INDEX onward_instead_of_id_idx ON onward.onward USING btree (instead_of_id) WHERE (instead_of_id IS NOT NULL);
CREATE INDEX onward_need_id_idx ON onward.onward USING btree (need_id);
CREATE INDEX onward_parent_id_idx ON onward.onward USING btree (parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX onward_person_id_moved_at_idx ON onward.onward USING btree (person_id, moved_at DESC);
CREATE INDEX onward_sent_at_idx ON onward.onward USING btree (sent_at) WHERE (sent_at IS NOT NULL);
CREATE INDEX onward_service_id_idx ON onward.onward USING btree (service_id);
CREATE INDEX onward_to_agency_id_sent_at_idx ON onward.onward USING btree (to_agency_id, sent_at DESC) WHERE (to_agency_id IS NOT NULL);
CREATE INDEX onward_worker_id_moved_at_idx ON onward.onward USING btree (worker_id, moved_at) WHERE (status <> ALL (ARRAY['OUTCOME'::text, 'DECLINED'::text, 'REROUTED'::text, 'REVOKED'::text, 'ENTERED_IN_ERROR'::text, 'GIVEN'::text]));
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON onward.onward FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table onward.onward enable row level security;
create policy add on onward.onward as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((holder_agency_id = ( SELECT sharing.agency() AS agency)) AND ((EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = onward.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))) OR (((person_id, holder_agency_id, category) IN ( SELECT f.person_id,
    f.holder_agency_id,
    c.category
   FROM (sharing.following f
     CROSS JOIN LATERAL unnest(f.categories) c(category)))) AND (worker_id = ( SELECT sharing.viewer() AS viewer)))))));
create policy change on onward.onward as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (((
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = onward.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = onward.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((onward.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || onward.holder_agency_id))], (0)::bigint) >> sharing.place(onward.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(onward.person_id, onward.holder_agency_id, onward.category, false, false)
                ELSE false
            END))))
END OR (((person_id, holder_agency_id, category) IN ( SELECT f.person_id,
    f.holder_agency_id,
    c.category
   FROM (sharing.following f
     CROSS JOIN LATERAL unnest(f.categories) c(category)))) AND (worker_id = ( SELECT sharing.viewer() AS viewer)))) AND ((EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = onward.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))) OR (((person_id, holder_agency_id, category) IN ( SELECT f.person_id,
    f.holder_agency_id,
    c.category
   FROM (sharing.following f
     CROSS JOIN LATERAL unnest(f.categories) c(category)))) AND (worker_id = ( SELECT sharing.viewer() AS viewer))))) OR ((to_agency_id = ( SELECT sharing.host() AS host)) AND (told_at IS NOT NULL) AND (status <> 'ENTERED_IN_ERROR'::text) AND (( SELECT current_setting('pop.role'::text, true) AS current_setting) <> ALL (ARRAY['ADMINISTRATOR'::text, 'RESEARCHER'::text, 'INFORMATION_GOVERNANCE'::text, 'CUSTODY_PEER_MENTOR'::text])) AND (NOT (EXISTS ( SELECT
   FROM sharing.shut s
  WHERE (s.person_id = onward.person_id))))))));
create policy see on onward.onward as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = onward.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = onward.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((onward.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || onward.holder_agency_id))], (0)::bigint) >> sharing.place(onward.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(onward.person_id, onward.holder_agency_id, onward.category, false, false)
                ELSE false
            END))))
END OR (((person_id, holder_agency_id, category) IN ( SELECT f.person_id,
    f.holder_agency_id,
    c.category
   FROM (sharing.following f
     CROSS JOIN LATERAL unnest(f.categories) c(category)))) AND (worker_id = ( SELECT sharing.viewer() AS viewer))) OR ((to_agency_id = ( SELECT sharing.host() AS host)) AND (told_at IS NOT NULL) AND (status <> 'ENTERED_IN_ERROR'::text) AND (( SELECT current_setting('pop.role'::text, true) AS current_setting) <> ALL (ARRAY['ADMINISTRATOR'::text, 'RESEARCHER'::text, 'INFORMATION_GOVERNANCE'::text, 'CUSTODY_PEER_MENTOR'::text])) AND (NOT (EXISTS ( SELECT
   FROM sharing.shut s
  WHERE (s.person_id = onward.person_id))))))));
grant insert, select on onward.onward to pop_app;

create table onward.patience (
  kind text not null,
  after interval not null,
  constraint patience_pkey PRIMARY KEY (kind)
);
grant select on onward.patience to pop_app;

create table onward.told (
  id uuid not null,
  onward_id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text not null,
  text text not null,
  clause_id uuid,
  constraint told_pkey PRIMARY KEY (id),
  constraint told_onward_id_category_key UNIQUE (onward_id, category),
  constraint told_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint told_clause_id_fkey FOREIGN KEY (clause_id) REFERENCES sharing.clause(id),
  constraint told_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint told_onward_id_fkey FOREIGN KEY (onward_id) REFERENCES onward.onward(id),
  constraint told_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint told_text_check CHECK ((text <> ''::text))
);
CREATE INDEX told_person_id_idx ON onward.told USING btree (person_id);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON onward.told FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table onward.told enable row level security;
create policy add on onward.told as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((holder_agency_id = ( SELECT sharing.agency() AS agency)) AND ((EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = told.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))) OR (((person_id, holder_agency_id, category) IN ( SELECT f.person_id,
    f.holder_agency_id,
    c.category
   FROM (sharing.following f
     CROSS JOIN LATERAL unnest(f.categories) c(category)))) AND (EXISTS ( SELECT
   FROM onward.onward x
  WHERE ((x.id = told.onward_id) AND (x.worker_id = ( SELECT sharing.viewer() AS viewer))))))))));
create policy change on onward.told as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy covered on onward.told as restrictive
  for insert
  to pop_app
  with check ((EXISTS ( SELECT
   FROM (onward.onward x
     CROSS JOIN LATERAL onward.may_tell(told.person_id, x.service_id) m(category, clause_id, why_not))
  WHERE ((x.id = told.onward_id) AND (x.person_id = told.person_id) AND (m.category = told.category) AND (m.why_not IS NULL) AND (NOT (m.clause_id IS DISTINCT FROM told.clause_id))))));
create policy see on onward.told as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = told.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = told.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((told.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || told.holder_agency_id))], (0)::bigint) >> sharing.place(told.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(told.person_id, told.holder_agency_id, told.category, false, false)
                ELSE false
            END))))
END OR (((person_id, holder_agency_id, category) IN ( SELECT f.person_id,
    f.holder_agency_id,
    c.category
   FROM (sharing.following f
     CROSS JOIN LATERAL unnest(f.categories) c(category)))) AND (EXISTS ( SELECT
   FROM onward.onward x
  WHERE ((x.id = told.onward_id) AND (x.worker_id = ( SELECT sharing.viewer() AS viewer)))))) OR (EXISTS ( SELECT
   FROM onward.onward x
  WHERE ((x.id = told.onward_id) AND (x.to_agency_id = ( SELECT sharing.host() AS host)) AND (x.status <> 'REVOKED'::text)))))));
grant insert, select on onward.told to pop_app;

create view onward.ledger with (security_invoker=true) as
 SELECT o.person_id,
    o.told_at AS at,
    o.service_name AS recipient,
    w.name AS by_name,
    o.route AS way,
    ARRAY( SELECT t.category
           FROM onward.told t
          WHERE t.onward_id = o.id
          ORDER BY t.category) AS categories,
    COALESCE(( SELECT string_agg(DISTINCT (((g.title || ', version '::text) || g.version) || ', clause '::text) || c.number, '; '::text) AS string_agg
           FROM onward.told t
             JOIN sharing.clause c ON c.id = t.clause_id
             JOIN sharing.agreement g ON g.id = c.agreement_id
          WHERE t.onward_id = o.id), 'within the agency'::text) AS basis,
    NULL::text AS reason
   FROM onward.onward o
     JOIN agency.worker w ON w.id = o.worker_id
  WHERE o.told_at IS NOT NULL;
grant select on onward.ledger to pop_app;

create view onward.progress with (security_invoker=true) as
 SELECT o.id,
    o.person_id,
    o.need_id,
    o.need,
    o.mode,
    o.route,
    o.urgent,
    o.service_id,
    o.service_name,
    s.organisation_id,
    o.to_agency_id,
    o.holder_agency_id,
    o.worker_id,
    o.engagement_id,
    o.instead_of_id,
    o.parent_id,
        CASE
            WHEN (o.status = ANY (ARRAY['SENT'::text, 'RECEIVED'::text, 'ESCALATED'::text])) AND o.answer_by <= sharing.moment() THEN 'NO_RESPONSE'::text
            ELSE o.status
        END AS status,
    o.attention,
    o.recorded_at,
    o.sent_at,
    o.told_at,
    o.answer_by,
    o.moved_at,
    f.received_at,
    f.answered_at,
    f.first_contact_at,
    f.seen_at,
    f.outcome,
    f.outcome_at,
    f.declined_whose,
    f.declined_code,
    f.declined_at,
    a.went,
    a.helped,
    a.told_at AS account_at
   FROM onward.onward o
     JOIN directory.service s ON s.id = o.service_id
     CROSS JOIN LATERAL ( SELECT min(x.happened_at) FILTER (WHERE x.kind = 'RECEIVED'::text) AS received_at,
            min(x.happened_at) FILTER (WHERE (x.kind = ANY (ARRAY['ACCEPTED'::text, 'WAITING_LISTED'::text])) OR x.kind = 'DECLINED'::text AND x.said_by = 'PARTNER'::text) AS answered_at,
            min(x.happened_at) FILTER (WHERE x.kind = 'FIRST_CONTACT'::text) AS first_contact_at,
            min(x.happened_at) FILTER (WHERE x.kind = 'SEEN'::text) AS seen_at,
            max(x.happened_at) FILTER (WHERE x.kind = 'OUTCOME'::text) AS outcome_at,
            (array_agg(x.code ORDER BY x.number DESC) FILTER (WHERE x.kind = 'OUTCOME'::text))[1] AS outcome,
            (array_agg(x.whose ORDER BY x.number DESC) FILTER (WHERE x.kind = 'DECLINED'::text))[1] AS declined_whose,
            (array_agg(x.code ORDER BY x.number DESC) FILTER (WHERE x.kind = 'DECLINED'::text))[1] AS declined_code,
            max(x.happened_at) FILTER (WHERE x.kind = 'DECLINED'::text) AS declined_at
           FROM onward.fact x
          WHERE x.onward_id = o.id) f
     LEFT JOIN LATERAL ( SELECT x.went,
            x.helped,
            x.told_at
           FROM onward.account x
          WHERE x.onward_id = o.id
          ORDER BY x.told_at DESC, x.id DESC
         LIMIT 1) a ON true;
grant select on onward.progress to pop_app;

create view onward.standing with (security_invoker=true) as
 SELECT id,
    need_id,
    person_id,
    engagement_id,
    holder_agency_id,
    category,
    need,
    mode,
    service_id,
    service_name,
    to_agency_id,
    route,
    parent_id,
    instead_of_id,
    status,
    urgent,
    worker_id,
    sent_at,
    told_at,
    answer_by,
    attention,
    attention_at,
    asked_at,
    code_number,
    links_shut,
    moved_at,
    recorded_at,
    recorded_by,
    version,
    onward.kinds(id) AS kinds
   FROM onward.onward o;
grant select on onward.standing to pop_app;

create function onward.by_agreement(person uuid, service uuid, narrow boolean) returns TABLE(category text, clause_id uuid, why_not text) security definer;

create function onward.helped(services uuid[], needs text[]) returns TABLE(service_id uuid, people integer, helped integer) security definer;

create function onward.kinds(wanted uuid) returns text[] security definer;

create function onward.may_add(person uuid) returns SETOF text;

create function onward.may_tell(person uuid, service uuid) returns TABLE(category text, clause_id uuid, why_not text) security definer;

create function onward.might_tell(person uuid, service uuid) returns TABLE(category text, clause_id uuid, why_not text) security definer;

create function onward.only_while_open(receiver uuid, about text) returns boolean;


create schema openreferral;
grant usage on schema openreferral to pop_app;

create table openreferral.finding (
  import_id uuid not null,
  number integer not null,
  kind text not null,
  record text not null,
  pointer text not null,
  line integer not null,
  says text not null,
  times integer not null,
  constraint finding_pkey PRIMARY KEY (import_id, number),
  constraint finding_import_id_fkey FOREIGN KEY (import_id) REFERENCES openreferral.import(id) ON DELETE CASCADE,
  constraint finding_times_check CHECK ((times > 0))
);
alter table openreferral.finding enable row level security;
create policy add on openreferral.finding as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR false));
create policy change on openreferral.finding as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on openreferral.finding as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
grant insert, select on openreferral.finding to pop_app;

create table openreferral.import (
  id uuid not null,
  source text not null,
  name text not null,
  dry_run boolean not null,
  state text not null,
  trouble text default ''::text not null,
  share double precision default 0 not null,
  added integer default 0 not null,
  changed integer default 0 not null,
  same integer default 0 not null,
  paused integer default 0 not null,
  left_out integer default 0 not null,
  organisations integer default 0 not null,
  places integer default 0 not null,
  sent_by uuid not null,
  sent_at timestamp with time zone not null,
  moved_at timestamp with time zone not null,
  constraint import_pkey PRIMARY KEY (id),
  constraint import_check CHECK (((state = 'STOPPED'::text) = (trouble <> ''::text))),
  constraint import_share_check CHECK (((share >= (0)::double precision) AND (share <= (1)::double precision))),
  constraint import_state_check CHECK ((state = ANY (ARRAY['READING'::text, 'READ'::text, 'STOPPED'::text])))
);
CREATE INDEX import_sent_at_idx ON openreferral.import USING btree (sent_at);
alter table openreferral.import enable row level security;
create policy add on openreferral.import as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR false));
create policy change on openreferral.import as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on openreferral.import as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
grant insert, select, update on openreferral.import to pop_app;

create table openreferral.term (
  scheme text not null,
  term text not null,
  name text default ''::text not null,
  need text,
  ignored boolean default false not null,
  services integer default 0 not null,
  seen_at timestamp with time zone not null,
  constraint term_pkey PRIMARY KEY (scheme, term),
  constraint term_need_fkey FOREIGN KEY (need) REFERENCES directory.need(code),
  constraint term_check CHECK (((need IS NULL) OR (NOT ignored))),
  constraint term_term_check CHECK ((term <> ''::text))
);
alter table openreferral.term enable row level security;
create policy add on openreferral.term as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR false));
create policy change on openreferral.term as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on openreferral.term as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
grant insert, select, update on openreferral.term to pop_app;

create function openreferral.term_of(attribute jsonb) returns TABLE(scheme text, term text, name text);


create schema outcome;
grant usage on schema outcome to pop_app;

create table outcome.answer (
  reading_id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text not null,
  code text not null,
  version text not null,
  link text not null,
  value integer,
  missing text,
  constraint answer_pkey PRIMARY KEY (reading_id, link),
  constraint answer_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint answer_code_version_link_fkey FOREIGN KEY (code, version, link) REFERENCES instrument.item(code, version, link),
  constraint answer_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint answer_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint answer_reading_id_person_id_holder_agency_id_category_code_fkey FOREIGN KEY (reading_id, person_id, holder_agency_id, category, code, version) REFERENCES outcome.reading(id, person_id, holder_agency_id, category, code, version),
  constraint answer_check CHECK ((num_nonnulls(value, missing) = 1)),
  constraint answer_missing_check CHECK ((missing = ANY (ARRAY['NOT_APPLICABLE'::text, 'NOT_ASKED'::text, 'DECLINED'::text])))
);
CREATE INDEX answer_person_id_idx ON outcome.answer USING btree (person_id);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON outcome.answer FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table outcome.answer enable row level security;
create policy add on outcome.answer as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = answer.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))) AND (( SELECT (current_setting('pop.role'::text, true) IS DISTINCT FROM 'POLICE_OFFICER'::text)) AND
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = answer.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = answer.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((answer.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || answer.holder_agency_id))], (0)::bigint) >> sharing.place(answer.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(answer.person_id, answer.holder_agency_id, answer.category, false, false)
                ELSE false
            END))))
END) AND (EXISTS ( SELECT
   FROM outcome.reading r
  WHERE ((r.id = answer.reading_id) AND (r.entered_by = ( SELECT sharing.viewer() AS viewer))))))));
create policy change on outcome.answer as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on outcome.answer as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (current_setting('pop.role'::text, true) IS DISTINCT FROM 'POLICE_OFFICER'::text)) AND
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = answer.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = answer.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((answer.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || answer.holder_agency_id))], (0)::bigint) >> sharing.place(answer.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(answer.person_id, answer.holder_agency_id, answer.category, false, false)
                ELSE false
            END))))
END)));
grant insert, select on outcome.answer to pop_app;

create table outcome.expected (
  code text not null,
  first_after integer not null,
  constraint expected_pkey PRIMARY KEY (code),
  constraint expected_first_after_check CHECK ((first_after > 0))
);
grant select on outcome.expected to pop_app;

create table outcome.fact (
  id uuid not null,
  reading_id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text not null,
  code text not null,
  version text not null,
  kind text not null,
  at timestamp with time zone not null,
  recorded_by uuid not null,
  note text not null,
  constraint fact_pkey PRIMARY KEY (id),
  constraint fact_reading_id_kind_key UNIQUE (reading_id, kind),
  constraint fact_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint fact_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint fact_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint fact_reading_id_person_id_holder_agency_id_category_code_v_fkey FOREIGN KEY (reading_id, person_id, holder_agency_id, category, code, version) REFERENCES outcome.reading(id, person_id, holder_agency_id, category, code, version),
  constraint fact_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES agency.worker(id),
  constraint fact_kind_check CHECK ((kind = ANY (ARRAY['MISTAKEN'::text, 'RISK_ANSWERED'::text]))),
  constraint fact_note_check CHECK ((note <> ''::text))
);
CREATE INDEX fact_person_id_idx ON outcome.fact USING btree (person_id);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON outcome.fact FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table outcome.fact enable row level security;
create policy add on outcome.fact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = fact.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))) AND (( SELECT (current_setting('pop.role'::text, true) IS DISTINCT FROM 'POLICE_OFFICER'::text)) AND
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = fact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = fact.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((fact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || fact.holder_agency_id))], (0)::bigint) >> sharing.place(fact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(fact.person_id, fact.holder_agency_id, fact.category, false, false)
                ELSE false
            END))))
END) AND (recorded_by = ( SELECT sharing.viewer() AS viewer)))));
create policy change on outcome.fact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on outcome.fact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (current_setting('pop.role'::text, true) IS DISTINCT FROM 'POLICE_OFFICER'::text)) AND
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = fact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = fact.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((fact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || fact.holder_agency_id))], (0)::bigint) >> sharing.place(fact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(fact.person_id, fact.holder_agency_id, fact.category, false, false)
                ELSE false
            END))))
END)));
grant insert, select on outcome.fact to pop_app;

create table outcome.reading (
  id uuid not null,
  person_id uuid not null,
  engagement_id uuid not null,
  holder_agency_id uuid not null,
  category text not null,
  code text not null,
  version text not null,
  done_on date not null,
  done_by text not null,
  occasion text not null,
  language text default ''::text not null,
  note text default ''::text not null,
  early boolean default false not null,
  again boolean default false not null,
  came_by text not null,
  total integer,
  band text,
  complete boolean not null,
  risks text[] default '{}'::text[] not null,
  rule text not null,
  entered_at timestamp with time zone not null,
  entered_by uuid not null,
  constraint reading_pkey PRIMARY KEY (id),
  constraint reading_id_person_id_holder_agency_id_category_code_version_key UNIQUE (id, person_id, holder_agency_id, category, code, version),
  constraint reading_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint reading_code_version_fkey FOREIGN KEY (code, version) REFERENCES instrument.version(code, version),
  constraint reading_engagement_id_fkey FOREIGN KEY (engagement_id) REFERENCES engagement.engagement(id),
  constraint reading_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint reading_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint reading_came_by_check CHECK ((came_by = ANY (ARRAY['HERE'::text, 'FILE'::text]))),
  constraint reading_category_check CHECK ((category = ANY (ARRAY['OUTCOME'::text, 'SUBSTANCE_USE'::text, 'MENTAL_HEALTH'::text]))),
  constraint reading_check CHECK ((done_on <= ((entered_at AT TIME ZONE 'Europe/London'::text))::date)),
  constraint reading_done_by_check CHECK ((done_by = ANY (ARRAY['TOGETHER'::text, 'WORKER'::text, 'PERSON'::text]))),
  constraint reading_occasion_check CHECK ((occasion = ANY (ARRAY['START'::text, 'REVIEW'::text, 'ENDING'::text, 'OTHER'::text])))
);
CREATE UNIQUE INDEX entered_once ON outcome.reading USING btree (engagement_id, code, version, done_on, done_by) WHERE (NOT again);
CREATE INDEX reading_done_on_idx ON outcome.reading USING btree (done_on);
CREATE INDEX reading_entered_at_idx ON outcome.reading USING btree (entered_at) WHERE (risks <> '{}'::text[]);
CREATE INDEX reading_person_id_done_on_idx ON outcome.reading USING btree (person_id, done_on);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON outcome.reading FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table outcome.reading enable row level security;
create policy add on outcome.reading as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = reading.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))) AND (( SELECT (current_setting('pop.role'::text, true) IS DISTINCT FROM 'POLICE_OFFICER'::text)) AND
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = reading.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = reading.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((reading.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || reading.holder_agency_id))], (0)::bigint) >> sharing.place(reading.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(reading.person_id, reading.holder_agency_id, reading.category, false, false)
                ELSE false
            END))))
END) AND (holder_agency_id = ( SELECT sharing.agency() AS agency)) AND (entered_by = ( SELECT sharing.viewer() AS viewer)) AND (came_by = 'HERE'::text) AND instrument.may_read(code, version, ( SELECT sharing.viewer() AS viewer)))));
create policy change on outcome.reading as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on outcome.reading as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (current_setting('pop.role'::text, true) IS DISTINCT FROM 'POLICE_OFFICER'::text)) AND
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = reading.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = reading.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((reading.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || reading.holder_agency_id))], (0)::bigint) >> sharing.place(reading.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(reading.person_id, reading.holder_agency_id, reading.category, false, false)
                ELSE false
            END))))
END)));
grant insert, select on outcome.reading to pop_app;

create function outcome.answers(worker uuid, category text, moment timestamp with time zone) returns uuid;

create function outcome.approved(until_on date, code text, version text) returns TABLE(id uuid, engagement_id uuid, person_id uuid, done_on date, entered_at timestamp with time zone, total integer);

create function outcome.areas(code text, version text) returns TABLE(link text, area text, words text, place integer, lowest integer, highest integer);

create function outcome.counts() returns boolean;

create function outcome.due(by_day date) returns TABLE(engagement_id uuid, person_id uuid, team_id uuid, lead_worker_id uuid, code text, title text, since timestamp with time zone, due_on date);

create function outcome.due_for_viewer(by_day date, moment timestamp with time zone) returns TABLE(engagement_id uuid, person_id uuid, owner_id uuid, since timestamp with time zone, due_on date);

create function outcome.reviewed(from_on date, until_on date, instrument text, version text) returns TABLE(supported integer, without integer, once integer, twice integer) security definer;

create function outcome.travelled(from_on date, until_on date, instrument text, version text, least_days integer) returns TABLE(engagement_id uuid, person_id uuid, area text, first_value integer, first_on date, last_value integer, last_on date, readings integer) security definer;


create schema overdose;
grant usage on schema overdose to pop_app;

create table overdose.back (
  fact_id uuid not null,
  notification_id uuid not null,
  team_id uuid not null,
  giver_agency_id uuid not null,
  words text not null,
  constraint back_pkey PRIMARY KEY (fact_id),
  constraint back_fact_id_fkey FOREIGN KEY (fact_id) REFERENCES overdose.fact(id),
  constraint back_notification_id_fkey FOREIGN KEY (notification_id) REFERENCES overdose.notification(id)
);
CREATE INDEX back_notification_id_idx ON overdose.back USING btree (notification_id);
alter table overdose.back enable row level security;
create policy add on overdose.back as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = 'CRISIS_OUTREACH_WORKER'::text))) AND (team_id = ( SELECT sharing.team() AS team)))));
create policy change on overdose.back as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy forget on overdose.back as permissive
  for delete
  to public
  using (( SELECT sharing.is_system() AS is_system));
create policy see on overdose.back as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = 'POLICE_OFFICER'::text))) AND (giver_agency_id = ( SELECT sharing.agency() AS agency))) OR (( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = 'CRISIS_OUTREACH_WORKER'::text))) AND (team_id = ( SELECT sharing.team() AS team))))));
grant delete, insert, select on overdose.back to pop_app;

create table overdose.certificate (
  notification_id uuid not null,
  purged_at timestamp with time zone not null,
  acknowledged_at timestamp with time zone,
  rule text not null,
  told integer not null,
  notes integer not null,
  constraint certificate_pkey PRIMARY KEY (notification_id),
  constraint certificate_notification_id_fkey FOREIGN KEY (notification_id) REFERENCES overdose.notification(id)
);
CREATE INDEX certificate_purged_at_idx ON overdose.certificate USING btree (purged_at DESC);
alter table overdose.certificate enable row level security;
create policy add on overdose.certificate as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR false));
create policy change on overdose.certificate as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on overdose.certificate as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM overdose.notification n
  WHERE (n.id = certificate.notification_id)))));
grant insert, select on overdose.certificate to pop_app;

create table overdose.client (
  notification_id uuid not null,
  giver_agency_id uuid not null,
  person_id uuid not null,
  answer text not null,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  constraint client_pkey PRIMARY KEY (notification_id, person_id),
  constraint client_notification_id_fkey FOREIGN KEY (notification_id) REFERENCES overdose.notification(id),
  constraint client_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint client_answer_check CHECK ((answer = ANY (ARRAY['CONFIRMED'::text, 'REJECTED'::text])))
);
CREATE UNIQUE INDEX one_client ON overdose.client USING btree (notification_id) WHERE (answer = 'CONFIRMED'::text);
alter table overdose.client enable row level security;
create policy add on overdose.client as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = 'POLICE_OFFICER'::text))) AND (giver_agency_id = ( SELECT sharing.agency() AS agency)) AND (decided_by = ( SELECT sharing.viewer() AS viewer)))));
create policy change on overdose.client as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = 'POLICE_OFFICER'::text))) AND (giver_agency_id = ( SELECT sharing.agency() AS agency)) AND (decided_by = ( SELECT sharing.viewer() AS viewer)))));
create policy forget on overdose.client as permissive
  for delete
  to public
  using (( SELECT sharing.is_system() AS is_system));
create policy see on overdose.client as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = 'POLICE_OFFICER'::text))) AND (giver_agency_id = ( SELECT sharing.agency() AS agency)))));
grant delete, insert, select on overdose.client to pop_app;

create table overdose.desk (
  team_id uuid not null,
  mail text default ''::text not null,
  phone text default ''::text not null,
  webhook text default ''::text not null,
  call_first_after integer default 15 not null,
  call_next_after integer default 15 not null,
  soon_hours integer default 12 not null,
  late_hours integer default 24 not null,
  keep_days integer default 90 not null,
  version integer default 1 not null,
  constraint desk_pkey PRIMARY KEY (team_id),
  constraint desk_team_id_fkey FOREIGN KEY (team_id) REFERENCES agency.team(id),
  constraint desk_call_first_after_check CHECK (((call_first_after >= 1) AND (call_first_after <= 1440))),
  constraint desk_call_next_after_check CHECK (((call_next_after >= 1) AND (call_next_after <= 1440))),
  constraint desk_check CHECK ((late_hours > soon_hours)),
  constraint desk_keep_days_check CHECK (((keep_days >= 30) AND (keep_days <= 90))),
  constraint desk_late_hours_check CHECK (((late_hours >= 1) AND (late_hours <= 336))),
  constraint desk_phone_check CHECK (((phone = ''::text) OR (phone ~ '^\+[1-9][0-9]{6,14}$'::text))),
  constraint desk_soon_hours_check CHECK (((soon_hours >= 1) AND (soon_hours <= 168)))
);
alter table overdose.desk enable row level security;
create policy add on overdose.desk as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (current_setting('pop.role'::text, true) = 'ADMINISTRATOR'::text)) OR (( SELECT (current_setting('pop.role'::text, true) = 'CRISIS_OUTREACH_WORKER'::text)) AND (team_id = ( SELECT sharing.team() AS team))))));
create policy change on overdose.desk as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
create policy see on overdose.desk as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
grant insert, select, update on overdose.desk to pop_app;

create table overdose.fact (
  id uuid not null,
  notification_id uuid not null,
  number integer not null,
  kind text not null,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  worker_id uuid,
  code text default ''::text not null,
  constraint fact_pkey PRIMARY KEY (id),
  constraint fact_notification_id_number_key UNIQUE (notification_id, number),
  constraint fact_notification_id_fkey FOREIGN KEY (notification_id) REFERENCES overdose.notification(id),
  constraint fact_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES agency.worker(id)
);
alter table overdose.fact enable row level security;
create policy add on overdose.fact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((recorded_by = ( SELECT sharing.viewer() AS viewer)) AND ( SELECT (current_setting('pop.role'::text, true) = ANY (ARRAY['POLICE_OFFICER'::text, 'CRISIS_OUTREACH_WORKER'::text, 'INFORMATION_GOVERNANCE'::text]))) AND (EXISTS ( SELECT
   FROM overdose.notification n
  WHERE (n.id = fact.notification_id))))));
create policy change on overdose.fact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on overdose.fact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM overdose.notification n
  WHERE (n.id = fact.notification_id)))));
grant insert, select on overdose.fact to pop_app;

create table overdose.given (
  fact_id uuid not null,
  notification_id uuid not null,
  team_id uuid not null,
  done text[] not null,
  kit_setting text,
  kit_recipient text,
  kit_product text,
  kit_repeat boolean,
  kit_reason text,
  same_day text,
  treatment text default ''::text not null,
  constraint given_pkey PRIMARY KEY (fact_id),
  constraint given_fact_id_fkey FOREIGN KEY (fact_id) REFERENCES overdose.fact(id),
  constraint given_notification_id_fkey FOREIGN KEY (notification_id) REFERENCES overdose.notification(id),
  constraint given_done_check CHECK ((done <> '{}'::text[]))
);
CREATE INDEX given_notification_id_idx ON overdose.given USING btree (notification_id);
alter table overdose.given enable row level security;
create policy add on overdose.given as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = 'CRISIS_OUTREACH_WORKER'::text))) AND (team_id = ( SELECT sharing.team() AS team)))));
create policy change on overdose.given as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy forget on overdose.given as permissive
  for delete
  to public
  using (( SELECT sharing.is_system() AS is_system));
create policy see on overdose.given as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = 'CRISIS_OUTREACH_WORKER'::text))) AND (team_id = ( SELECT sharing.team() AS team)))));
grant delete, insert, select on overdose.given to pop_app;

create table overdose.nobody (
  notification_id uuid not null,
  giver_agency_id uuid not null,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  constraint nobody_pkey PRIMARY KEY (notification_id),
  constraint nobody_notification_id_fkey FOREIGN KEY (notification_id) REFERENCES overdose.notification(id)
);
alter table overdose.nobody enable row level security;
create policy add on overdose.nobody as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = 'POLICE_OFFICER'::text))) AND (giver_agency_id = ( SELECT sharing.agency() AS agency)) AND (decided_by = ( SELECT sharing.viewer() AS viewer)))));
create policy change on overdose.nobody as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy forget on overdose.nobody as permissive
  for delete
  to public
  using (( SELECT sharing.is_system() AS is_system));
create policy see on overdose.nobody as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = 'POLICE_OFFICER'::text))) AND (giver_agency_id = ( SELECT sharing.agency() AS agency)))));
grant delete, insert, select on overdose.nobody to pop_app;

create table overdose.note (
  fact_id uuid not null,
  notification_id uuid not null,
  team_id uuid not null,
  way text,
  note text default ''::text not null,
  constraint note_pkey PRIMARY KEY (fact_id),
  constraint note_fact_id_fkey FOREIGN KEY (fact_id) REFERENCES overdose.fact(id),
  constraint note_notification_id_fkey FOREIGN KEY (notification_id) REFERENCES overdose.notification(id)
);
CREATE INDEX note_notification_id_idx ON overdose.note USING btree (notification_id);
alter table overdose.note enable row level security;
create policy add on overdose.note as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = 'CRISIS_OUTREACH_WORKER'::text))) AND (team_id = ( SELECT sharing.team() AS team)))));
create policy change on overdose.note as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy forget on overdose.note as permissive
  for delete
  to public
  using (( SELECT sharing.is_system() AS is_system));
create policy see on overdose.note as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = 'CRISIS_OUTREACH_WORKER'::text))) AND (team_id = ( SELECT sharing.team() AS team)))));
grant delete, insert, select on overdose.note to pop_app;

create table overdose.notification (
  id uuid not null,
  reference text not null,
  team_id uuid not null,
  giver_agency_id uuid not null,
  source_team_id uuid not null,
  told_by uuid not null,
  way text not null,
  sender_digest bytea,
  clause_id uuid,
  status text not null,
  failed_test text,
  happened_at timestamp with time zone,
  drafted_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  acknowledged_at timestamp with time zone,
  acknowledged_by uuid,
  attempts integer default 0 not null,
  attempted_at timestamp with time zone,
  contacted_at timestamp with time zone,
  closed_at timestamp with time zone,
  changed_at timestamp with time zone,
  change_seen_at timestamp with time zone,
  calls integer default 0 not null,
  call_at timestamp with time zone,
  same_as uuid,
  soon_at timestamp with time zone,
  late_at timestamp with time zone,
  forget_at timestamp with time zone,
  held boolean default false not null,
  version integer default 1 not null,
  constraint notification_pkey PRIMARY KEY (id),
  constraint notification_giver_agency_id_sender_digest_key UNIQUE (giver_agency_id, sender_digest),
  constraint notification_reference_key UNIQUE (reference),
  constraint notification_acknowledged_by_fkey FOREIGN KEY (acknowledged_by) REFERENCES agency.worker(id),
  constraint notification_giver_agency_id_fkey FOREIGN KEY (giver_agency_id) REFERENCES agency.agency(id),
  constraint notification_same_as_fkey FOREIGN KEY (same_as) REFERENCES overdose.notification(id),
  constraint notification_source_team_id_fkey FOREIGN KEY (source_team_id) REFERENCES agency.team(id),
  constraint notification_team_id_fkey FOREIGN KEY (team_id) REFERENCES agency.team(id),
  constraint notification_check CHECK (((status = 'OUT_OF_SCOPE'::text) = (failed_test IS NOT NULL))),
  constraint notification_check1 CHECK (((status = ANY (ARRAY['DRAFTED'::text, 'OUT_OF_SCOPE'::text, 'IN_SCOPE'::text, 'CLOSED'::text, 'PURGED'::text])) OR ((sent_at IS NOT NULL) AND (clause_id IS NOT NULL)))),
  constraint notification_check2 CHECK (((sent_at IS NULL) OR ((happened_at IS NOT NULL) AND (happened_at <= sent_at)))),
  constraint notification_check3 CHECK (((acknowledged_at IS NULL) OR (acknowledged_by IS NOT NULL))),
  constraint notification_failed_test_check CHECK ((failed_test = ANY (ARRAY['NON_FATAL'::text, 'ACCIDENTAL'::text, 'ILLICIT_DRUG'::text, 'DEALT_WITH_BY_POLICE'::text, 'TO_CRISIS_OUTREACH'::text]))),
  constraint notification_status_check CHECK ((status = ANY (ARRAY['DRAFTED'::text, 'OUT_OF_SCOPE'::text, 'IN_SCOPE'::text, 'SENT'::text, 'ACKNOWLEDGED'::text, 'ATTEMPTED'::text, 'CONTACTED'::text, 'REFUSED'::text, 'NOT_TRACED'::text, 'ALREADY_IN_CARE'::text, 'DIED'::text, 'INTERVENED'::text, 'CLOSED'::text, 'PURGED'::text]))),
  constraint notification_way_check CHECK ((way = ANY (ARRAY['PAGE'::text, 'SPREADSHEET'::text, 'MACHINE'::text])))
);
CREATE INDEX notification_giver_agency_id_drafted_at_id_idx ON overdose.notification USING btree (giver_agency_id, drafted_at DESC, id DESC);
CREATE INDEX notification_sent_at_idx ON overdose.notification USING btree (sent_at) WHERE (sent_at IS NOT NULL);
CREATE INDEX notification_source_team_id_drafted_at_id_idx ON overdose.notification USING btree (source_team_id, drafted_at DESC, id DESC);
CREATE INDEX notification_team_id_sent_at_idx ON overdose.notification USING btree (team_id, sent_at DESC);
CREATE INDEX open ON overdose.notification USING btree (team_id, sent_at) WHERE ((status <> ALL (ARRAY['OUT_OF_SCOPE'::text, 'PURGED'::text])) AND ((status <> 'CLOSED'::text) OR (changed_at > COALESCE(change_seen_at, '-infinity'::timestamp with time zone))));
CREATE INDEX to_forget ON overdose.notification USING btree (forget_at) WHERE (status = 'CLOSED'::text);
CREATE INDEX unanswered ON overdose.notification USING btree (call_at) WHERE (call_at IS NOT NULL);
CREATE TRIGGER tell_screens AFTER INSERT OR UPDATE ON overdose.notification FOR EACH ROW WHEN ((new.sent_at IS NOT NULL)) EXECUTE FUNCTION overdose.tell_screens();
alter table overdose.notification enable row level security;
create policy add on overdose.notification as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = 'POLICE_OFFICER'::text))) AND (giver_agency_id = ( SELECT sharing.agency() AS agency)) AND (told_by = ( SELECT sharing.viewer() AS viewer)))));
create policy change on overdose.notification as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = 'POLICE_OFFICER'::text))) AND (giver_agency_id = ( SELECT sharing.agency() AS agency))) OR ((sent_at IS NOT NULL) AND (( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = 'CRISIS_OUTREACH_WORKER'::text))) AND (team_id = ( SELECT sharing.team() AS team)))) OR ( SELECT ('governance'::text = ANY (sharing.keys()))))));
create policy see on overdose.notification as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = 'POLICE_OFFICER'::text))) AND (giver_agency_id = ( SELECT sharing.agency() AS agency))) OR ((sent_at IS NOT NULL) AND (( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = 'CRISIS_OUTREACH_WORKER'::text))) AND (team_id = ( SELECT sharing.team() AS team)))) OR (( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = 'TEAM_LEADER'::text))) AND (source_team_id = ( SELECT sharing.team() AS team))) OR ( SELECT ('governance'::text = ANY (sharing.keys()))))));
grant insert, select on overdose.notification to pop_app;

create table overdose.on_call (
  team_id uuid not null,
  place integer not null,
  worker_id uuid not null,
  phone text default ''::text not null,
  constraint on_call_pkey PRIMARY KEY (team_id, place),
  constraint on_call_team_id_worker_id_key UNIQUE (team_id, worker_id),
  constraint on_call_team_id_fkey FOREIGN KEY (team_id) REFERENCES agency.team(id),
  constraint on_call_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES agency.worker(id),
  constraint on_call_phone_check CHECK (((phone = ''::text) OR (phone ~ '^\+[1-9][0-9]{6,14}$'::text))),
  constraint on_call_place_check CHECK (((place >= 1) AND (place <= 12)))
);
alter table overdose.on_call enable row level security;
create policy add on overdose.on_call as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (current_setting('pop.role'::text, true) = 'ADMINISTRATOR'::text)) OR (( SELECT (current_setting('pop.role'::text, true) = 'CRISIS_OUTREACH_WORKER'::text)) AND (team_id = ( SELECT sharing.team() AS team))))));
create policy change on overdose.on_call as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (current_setting('pop.role'::text, true) = ANY (ARRAY['ADMINISTRATOR'::text, 'POLICE_OFFICER'::text]))) OR (team_id = ( SELECT sharing.team() AS team)))));
create policy leave on overdose.on_call as permissive
  for delete
  to public
  using ((( SELECT (current_setting('pop.role'::text, true) = 'ADMINISTRATOR'::text)) OR (( SELECT (current_setting('pop.role'::text, true) = 'CRISIS_OUTREACH_WORKER'::text)) AND (team_id = ( SELECT sharing.team() AS team)))));
create policy see on overdose.on_call as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (current_setting('pop.role'::text, true) = ANY (ARRAY['ADMINISTRATOR'::text, 'POLICE_OFFICER'::text]))) OR (team_id = ( SELECT sharing.team() AS team)))));
grant delete, insert, select on overdose.on_call to pop_app;

create table overdose.opened (
  notification_id uuid not null,
  worker_id uuid not null,
  at timestamp with time zone not null,
  constraint opened_pkey PRIMARY KEY (notification_id, worker_id),
  constraint opened_notification_id_fkey FOREIGN KEY (notification_id) REFERENCES overdose.notification(id)
);
alter table overdose.opened enable row level security;
create policy add on overdose.opened as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((worker_id = ( SELECT sharing.viewer() AS viewer)) AND (EXISTS ( SELECT
   FROM overdose.notification n
  WHERE (n.id = opened.notification_id))))));
create policy change on overdose.opened as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy forget on overdose.opened as permissive
  for delete
  to public
  using (( SELECT sharing.is_system() AS is_system));
create policy see on overdose.opened as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM overdose.notification n
  WHERE (n.id = opened.notification_id)))));
grant delete, insert, select on overdose.opened to pop_app;

create table overdose.told (
  notification_id uuid not null,
  number integer not null,
  giver_agency_id uuid not null,
  team_id uuid not null,
  sent boolean not null,
  told_at timestamp with time zone not null,
  told_by uuid not null,
  name text default ''::text not null,
  name_key text default ''::text not null,
  birth text default ''::text not null,
  birth_on date,
  place text default ''::text not null,
  now_at text,
  now_where text default ''::text not null,
  phone text default ''::text not null,
  reach_note text default ''::text not null,
  careful text default ''::text not null,
  substances text[] default '{}'::text[] not null,
  substance_note text default ''::text not null,
  naloxone text,
  naloxone_note text default ''::text not null,
  wish text not null,
  sender_reference text default ''::text not null,
  constraint told_pkey PRIMARY KEY (notification_id, number),
  constraint told_notification_id_fkey FOREIGN KEY (notification_id) REFERENCES overdose.notification(id),
  constraint told_naloxone_check CHECK ((naloxone = ANY (ARRAY['YES'::text, 'NO'::text, 'NOT_KNOWN'::text]))),
  constraint told_now_at_check CHECK ((now_at = ANY (ARRAY['AT_THE_SCENE'::text, 'HOSPITAL'::text, 'CUSTODY'::text, 'HOME'::text, 'WITH_SOMEBODY'::text, 'HOMELESS_ACCOMMODATION'::text, 'LEFT'::text, 'NOT_KNOWN'::text]))),
  constraint told_wish_check CHECK ((wish = ANY (ARRAY['AGREES'::text, 'OBJECTS'::text, 'NOT_ASKED'::text])))
);
CREATE INDEX told_name_key_birth_on_idx ON overdose.told USING btree (name_key, birth_on) WHERE (name_key <> ''::text);
CREATE INDEX told_phone_idx ON overdose.told USING btree (phone) WHERE (phone <> ''::text);
alter table overdose.told enable row level security;
create policy add on overdose.told as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = 'POLICE_OFFICER'::text))) AND (giver_agency_id = ( SELECT sharing.agency() AS agency)) AND (told_by = ( SELECT sharing.viewer() AS viewer)))));
create policy change on overdose.told as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = 'POLICE_OFFICER'::text))) AND (giver_agency_id = ( SELECT sharing.agency() AS agency)))));
create policy forget on overdose.told as permissive
  for delete
  to public
  using (( SELECT sharing.is_system() AS is_system));
create policy see on overdose.told as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = 'POLICE_OFFICER'::text))) AND (giver_agency_id = ( SELECT sharing.agency() AS agency))) OR (sent AND (( SELECT (sharing.is_somebody() AND (current_setting('pop.role'::text, true) = 'CRISIS_OUTREACH_WORKER'::text))) AND (team_id = ( SELECT sharing.team() AS team)))))));
grant delete, insert, select on overdose.told to pop_app;

create view overdose.on_duty with (security_invoker=true) as
 SELECT id,
    reference,
    team_id,
    giver_agency_id,
    source_team_id,
    told_by,
    way,
    sender_digest,
    clause_id,
    status,
    failed_test,
    happened_at,
    drafted_at,
    sent_at,
    acknowledged_at,
    acknowledged_by,
    attempts,
    attempted_at,
    contacted_at,
    closed_at,
    changed_at,
    change_seen_at,
    calls,
    call_at,
    same_as,
    soon_at,
    late_at,
    forget_at,
    held,
    version,
    COALESCE(changed_at > COALESCE(change_seen_at, '-infinity'::timestamp with time zone), false) AS changed,
    contacted_at IS NOT NULL OR (status = ANY (ARRAY['ALREADY_IN_CARE'::text, 'DIED'::text, 'CLOSED'::text])) AS reached
   FROM overdose.notification n
  WHERE sent_at IS NOT NULL AND (status <> ALL (ARRAY['OUT_OF_SCOPE'::text, 'PURGED'::text])) AND (status <> 'CLOSED'::text OR changed_at > COALESCE(change_seen_at, '-infinity'::timestamp with time zone));
grant select on overdose.on_duty to pop_app;

create function overdose.agreement(giver uuid, team uuid) returns TABLE(title text, ends_on date, status text) security definer;

create function overdose.called(team uuid, calls integer, today date) returns TABLE(worker_id uuid, phone text) security definer;

create function overdose.covered(giver uuid, team uuid, wish text, at timestamp with time zone) returns TABLE(category text, clause_id uuid, why_not text) security definer;

create function overdose.sent_under(notification uuid) returns TABLE(category text) security definer;

create function overdose.settle(wanted uuid, status text, clause uuid) returns void;

create function overdose.tell_screens() returns trigger security definer;

create function overdose.times(team uuid) returns TABLE(first_after integer, next_after integer, soon integer, late integer, keep integer) security definer;


create schema participation;
grant usage on schema participation to pop_app;

create table participation.fact (
  id uuid not null,
  said_id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'IDENTITY'::text not null,
  number integer not null,
  kind text not null,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  notice_id uuid,
  language text default ''::text not null,
  interpreter boolean,
  how text,
  reason text,
  note text default ''::text not null,
  constraint fact_pkey PRIMARY KEY (id),
  constraint fact_person_id_number_key UNIQUE (person_id, number),
  constraint fact_person_id_said_id_key UNIQUE (person_id, said_id),
  constraint fact_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint fact_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint fact_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES participation.notice(id),
  constraint fact_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint fact_check CHECK (((kind = 'EXPLAINED'::text) = (notice_id IS NOT NULL))),
  constraint fact_check1 CHECK (((kind = 'EXPLAINED'::text) = (how IS NOT NULL))),
  constraint fact_check2 CHECK (((kind = 'NOT_ASKED'::text) = (reason IS NOT NULL))),
  constraint fact_check3 CHECK (((reason IS DISTINCT FROM 'OTHER'::text) OR (note <> ''::text))),
  constraint fact_how_check CHECK ((how = ANY (ARRAY['READ_OUT'::text, 'GIVEN'::text, 'BOTH'::text, 'OTHER'::text]))),
  constraint fact_kind_check CHECK ((kind = ANY (ARRAY['EXPLAINED'::text, 'NOT_ASKED'::text, 'AGREED'::text, 'DECLINED'::text, 'WITHDRAWN'::text]))),
  constraint fact_reason_check CHECK ((reason = ANY (ARRAY['NOT_WELL'::text, 'IN_CRISIS'::text, 'NO_PRIVACY'::text, 'NEEDS_INTERPRETER'::text, 'NOT_MET_YET'::text, 'OTHER'::text])))
);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON participation.fact FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table participation.fact enable row level security;
create policy add on participation.fact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR false));
create policy change on participation.fact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on participation.fact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = fact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = fact.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((fact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || fact.holder_agency_id))], (0)::bigint) >> sharing.place(fact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(fact.person_id, fact.holder_agency_id, fact.category, true, false)
                ELSE false
            END))))
END));
grant select on participation.fact to pop_app;

create table participation.notice (
  id uuid not null,
  language text not null,
  version integer not null,
  title text not null,
  text text not null,
  since date not null,
  written_at timestamp with time zone not null,
  written_by uuid,
  constraint notice_pkey PRIMARY KEY (id),
  constraint notice_language_version_key UNIQUE (language, version),
  constraint notice_language_check CHECK ((language <> ''::text)),
  constraint notice_text_check CHECK ((text <> ''::text)),
  constraint notice_title_check CHECK ((title <> ''::text)),
  constraint notice_version_check CHECK ((version > 0))
);
alter table participation.notice enable row level security;
create policy add on participation.notice as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ('governance'::text = ANY (( SELECT sharing.keys() AS keys)::text[]))));
create policy change on participation.notice as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on participation.notice as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
grant insert, select on participation.notice to pop_app;

create table participation.standing (
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'IDENTITY'::text not null,
  status text not null,
  since timestamp with time zone not null,
  version integer default 1 not null,
  constraint standing_pkey PRIMARY KEY (person_id),
  constraint standing_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint standing_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint standing_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint standing_status_check CHECK ((status = ANY (ARRAY['NOT_ASKED'::text, 'AGREED'::text, 'DECLINED'::text, 'WITHDRAWN'::text])))
);
CREATE INDEX standing_person_id_idx ON participation.standing USING btree (person_id) WHERE (status = 'WITHDRAWN'::text);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON participation.standing FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table participation.standing enable row level security;
create policy add on participation.standing as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR false));
create policy change on participation.standing as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on participation.standing as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = standing.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = standing.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((standing.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || standing.holder_agency_id))], (0)::bigint) >> sharing.place(standing.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(standing.person_id, standing.holder_agency_id, standing.category, true, false)
                ELSE false
            END))))
END));
grant select on participation.standing to pop_app;

create function participation.left_open(someone uuid, host uuid, at timestamp with time zone) returns TABLE(recipient uuid, about text[]) security definer;

create function participation.lock(someone uuid) returns void security definer;

create function participation.put(someone uuid, seen integer, told jsonb, leads_to text, writer uuid, agency uuid, at timestamp with time zone) returns text security definer;

create function participation.received(someone uuid, agency uuid) returns boolean security definer;

create function participation.records(someone uuid) returns uuid[] security definer;

create function participation.say_for_all(someone uuid, agency uuid, at timestamp with time zone) returns void security definer;

create function participation.told(someone uuid) returns TABLE(recipient text, category text, since timestamp with time zone, until timestamp with time zone, writer text, holder text) security definer;


create schema person;
grant usage on schema person to pop_app;

create table person.acknowledged (
  id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'SAFETY'::text not null,
  source_id uuid not null,
  subject_id uuid not null,
  what text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint acknowledged_pkey PRIMARY KEY (id),
  constraint acknowledged_subject_id_source_id_recorded_by_key UNIQUE (subject_id, source_id, recorded_by),
  constraint acknowledged_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint acknowledged_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint acknowledged_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint acknowledged_what_check CHECK ((what = ANY (ARRAY['ADDRESS'::text, 'VISIT'::text, 'MEETING'::text, 'GROUP'::text, 'CALL'::text, 'COURT'::text])))
);
CREATE INDEX acknowledged_person_id_idx ON person.acknowledged USING btree (person_id);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON person.acknowledged FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table person.acknowledged enable row level security;
create policy add on person.acknowledged as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = acknowledged.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = acknowledged.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((acknowledged.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || acknowledged.holder_agency_id))], (0)::bigint) >> sharing.place(acknowledged.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(acknowledged.person_id, acknowledged.holder_agency_id, acknowledged.category, true, false)
                ELSE false
            END))))
END));
create policy change on person.acknowledged as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = acknowledged.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = acknowledged.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((acknowledged.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || acknowledged.holder_agency_id))], (0)::bigint) >> sharing.place(acknowledged.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(acknowledged.person_id, acknowledged.holder_agency_id, acknowledged.category, true, false)
                ELSE false
            END))))
END));
create policy see on person.acknowledged as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = acknowledged.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = acknowledged.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((acknowledged.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || acknowledged.holder_agency_id))], (0)::bigint) >> sharing.place(acknowledged.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(acknowledged.person_id, acknowledged.holder_agency_id, acknowledged.category, true, false)
                ELSE false
            END))))
END));
grant insert, select on person.acknowledged to pop_app;

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
  with check ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = address.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = address.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((address.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || address.holder_agency_id))], (0)::bigint) >> sharing.place(address.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(address.person_id, address.holder_agency_id, address.category, true, false)
                ELSE false
            END))))
END));
create policy change on person.address as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = address.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = address.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((address.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || address.holder_agency_id))], (0)::bigint) >> sharing.place(address.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(address.person_id, address.holder_agency_id, address.category, true, false)
                ELSE false
            END))))
END));
create policy see on person.address as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = address.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = address.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((address.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || address.holder_agency_id))], (0)::bigint) >> sharing.place(address.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(address.person_id, address.holder_agency_id, address.category, true, false)
                ELSE false
            END))))
END));
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
  with check ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = channel.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = channel.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((channel.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || channel.holder_agency_id))], (0)::bigint) >> sharing.place(channel.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(channel.person_id, channel.holder_agency_id, channel.category, true, false)
                ELSE false
            END))))
END));
create policy change on person.channel as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = channel.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = channel.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((channel.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || channel.holder_agency_id))], (0)::bigint) >> sharing.place(channel.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(channel.person_id, channel.holder_agency_id, channel.category, true, false)
                ELSE false
            END))))
END));
create policy follow on person.channel as permissive
  for select
  to public
  using ((((person_id, holder_agency_id, category) IN ( SELECT f.person_id,
    f.holder_agency_id,
    c.category
   FROM (sharing.following f
     CROSS JOIN LATERAL unnest(f.categories) c(category)))) AND (EXISTS ( SELECT
   FROM onward.from_custody o
  WHERE ((o.person_id = channel.person_id) AND (channel.recorded_at <= o.recorded_at))))));
create policy see on person.channel as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = channel.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = channel.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((channel.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || channel.holder_agency_id))], (0)::bigint) >> sharing.place(channel.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(channel.person_id, channel.holder_agency_id, channel.category, true, false)
                ELSE false
            END))))
END));
grant insert, select, update on person.channel to pop_app;

create table person.flag (
  id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text not null,
  kind text not null,
  detail text default ''::text not null,
  severe boolean not null,
  unless_housed boolean default false not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  lowered_at timestamp with time zone,
  constraint flag_pkey PRIMARY KEY (id),
  constraint flag_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint flag_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint flag_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint flag_detail_check CHECK ((length(detail) <= 60)),
  constraint flag_kind_check CHECK ((kind ~ '^[a-z]+(-[a-z]+)*$'::text))
);
CREATE INDEX flag_person_id_idx ON person.flag USING btree (person_id) WHERE (lowered_at IS NULL);
CREATE INDEX flag_person_id_idx1 ON person.flag USING btree (person_id) WHERE ((kind = 'alert-overdose'::text) AND (lowered_at IS NULL));
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON person.flag FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table person.flag enable row level security;
create policy add on person.flag as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = flag.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = flag.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((flag.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || flag.holder_agency_id))], (0)::bigint) >> sharing.place(flag.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(flag.person_id, flag.holder_agency_id, flag.category, true, false)
                ELSE false
            END))))
END));
create policy change on person.flag as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = flag.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = flag.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((flag.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || flag.holder_agency_id))], (0)::bigint) >> sharing.place(flag.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(flag.person_id, flag.holder_agency_id, flag.category, true, false)
                ELSE false
            END))))
END));
create policy see on person.flag as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = flag.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = flag.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((flag.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || flag.holder_agency_id))], (0)::bigint) >> sharing.place(flag.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(flag.person_id, flag.holder_agency_id, flag.category, true, false)
                ELSE false
            END))))
END));
grant insert, select, update on person.flag to pop_app;

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
  with check ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = identifier.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = identifier.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((identifier.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || identifier.holder_agency_id))], (0)::bigint) >> sharing.place(identifier.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(identifier.person_id, identifier.holder_agency_id, identifier.category, true, false)
                ELSE false
            END))))
END));
create policy change on person.identifier as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = identifier.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = identifier.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((identifier.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || identifier.holder_agency_id))], (0)::bigint) >> sharing.place(identifier.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(identifier.person_id, identifier.holder_agency_id, identifier.category, true, false)
                ELSE false
            END))))
END));
create policy see on person.identifier as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = identifier.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = identifier.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((identifier.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || identifier.holder_agency_id))], (0)::bigint) >> sharing.place(identifier.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(identifier.person_id, identifier.holder_agency_id, identifier.category, true, false)
                ELSE false
            END))))
END));
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
  with check ((( SELECT sharing.is_system() AS is_system) OR (2 = ( SELECT count(*) AS count
   FROM person.person p
  WHERE (p.id = ANY (ARRAY[link.person_id, link.other_id]))))));
create policy change on person.link as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (2 = ( SELECT count(*) AS count
   FROM person.person p
  WHERE (p.id = ANY (ARRAY[link.person_id, link.other_id]))))));
create policy see on person.link as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (2 = ( SELECT count(*) AS count
   FROM person.person p
  WHERE (p.id = ANY (ARRAY[link.person_id, link.other_id]))))));
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
  with check ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = name.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = name.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((name.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || name.holder_agency_id))], (0)::bigint) >> sharing.place(name.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(name.person_id, name.holder_agency_id, name.category, true, false)
                ELSE false
            END))))
END));
create policy change on person.name as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = name.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = name.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((name.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || name.holder_agency_id))], (0)::bigint) >> sharing.place(name.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(name.person_id, name.holder_agency_id, name.category, true, false)
                ELSE false
            END))))
END));
create policy follow on person.name as permissive
  for select
  to public
  using ((((person_id, holder_agency_id, category) IN ( SELECT f.person_id,
    f.holder_agency_id,
    c.category
   FROM (sharing.following f
     CROSS JOIN LATERAL unnest(f.categories) c(category)))) AND (EXISTS ( SELECT
   FROM onward.from_custody o
  WHERE ((o.person_id = name.person_id) AND (name.recorded_at <= o.recorded_at))))));
create policy see on person.name as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = name.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = name.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((name.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || name.holder_agency_id))], (0)::bigint) >> sharing.place(name.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(name.person_id, name.holder_agency_id, name.category, true, false)
                ELSE false
            END))))
END));
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
create policy change on person.name_word as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM person.name n
  WHERE ((n.id = name_word.name_id) AND (n.person_id = name_word.person_id))))));
create policy see on person.name_word as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM person.name n
  WHERE ((n.id = name_word.name_id) AND (n.person_id = name_word.person_id))))));
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
  with check ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = person.id))) THEN sharing.sees(id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = person.id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((person.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || person.holder_agency_id))], (0)::bigint) >> sharing.place(person.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(person.id, person.holder_agency_id, person.category, true, false)
                ELSE false
            END))))
END));
create policy change on person.person as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = person.id))) THEN sharing.sees(id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = person.id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((person.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || person.holder_agency_id))], (0)::bigint) >> sharing.place(person.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(person.id, person.holder_agency_id, person.category, true, false)
                ELSE false
            END))))
END));
create policy follow on person.person as permissive
  for select
  to public
  using (((id, holder_agency_id, category) IN ( SELECT f.person_id,
    f.holder_agency_id,
    c.category
   FROM (sharing.following f
     CROSS JOIN LATERAL unnest(f.categories) c(category)))));
create policy see on person.person as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = person.id))) THEN sharing.sees(id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = person.id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((person.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || person.holder_agency_id))], (0)::bigint) >> sharing.place(person.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(person.id, person.holder_agency_id, person.category, true, false)
                ELSE false
            END))))
END));
grant insert, select, update on person.person to pop_app;

create function person.named(words text[], keyed text[], keys text[]) returns TABLE(person_id uuid, way text, wanted text, found text) security definer;

create function person.set_main(start uuid) returns void security definer;

create function person.spelt_like(wanted text) returns TABLE(person_id uuid, word text) security definer;


create schema plan;
grant usage on schema plan to pop_app;

create table plan.action (
  id uuid not null,
  goal_id uuid not null,
  person_id uuid not null,
  engagement_id uuid not null,
  holder_agency_id uuid not null,
  category text not null,
  text text not null,
  owner text not null,
  worker_id uuid,
  agency text default ''::text not null,
  due_on date,
  status text not null,
  blocked_by text,
  opened_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  rests boolean default false not null,
  version integer default 1 not null,
  constraint action_pkey PRIMARY KEY (id),
  constraint action_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint action_engagement_id_fkey FOREIGN KEY (engagement_id) REFERENCES engagement.engagement(id),
  constraint action_goal_id_fkey FOREIGN KEY (goal_id) REFERENCES plan.goal(id),
  constraint action_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint action_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint action_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES agency.worker(id),
  constraint action_check CHECK (((owner = 'WORKER'::text) = (worker_id IS NOT NULL))),
  constraint action_check1 CHECK (((owner = 'AGENCY'::text) = (agency <> ''::text))),
  constraint action_check2 CHECK (((status = 'BLOCKED'::text) = (blocked_by IS NOT NULL))),
  constraint action_owner_check CHECK ((owner = ANY (ARRAY['WORKER'::text, 'AGENCY'::text, 'PERSON'::text]))),
  constraint action_status_check CHECK ((status = ANY (ARRAY['OPEN'::text, 'DOING'::text, 'DONE'::text, 'NOT_NEEDED'::text, 'BLOCKED'::text]))),
  constraint action_text_check CHECK ((text <> ''::text))
);
CREATE INDEX action_due_on_idx ON plan.action USING btree (due_on) WHERE ((status = ANY (ARRAY['OPEN'::text, 'DOING'::text, 'BLOCKED'::text])) AND (NOT rests));
CREATE INDEX action_engagement_id_idx ON plan.action USING btree (engagement_id);
CREATE INDEX action_goal_id_idx ON plan.action USING btree (goal_id);
CREATE INDEX action_person_id_idx ON plan.action USING btree (person_id);
CREATE INDEX action_worker_id_engagement_id_idx ON plan.action USING btree (worker_id, engagement_id) WHERE ((status = ANY (ARRAY['OPEN'::text, 'DOING'::text, 'BLOCKED'::text])) AND (NOT rests));
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON plan.action FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table plan.action enable row level security;
create policy add on plan.action as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = action.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = action.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((action.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || action.holder_agency_id))], (0)::bigint) >> sharing.place(action.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(action.person_id, action.holder_agency_id, action.category, false, false)
                ELSE false
            END))))
END AND (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = action.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))))));
create policy change on plan.action as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = action.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = action.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((action.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || action.holder_agency_id))], (0)::bigint) >> sharing.place(action.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(action.person_id, action.holder_agency_id, action.category, false, false)
                ELSE false
            END))))
END AND (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = action.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))))));
create policy see on plan.action as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = action.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = action.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((action.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || action.holder_agency_id))], (0)::bigint) >> sharing.place(action.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(action.person_id, action.holder_agency_id, action.category, false, false)
                ELSE false
            END))))
END));
grant insert, select on plan.action to pop_app;

create table plan.action_fact (
  id uuid not null,
  action_id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text not null,
  number integer not null,
  kind text not null,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  whose text,
  reason text,
  alternative text default ''::text not null,
  note text default ''::text not null,
  constraint action_fact_pkey PRIMARY KEY (id),
  constraint action_fact_action_id_number_key UNIQUE (action_id, number),
  constraint action_fact_action_id_fkey FOREIGN KEY (action_id) REFERENCES plan.action(id),
  constraint action_fact_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint action_fact_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint action_fact_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint action_fact_check CHECK (((kind <> 'NOT_NEEDED'::text) OR ((whose IS NOT NULL) AND (reason IS NOT NULL)))),
  constraint action_fact_check1 CHECK (((kind <> 'BLOCKED'::text) OR (reason IS NOT NULL))),
  constraint action_fact_check2 CHECK (((reason IS DISTINCT FROM 'OTHER'::text) OR (note <> ''::text))),
  constraint action_fact_kind_check CHECK ((kind = ANY (ARRAY['OPENED'::text, 'STARTED'::text, 'CHANGED'::text, 'DONE'::text, 'NOT_NEEDED'::text, 'BLOCKED'::text, 'REOPENED'::text]))),
  constraint action_fact_whose_check CHECK ((whose = ANY (ARRAY['PERSON'::text, 'POP'::text, 'PARTNER'::text, 'SYSTEM'::text])))
);
CREATE INDEX action_fact_person_id_happened_at_idx ON plan.action_fact USING btree (person_id, happened_at DESC);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON plan.action_fact FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table plan.action_fact enable row level security;
create policy add on plan.action_fact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = action_fact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = action_fact.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((action_fact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || action_fact.holder_agency_id))], (0)::bigint) >> sharing.place(action_fact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(action_fact.person_id, action_fact.holder_agency_id, action_fact.category, false, false)
                ELSE false
            END))))
END AND (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = action_fact.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))))));
create policy change on plan.action_fact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = action_fact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = action_fact.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((action_fact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || action_fact.holder_agency_id))], (0)::bigint) >> sharing.place(action_fact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(action_fact.person_id, action_fact.holder_agency_id, action_fact.category, false, false)
                ELSE false
            END))))
END AND (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = action_fact.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))))));
create policy see on plan.action_fact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = action_fact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = action_fact.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((action_fact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || action_fact.holder_agency_id))], (0)::bigint) >> sharing.place(action_fact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(action_fact.person_id, action_fact.holder_agency_id, action_fact.category, false, false)
                ELSE false
            END))))
END));
grant insert, select on plan.action_fact to pop_app;

create table plan.fact (
  id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'PLAN'::text not null,
  number integer not null,
  kind text not null,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  how text,
  note text default ''::text not null,
  until date,
  constraint fact_pkey PRIMARY KEY (id),
  constraint fact_plan_id_number_key UNIQUE (plan_id, number),
  constraint fact_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint fact_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint fact_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint fact_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan.plan(id),
  constraint fact_check CHECK (((kind <> 'REVIEWED'::text) OR ((how IS NOT NULL) AND (until IS NOT NULL)))),
  constraint fact_how_check CHECK ((how = ANY (ARRAY['FACE_TO_FACE'::text, 'PHONE'::text, 'VIDEO'::text, 'NOT_TALKED'::text]))),
  constraint fact_kind_check CHECK ((kind = ANY (ARRAY['BEGUN'::text, 'AGREED'::text, 'REVIEWED'::text, 'SUPERSEDED'::text])))
);
CREATE INDEX fact_person_id_happened_at_idx ON plan.fact USING btree (person_id, happened_at DESC);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON plan.fact FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table plan.fact enable row level security;
create policy add on plan.fact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = fact.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text])))))));
create policy change on plan.fact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = fact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = fact.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((fact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || fact.holder_agency_id))], (0)::bigint) >> sharing.place(fact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(fact.person_id, fact.holder_agency_id, fact.category, false, false)
                ELSE false
            END))))
END AND (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = fact.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))))));
create policy see on plan.fact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = fact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = fact.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((fact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || fact.holder_agency_id))], (0)::bigint) >> sharing.place(fact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(fact.person_id, fact.holder_agency_id, fact.category, false, false)
                ELSE false
            END))))
END));
grant insert, select on plan.fact to pop_app;

create table plan.goal (
  id uuid not null,
  person_id uuid not null,
  engagement_id uuid not null,
  holder_agency_id uuid not null,
  category text not null,
  area text not null,
  words text not null,
  beside text default ''::text not null,
  status text not null,
  again_on date,
  offered_from uuid,
  proposed_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  rests boolean default false not null,
  version integer default 1 not null,
  constraint goal_pkey PRIMARY KEY (id),
  constraint goal_offered_from_key UNIQUE (offered_from),
  constraint goal_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint goal_engagement_id_fkey FOREIGN KEY (engagement_id) REFERENCES engagement.engagement(id),
  constraint goal_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint goal_offered_from_fkey FOREIGN KEY (offered_from) REFERENCES plan.goal(id),
  constraint goal_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint goal_area_check CHECK ((area = ANY (ARRAY['ADDICTION'::text, 'PHYSICAL_HEALTH'::text, 'MENTAL_HEALTH'::text, 'RECOVERY'::text, 'HOUSING'::text, 'MONEY'::text, 'WORK_AND_LEARNING'::text, 'JUSTICE'::text, 'BEREAVEMENT'::text, 'FEELINGS'::text, 'FAMILY'::text, 'TIME'::text]))),
  constraint goal_check CHECK (((status <> 'DEFERRED'::text) OR (again_on IS NOT NULL))),
  constraint goal_check1 CHECK (((again_on IS NULL) OR (status = ANY (ARRAY['DEFERRED'::text, 'DECLINED'::text])))),
  constraint goal_status_check CHECK ((status = ANY (ARRAY['PROPOSED'::text, 'AGREED'::text, 'IN_PROGRESS'::text, 'MET'::text, 'PARTLY_MET'::text, 'NOT_MET'::text, 'DECLINED'::text, 'DEFERRED'::text]))),
  constraint goal_words_check CHECK ((words <> ''::text))
);
CREATE INDEX goal_again_on_idx ON plan.goal USING btree (again_on) WHERE ((again_on IS NOT NULL) AND (NOT rests));
CREATE INDEX goal_engagement_id_idx ON plan.goal USING btree (engagement_id);
CREATE INDEX goal_person_id_idx ON plan.goal USING btree (person_id);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON plan.goal FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table plan.goal enable row level security;
create policy add on plan.goal as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = goal.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = goal.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((goal.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || goal.holder_agency_id))], (0)::bigint) >> sharing.place(goal.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(goal.person_id, goal.holder_agency_id, goal.category, false, false)
                ELSE false
            END))))
END AND (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = goal.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))))));
create policy change on plan.goal as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = goal.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = goal.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((goal.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || goal.holder_agency_id))], (0)::bigint) >> sharing.place(goal.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(goal.person_id, goal.holder_agency_id, goal.category, false, false)
                ELSE false
            END))))
END AND (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = goal.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))))));
create policy see on plan.goal as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = goal.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = goal.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((goal.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || goal.holder_agency_id))], (0)::bigint) >> sharing.place(goal.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(goal.person_id, goal.holder_agency_id, goal.category, false, false)
                ELSE false
            END))))
END));
grant insert, select on plan.goal to pop_app;

create table plan.goal_fact (
  id uuid not null,
  goal_id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text not null,
  number integer not null,
  kind text not null,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  how text,
  whose text,
  reason text,
  alternative text default ''::text not null,
  note text default ''::text not null,
  until date,
  constraint goal_fact_pkey PRIMARY KEY (id),
  constraint goal_fact_goal_id_number_key UNIQUE (goal_id, number),
  constraint goal_fact_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint goal_fact_goal_id_fkey FOREIGN KEY (goal_id) REFERENCES plan.goal(id),
  constraint goal_fact_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint goal_fact_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint goal_fact_check CHECK (((kind <> ALL (ARRAY['DECLINED'::text, 'NOT_MET'::text])) OR ((whose IS NOT NULL) AND (reason IS NOT NULL)))),
  constraint goal_fact_check1 CHECK (((reason IS DISTINCT FROM 'OTHER'::text) OR (note <> ''::text))),
  constraint goal_fact_check2 CHECK (((kind <> 'AGREED'::text) OR (how IS NOT NULL))),
  constraint goal_fact_check3 CHECK (((kind <> 'DEFERRED'::text) OR (until IS NOT NULL))),
  constraint goal_fact_how_check CHECK ((how = ANY (ARRAY['FACE_TO_FACE'::text, 'PHONE'::text, 'VIDEO'::text, 'NOT_TALKED'::text]))),
  constraint goal_fact_kind_check CHECK ((kind = ANY (ARRAY['PROPOSED'::text, 'AGREED'::text, 'STARTED'::text, 'REWORDED'::text, 'MET'::text, 'PARTLY_MET'::text, 'NOT_MET'::text, 'DECLINED'::text, 'DEFERRED'::text, 'SET_ASIDE'::text, 'OFFERED_AGAIN'::text, 'REOPENED'::text]))),
  constraint goal_fact_whose_check CHECK ((whose = ANY (ARRAY['PERSON'::text, 'POP'::text, 'PARTNER'::text, 'SYSTEM'::text])))
);
CREATE INDEX goal_fact_person_id_happened_at_idx ON plan.goal_fact USING btree (person_id, happened_at DESC);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON plan.goal_fact FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table plan.goal_fact enable row level security;
create policy add on plan.goal_fact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = goal_fact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = goal_fact.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((goal_fact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || goal_fact.holder_agency_id))], (0)::bigint) >> sharing.place(goal_fact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(goal_fact.person_id, goal_fact.holder_agency_id, goal_fact.category, false, false)
                ELSE false
            END))))
END AND (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = goal_fact.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))))));
create policy change on plan.goal_fact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = goal_fact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = goal_fact.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((goal_fact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || goal_fact.holder_agency_id))], (0)::bigint) >> sharing.place(goal_fact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(goal_fact.person_id, goal_fact.holder_agency_id, goal_fact.category, false, false)
                ELSE false
            END))))
END AND (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = goal_fact.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))))));
create policy see on plan.goal_fact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = goal_fact.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = goal_fact.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((goal_fact.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || goal_fact.holder_agency_id))], (0)::bigint) >> sharing.place(goal_fact.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(goal_fact.person_id, goal_fact.holder_agency_id, goal_fact.category, false, false)
                ELSE false
            END))))
END));
grant insert, select on plan.goal_fact to pop_app;

create table plan.plan (
  id uuid not null,
  person_id uuid not null,
  engagement_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'PLAN'::text not null,
  status text not null,
  review_on date,
  begun_at timestamp with time zone not null,
  rests boolean default false not null,
  version integer default 1 not null,
  constraint plan_pkey PRIMARY KEY (id),
  constraint plan_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint plan_engagement_id_fkey FOREIGN KEY (engagement_id) REFERENCES engagement.engagement(id),
  constraint plan_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint plan_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint plan_status_check CHECK ((status = ANY (ARRAY['DRAFT'::text, 'CURRENT'::text, 'SUPERSEDED'::text])))
);
CREATE UNIQUE INDEX one_living_plan ON plan.plan USING btree (engagement_id) WHERE (status <> 'SUPERSEDED'::text);
CREATE INDEX plan_engagement_id_idx ON plan.plan USING btree (engagement_id);
CREATE INDEX plan_person_id_idx ON plan.plan USING btree (person_id);
CREATE INDEX plan_review_on_idx ON plan.plan USING btree (review_on) WHERE ((status = 'CURRENT'::text) AND (NOT rests));
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON plan.plan FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table plan.plan enable row level security;
create policy add on plan.plan as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = plan.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text])))))));
create policy change on plan.plan as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = plan.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = plan.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((plan.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || plan.holder_agency_id))], (0)::bigint) >> sharing.place(plan.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(plan.person_id, plan.holder_agency_id, plan.category, false, false)
                ELSE false
            END))))
END AND (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = plan.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))))));
create policy see on plan.plan as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = plan.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = plan.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((plan.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || plan.holder_agency_id))], (0)::bigint) >> sharing.place(plan.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(plan.person_id, plan.holder_agency_id, plan.category, false, false)
                ELSE false
            END))))
END));
grant insert, select on plan.plan to pop_app;

create table plan.said (
  id uuid not null,
  person_id uuid not null,
  engagement_id uuid not null,
  holder_agency_id uuid not null,
  category text not null,
  area text,
  kind text not null,
  text text not null,
  said_at timestamp with time zone not null,
  said_to uuid not null,
  replaced_at timestamp with time zone,
  constraint said_pkey PRIMARY KEY (id),
  constraint said_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint said_engagement_id_fkey FOREIGN KEY (engagement_id) REFERENCES engagement.engagement(id),
  constraint said_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint said_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint said_check CHECK (((area IS NOT NULL) OR (category = 'PLAN'::text))),
  constraint said_check1 CHECK (((area IS NULL) OR (kind <> 'MATTERS'::text))),
  constraint said_check2 CHECK (((area IS NOT NULL) OR (kind <> 'NEED'::text))),
  constraint said_kind_check CHECK ((kind = ANY (ARRAY['MATTERS'::text, 'STRENGTH'::text, 'NEED'::text])))
);
CREATE INDEX said_engagement_id_idx ON plan.said USING btree (engagement_id) WHERE (replaced_at IS NULL);
CREATE INDEX said_person_id_idx ON plan.said USING btree (person_id);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON plan.said FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table plan.said enable row level security;
create policy add on plan.said as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = said.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = said.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((said.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || said.holder_agency_id))], (0)::bigint) >> sharing.place(said.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(said.person_id, said.holder_agency_id, said.category, false, false)
                ELSE false
            END))))
END AND (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = said.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))))));
create policy change on plan.said as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = said.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = said.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((said.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || said.holder_agency_id))], (0)::bigint) >> sharing.place(said.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(said.person_id, said.holder_agency_id, said.category, false, false)
                ELSE false
            END))))
END AND (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = said.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))))));
create policy see on plan.said as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = said.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = said.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((said.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || said.holder_agency_id))], (0)::bigint) >> sharing.place(said.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(said.person_id, said.holder_agency_id, said.category, false, false)
                ELSE false
            END))))
END));
grant insert, select on plan.said to pop_app;


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
  constraint eligibility_check CHECK (
CASE test
    WHEN 'PERSISTENT_OFFENDING'::text THEN (category = 'OFFENDING'::text)
    WHEN 'DEPENDENCY'::text THEN (category = 'SUBSTANCE_USE'::text)
    ELSE (category = 'IDENTITY'::text)
END),
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
create policy change on referral.eligibility as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM referral.referral r
  WHERE ((r.id = eligibility.referral_id) AND (('triage '::text || (r.team_id)::text) = ANY (( SELECT sharing.keys() AS keys)::text[])) AND
        CASE
            WHEN (EXISTS ( SELECT
               FROM sharing.special s
              WHERE (s.person_id = r.person_id))) THEN sharing.sees(r.person_id, ( SELECT sharing.host() AS host), eligibility.category, true, false)
            ELSE (EXISTS ( SELECT
               FROM sharing.grant_of_viewer a
              WHERE ((a.person_id = r.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((eligibility.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
                    CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || ( SELECT sharing.host() AS host)))], (0)::bigint) >> sharing.place(eligibility.category)) & (65537)::bigint)
                        WHEN 1 THEN true
                        WHEN 65537 THEN true
                        WHEN 65536 THEN sharing.sees(r.person_id, ( SELECT sharing.host() AS host), eligibility.category, true, false)
                        ELSE false
                    END))))
        END)))));
create policy see on referral.eligibility as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM referral.referral r
  WHERE ((r.id = eligibility.referral_id) AND (('triage '::text || (r.team_id)::text) = ANY (( SELECT sharing.keys() AS keys)::text[])) AND
        CASE
            WHEN (EXISTS ( SELECT
               FROM sharing.special s
              WHERE (s.person_id = r.person_id))) THEN sharing.sees(r.person_id, ( SELECT sharing.host() AS host), eligibility.category, true, false)
            ELSE (EXISTS ( SELECT
               FROM sharing.grant_of_viewer a
              WHERE ((a.person_id = r.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((eligibility.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
                    CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || ( SELECT sharing.host() AS host)))], (0)::bigint) >> sharing.place(eligibility.category)) & (65537)::bigint)
                        WHEN 1 THEN true
                        WHEN 65537 THEN true
                        WHEN 65536 THEN sharing.sees(r.person_id, ( SELECT sharing.host() AS host), eligibility.category, true, false)
                        ELSE false
                    END))))
        END)))));
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
create policy change on referral.fact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
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
CREATE INDEX referral_decided_at_idx ON referral.referral USING btree (decided_at) WHERE (decided_at IS NOT NULL);
CREATE INDEX referral_person_id_idx ON referral.referral USING btree (person_id);
CREATE INDEX referral_sender_key_drafted_at_idx ON referral.referral USING btree (sender_key, drafted_at);
CREATE INDEX referral_sender_key_idx ON referral.referral USING btree (sender_key) WHERE (status = ANY (ARRAY['DRAFT'::text, 'INFORMATION_REQUESTED'::text]));
CREATE INDEX referral_submitted_at_idx ON referral.referral USING btree (submitted_at) WHERE (submitted_at IS NOT NULL);
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
  using ((( SELECT sharing.is_system() AS is_system) OR (((NOT (EXISTS ( SELECT
   FROM sharing.special s
  WHERE (s.person_id = referral.person_id)))) OR (NOT (EXISTS ( SELECT
   FROM sharing.shut s
  WHERE (s.person_id = referral.person_id))))) AND ((sender_key = ANY (( SELECT sharing.keys() AS keys)::text[])) OR ((status <> 'DRAFT'::text) AND (('triage '::text || (team_id)::text) = ANY (( SELECT sharing.keys() AS keys)::text[])))))));
create policy see on referral.referral as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (((NOT (EXISTS ( SELECT
   FROM sharing.special s
  WHERE (s.person_id = referral.person_id)))) OR (NOT (EXISTS ( SELECT
   FROM sharing.shut s
  WHERE (s.person_id = referral.person_id))))) AND ((sender_key = ANY (( SELECT sharing.keys() AS keys)::text[])) OR ((status <> 'DRAFT'::text) AND (('triage '::text || (team_id)::text) = ANY (( SELECT sharing.keys() AS keys)::text[]))) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = referral.person_id))) THEN sharing.sees(person_id,
    CASE
        WHEN (team_id = ( SELECT sharing.team() AS team)) THEN ( SELECT sharing.host() AS host)
        ELSE holder_agency_id
    END, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = referral.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((referral.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens ||
                CASE
                    WHEN (referral.team_id = ( SELECT sharing.team() AS team)) THEN ( SELECT sharing.host() AS host)
                    ELSE referral.holder_agency_id
                END))], (0)::bigint) >> sharing.place(referral.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(referral.person_id,
                CASE
                    WHEN (referral.team_id = ( SELECT sharing.team() AS team)) THEN ( SELECT sharing.host() AS host)
                    ELSE referral.holder_agency_id
                END, referral.category, true, false)
                ELSE false
            END))))
END))));
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
  WHERE ((r.id = told.referral_id) AND (((r.sender_key = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (r.holder_agency_id = told.holder_agency_id)) OR
        CASE
            WHEN (EXISTS ( SELECT
               FROM sharing.special s
              WHERE (s.person_id = r.person_id))) THEN sharing.sees(r.person_id,
            CASE
                WHEN (r.team_id = ( SELECT sharing.team() AS team)) THEN ( SELECT sharing.host() AS host)
                ELSE told.holder_agency_id
            END, told.category, true, false)
            ELSE (EXISTS ( SELECT
               FROM sharing.grant_of_viewer a
              WHERE ((a.person_id = r.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((told.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
                    CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens ||
                        CASE
                            WHEN (r.team_id = ( SELECT sharing.team() AS team)) THEN ( SELECT sharing.host() AS host)
                            ELSE told.holder_agency_id
                        END))], (0)::bigint) >> sharing.place(told.category)) & (65537)::bigint)
                        WHEN 1 THEN true
                        WHEN 65537 THEN true
                        WHEN 65536 THEN sharing.sees(r.person_id,
                        CASE
                            WHEN (r.team_id = ( SELECT sharing.team() AS team)) THEN ( SELECT sharing.host() AS host)
                            ELSE told.holder_agency_id
                        END, told.category, true, false)
                        ELSE false
                    END))))
        END))))));
grant insert, select, update on referral.told to pop_app;


create schema report;
grant usage on schema report to pop_app;

create table report.additive (
  counts text not null,
  constraint additive_pkey PRIMARY KEY (counts)
);
grant select on report.additive to pop_app;

create table report.annual (
  id uuid not null,
  year text not null,
  as_of date not null,
  fixed_by uuid,
  fixed_at timestamp with time zone not null,
  constraint annual_pkey PRIMARY KEY (id),
  constraint annual_fixed_by_fkey FOREIGN KEY (fixed_by) REFERENCES agency.worker(id),
  constraint annual_year_check CHECK ((year ~ '^[0-9]{4}-[0-9]{2}$'::text))
);
CREATE INDEX annual_year_fixed_at_idx ON report.annual USING btree (year, fixed_at);
alter table report.annual enable row level security;
create policy add on report.annual as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT report.reads() AS reads) AND (fixed_by = ( SELECT sharing.viewer() AS viewer)))));
create policy change on report.annual as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on report.annual as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT report.reads() AS reads)));
grant insert, select on report.annual to pop_app;

create table report.area_serves (
  area text not null,
  outcome text not null,
  constraint area_serves_pkey PRIMARY KEY (area, outcome),
  constraint area_serves_outcome_fkey FOREIGN KEY (outcome) REFERENCES report.outcome(code)
);
grant select on report.area_serves to pop_app;

create table report.case_agreement (
  id uuid not null,
  study_id uuid not null,
  agreed_on date not null,
  how text not null,
  until_on date,
  kept text not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  constraint case_agreement_pkey PRIMARY KEY (id),
  constraint case_agreement_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES agency.worker(id),
  constraint case_agreement_study_id_fkey FOREIGN KEY (study_id) REFERENCES report.case_study(id),
  constraint case_agreement_check CHECK ((until_on >= agreed_on)),
  constraint case_agreement_how_check CHECK ((how = ANY (ARRAY['SIGNED'::text, 'SAID_WITH_A_WITNESS'::text, 'WROTE'::text]))),
  constraint case_agreement_kept_check CHECK ((length(kept) <= 300))
);
CREATE INDEX case_agreement_study_id_recorded_at_idx ON report.case_agreement USING btree (study_id, recorded_at);
alter table report.case_agreement enable row level security;
create policy add on report.case_agreement as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT report.tells_stories() AS tells_stories) AND (recorded_by = ( SELECT sharing.viewer() AS viewer)))));
create policy change on report.case_agreement as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on report.case_agreement as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT report.tells_stories() AS tells_stories)));
grant insert, select on report.case_agreement to pop_app;

create table report.case_end (
  study_id uuid not null,
  why text not null,
  ended_on date not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  constraint case_end_pkey PRIMARY KEY (study_id),
  constraint case_end_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES agency.worker(id),
  constraint case_end_study_id_fkey FOREIGN KEY (study_id) REFERENCES report.case_study(id),
  constraint case_end_why_check CHECK ((why = ANY (ARRAY['WITHDRAWN'::text, 'NOT_USED'::text])))
);
alter table report.case_end enable row level security;
create policy add on report.case_end as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT report.tells_stories() AS tells_stories) AND (recorded_by = ( SELECT sharing.viewer() AS viewer)))));
create policy change on report.case_end as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on report.case_end as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT report.tells_stories() AS tells_stories)));
grant insert, select on report.case_end to pop_app;

create table report.case_review (
  id uuid not null,
  text_id uuid not null,
  may_print boolean not null,
  remark text not null,
  reviewed_by uuid not null,
  reviewed_at timestamp with time zone not null,
  constraint case_review_pkey PRIMARY KEY (id),
  constraint case_review_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES agency.worker(id),
  constraint case_review_text_id_fkey FOREIGN KEY (text_id) REFERENCES report.case_text(id),
  constraint case_review_remark_check CHECK ((length(remark) <= 1000))
);
CREATE INDEX case_review_text_id_reviewed_at_idx ON report.case_review USING btree (text_id, reviewed_at);
alter table report.case_review enable row level security;
create policy add on report.case_review as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT report.tells_stories() AS tells_stories) AND (reviewed_by = ( SELECT sharing.viewer() AS viewer)) AND (report.wrote(text_id) <> reviewed_by))));
create policy change on report.case_review as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on report.case_review as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT report.tells_stories() AS tells_stories)));
grant insert, select on report.case_review to pop_app;

create table report.case_study (
  id uuid not null,
  year text not null,
  begun_by uuid not null,
  begun_at timestamp with time zone not null,
  constraint case_study_pkey PRIMARY KEY (id),
  constraint case_study_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES agency.worker(id),
  constraint case_study_year_check CHECK ((year ~ '^[0-9]{4}-[0-9]{2}$'::text))
);
CREATE INDEX case_study_year_idx ON report.case_study USING btree (year);
alter table report.case_study enable row level security;
create policy add on report.case_study as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT report.tells_stories() AS tells_stories) AND (begun_by = ( SELECT sharing.viewer() AS viewer)))));
create policy change on report.case_study as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on report.case_study as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT report.tells_stories() AS tells_stories)));
grant insert, select on report.case_study to pop_app;

create table report.case_text (
  id uuid not null,
  study_id uuid not null,
  title text not null,
  words text not null,
  disguised text[] not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint case_text_pkey PRIMARY KEY (id),
  constraint case_text_study_id_fkey FOREIGN KEY (study_id) REFERENCES report.case_study(id),
  constraint case_text_written_by_fkey FOREIGN KEY (written_by) REFERENCES agency.worker(id),
  constraint case_text_disguised_check CHECK ((disguised <@ '{NAMES,AGE,PLACES,DATES,FAMILY_AND_WORK,HEALTH,OFFENCES}'::text[])),
  constraint case_text_title_check CHECK (((title <> ''::text) AND (length(title) <= 200))),
  constraint case_text_words_check CHECK (((words <> ''::text) AND (length(words) <= 6000)))
);
CREATE INDEX case_text_study_id_written_at_idx ON report.case_text USING btree (study_id, written_at);
alter table report.case_text enable row level security;
create policy add on report.case_text as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT report.tells_stories() AS tells_stories) AND (written_by = ( SELECT sharing.viewer() AS viewer)))));
create policy change on report.case_text as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on report.case_text as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT report.tells_stories() AS tells_stories)));
grant insert, select on report.case_text to pop_app;

create table report.district (
  outcode text not null,
  locality text not null,
  constraint district_pkey PRIMARY KEY (outcode),
  constraint district_locality_check CHECK ((locality = ANY (ARRAY['NORTH_EAST'::text, 'NORTH_WEST'::text, 'SOUTH'::text])))
);
grant select on report.district to pop_app;

create table report.framework (
  code text not null,
  title text not null,
  source text not null,
  since date not null,
  until date,
  "position" integer not null,
  constraint framework_pkey PRIMARY KEY (code),
  constraint framework_position_key UNIQUE ("position")
);
grant select on report.framework to pop_app;

create table report.holiday (
  day date not null,
  constraint holiday_pkey PRIMARY KEY (day)
);
grant select on report.holiday to pop_app;

create table report.indicator (
  code text not null,
  title text not null,
  owner text not null,
  kind text not null,
  unit text not null,
  "position" integer not null,
  public_position integer,
  constraint indicator_pkey PRIMARY KEY (code),
  constraint indicator_position_key UNIQUE ("position"),
  constraint indicator_public_position_key UNIQUE (public_position),
  constraint indicator_code_check CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint indicator_kind_check CHECK ((kind = ANY (ARRAY['COUNT'::text, 'SHARE'::text, 'MEDIAN'::text])))
);
grant select on report.indicator to pop_app;

create table report.narrative (
  id uuid not null,
  year text not null,
  chapter text not null,
  words text not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint narrative_pkey PRIMARY KEY (id),
  constraint narrative_written_by_fkey FOREIGN KEY (written_by) REFERENCES agency.worker(id),
  constraint narrative_chapter_check CHECK ((chapter = ANY (ARRAY['FOREWORD'::text, 'PEOPLE'::text, 'CUSTODY'::text, 'ARRIVING'::text, 'ONWARD'::text, 'SAFETY'::text, 'CHANGE'::text, 'HEARD'::text, 'STORIES'::text, 'NEXT'::text]))),
  constraint narrative_words_check CHECK ((length(words) <= 6000)),
  constraint narrative_year_check CHECK ((year ~ '^[0-9]{4}-[0-9]{2}$'::text))
);
CREATE INDEX narrative_year_chapter_written_at_idx ON report.narrative USING btree (year, chapter, written_at);
alter table report.narrative enable row level security;
create policy add on report.narrative as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT report.leads() AS leads) AND (written_by = ( SELECT sharing.viewer() AS viewer)))));
create policy change on report.narrative as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on report.narrative as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT report.reads() AS reads)));
grant insert, select on report.narrative to pop_app;

create table report.outcome (
  code text not null,
  framework text not null,
  title text not null,
  "position" integer not null,
  constraint outcome_pkey PRIMARY KEY (code),
  constraint outcome_framework_position_key UNIQUE (framework, "position"),
  constraint outcome_framework_fkey FOREIGN KEY (framework) REFERENCES report.framework(code)
);
grant select on report.outcome to pop_app;

create table report.part (
  counts text not null,
  whole text not null,
  constraint part_pkey PRIMARY KEY (counts, whole)
);
grant select on report.part to pop_app;

create table report.serves (
  indicator text not null,
  outcome text not null,
  constraint serves_pkey PRIMARY KEY (indicator, outcome),
  constraint serves_indicator_fkey FOREIGN KEY (indicator) REFERENCES report.indicator(code),
  constraint serves_outcome_fkey FOREIGN KEY (outcome) REFERENCES report.outcome(code)
);
grant select on report.serves to pop_app;

create table report.version (
  indicator text not null,
  version integer not null,
  definition text not null,
  function text not null,
  counts text not null,
  base text,
  since date not null,
  until date,
  constraint version_pkey PRIMARY KEY (indicator, version),
  constraint version_indicator_fkey FOREIGN KEY (indicator) REFERENCES report.indicator(code),
  constraint version_check CHECK ((until >= since)),
  constraint version_function_check CHECK ((function ~ '^i_[a-z0-9_]+$'::text)),
  constraint version_version_check CHECK ((version > 0)),
  constraint version_indicator_daterange_excl EXCLUDE USING gist (indicator WITH =, daterange(since, until, '[]'::text) WITH &&)
);
grant select on report.version to pop_app;

create function report.age_band(earliest date, latest date, at date) returns text;

create function report.bounds(from_on date, until_on date) returns TABLE(a timestamp with time zone, z timestamp with time zone);

create function report.i_change_v1(from_on date, until_on date) returns TABLE(indicator text, cut text, of text, numerator bigint, denominator bigint, value numeric);

create function report.i_custody_v1(from_on date, until_on date) returns TABLE(indicator text, cut text, of text, numerator bigint, denominator bigint, value numeric);

create function report.i_naloxone_v1(from_on date, until_on date) returns TABLE(indicator text, cut text, of text, numerator bigint, denominator bigint, value numeric);

create function report.i_onward_v1(from_on date, until_on date) returns TABLE(indicator text, cut text, of text, numerator bigint, denominator bigint, value numeric);

create function report.i_overdose_v1(from_on date, until_on date) returns TABLE(indicator text, cut text, of text, numerator bigint, denominator bigint, value numeric);

create function report.i_referral_v1(from_on date, until_on date) returns TABLE(indicator text, cut text, of text, numerator bigint, denominator bigint, value numeric);

create function report.i_support_v1(from_on date, until_on date) returns TABLE(indicator text, cut text, of text, numerator bigint, denominator bigint, value numeric);

create function report.leads() returns boolean;

create function report.reads() returns boolean;

create function report.run(from_on date, until_on date, as_of date, codes text[] DEFAULT NULL::text[]) returns TABLE(indicator text, version integer, cut text, of text, numerator bigint, denominator bigint, value numeric) security definer;

create function report.run_each(from_on date[], until_on date[], codes text[] DEFAULT NULL::text[]) returns TABLE(from_on date, until_on date, indicator text, version integer, cut text, of text, numerator bigint, denominator bigint, value numeric);

create function report.tells_stories() returns boolean;

create function report.typed(of_year text, from_on date, until_on date, as_of date) returns TABLE(kind text, title text, words text) security definer;

create function report.working_days(from_on date, until_on date) returns TABLE(day date, number integer, after_1 date, after_3 date, after_5 date);

create function report.wrote(text_id uuid) returns uuid security definer;


create schema safety;
grant usage on schema safety to pop_app;

create table safety.alert (
  id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'SAFETY'::text not null,
  kind text not null,
  title text default ''::text not null,
  priority text not null,
  todo text default ''::text not null,
  review_on date not null,
  ends_on date,
  status text not null,
  told_id uuid,
  raised_by uuid not null,
  raised_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint alert_pkey PRIMARY KEY (id),
  constraint alert_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint alert_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint alert_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint alert_raised_by_fkey FOREIGN KEY (raised_by) REFERENCES agency.worker(id),
  constraint alert_check CHECK (((kind <> 'OTHER'::text) OR (title <> ''::text))),
  constraint alert_kind_check CHECK ((kind = ANY (ARRAY['RISK_TO_STAFF'::text, 'OVERDOSE'::text, 'SELF_HARM'::text, 'WEAPON'::text, 'DOG'::text, 'SAFE_CONTACT'::text, 'HEALTH_NEED'::text, 'EXPLOITATION'::text, 'NOT_ALONE'::text, 'OTHER'::text]))),
  constraint alert_priority_check CHECK ((priority = ANY (ARRAY['HIGH'::text, 'NORMAL'::text]))),
  constraint alert_status_check CHECK ((status = ANY (ARRAY['IN_FORCE'::text, 'LOWERED'::text])))
);
CREATE INDEX alert_least_idx ON safety.alert USING btree (LEAST(review_on, ends_on)) WHERE (status = 'IN_FORCE'::text);
CREATE INDEX alert_person_id_idx ON safety.alert USING btree (person_id);
CREATE INDEX alert_told_id_idx ON safety.alert USING btree (told_id) WHERE (told_id IS NOT NULL);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON safety.alert FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table safety.alert enable row level security;
create policy add on safety.alert as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = alert.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = alert.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((alert.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || alert.holder_agency_id))], (0)::bigint) >> sharing.place(alert.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(alert.person_id, alert.holder_agency_id, alert.category, true, false)
                ELSE false
            END))))
END));
create policy change on safety.alert as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = alert.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = alert.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((alert.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || alert.holder_agency_id))], (0)::bigint) >> sharing.place(alert.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(alert.person_id, alert.holder_agency_id, alert.category, true, false)
                ELSE false
            END))))
END));
create policy see on safety.alert as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = alert.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = alert.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((alert.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || alert.holder_agency_id))], (0)::bigint) >> sharing.place(alert.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(alert.person_id, alert.holder_agency_id, alert.category, true, false)
                ELSE false
            END))))
END));
grant insert, select on safety.alert to pop_app;

create table safety.alert_fact (
  id uuid not null,
  alert_id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text default 'SAFETY'::text not null,
  number integer not null,
  kind text not null,
  priority text not null,
  todo text not null,
  review_on date not null,
  ends_on date,
  note text default ''::text not null,
  at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint alert_fact_pkey PRIMARY KEY (id),
  constraint alert_fact_alert_id_number_key UNIQUE (alert_id, number),
  constraint alert_fact_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES safety.alert(id),
  constraint alert_fact_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint alert_fact_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint alert_fact_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint alert_fact_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES agency.worker(id),
  constraint alert_fact_check CHECK (((kind <> 'LOWERED'::text) OR (note <> ''::text))),
  constraint alert_fact_kind_check CHECK ((kind = ANY (ARRAY['RAISED'::text, 'KEPT'::text, 'CHANGED'::text, 'LOWERED'::text])))
);
CREATE INDEX alert_fact_person_id_idx ON safety.alert_fact USING btree (person_id);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON safety.alert_fact FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table safety.alert_fact enable row level security;
create policy add on safety.alert_fact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM safety.alert a
  WHERE (a.id = alert_fact.alert_id)))));
create policy change on safety.alert_fact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on safety.alert_fact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM safety.alert a
  WHERE (a.id = alert_fact.alert_id)))));
grant insert, select on safety.alert_fact to pop_app;

create table safety.concern (
  id uuid not null,
  person_id uuid,
  about text default ''::text not null,
  holder_agency_id uuid not null,
  category text default 'SAFETY'::text not null,
  team_id uuid not null,
  whom text not null,
  route text not null,
  urgent boolean not null,
  confidential boolean default false not null,
  kept_from uuid[] default '{}'::uuid[] not null,
  status text not null,
  raised_by uuid not null,
  raised_at timestamp with time zone not null,
  moved_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint concern_pkey PRIMARY KEY (id),
  constraint concern_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint concern_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint concern_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint concern_raised_by_fkey FOREIGN KEY (raised_by) REFERENCES agency.worker(id),
  constraint concern_team_id_fkey FOREIGN KEY (team_id) REFERENCES agency.team(id),
  constraint concern_route_check CHECK ((route = ANY (ARRAY['ADULT'::text, 'CHILD'::text, 'BOTH'::text]))),
  constraint concern_status_check CHECK ((status = ANY (ARRAY['RAISED'::text, 'TOLD'::text, 'ACKNOWLEDGED'::text, 'OUTCOME'::text, 'WITHDRAWN_IN_ERROR'::text]))),
  constraint concern_whom_check CHECK ((whom = ANY (ARRAY['PERSON'::text, 'CHILD'::text])))
);
CREATE INDEX concern_moved_at_idx ON safety.concern USING btree (moved_at) WHERE (status = ANY (ARRAY['RAISED'::text, 'TOLD'::text, 'ACKNOWLEDGED'::text]));
CREATE INDEX concern_person_id_raised_at_idx ON safety.concern USING btree (person_id, raised_at DESC);
CREATE INDEX concern_raised_by_idx ON safety.concern USING btree (raised_by);
CREATE INDEX concern_team_id_raised_at_idx ON safety.concern USING btree (team_id, raised_at DESC);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON safety.concern FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table safety.concern enable row level security;
create policy add on safety.concern as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((holder_agency_id = ( SELECT sharing.agency() AS agency)) AND (raised_by = ( SELECT sharing.viewer() AS viewer)) AND ((person_id IS NULL) OR (EXISTS ( SELECT
   FROM sharing.door d
  WHERE (d.person_id = concern.person_id)))))));
create policy change on safety.concern as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((NOT (( SELECT sharing.viewer() AS viewer) = ANY (kept_from))) AND ( SELECT sharing.is_somebody() AS is_somebody) AND (NOT (EXISTS ( SELECT
   FROM sharing.shut s
  WHERE (s.person_id = concern.person_id)))) AND ((raised_by = ( SELECT sharing.viewer() AS viewer)) OR ((('lead '::text || (team_id)::text) = ANY (( SELECT sharing.keys() AS keys)::text[])) OR (('governance'::text = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (NOT safety.has_lead(team_id, kept_from)))) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = concern.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, (NOT ((NOT confidential) AND (EXISTS ( SELECT
       FROM ((person.person p
         JOIN person.person q ON ((q.main_id = p.main_id)))
         JOIN engagement.engagement e ON ((e.person_id = q.id)))
      WHERE ((p.id = concern.person_id) AND (e.status <> 'CLOSED'::text) AND (e.lead_worker_id = ( SELECT sharing.viewer() AS viewer))))))))
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = concern.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT (NOT ((NOT concern.confidential) AND (EXISTS ( SELECT
               FROM ((person.person p
                 JOIN person.person q ON ((q.main_id = p.main_id)))
                 JOIN engagement.engagement e ON ((e.person_id = q.id)))
              WHERE ((p.id = concern.person_id) AND (e.status <> 'CLOSED'::text) AND (e.lead_worker_id = ( SELECT sharing.viewer() AS viewer)))))))) OR (a.desk = 'lead'::text)) AND (((concern.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || concern.holder_agency_id))], (0)::bigint) >> sharing.place(concern.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(concern.person_id, concern.holder_agency_id, concern.category, false, (NOT ((NOT concern.confidential) AND (EXISTS ( SELECT
                   FROM ((person.person p
                     JOIN person.person q ON ((q.main_id = p.main_id)))
                     JOIN engagement.engagement e ON ((e.person_id = q.id)))
                  WHERE ((p.id = concern.person_id) AND (e.status <> 'CLOSED'::text) AND (e.lead_worker_id = ( SELECT sharing.viewer() AS viewer))))))))
                ELSE false
            END))))
END))));
create policy see on safety.concern as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((NOT (( SELECT sharing.viewer() AS viewer) = ANY (kept_from))) AND ( SELECT sharing.is_somebody() AS is_somebody) AND (NOT (EXISTS ( SELECT
   FROM sharing.shut s
  WHERE (s.person_id = concern.person_id)))) AND ((raised_by = ( SELECT sharing.viewer() AS viewer)) OR ((('lead '::text || (team_id)::text) = ANY (( SELECT sharing.keys() AS keys)::text[])) OR (('governance'::text = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (NOT safety.has_lead(team_id, kept_from)))) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = concern.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, false, (NOT ((NOT confidential) AND (EXISTS ( SELECT
       FROM ((person.person p
         JOIN person.person q ON ((q.main_id = p.main_id)))
         JOIN engagement.engagement e ON ((e.person_id = q.id)))
      WHERE ((p.id = concern.person_id) AND (e.status <> 'CLOSED'::text) AND (e.lead_worker_id = ( SELECT sharing.viewer() AS viewer))))))))
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = concern.person_id) AND (false OR (a.scope <> 'REFERRAL'::text)) AND ((NOT (NOT ((NOT concern.confidential) AND (EXISTS ( SELECT
               FROM ((person.person p
                 JOIN person.person q ON ((q.main_id = p.main_id)))
                 JOIN engagement.engagement e ON ((e.person_id = q.id)))
              WHERE ((p.id = concern.person_id) AND (e.status <> 'CLOSED'::text) AND (e.lead_worker_id = ( SELECT sharing.viewer() AS viewer)))))))) OR (a.desk = 'lead'::text)) AND (((concern.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || concern.holder_agency_id))], (0)::bigint) >> sharing.place(concern.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(concern.person_id, concern.holder_agency_id, concern.category, false, (NOT ((NOT concern.confidential) AND (EXISTS ( SELECT
                   FROM ((person.person p
                     JOIN person.person q ON ((q.main_id = p.main_id)))
                     JOIN engagement.engagement e ON ((e.person_id = q.id)))
                  WHERE ((p.id = concern.person_id) AND (e.status <> 'CLOSED'::text) AND (e.lead_worker_id = ( SELECT sharing.viewer() AS viewer))))))))
                ELSE false
            END))))
END))));
grant insert, select on safety.concern to pop_app;

create table safety.concern_fact (
  id uuid not null,
  concern_id uuid not null,
  person_id uuid,
  holder_agency_id uuid not null,
  category text default 'SAFETY'::text not null,
  number integer not null,
  kind text not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  told_to text default ''::text not null,
  way text,
  route text,
  basis text,
  agrees text,
  outcome text,
  note text default ''::text not null,
  constraint concern_fact_pkey PRIMARY KEY (id),
  constraint concern_fact_concern_id_number_key UNIQUE (concern_id, number),
  constraint concern_fact_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint concern_fact_concern_id_fkey FOREIGN KEY (concern_id) REFERENCES safety.concern(id),
  constraint concern_fact_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint concern_fact_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint concern_fact_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES agency.worker(id),
  constraint concern_fact_agrees_check CHECK ((agrees = ANY (ARRAY['YES'::text, 'NO'::text, 'NOT_ASKED'::text]))),
  constraint concern_fact_basis_check CHECK ((basis = ANY (ARRAY['ADULT_PROTECTION'::text, 'CHILD_PROTECTION'::text, 'ADULT_AND_CHILD_PROTECTION'::text]))),
  constraint concern_fact_check CHECK (((kind = ANY (ARRAY['TOLD'::text, 'TOLD_IN_PART'::text])) = (basis IS NOT NULL))),
  constraint concern_fact_check1 CHECK (((kind = 'OUTCOME'::text) = (outcome IS NOT NULL))),
  constraint concern_fact_check2 CHECK (((kind <> 'WITHDRAWN_IN_ERROR'::text) OR (note <> ''::text))),
  constraint concern_fact_check3 CHECK (((outcome <> 'NO_FURTHER_ACTION'::text) OR (note <> ''::text))),
  constraint concern_fact_kind_check CHECK ((kind = ANY (ARRAY['RAISED'::text, 'ADDED_TO'::text, 'ROUTE_ADDED'::text, 'TOLD_IN_PART'::text, 'TOLD'::text, 'ACKNOWLEDGED'::text, 'FOLLOWED_UP'::text, 'OUTCOME'::text, 'WITHDRAWN_IN_ERROR'::text]))),
  constraint concern_fact_outcome_check CHECK ((outcome = ANY (ARRAY['INQUIRY'::text, 'INVESTIGATION'::text, 'NO_FURTHER_ACTION'::text, 'OTHER_SUPPORT'::text]))),
  constraint concern_fact_route_check CHECK ((route = ANY (ARRAY['ADULT'::text, 'CHILD'::text, 'BOTH'::text]))),
  constraint concern_fact_way_check CHECK ((way = ANY (ARRAY['PHONE'::text, 'IN_PERSON'::text, 'LETTER'::text, 'SECURE_MAIL'::text])))
);
CREATE INDEX concern_fact_person_id_idx ON safety.concern_fact USING btree (person_id);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON safety.concern_fact FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table safety.concern_fact enable row level security;
create policy add on safety.concern_fact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM safety.concern c
  WHERE (c.id = concern_fact.concern_id)))));
create policy change on safety.concern_fact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on safety.concern_fact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM safety.concern c
  WHERE (c.id = concern_fact.concern_id)))));
grant insert, select on safety.concern_fact to pop_app;

create table safety.duty_team (
  id uuid not null,
  council text not null,
  route text not null,
  phone text default ''::text not null,
  after_hours text default ''::text not null,
  address text default ''::text not null,
  note text default ''::text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  ended_at timestamp with time zone,
  constraint duty_team_pkey PRIMARY KEY (id),
  constraint duty_team_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES agency.worker(id),
  constraint duty_team_council_check CHECK ((council <> ''::text)),
  constraint duty_team_route_check CHECK ((route = ANY (ARRAY['ADULT'::text, 'CHILD'::text])))
);
CREATE UNIQUE INDEX duty_team_lower_route_idx ON safety.duty_team USING btree (lower(council), route) WHERE (ended_at IS NULL);
alter table safety.duty_team enable row level security;
create policy add on safety.duty_team as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT current_setting('pop.role'::text, true) AS current_setting) = ANY (ARRAY['TEAM_LEADER'::text, 'ADMINISTRATOR'::text]))));
create policy change on safety.duty_team as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (( SELECT current_setting('pop.role'::text, true) AS current_setting) = ANY (ARRAY['TEAM_LEADER'::text, 'ADMINISTRATOR'::text]))));
create policy see on safety.duty_team as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
grant insert, select on safety.duty_team to pop_app;

create table safety.known (
  id uuid not null,
  alert_id uuid not null,
  person_id uuid not null,
  holder_agency_id uuid not null,
  category text not null,
  text text not null,
  source text,
  told_by text default ''::text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint known_pkey PRIMARY KEY (id),
  constraint known_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES safety.alert(id),
  constraint known_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint known_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint known_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint known_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES agency.worker(id),
  constraint known_source_check CHECK ((source = ANY (ARRAY['SEEN'::text, 'PERSON'::text, 'AGENCY'::text]))),
  constraint known_text_check CHECK ((text <> ''::text))
);
CREATE INDEX known_alert_id_idx ON safety.known USING btree (alert_id);
CREATE INDEX known_person_id_idx ON safety.known USING btree (person_id);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON safety.known FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table safety.known enable row level security;
create policy add on safety.known as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM safety.alert a
  WHERE ((a.id = known.alert_id) AND (a.person_id = known.person_id))))));
create policy change on safety.known as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on safety.known as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((recorded_by = ( SELECT sharing.viewer() AS viewer)) AND (EXISTS ( SELECT
   FROM safety.alert a
  WHERE (a.id = known.alert_id)))) OR
CASE
    WHEN (EXISTS ( SELECT
       FROM sharing.special s
      WHERE (s.person_id = known.person_id))) THEN sharing.sees(person_id, holder_agency_id, category, true, false)
    ELSE (EXISTS ( SELECT
       FROM sharing.grant_of_viewer a
      WHERE ((a.person_id = known.person_id) AND (true OR (a.scope <> 'REFERRAL'::text)) AND ((NOT false) OR (a.desk = 'lead'::text)) AND (((known.category = 'SAFETY'::text) AND (a.scope = 'SUPPORT'::text)) OR
            CASE ((COALESCE((( SELECT sharing.masks() AS masks))[array_position(( SELECT sharing.lenses() AS lenses), (a.lens || known.holder_agency_id))], (0)::bigint) >> sharing.place(known.category)) & (65537)::bigint)
                WHEN 1 THEN true
                WHEN 65537 THEN true
                WHEN 65536 THEN sharing.sees(known.person_id, known.holder_agency_id, known.category, true, false)
                ELSE false
            END))))
END));
grant insert, select on safety.known to pop_app;

create table safety.statement (
  id uuid not null,
  concern_id uuid not null,
  person_id uuid,
  holder_agency_id uuid not null,
  category text default 'SAFETY'::text not null,
  number integer not null,
  worry text not null,
  danger text,
  age text,
  unable text,
  unable_why text default ''::text not null,
  at_risk text,
  at_risk_why text default ''::text not null,
  vulnerable text,
  vulnerable_why text default ''::text not null,
  harms text[] default '{}'::text[] not null,
  knows text,
  agrees text,
  view text default ''::text not null,
  advocacy text,
  child text default ''::text not null,
  place text default ''::text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint statement_pkey PRIMARY KEY (id),
  constraint statement_concern_id_number_key UNIQUE (concern_id, number),
  constraint statement_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint statement_concern_id_fkey FOREIGN KEY (concern_id) REFERENCES safety.concern(id),
  constraint statement_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint statement_person_id_fkey FOREIGN KEY (person_id) REFERENCES person.person(id),
  constraint statement_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES agency.worker(id),
  constraint statement_advocacy_check CHECK ((advocacy = ANY (ARRAY['OFFERED'::text, 'NOT_WANTED'::text, 'NOT_YET'::text]))),
  constraint statement_age_check CHECK ((age = ANY (ARRAY['UNDER_16'::text, 'SIXTEEN_OR_SEVENTEEN'::text, 'ADULT'::text, 'NOT_KNOWN'::text]))),
  constraint statement_agrees_check CHECK ((agrees = ANY (ARRAY['YES'::text, 'NO'::text, 'NOT_ASKED'::text]))),
  constraint statement_at_risk_check CHECK ((at_risk = ANY (ARRAY['YES'::text, 'NO'::text, 'NOT_KNOWN'::text]))),
  constraint statement_danger_check CHECK ((danger = ANY (ARRAY['YES'::text, 'NO'::text, 'NOT_KNOWN'::text]))),
  constraint statement_harms_check CHECK ((harms <@ ARRAY['PHYSICAL'::text, 'PSYCHOLOGICAL'::text, 'FINANCIAL'::text, 'SEXUAL'::text, 'NEGLECT'::text, 'SELF_NEGLECT'::text, 'SELF_HARM'::text, 'INSTITUTIONAL'::text])),
  constraint statement_knows_check CHECK ((knows = ANY (ARRAY['YES'::text, 'NO'::text, 'NOT_KNOWN'::text]))),
  constraint statement_unable_check CHECK ((unable = ANY (ARRAY['YES'::text, 'NO'::text, 'NOT_KNOWN'::text]))),
  constraint statement_vulnerable_check CHECK ((vulnerable = ANY (ARRAY['YES'::text, 'NO'::text, 'NOT_KNOWN'::text]))),
  constraint statement_worry_check CHECK ((worry <> ''::text))
);
CREATE INDEX statement_person_id_idx ON safety.statement USING btree (person_id);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON safety.statement FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table safety.statement enable row level security;
create policy add on safety.statement as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM safety.concern c
  WHERE (c.id = statement.concern_id)))));
create policy change on safety.statement as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on safety.statement as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM safety.concern c
  WHERE (c.id = statement.concern_id)))));
grant insert, select on safety.statement to pop_app;

create view safety.referred with (security_invoker=true) as
 SELECT t.id,
    r.person_id,
    t.text,
    COALESCE(NULLIF(r.from_agency, ''::text), a.name) AS sender
   FROM referral.told t
     JOIN referral.referral r ON r.id = t.referral_id
     JOIN agency.agency a ON a.id = r.holder_agency_id
  WHERE t.section = 'SAFETY'::text AND r.status <> 'DRAFT'::text;
grant select on safety.referred to pop_app;

create function safety.answering_team(team uuid, kept_from uuid[]) returns uuid;

create function safety.has_lead(team uuid, kept_from uuid[]) returns boolean;

create function safety.tell_by(raised_at timestamp with time zone, urgent boolean) returns timestamp with time zone;


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
  holder_agency_id uuid,
  categories text[],
  past boolean default false not null,
  origin_id uuid,
  lens text generated always as (
CASE
    WHEN (past AND (scope = 'SUPPORT'::text)) THEN 'PAST'::text
    ELSE scope
END) stored not null,
  constraint access_pkey PRIMARY KEY (id),
  constraint access_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint access_origin_id_fkey FOREIGN KEY (origin_id) REFERENCES sharing.access(id),
  constraint access_team_id_fkey FOREIGN KEY (team_id) REFERENCES agency.team(id),
  constraint access_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES agency.worker(id),
  constraint access_basis_check CHECK ((basis = ANY (ARRAY['REFERRAL'::text, 'ENGAGEMENT'::text, 'LINK'::text, 'EMERGENCY'::text, 'REQUEST'::text, 'ONWARD'::text]))),
  constraint access_check CHECK (((worker_id IS NULL) <> (team_id IS NULL))),
  constraint access_check1 CHECK (((team_id IS NULL) = (desk IS NULL))),
  constraint access_desk_check CHECK ((desk = ANY (ARRAY['triage'::text, 'lead'::text]))),
  constraint access_scope_check CHECK ((scope = ANY (ARRAY['REFERRAL'::text, 'SUPPORT'::text, 'GIVEN'::text]))),
  constraint following_is_narrow CHECK (((basis <> 'ONWARD'::text) OR ((scope = 'GIVEN'::text) AND (worker_id IS NOT NULL) AND (holder_agency_id IS NOT NULL) AND (until IS NOT NULL) AND (categories IS NOT NULL)))),
  constraint given_has_an_end CHECK (((scope <> 'GIVEN'::text) OR ((until IS NOT NULL) AND (categories IS NOT NULL))))
);
CREATE INDEX access_basis_id_idx ON sharing.access USING btree (basis_id);
CREATE INDEX access_key_scope_idx ON sharing.access USING btree (key, scope) WHERE (until IS NULL);
CREATE INDEX access_origin_id_idx ON sharing.access USING btree (origin_id) WHERE (origin_id IS NOT NULL);
CREATE INDEX access_person_id_key_idx ON sharing.access USING btree (person_id, key);
CREATE INDEX access_worker_id_idx ON sharing.access USING btree (worker_id) WHERE (scope = 'GIVEN'::text);
CREATE TRIGGER mark AFTER INSERT ON sharing.access FOR EACH ROW WHEN ((new.until IS NOT NULL)) EXECUTE FUNCTION sharing.mark();
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON sharing.access FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table sharing.access enable row level security;
create policy add on sharing.access as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR sharing.supports(person_id)));
create policy change on sharing.access as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR sharing.supports(person_id)));
create policy see on sharing.access as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (key = ANY (( SELECT sharing.keys() AS keys)::text[]))));
grant insert, select, update on sharing.access to pop_app;

create table sharing.agreement (
  id uuid not null,
  series_id uuid not null,
  version integer not null,
  title text not null,
  drivers text default ''::text not null,
  purposes text default ''::text not null,
  legal_basis text default ''::text not null,
  manner text default ''::text not null,
  impact text default ''::text not null,
  privacy text default ''::text not null,
  accuracy text default ''::text not null,
  retention text default ''::text not null,
  rights text default ''::text not null,
  security text default ''::text not null,
  transfers text default ''::text not null,
  exceptional text default ''::text not null,
  starts_on date,
  ends_on date,
  review_on date,
  grace_days integer default 0 not null,
  status text not null,
  lock_version integer default 1 not null,
  training text default ''::text not null,
  instructions text default ''::text not null,
  monitoring text default ''::text not null,
  constraint agreement_pkey PRIMARY KEY (id),
  constraint agreement_series_id_version_key UNIQUE (series_id, version),
  constraint agreement_check CHECK (((ends_on IS NULL) OR (starts_on IS NULL) OR (ends_on > starts_on))),
  constraint agreement_check1 CHECK (((status = 'DRAFT'::text) OR ((starts_on IS NOT NULL) AND (review_on IS NOT NULL)))),
  constraint agreement_grace_days_check CHECK (((grace_days >= 0) AND (grace_days <= 60))),
  constraint agreement_status_check CHECK ((status = ANY (ARRAY['DRAFT'::text, 'IN_FORCE'::text, 'UNDER_REVIEW'::text, 'ENDED'::text]))),
  constraint agreement_title_check CHECK ((title <> ''::text)),
  constraint agreement_version_check CHECK ((version > 0))
);
CREATE UNIQUE INDEX one_draft ON sharing.agreement USING btree (series_id) WHERE (status = 'DRAFT'::text);
CREATE UNIQUE INDEX one_version_in_force ON sharing.agreement USING btree (series_id) WHERE (status = ANY (ARRAY['IN_FORCE'::text, 'UNDER_REVIEW'::text]));
CREATE TRIGGER signed_stays BEFORE UPDATE ON sharing.agreement FOR EACH ROW EXECUTE FUNCTION sharing.signed_stays();
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON sharing.agreement FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table sharing.agreement enable row level security;
create policy add on sharing.agreement as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ('governance'::text = ANY (( SELECT sharing.keys() AS keys)::text[]))));
create policy change on sharing.agreement as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ('governance'::text = ANY (( SELECT sharing.keys() AS keys)::text[]))));
create policy see on sharing.agreement as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
grant insert, select, update on sharing.agreement to pop_app;

create table sharing.agreement_fact (
  id uuid not null,
  agreement_id uuid not null,
  number integer not null,
  kind text not null,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  agency_id uuid,
  note text default ''::text not null,
  constraint agreement_fact_pkey PRIMARY KEY (id),
  constraint agreement_fact_agreement_id_number_key UNIQUE (agreement_id, number),
  constraint agreement_fact_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency.agency(id),
  constraint agreement_fact_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES sharing.agreement(id),
  constraint agreement_fact_kind_check CHECK ((kind = ANY (ARRAY['DRAFTED'::text, 'CHANGED'::text, 'SIGNED'::text, 'PUT_IN_FORCE'::text, 'REVIEW_STARTED'::text, 'REVIEWED'::text, 'PARTY_LEFT'::text, 'ENDED'::text, 'REPLACED'::text])))
);
alter table sharing.agreement_fact enable row level security;
create policy add on sharing.agreement_fact as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ('governance'::text = ANY (( SELECT sharing.keys() AS keys)::text[]))));
create policy change on sharing.agreement_fact as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on sharing.agreement_fact as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
grant insert, select on sharing.agreement_fact to pop_app;

create table sharing.agreement_party (
  agreement_id uuid not null,
  agency_id uuid not null,
  signed_by text default ''::text not null,
  signed_on date,
  left_on date,
  signed_as text default ''::text not null,
  constraint agreement_party_pkey PRIMARY KEY (agreement_id, agency_id),
  constraint agreement_party_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency.agency(id),
  constraint agreement_party_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES sharing.agreement(id),
  constraint agreement_party_check CHECK (((signed_on IS NULL) = (signed_by = ''::text))),
  constraint agreement_party_check1 CHECK (((signed_on IS NOT NULL) OR (signed_as = ''::text)))
);
CREATE TRIGGER signed_stays BEFORE UPDATE ON sharing.agreement_party FOR EACH ROW EXECUTE FUNCTION sharing.signed_stays();
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON sharing.agreement_party FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table sharing.agreement_party enable row level security;
create policy add on sharing.agreement_party as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (('governance'::text = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (EXISTS ( SELECT
   FROM sharing.agreement a
  WHERE ((a.id = agreement_party.agreement_id) AND (a.status = 'DRAFT'::text)))))));
create policy change on sharing.agreement_party as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ('governance'::text = ANY (( SELECT sharing.keys() AS keys)::text[]))));
create policy redraft on sharing.agreement_party as permissive
  for delete
  to public
  using ((('governance'::text = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (EXISTS ( SELECT
   FROM sharing.agreement a
  WHERE ((a.id = agreement_party.agreement_id) AND (a.status = 'DRAFT'::text))))));
create policy see on sharing.agreement_party as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
grant delete, insert, select, update on sharing.agreement_party to pop_app;

create table sharing.category (
  name text not null,
  constraint category_pkey PRIMARY KEY (name)
);
grant select on sharing.category to pop_app;

create table sharing.clause (
  id uuid not null,
  agreement_id uuid not null,
  number integer not null,
  effect text default 'SHARE'::text not null,
  giver_id uuid not null,
  receiver_id uuid not null,
  roles text[] not null,
  scopes text[] not null,
  categories text[] not null,
  event text,
  only_open boolean default false not null,
  needs_agreement boolean default false not null,
  despite_objection boolean default false not null,
  constraint clause_pkey PRIMARY KEY (id),
  constraint clause_agreement_id_number_key UNIQUE (agreement_id, number),
  constraint clause_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES sharing.agreement(id),
  constraint clause_agreement_id_giver_id_fkey FOREIGN KEY (agreement_id, giver_id) REFERENCES sharing.agreement_party(agreement_id, agency_id),
  constraint clause_agreement_id_receiver_id_fkey FOREIGN KEY (agreement_id, receiver_id) REFERENCES sharing.agreement_party(agreement_id, agency_id),
  constraint clause_categories_check CHECK ((categories <> '{}'::text[])),
  constraint clause_check CHECK ((giver_id <> receiver_id)),
  constraint clause_check1 CHECK ((NOT (needs_agreement AND despite_objection))),
  constraint clause_effect_check CHECK ((effect = ANY (ARRAY['SHARE'::text, 'WITHHOLD'::text]))),
  constraint clause_event_check CHECK ((event = ANY (ARRAY['REFERRAL'::text, 'ONWARD_REFERRAL'::text, 'OVERDOSE'::text, 'DISCLOSURE'::text]))),
  constraint clause_roles_check CHECK ((roles <> '{}'::text[])),
  constraint clause_scopes_check CHECK (((scopes <> '{}'::text[]) AND (scopes <@ ARRAY['REFERRAL'::text, 'SUPPORT'::text])))
);
CREATE INDEX clause_receiver_id_idx ON sharing.clause USING btree (receiver_id);
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON sharing.clause FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table sharing.clause enable row level security;
create policy add on sharing.clause as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (('governance'::text = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (EXISTS ( SELECT
   FROM sharing.agreement a
  WHERE ((a.id = clause.agreement_id) AND (a.status = 'DRAFT'::text)))))));
create policy change on sharing.clause as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (('governance'::text = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (EXISTS ( SELECT
   FROM sharing.agreement a
  WHERE ((a.id = clause.agreement_id) AND (a.status = 'DRAFT'::text)))))));
create policy redraft on sharing.clause as permissive
  for delete
  to public
  using ((('governance'::text = ANY (( SELECT sharing.keys() AS keys)::text[])) AND (EXISTS ( SELECT
   FROM sharing.agreement a
  WHERE ((a.id = clause.agreement_id) AND (a.status = 'DRAFT'::text))))));
create policy see on sharing.clause as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ( SELECT sharing.is_somebody() AS is_somebody)));
grant delete, insert, select, update on sharing.clause to pop_app;

create table sharing.closing (
  id uuid not null,
  person_id uuid not null,
  worker_id uuid,
  key text generated always as (COALESCE(('worker '::text || (worker_id)::text), 'everyone'::text)) stored not null,
  excepting uuid[] default '{}'::uuid[] not null,
  basis text not null,
  basis_id uuid not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  constraint closing_pkey PRIMARY KEY (id),
  constraint closing_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES agency.worker(id),
  constraint closing_basis_check CHECK ((basis = ANY (ARRAY['RESTRICTION'::text, 'CONFLICT'::text]))),
  constraint closing_check CHECK (((basis = 'CONFLICT'::text) = (worker_id IS NOT NULL)))
);
CREATE INDEX closing_basis_id_idx ON sharing.closing USING btree (basis_id);
CREATE UNIQUE INDEX closing_person_id_basis_id_idx ON sharing.closing USING btree (person_id, basis_id) WHERE (until IS NULL);
CREATE INDEX closing_person_id_key_idx ON sharing.closing USING btree (person_id, key);
CREATE INDEX closing_worker_id_person_id_idx ON sharing.closing USING btree (worker_id, person_id) WHERE ((basis = 'CONFLICT'::text) AND (until IS NULL));
CREATE TRIGGER mark AFTER INSERT ON sharing.closing FOR EACH ROW EXECUTE FUNCTION sharing.mark();
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON sharing.closing FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table sharing.closing enable row level security;
create policy add on sharing.closing as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR ((worker_id = ( SELECT sharing.viewer() AS viewer)) OR (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = closing.person_id) AND (d.desk = 'lead'::text)))))));
create policy change on sharing.closing as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = closing.person_id) AND (d.desk = 'lead'::text))))));
create policy see on sharing.closing as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((( SELECT sharing.viewer() AS viewer) = ANY (excepting)) OR ('governance'::text = ANY (( SELECT sharing.keys() AS keys)::text[])) OR (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = closing.person_id) AND (d.desk = 'lead'::text)))))));
grant insert, select, update on sharing.closing to pop_app;

create table sharing.marked (
  person_id uuid not null,
  constraint marked_pkey PRIMARY KEY (person_id)
);
alter table sharing.marked enable row level security;
create policy add on sharing.marked as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR false));
create policy change on sharing.marked as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on sharing.marked as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
grant select on sharing.marked to pop_app;

create table sharing.preference (
  id uuid not null,
  person_id uuid not null,
  recipient_id uuid not null,
  category text not null,
  choice text not null,
  note text default ''::text not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  ended_at timestamp with time zone,
  recorded_by uuid not null,
  holder_agency_id uuid not null,
  constraint preference_pkey PRIMARY KEY (id),
  constraint preference_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint preference_holder_agency_id_fkey FOREIGN KEY (holder_agency_id) REFERENCES agency.agency(id),
  constraint preference_recipient_id_fkey FOREIGN KEY (recipient_id) REFERENCES agency.agency(id),
  constraint preference_check CHECK (((until IS NULL) OR (until > since))),
  constraint preference_choice_check CHECK ((choice = ANY (ARRAY['AGREES'::text, 'OBJECTS'::text, 'NOT_ASKED'::text])))
);
CREATE UNIQUE INDEX preference_person_id_recipient_id_category_idx ON sharing.preference USING btree (person_id, recipient_id, category) WHERE (ended_at IS NULL);
CREATE INDEX preference_person_id_since_idx ON sharing.preference USING btree (person_id, since);
CREATE TRIGGER mark AFTER INSERT OR UPDATE ON sharing.preference FOR EACH ROW WHEN ((new.choice = 'OBJECTS'::text)) EXECUTE FUNCTION sharing.mark();
CREATE TRIGGER trail AFTER INSERT OR DELETE OR UPDATE ON sharing.preference FOR EACH ROW EXECUTE FUNCTION audit.record_change();
alter table sharing.preference enable row level security;
create policy add on sharing.preference as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = preference.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text])))))));
create policy change on sharing.preference as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR ((EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = preference.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text]))))) AND (NOT ((choice = 'OBJECTS'::text) AND (recipient_id = ( SELECT sharing.agency() AS agency)) AND ((until IS NULL) OR (until > ( SELECT sharing.moment() AS moment))))))));
create policy see on sharing.preference as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM sharing.door d
  WHERE ((d.person_id = preference.person_id) AND (d.scope = ANY (ARRAY['SUPPORT'::text, 'PAST'::text])))))));
grant insert, select, update on sharing.preference to pop_app;

create table sharing.role_category (
  role text not null,
  scope text not null,
  category text not null,
  constraint role_category_pkey PRIMARY KEY (role, scope, category),
  constraint role_category_category_fkey FOREIGN KEY (category) REFERENCES sharing.category(name),
  constraint role_category_scope_check CHECK ((scope = ANY (ARRAY['REFERRAL'::text, 'SUPPORT'::text])))
);
grant select on sharing.role_category to pop_app;

create view sharing.door as
 SELECT id,
    person_id,
    lens AS scope,
    desk,
    holder_agency_id,
    categories,
    basis,
    basis_id,
    since,
    until
   FROM sharing.access a
  WHERE (key = ANY ((( SELECT sharing.keys() AS keys))::text[])) AND basis <> 'ONWARD'::text AND (until IS NULL OR until > (( SELECT sharing.moment() AS moment))) AND NOT (EXISTS ( SELECT
           FROM sharing.shut s
          WHERE s.person_id = a.person_id));
grant select on sharing.door to pop_app;

create view sharing.following as
 SELECT id,
    person_id,
    lens AS scope,
    desk,
    holder_agency_id,
    categories,
    basis,
    basis_id,
    since,
    until
   FROM sharing.access a
  WHERE scope = 'GIVEN'::text AND basis = 'ONWARD'::text AND worker_id = (( SELECT sharing.viewer() AS viewer)) AND (key = ANY ((( SELECT sharing.keys() AS keys))::text[])) AND holder_agency_id = (( SELECT sharing.agency() AS agency)) AND until > (( SELECT sharing.moment() AS moment)) AND NOT (EXISTS ( SELECT
           FROM sharing.shut s
          WHERE s.person_id = a.person_id));
grant select on sharing.following to pop_app;

create view sharing.grant_of_viewer as
 SELECT person_id,
    key,
    scope,
    lens,
    desk
   FROM sharing.access a
  WHERE (key = ANY ((( SELECT sharing.keys() AS keys))::text[])) AND until IS NULL;
grant select on sharing.grant_of_viewer to pop_app;

create view sharing.said as
 SELECT person_id,
    category,
    choice
   FROM sharing.preference p
  WHERE recipient_id = (( SELECT sharing.agency() AS agency)) AND ended_at IS NULL AND (until IS NULL OR until > (( SELECT sharing.moment() AS moment)));
grant select on sharing.said to pop_app;

create view sharing.shut as
 SELECT person_id
   FROM sharing.closing c
  WHERE (key = 'everyone'::text OR (key = ANY ((( SELECT sharing.keys() AS keys))::text[]))) AND (until IS NULL OR until > (( SELECT sharing.moment() AS moment))) AND NOT ((( SELECT sharing.viewer() AS viewer)) = ANY (excepting));
grant select on sharing.shut to pop_app;

create view sharing.special as
 SELECT person_id
   FROM sharing.marked m;
grant select on sharing.special to pop_app;

create function sharing.agency() returns uuid;

create function sharing.basis_of(person uuid) returns text[] security definer;

create function sharing.clauses_in_force(early date, late date, tried uuid) returns SETOF sharing.clause;

create function sharing.clauses_said(giver uuid, receiver uuid, event text, scopes text[], only_to text, at timestamp with time zone) returns TABLE(category text, clause_id uuid, withheld boolean, only_open boolean, if_agreed boolean, despite boolean);

create function sharing.covered(giver uuid, receiver uuid, person uuid, event text, scopes text[], at timestamp with time zone) returns TABLE(category text, clause_id uuid, why_not text);

create function sharing.end_grants(worker uuid, basis text, ground uuid, at timestamp with time zone) returns void security definer;

create function sharing.enter(kind text, viewer uuid, agency uuid, team uuid, role text, purpose text, at timestamp with time zone) returns void security definer;

create function sharing.explained(person uuid) returns TABLE(holder uuid, category text, open boolean, how text, basis text, basis_id uuid, since timestamp with time zone, until timestamp with time zone, clause_id uuid, condition text, choice text) security definer;

create function sharing.host() returns uuid;

create function sharing.is_somebody() returns boolean;

create function sharing.is_system() returns boolean;

create function sharing.keys() returns text[];

create function sharing.keys_of(worker uuid, team uuid, role text, early date, late date) returns text[] security definer;

create function sharing.lenses() returns text[];

create function sharing.mark() returns trigger security definer;

create function sharing.masks() returns bigint[];

create function sharing.may_add(person uuid) returns SETOF text security definer;

create function sharing.meetings(agreement uuid, tried uuid, at timestamp with time zone) returns TABLE(clause_id uuid, other_id uuid, role text, scope text, category text, result text, wins uuid) security definer;

create function sharing.moment() returns timestamp with time zone;

create function sharing.openings(agency uuid, role text, early date, late date, tried uuid) returns TABLE(scope text, holder uuid, category text, how text, condition text, clause_id uuid);

create function sharing.opens() returns text[];

create function sharing.opens_if() returns text[];

create function sharing.opens_unless() returns text[];

create function sharing.place(category text) returns integer;

create procedure sharing.protect(IN secured regclass, IN seen text, IN added text DEFAULT NULL::text, IN changed text DEFAULT NULL::text);

create function sharing.recipients(person uuid, at timestamp with time zone) returns TABLE(id uuid, name text, offered text[], asking text[], regardless text[]) security definer;

create function sharing.record_of(kind text, id uuid) returns TABLE(person_id uuid, holder uuid, category text, sent_here boolean, sent_by_us boolean, written_by_me boolean, at timestamp with time zone);

create function sharing.sees(person uuid, holder uuid, category text, referral boolean, lead_only boolean) returns boolean security definer;

create function sharing.shown(person text, holder text, category text, referral text DEFAULT 'true'::text, lead_only text DEFAULT 'false'::text) returns text;

create function sharing.signed_stays() returns trigger;

create function sharing.spell_over(ground uuid) returns void security definer;

create function sharing.still_covers(ground uuid, person uuid, recipient uuid, about text[], at timestamp with time zone) returns text security definer;

create function sharing.supports(person uuid) returns boolean security definer;

create function sharing.team() returns uuid;

create function sharing.viewer() returns uuid;

create function sharing.would_open(tried uuid, at timestamp with time zone) returns TABLE(agency_id uuid, role text, scope text, holder uuid, category text, how text, condition text, clause_id uuid) security definer;

create function sharing.would_see(person uuid, tried uuid, at timestamp with time zone) returns TABLE(post_id uuid, holder uuid, category text, open boolean, how text, clause_id uuid) security definer;


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

create table signin.one_use_link (
  id uuid not null,
  purpose text not null,
  subject_id uuid not null,
  code_hash bytea,
  wrong integer default 0 not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  constraint one_use_link_pkey PRIMARY KEY (id),
  constraint one_use_link_check CHECK ((expires_at > made_at)),
  constraint one_use_link_purpose_check CHECK ((purpose ~ '^[a-z]+([.-][a-z]+)*$'::text))
);
CREATE INDEX one_use_link_subject_id_idx ON signin.one_use_link USING btree (subject_id);
grant insert, select, update on signin.one_use_link to pop_app;

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
    a.recorded_by,
    a.id,
    false AS severe
   FROM person.address a
UNION ALL
 SELECT c.person_id,
    'EMAIL'::text AS part,
    c.kind,
    c.value AS text,
    concat_ws(': '::text, NULLIF(c.whose, ''::text), NULLIF(c.note, ''::text)) AS note,
    c.recorded_at,
    c.ended_at AS until,
    c.recorded_by,
    c.id,
    false AS severe
   FROM person.channel c
  WHERE c.kind = 'EMAIL'::text
UNION ALL
 SELECT a.person_id,
    'ALERT'::text AS part,
    COALESCE(NULLIF(a.title, ''::text), a.kind) AS kind,
    a.todo AS text,
    COALESCE(( SELECT k.text
           FROM safety.known k
          WHERE k.alert_id = a.id
          ORDER BY k.recorded_at DESC
         LIMIT 1), ''::text) AS note,
    a.raised_at AS recorded_at,
    NULL::timestamp with time zone AS until,
    a.raised_by AS recorded_by,
    a.id,
    a.priority = 'HIGH'::text AS severe
   FROM safety.alert a
  WHERE a.status = 'IN_FORCE'::text
UNION ALL
 SELECT r.person_id,
    'SAFETY'::text AS part,
    r.reference AS kind,
    t.text,
    ''::text AS note,
    t.told_at AS recorded_at,
    t.superseded_at AS until,
    t.told_by AS recorded_by,
    t.id,
    false AS severe
   FROM referral.told t
     JOIN referral.referral r ON r.id = t.referral_id
  WHERE t.section = 'SAFETY'::text AND r.status <> 'DRAFT'::text AND NOT (EXISTS ( SELECT
           FROM safety.alert a
          WHERE a.told_id = t.id));
grant select on timeline.detail to pop_app;

create view timeline.entry with (security_invoker=true) as
 SELECT e.id,
    r.person_id,
    e.happened_at,
    'REFERRAL'::text AS kind,
    e.what,
    e.detail,
    e.text,
    e.whose,
    e.offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    NULL::date AS until,
    NULL::uuid AS worker_id,
    e.recorded_by,
    e.category,
    r.id AS subject_id,
    r.reference AS subject,
    e.record,
    '/referrals/'::text || r.id::text AS path
   FROM referral.referral r
     CROSS JOIN LATERAL ( SELECT f.id,
            f.happened_at,
            'REFERRAL_'::text || f.kind AS what,
            COALESCE(f.reason, f.section) AS detail,
            f.note AS text,
            f.whose,
            f.alternative AS offered,
            f.recorded_by,
            f.category,
            'referral.fact'::text AS record
           FROM referral.fact f
          WHERE f.referral_id = r.id AND f.kind <> 'DRAFTED'::text
        UNION ALL
         SELECT t.id,
            t.told_at,
            'REFERRAL_TOLD'::text,
            t.section,
            t.text,
            NULL::text,
            ''::text,
            t.told_by,
            t.category,
            'referral.told'::text
           FROM referral.told t
          WHERE t.referral_id = r.id AND t.superseded_at IS NULL) e
  WHERE r.status <> 'DRAFT'::text
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
    ''::text AS subject,
    'engagement.fact'::text AS record,
    '/engagements/'::text || f.engagement_id::text AS path
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
    ''::text AS subject,
    'contact.contact'::text AS record,
    (('/people/'::text || c.person_id::text) || '/contacts#c-'::text) || c.id::text AS path
   FROM contact.contact c
  WHERE NOT c.superseded
UNION ALL
 SELECT f.id,
    f.person_id,
    f.happened_at,
    'CONTACT'::text AS kind,
    'LADDER_'::text || f.kind AS what,
    f.reason AS detail,
    f.note AS text,
    NULL::text AS whose,
    ''::text AS offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    NULL::date AS until,
    NULL::uuid AS worker_id,
    f.recorded_by,
    f.category,
    f.trace_id AS subject_id,
    ''::text AS subject,
    'ladder.fact'::text AS record,
    ('/people/'::text || f.person_id::text) || '/ladder'::text AS path
   FROM ladder.fact f
UNION ALL
 SELECT f.id,
    f.person_id,
    f.happened_at,
    'PLAN'::text AS kind,
    'PLAN_'::text || f.kind AS what,
    f.how AS detail,
    f.note AS text,
    NULL::text AS whose,
    ''::text AS offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    f.until,
    NULL::uuid AS worker_id,
    f.recorded_by,
    f.category,
    f.plan_id AS subject_id,
    ''::text AS subject,
    'plan.fact'::text AS record,
    ('/people/'::text || f.person_id::text) || '/plan'::text AS path
   FROM plan.fact f
  WHERE f.kind = ANY (ARRAY['REVIEWED'::text, 'SUPERSEDED'::text])
UNION ALL
 SELECT f.id,
    f.person_id,
    f.happened_at,
    'PLAN'::text AS kind,
    'GOAL_'::text || f.kind AS what,
    g.area AS detail,
    concat_ws(chr(10), ('“'::text || g.words) || '”'::text, NULLIF(f.note, ''::text)) AS text,
    f.whose,
    f.alternative AS offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    f.until,
    NULL::uuid AS worker_id,
    f.recorded_by,
    f.category,
    f.goal_id AS subject_id,
    ''::text AS subject,
    'plan.goal_fact'::text AS record,
    (('/people/'::text || f.person_id::text) || '/plan/goals/'::text) || f.goal_id::text AS path
   FROM plan.goal_fact f
     JOIN plan.goal g ON g.id = f.goal_id
  WHERE f.kind <> ALL (ARRAY['STARTED'::text, 'REWORDED'::text, 'SET_ASIDE'::text, 'OFFERED_AGAIN'::text])
UNION ALL
 SELECT f.id,
    f.person_id,
    f.happened_at,
    'PLAN'::text AS kind,
    'STEP_'::text || f.kind AS what,
    NULL::text AS detail,
    concat_ws(chr(10), a.text, NULLIF(f.note, ''::text)) AS text,
    f.whose,
    f.alternative AS offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    NULL::date AS until,
    NULL::uuid AS worker_id,
    f.recorded_by,
    f.category,
    f.action_id AS subject_id,
    ''::text AS subject,
    'plan.action_fact'::text AS record,
    (('/people/'::text || f.person_id::text) || '/plan/steps/'::text) || f.action_id::text AS path
   FROM plan.action_fact f
     JOIN plan.action a ON a.id = f.action_id
  WHERE f.kind = ANY (ARRAY['DONE'::text, 'NOT_NEEDED'::text, 'BLOCKED'::text])
UNION ALL
 SELECT f.id,
    f.person_id,
    f.happened_at,
    'APPOINTMENT'::text AS kind,
    'APPOINTMENT_'::text || f.kind AS what,
    f.code AS detail,
    f.note AS text,
    f.whose,
    f.alternative AS offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    NULL::date AS until,
    NULL::uuid AS worker_id,
    f.recorded_by,
    f.category,
    a.id AS subject_id,
    to_char((COALESCE(f.begins_at, a.begins_at) AT TIME ZONE 'Europe/London'::text), 'FMDD Mon HH24:MI'::text) AS subject,
    'appointment.fact'::text AS record,
    '/appointments/'::text || a.id::text AS path
   FROM appointment.fact f
     JOIN appointment.appointment a ON a.id = f.appointment_id
  WHERE f.code IS DISTINCT FROM 'SERIES'::text
UNION ALL
 SELECT s.id,
    s.person_id,
    s.recorded_at AS happened_at,
    'APPOINTMENT'::text AS kind,
    'APPOINTMENT_SERIES'::text AS what,
    NULL::text AS detail,
    s.service AS text,
    NULL::text AS whose,
    ''::text AS offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    NULL::date AS until,
    NULL::uuid AS worker_id,
    s.recorded_by,
    s.category,
    s.person_id AS subject_id,
    ''::text AS subject,
    'appointment.series'::text AS record,
    ('/people/'::text || s.person_id::text) || '/appointments'::text AS path
   FROM appointment.series s
UNION ALL
 SELECT f.said_id AS id,
    f.person_id,
    f.happened_at,
    'DETAILS'::text AS kind,
    'PARTICIPATION_'::text || f.kind AS what,
    COALESCE(f.reason, f.how) AS detail,
    f.note AS text,
    NULL::text AS whose,
    ''::text AS offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    NULL::date AS until,
    NULL::uuid AS worker_id,
    f.recorded_by,
    f.category,
    f.person_id AS subject_id,
    ''::text AS subject,
    'participation.fact'::text AS record,
    NULL::text AS path
   FROM participation.fact f
UNION ALL
 SELECT f.id,
    f.person_id,
    f.at AS happened_at,
    'SAFETY'::text AS kind,
    'ALERT_'::text || f.kind AS what,
    COALESCE(NULLIF(a.title, ''::text), a.kind) AS detail,
        CASE f.kind
            WHEN 'RAISED'::text THEN f.todo
            ELSE f.note
        END AS text,
    NULL::text AS whose,
    ''::text AS offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    NULL::date AS until,
    NULL::uuid AS worker_id,
    f.recorded_by,
    f.category,
    a.id AS subject_id,
    ''::text AS subject,
    'safety.alert_fact'::text AS record,
    '/alerts/'::text || a.id::text AS path
   FROM safety.alert_fact f
     JOIN safety.alert a ON a.id = f.alert_id
UNION ALL
 SELECT c.id,
    c.person_id,
    c.raised_at AS happened_at,
    'SAFETY'::text AS kind,
    'CONCERN'::text AS what,
    NULL::text AS detail,
    ''::text AS text,
    NULL::text AS whose,
    ''::text AS offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    NULL::date AS until,
    NULL::uuid AS worker_id,
    c.raised_by AS recorded_by,
    c.category,
    c.id AS subject_id,
    ''::text AS subject,
    NULL::text AS record,
    '/concerns/'::text || c.id::text AS path
   FROM safety.concern c
  WHERE c.person_id IS NOT NULL
UNION ALL
 SELECT f.id,
    f.person_id,
    f.at AS happened_at,
    'SAFETY'::text AS kind,
    'KIT_'::text || f.kind AS what,
    NULL::text AS detail,
    f.note AS text,
    NULL::text AS whose,
    ''::text AS offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    NULL::date AS until,
    NULL::uuid AS worker_id,
    f.recorded_by,
    f.category,
    f.kit_id AS subject_id,
    ''::text AS subject,
    'harmreduction.kit_fact'::text AS record,
    '/naloxone/kits/'::text || f.kit_id::text AS path
   FROM harmreduction.kit_fact f
UNION ALL
 SELECT o.id,
    o.person_id,
    o.happened_at,
    'SAFETY'::text AS kind,
        CASE
            WHEN o.taken_back_at IS NULL THEN 'OVERDOSE_CLIENT'::text
            ELSE 'OVERDOSE_TAKEN_BACK'::text
        END AS what,
    NULL::text AS detail,
    o.done_note AS text,
    NULL::text AS whose,
    ''::text AS offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    NULL::date AS until,
    NULL::uuid AS worker_id,
    o.confirmed_by AS recorded_by,
    o.category,
    o.id AS subject_id,
    ''::text AS subject,
    'harmreduction.overdose'::text AS record,
    '/naloxone/overdoses/'::text || o.id::text AS path
   FROM harmreduction.overdose o
UNION ALL
 SELECT r.id,
    r.person_id,
    LEAST(r.entered_at, ((r.done_on + '12:00:00'::time without time zone) AT TIME ZONE 'Europe/London'::text)) AS happened_at,
    'PLAN'::text AS kind,
    'READING_'::text || r.done_by AS what,
    NULL::text AS detail,
    ''::text AS text,
    NULL::text AS whose,
    ''::text AS offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    NULL::date AS until,
    NULL::uuid AS worker_id,
    r.entered_by AS recorded_by,
    r.category,
    r.id AS subject_id,
    v.title AS subject,
    'outcome.reading'::text AS record,
    '/readings/'::text || r.id::text AS path
   FROM outcome.reading r
     JOIN instrument.version v ON v.code = r.code AND v.version = r.version
  WHERE NOT (EXISTS ( SELECT
           FROM outcome.fact f
          WHERE f.reading_id = r.id AND f.kind = 'MISTAKEN'::text))
UNION ALL
 SELECT f.id,
    f.person_id,
    f.at AS happened_at,
    'JUSTICE'::text AS kind,
    'CONDITION_'::text || f.kind AS what,
    f.reason AS detail,
    f.said AS text,
    NULL::text AS whose,
    ''::text AS offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    NULL::date AS until,
    NULL::uuid AS worker_id,
    f.recorded_by,
    f.category,
    f.condition_id AS subject_id,
    ''::text AS subject,
    'justice.condition_fact'::text AS record,
    (('/people/'::text || f.person_id::text) || '/conditions#c-'::text) || f.condition_id::text AS path
   FROM justice.condition_fact f
UNION ALL
 SELECT f.id,
    f.person_id,
    f.at AS happened_at,
    'JUSTICE'::text AS kind,
    'COURT_'::text || f.kind AS what,
    c.diet AS detail,
    concat_ws('. '::text,
        CASE
            WHEN f.kind = 'RECORDED'::text THEN c.court
            ELSE NULL::text
        END, NULLIF(f.said, ''::text)) AS text,
    NULL::text AS whose,
    ''::text AS offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    NULL::date AS until,
    NULL::uuid AS worker_id,
    f.recorded_by,
    f.category,
    f.court_date_id AS subject_id,
    ''::text AS subject,
    'justice.court_date_fact'::text AS record,
    '/court-dates/'::text || f.court_date_id::text AS path
   FROM justice.court_date_fact f
     JOIN justice.court_date c ON c.id = f.court_date_id
UNION ALL
 SELECT f.id,
    f.person_id,
    f.at AS happened_at,
    'JUSTICE'::text AS kind,
    'CUSTODY_'::text || f.kind AS what,
    NULL::text AS detail,
        CASE
            WHEN f.kind = ANY (ARRAY['TOLD'::text, 'CONFIRMED'::text]) THEN c.place
            ELSE NULL::text
        END AS text,
    NULL::text AS whose,
    ''::text AS offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    NULL::date AS until,
    NULL::uuid AS worker_id,
    f.recorded_by,
    f.category,
    f.custody_id AS subject_id,
    ''::text AS subject,
    'justice.custody_fact'::text AS record,
    '/custody/'::text || f.custody_id::text AS path
   FROM justice.custody_fact f
     JOIN justice.custody c ON c.id = f.custody_id
UNION ALL
 SELECT f.id,
    f.person_id,
    f.happened_at,
    'ONWARD'::text AS kind,
    'ONWARD_'::text || f.kind AS what,
    f.code AS detail,
    f.note AS text,
    f.whose,
        CASE
            WHEN f.kind = ANY (ARRAY['DECLINED'::text, 'REROUTED'::text]) THEN COALESCE(( SELECT string_agg(x.service_name, ', '::text ORDER BY x.recorded_at) AS string_agg
               FROM onward.onward x
              WHERE x.instead_of_id = o.id), ''::text)
            ELSE ''::text
        END AS offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    NULL::date AS until,
    NULL::uuid AS worker_id,
    f.recorded_by,
    f.category,
    o.id AS subject_id,
    o.service_name AS subject,
    'onward.fact'::text AS record,
    '/onward/'::text || o.id::text AS path
   FROM onward.fact f
     JOIN onward.onward o ON o.id = f.onward_id AND o.status <> 'ENTERED_IN_ERROR'::text
  WHERE (f.kind <> ALL (ARRAY['DRAFTED'::text, 'AGREED'::text])) AND f.code IS DISTINCT FROM 'IMPLIED'::text
UNION ALL
 SELECT a.id,
    a.person_id,
    a.told_at AS happened_at,
    'ONWARD'::text AS kind,
    'ONWARD_ACCOUNT'::text AS what,
    a.went AS detail,
    a.words AS text,
    NULL::text AS whose,
    ''::text AS offered,
    ''::text AS with_whom,
    NULL::integer AS minutes,
    NULL::date AS until,
    NULL::uuid AS worker_id,
    a.recorded_by,
    a.category,
    o.id AS subject_id,
    o.service_name AS subject,
    'onward.account'::text AS record,
    '/onward/'::text || o.id::text AS path
   FROM onward.account a
     JOIN onward.onward o ON o.id = a.onward_id AND o.status <> 'ENTERED_IN_ERROR'::text
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
    ''::text AS subject,
    NULL::text AS record,
    NULL::text AS path
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
    ''::text AS subject,
    NULL::text AS record,
    NULL::text AS path
   FROM person.link l
  WHERE l.decided_at IS NOT NULL
UNION ALL
 SELECT d.id,
    p.id AS person_id,
    d.at AS happened_at,
    'DETAILS'::text AS kind,
    d.what,
    d.detail,
    d.text,
    NULL::text AS whose,
    ''::text AS offered,
    d.with_whom,
    NULL::integer AS minutes,
    NULL::date AS until,
    NULL::uuid AS worker_id,
    d.recorded_by,
    d.category,
    p.id AS subject_id,
    ''::text AS subject,
    d.record,
    NULL::text AS path
   FROM person.person p
     CROSS JOIN LATERAL ( SELECT p.id,
            p.recorded_at AS at,
            'PERSON_RECORDED'::text AS what,
            NULL::text AS detail,
            ''::text AS text,
            ''::text AS with_whom,
            p.recorded_by,
            p.category,
            'person.person'::text AS record
        UNION ALL
         SELECT n.id,
            n.recorded_at,
            'NAME_ADDED'::text,
            n.kind,
            n.shown,
            ''::text,
            n.recorded_by,
            n.category,
            'person.name'::text
           FROM person.name n
          WHERE n.person_id = p.id AND n.recorded_at > p.recorded_at
        UNION ALL
         SELECT a.id,
            a.recorded_at,
            'ADDRESS_ADDED'::text,
            a.kind,
            concat_ws(', '::text, NULLIF(a.lines, ''::text), a.postcode) AS concat_ws,
            ''::text,
            a.recorded_by,
            a.category,
            'person.address'::text
           FROM person.address a
          WHERE a.person_id = p.id AND a.recorded_at > p.recorded_at
        UNION ALL
         SELECT c.id,
            c.recorded_at,
            'CHANNEL_ADDED'::text,
            c.kind,
            c.note,
            c.whose,
            c.recorded_by,
            c.category,
            'person.channel'::text
           FROM person.channel c
          WHERE c.person_id = p.id AND c.recorded_at > p.recorded_at) d;
grant select on timeline.entry to pop_app;


create schema worklist;
grant usage on schema worklist to pop_app;

create table worklist.digest (
  id uuid not null,
  worker_id uuid not null,
  day date not null,
  waiting integer not null,
  late integer not null,
  at timestamp with time zone not null,
  constraint digest_pkey PRIMARY KEY (id),
  constraint digest_worker_id_day_key UNIQUE (worker_id, day),
  constraint digest_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES agency.worker(id)
);
alter table worklist.digest enable row level security;
create policy add on worklist.digest as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR false));
create policy change on worklist.digest as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR false));
create policy see on worklist.digest as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (( SELECT sharing.is_somebody() AS is_somebody) AND (worker_id = ( SELECT sharing.viewer() AS viewer)))));
grant insert, select on worklist.digest to pop_app;

create table worklist.digest_wish (
  worker_id uuid not null,
  wanted boolean not null,
  changed_at timestamp with time zone not null,
  constraint digest_wish_pkey PRIMARY KEY (worker_id),
  constraint digest_wish_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES agency.worker(id)
);
alter table worklist.digest_wish enable row level security;
create policy add on worklist.digest_wish as permissive
  for insert
  to public
  with check ((( SELECT sharing.is_system() AS is_system) OR (( SELECT sharing.is_somebody() AS is_somebody) AND (worker_id = ( SELECT sharing.viewer() AS viewer)))));
create policy change on worklist.digest_wish as permissive
  for update
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (( SELECT sharing.is_somebody() AS is_somebody) AND (worker_id = ( SELECT sharing.viewer() AS viewer)))));
create policy see on worklist.digest_wish as permissive
  for select
  to public
  using ((( SELECT sharing.is_system() AS is_system) OR (( SELECT sharing.is_somebody() AS is_somebody) AND (worker_id = ( SELECT sharing.viewer() AS viewer)))));
grant insert, select, update on worklist.digest_wish to pop_app;

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

create function worklist.triaging(wanted uuid, today date) returns TABLE(worker uuid, agency uuid) security definer;
