-- Thousands of services share a few pairs of hours: what is open is asked pair by pair (directory.open_at).
create index on directory.schedule (opens, closes) where opens is not null;
