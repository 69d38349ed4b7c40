/** The role that owns the log; nobody logs in as it. */
export const OWNER_ROLE = 'delibere_owner';
/** The role of the application: reads the log and appends through `log.append`, and nothing else there. */
export const APP_ROLE = 'delibere_app';

/** SQLSTATE by which `log.append` says that not all of a batch can be stored as it was asked. */
export const NEEDS_JUDGING = 'DL001';

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

const tables = `
create table log.head (
  single boolean primary key default true check (single),
  position bigint not null check (position >= 0)
) with (fillfactor = 10);
insert into log.head (position) values (0);

create table log.events (
  position bigint not null,
  recorded_at timestamptz not null,
  -- On the first event of an append: who asked, what exactly, and how many events it was answered with.
  command uuid,
  version integer not null,
  command_size integer,
  stream text collate "C" not null,
  command_hash bytea,
  metadata bytea not null,
  data bytea not null,
  constraint events_position primary key (position),
  constraint events_stream_version unique (stream, version)
);
create unique index events_command on log.events (command) where command is not null;
`;

const frozen = `
create function log.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the event log is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger events_are_frozen before update or delete or truncate on log.events
  for each statement execute function log.refuse_change();
`;

/*
 * One call stores a batch of appends: each stores all its events or none. An entry of the arrays is an event; the first
 * of an append carries its command. The caller sends no stream twice, no guard on a stream of the same batch and no
 * command twice; were it to, a unique index refuses the whole call.
 * The row of log.head is taken first, so positions are dense and follow the order of commits.
 * Both functions keep one plan for all calls: planning would cost more than the work.
 */
const signature = `(
  commands uuid[], hashes bytea[], sizes integer[], streams text[], versions integer[], metadatas bytea[], datas bytea[],
  guard_appends integer[], guard_streams text[], guard_versions integer[]
)`;
const asOwner =
  'language plpgsql security definer set search_path = pg_catalog, log set plan_cache_mode = force_generic_plan';

const versionOf = `
create function log.version_of(of_stream text) returns integer language sql stable
  set search_path = pg_catalog, log set plan_cache_mode = force_generic_plan as $$
  select coalesce((select version from log.events where stream = of_stream order by version desc limit 1), 0)
$$;
`;

/*
 * For the usual batch, in which nothing conflicts: it looks up only that each stream has reached its expected version;
 * that it has not passed it, and that no command was seen before, is for the unique indexes to refuse.
 */
const append = `
create function log.append ${signature} returns bigint ${asOwner} as $$
#variable_conflict use_column
declare
  base bigint;
  stored integer;
begin
  update log.head set position = position + cardinality(datas) returning position - cardinality(datas) into base;
  if cardinality(guard_streams) > 0 then
    perform from unnest(guard_streams, guard_versions) as g (stream, version) where log.version_of(stream) <> version;
    if found then raise exception 'a guard does not hold' using errcode = '${NEEDS_JUDGING}'; end if;
  end if;
  insert into log.events (position, recorded_at, command, version, command_size, stream, command_hash, metadata, data)
  select base + nth, clock_timestamp(), command, version, size, stream, hash, metadata, data
  from unnest(commands, hashes, sizes, streams, versions, metadatas, datas)
    with ordinality as asked (command, hash, size, stream, version, metadata, data, nth)
  where size is null or version = 1 or (
    select true from log.events before where before.stream = asked.stream and before.version = asked.version - 1 limit 1);
  get diagnostics stored = row_count;
  if stored < cardinality(datas) then
    raise exception 'a stream is behind its expected version' using errcode = '${NEEDS_JUDGING}';
  end if;
  perform pg_notify('event_log', '');
  return base;
end $$;
`;

/* For a batch that log.append refused: it judges every append alone, stores those it may and reports the others. */
const appendJudged = `
create function log.append_judged ${signature.replace(/\)$/, ', out base bigint, out exceptions json)')} ${asOwner} as $$
#variable_conflict use_column
declare
  stored bigint;
begin
  update log.head set position = position + cardinality(datas) returning position - cardinality(datas) into base;

  with events as materialized (
    select *, count(size) over (order by nth) as n
    from unnest(commands, hashes, sizes, streams, versions, metadatas, datas)
      with ordinality as e (command, hash, size, stream, version, metadata, data, nth)
  ), broken as (
    select distinct on (n) n, stream, expected, log.version_of(stream) as actual
    from unnest(guard_appends, guard_streams, guard_versions) as g (n, stream, expected)
    where log.version_of(stream) <> expected
    order by n
  ), judged as materialized (
    select e.n, e.size, e.hash, e.stream, e.version - 1 as expected, log.version_of(e.stream) as actual,
      known.stream as known_stream, known.command_hash as known_hash,
      known.version + known.command_size - 1 as known_version, known.position + known.command_size - 1 as known_position
    from events e left join log.events known on known.command = e.command
    where e.size is not null
  ), accepted as materialized (
    select n, size from judged
    where known_position is null and actual = expected and n not in (select n from broken)
  ), inserted as (
    insert into log.events (position, recorded_at, command, version, command_size, stream, command_hash, metadata, data)
    select base + row_number() over (order by nth), clock_timestamp(), command, version, e.size, stream, hash, metadata, data
    from events e join accepted a on a.n = e.n
    order by nth
  ), refused as (
    select j.n, j.known_hash = j.hash as same, j.known_version as version, j.known_position as position,
      case when j.known_stream is not null then j.known_stream when j.actual <> j.expected then j.stream else b.stream end as stream,
      case when j.actual <> j.expected then j.expected else b.expected end as expected,
      case when j.actual <> j.expected then j.actual else b.actual end as actual
    from judged j left join broken b on b.n = j.n
    where j.n not in (select n from accepted)
  )
  select (select coalesce(sum(size), 0) from accepted), (select json_agg(r) from refused r) into stored, exceptions;

  if stored < cardinality(datas) then
    update log.head set position = base + stored;
  end if;
  if stored > 0 then
    perform pg_notify('event_log', '');
  end if;
end $$;
`;

const rights = `
revoke all on schema log from public;
revoke all on all tables in schema log from public;
revoke all on all functions in schema log from public;
grant usage on schema log to ${APP_ROLE};
grant select on log.events, log.head to ${APP_ROLE};
grant execute on function log.append, log.append_judged to ${APP_ROLE};
`;

/** The schema of the log, step by step; a step that was released is never edited. */
export const migrations: readonly Migration[] = [
  { name: '0001-event-log', sql: [tables, frozen, versionOf, append, appendJudged, rights].join('\n') },
];
