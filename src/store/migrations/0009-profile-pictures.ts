/** People's pictures, of our own making; addresses elsewhere that an earlier version let them set are dropped. */
export const profilePictures = {
  name: "profile pictures",
  sql: `
create table profile_picture (
  id text primary key,
  user_id text not null unique references "user" ("id") on delete cascade,
  file jsonb not null,
  created_at timestamptz not null default now()
);
update "user" set "image" = null;
`,
};
