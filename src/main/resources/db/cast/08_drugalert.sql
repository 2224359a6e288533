-- Drug warnings: all invented, none of them was ever issued. Two stand, one of them corrected; the time of one is over.
create temporary table warned (number int, source text, reference text, substances text, seen text, todo text, area text, issued int, ended int, worker int);
insert into warned values
    (1, 'RADAR', 'Invented example, RADAR 00/00', 'Nitazenes in blue tablets sold as diazepam (invented example)',
        'People go under within minutes, and one dose of naloxone is often not enough: they go under again after half an hour.',
        E'Carry more naloxone, and stay two hours.\nAsk people not to use alone and to try a little first.\nCall 999 every time, also when they come round.',
        'Glasgow and Lanarkshire', 6, -22, 10),
    (2, 'LOCAL', '', 'Crack cocaine, stronger than usual (invented example)',
        'Fits and chest pain, in people who have used for years.',
        E'Chest pain or a fit: 999 at once. Naloxone does not help with cocaine, and does no harm.\nSpeak of heat, water and smaller amounts.',
        'City centre', 2, -26, 1),
    (3, 'OTHER', 'A drug checking service (invented example)', 'Ketamine that is something else (invented example)',
        'Longer and stronger effects than people expect.', 'Tell people that what is sold as ketamine may not be. Where to have it tested stands under Services.',
        'North of the city', 70, 42, 10);

insert into drugalert.alert (id, source, reference, substances, seen, todo, area, issued_on, expires_on, status, put_up_by, put_up_at, version)
select ('da000000-0000-7000-8000-' || lpad(w.number::text, 12, '0'))::uuid, w.source, w.reference, w.substances, w.seen, w.todo, w.area,
       d.today - w.issued, d.today - w.ended, 'STANDS', ('c0000000-0000-7000-8000-' || lpad(w.worker::text, 12, '0'))::uuid,
       now() - w.issued * interval '1 day', case w.number when 1 then 2 else 1 end
  from warned w
 cross join (select (now() at time zone 'Europe/London')::date as today) d;

insert into drugalert.fact (id, alert_id, number, kind, source, reference, substances, seen, todo, area, issued_on, expires_on, why, at, recorded_by)
select uuidv7(), a.id, n, case n when 1 then 'PUT_UP' else 'CORRECTED' end, a.source, a.reference, a.substances, a.seen,
       case when n < a.version then 'Carry naloxone. Call 999 every time.' else a.todo end,
       a.area, a.issued_on, a.expires_on, case n when 1 then '' else 'One dose is often not enough: what to do is longer now.' end,
       a.put_up_at + (n - 1) * interval '2 hours', a.put_up_by
  from drugalert.alert a
 cross join generate_series(1, a.version) n;
drop table warned;
