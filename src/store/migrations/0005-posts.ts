/** Shared films, what people say of them, and who follows whom. */
export const posts = {
  name: "posts",
  sql: `
create table post (
  id text primary key,
  place bigint generated always as identity unique,
  video_id text not null unique references video (id) on delete cascade,
  author_id text not null references "user" ("id") on delete cascade,
  title text not null,
  caption text not null,
  visibility text not null check (visibility in ('public', 'unlisted', 'followers')),
  -- Of the film, so that a page of a feed reads no films.
  prompt text not null,
  seconds real not null,
  size text not null,
  style text,
  remix_of text references post (id) on delete set null deferrable initially deferred,
  likes integer not null default 0 check (likes >= 0),
  comments integer not null default 0 check (comments >= 0),
  remixes integer not null default 0 check (remixes >= 0),
  rank double precision not null,
  created_at timestamptz not null default now(),
  edited_at timestamptz
);
create index post_latest on post (place desc) where visibility = 'public';
create index post_ranked on post (rank desc, place desc) where visibility = 'public';
create index post_of_author on post (author_id, place desc) include (visibility);
create index post_remixes on post (remix_of) where remix_of is not null;
-- Apart from the post: every like changes its rank, and the words stay.
create table post_words (
  post_id text primary key references post (id) on delete cascade,
  words tsvector not null
);
create index post_words_search on post_words using gin (words);
create table post_like (
  post_id text not null references post (id) on delete cascade,
  user_id text not null references "user" ("id") on delete cascade,
  created_at timestamptz not null default now(),
  primary key (post_id, user_id)
);
create index post_like_of_user on post_like (user_id);
create table comment (
  id text primary key,
  place bigint generated always as identity unique,
  post_id text not null references post (id) on delete cascade,
  author_id text not null references "user" ("id") on delete cascade,
  reply_to text references comment (id) on delete cascade deferrable initially deferred,
  text text,
  replies integer not null default 0 check (replies >= 0),
  created_at timestamptz not null default now(),
  deleted_at timestamptz,
  check ((text is null) = (deleted_at is not null))
);
create index comment_of_post on comment (post_id, place desc);
create index comment_replies on comment (reply_to, place) where reply_to is not null;
create index comment_of_author on comment (author_id);
create table follow (
  follower_id text not null references "user" ("id") on delete cascade,
  followee_id text not null references "user" ("id") on delete cascade,
  place bigint generated always as identity unique,
  created_at timestamptz not null default now(),
  primary key (follower_id, followee_id),
  check (follower_id <> followee_id)
);
create index follow_followers on follow (followee_id, place desc);
create index follow_following on follow (follower_id, place desc);
create table notification (
  id text primary key,
  place bigint generated always as identity unique,
  user_id text not null references "user" ("id") on delete cascade,
  kind text not null,
  actor_id text references "user" ("id") on delete cascade,
  post_id text references post (id) on delete cascade,
  comment_id text references comment (id) on delete cascade,
  video_id text references video (id) on delete cascade,
  created_at timestamptz not null default now(),
  read_at timestamptz
);
create index notification_of_user on notification (user_id, place desc);
create index notification_unread on notification (user_id) where read_at is null;
create index notification_of_post on notification (post_id) where post_id is not null;
create index notification_of_comment on notification (comment_id) where comment_id is not null;
create index notification_of_video on notification (video_id) where video_id is not null;
-- Liking, following and remixing tell once, however often they are done and undone.
create unique index notification_once on notification (user_id, kind, actor_id, post_id) nulls not distinct
  where kind in ('like', 'follow', 'remix');
`,
};
