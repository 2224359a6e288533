-- What is counted, and by which definition, may be read by whoever is here; numbers come by report.run alone.
grant usage on schema report to pop_app;
grant select on all tables in schema report to pop_app;
