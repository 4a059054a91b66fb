/** Films and what they were asked for, characters, and answers kept for repeated requests. */
export const videos = {
  name: "videos",
  sql: `
create table video (
  id text primary key,
  place bigint generated always as identity unique,
  user_id text not null references "user" ("id") on delete cascade,
  kind text not null check (kind in ('create', 'remix', 'edit', 'extend')),
  parent_id text,
  status text not null default 'queued' check (status in ('queued', 'in_progress', 'completed', 'failed')),
  stage text,
  progress integer not null default 0 check (progress between 0 and 100),
  attempt integer not null default 0,
  job_id uuid,
  worker text,
  request jsonb not null,
  screenplay jsonb,
  notes jsonb not null default '[]',
  files jsonb not null default '{}',
  film_sha256 text,
  error_code text,
  error_message text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  completed_at timestamptz,
  check (status <> 'completed' or (completed_at is not null and film_sha256 is not null)),
  check (status <> 'failed' or error_code is not null)
);
create index video_of_user on video (user_id, place desc);
create index video_open on video (user_id) where status in ('queued', 'in_progress');
create index video_film on video (user_id, film_sha256) where film_sha256 is not null;
create table character (
  id text primary key,
  user_id text not null references "user" ("id") on delete cascade,
  name text not null,
  file jsonb not null,
  created_at timestamptz not null default now()
);
create index character_of_user on character (user_id);
create table idempotency (
  user_id text not null references "user" ("id") on delete cascade,
  key text not null,
  request_sha256 text not null,
  video_id text not null,
  created_at timestamptz not null default now(),
  primary key (user_id, key)
);
`,
};
