-- Grants that came with a spell know when it is over (sharing.spell_over does it from now on).
update sharing.access a
   set past = true
  from engagement.engagement e
 where a.basis = 'ENGAGEMENT'
   and a.basis_id = e.id
   and e.status = 'CLOSED';
