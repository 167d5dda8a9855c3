-- Comments sent and withdrawn of which the audit does not know yet. Whoever writes a comment leaves a row here without a way
-- around it; the office, which alone may append to the audit chain, tells them and empties the table.
create table untold_comment (
  id bigint generated always as identity primary key,
  action text not null check (action in ('comment.received', 'comment.withdrawn')),
  comment_id uuid not null,
  article_id uuid not null,
  consent_version int not null,
  -- by the domain's clock
  at timestamptz not null
);

create function note_comment() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into untold_comment (action, comment_id, article_id, consent_version, at)
    values ('comment.received', new.id, new.article_id, new.consent_version, new.at);
  else
    insert into untold_comment (action, comment_id, article_id, consent_version, at)
    values ('comment.withdrawn', old.id, old.article_id, old.consent_version,
      now() + coalesce((select clock_offset_ms from workspace), 0) * interval '1 millisecond');
  end if;
  return null;
end $$;
create trigger comment_noted after insert or delete on article_comment for each row execute function note_comment();

-- A letter may carry an entry for a calendar since; those of the public side never do, but name the column.
create or replace view portal.outbox as
  select id, unique_key, to_address, subject, body_text, body_html, calendar from public.outbox where false;
