-- On what somebody looked: the kinds of their doors and the agreements that opened anything to them. Entries from
-- before do not know; their seals stay as they were.
alter table audit.entry add column basis text[];
