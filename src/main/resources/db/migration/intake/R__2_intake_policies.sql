-- A report quotes what a file says of people, so only the worker who sent the file reads it.
grant usage on schema intake to pop_app;
grant select, insert, update on intake.file to pop_app;
grant select, insert on intake.line to pop_app;
grant execute on function intake.forget_old(timestamptz) to pop_app;

alter table intake.file enable row level security;
drop policy if exists see on intake.file;
create policy see on intake.file for select using (
    (select sharing.is_system()) or 'worker ' || sent_by::text = any ((select sharing.keys())::text[]));
drop policy if exists add on intake.file;
create policy add on intake.file for insert with check (
    (select sharing.is_system()) or 'worker ' || sent_by::text = any ((select sharing.keys())::text[]));
drop policy if exists change on intake.file;
create policy change on intake.file for update using ((select sharing.is_system()));

alter table intake.line enable row level security;
drop policy if exists see on intake.line;
create policy see on intake.line for select using (
    (select sharing.is_system()) or exists (select from intake.file f where f.id = line.file_id));
drop policy if exists add on intake.line;
create policy add on intake.line for insert with check ((select sharing.is_system()));
