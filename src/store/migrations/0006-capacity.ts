/** What films take and took, who makes them, and their newest pictures. */
export const capacity = {
  name: "capacity",
  sql: `
alter table video
  add column root_id text,
  add column priority integer not null default 0,
  add column expected_seconds real not null default 0,
  add column render_seconds real not null default 0;
with recursive line as (
  select id, id as root from video v where parent_id is null or not exists (select 1 from video where id = v.parent_id)
  union all
  select v.id, line.root from video v join line on v.parent_id = line.id
)
update video set root_id = line.root from line where line.id = video.id and line.root <> video.id;
create index video_root on video (root_id) where root_id is not null;
create index video_waiting on video (priority desc, place) where status = 'queued';
create index video_running on video (place) where status = 'in_progress';
create table render_day (
  user_id text not null references "user" ("id") on delete cascade,
  day date not null,
  seconds real not null,
  primary key (user_id, day)
);
create table render_rate (
  quality text primary key,
  seconds_per_unit real not null,
  films integer not null
);
create table worker (
  name text primary key,
  host text not null,
  version text not null,
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  video_id text,
  films_done integer not null default 0,
  render_seconds real not null default 0
);
create unlogged table video_picture (
  video_id text primary key references video (id) on delete cascade,
  attempt integer not null,
  number integer not null,
  film_seconds real not null,
  jpeg bytea not null
);
`,
};
