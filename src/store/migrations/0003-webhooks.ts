/** Where a user wants to be told that a film is done, and the films' creation windows for rate limits. */
export const webhooks = {
  name: "webhooks",
  sql: `
create table webhook_endpoint (
  id text primary key,
  user_id text not null references "user" ("id") on delete cascade,
  url text not null,
  secret text not null,
  created_at timestamptz not null default now()
);
create index webhook_endpoint_of_user on webhook_endpoint (user_id);
create table rate_window (
  subject text not null,
  starts_at timestamptz not null,
  used integer not null,
  primary key (subject, starts_at)
);
`,
};
