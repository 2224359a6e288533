-- What is in the database after all migrations. Drawn by SchemaTest; do not edit.


create schema database;

create table database.demonstration (
  loaded_at timestamp with time zone default now() not null
);


create schema public;
grant create, usage on schema public to pg_database_owner;
grant usage on schema public to public;


create schema sharing;
grant usage on schema sharing to pop_app;

create function sharing.enter(kind text, viewer uuid, agency uuid, team uuid, role text, purpose text) returns void;
