/** Handles, plans, suspension, the tree of invitations, and how the service is run. */
export const people = {
  name: "people",
  sql: `
alter table "user"
  add column "handle" text not null default 'user_' || substr(md5(gen_random_uuid()::text), 1, 12),
  add column "bio" text not null default '',
  add column "plan" text not null default 'free' check ("plan" in ('free', 'plus', 'pro')),
  add column "suspended_at" timestamptz,
  add column "invited_by" text references "user" ("id") on delete set null deferrable initially deferred;
update "user" set "plan" = 'pro' where "role" = 'administrator';
alter table "user" add constraint "user_handle_key" unique ("handle");
create index "user_handle_prefix" on "user" ("handle" text_pattern_ops);
create index "user_name_prefix" on "user" (lower("name") text_pattern_ops);
create index "user_newest" on "user" ("createdAt" desc, "id");
create table plan (
  name text primary key check (name in ('free', 'plus', 'pro')),
  render_seconds_per_day integer not null,
  longest_film_seconds integer not null,
  best_quality text not null check (best_quality in ('draft', 'standard', 'high')),
  open_films integer not null,
  parallel_films integer not null
);
insert into plan values
  ('free', 3600, 20, 'standard', 10, 1),
  ('plus', 14400, 60, 'standard', 30, 2),
  ('pro', 86400, 120, 'high', 100, 4);
create table site_setting (
  only_row boolean primary key default true check (only_row),
  registration text not null default 'by_invitation' check (registration in ('open', 'by_invitation')),
  invites_per_member integer not null default 5,
  regions text[] not null default '{}',
  default_plan text not null default 'free' check (default_plan in ('free', 'plus', 'pro'))
);
insert into site_setting default values;
create table invite (
  code text primary key,
  place bigint generated always as identity unique,
  made_by text references "user" ("id") on delete cascade,
  created_at timestamptz not null default now(),
  used_by text unique references "user" ("id") on delete set null,
  used_at timestamptz
);
create index invite_of_user on invite (made_by);
`,
};
