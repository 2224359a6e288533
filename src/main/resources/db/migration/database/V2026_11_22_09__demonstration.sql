create table database.demonstration (
  loaded_at timestamptz not null default now()
);

comment on table database.demonstration is
  'Has a row when the named cast was loaded, so that a database with real people in it never offers the cast''s sign-in.';
