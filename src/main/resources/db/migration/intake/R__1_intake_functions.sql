-- Reports are forgotten when their time is over; nothing else is ever deleted by the application, so it
-- may call this and has no right to delete by itself.
create or replace function intake.forget_old(today timestamptz)
returns void
language sql
security definer
set search_path = ''
begin atomic
    delete from intake.file f
     where f.sent_at < today - interval '30 days';
end;
