/** Which events an endpoint is told of, and how the last of them went. */
export const webhookDeliveries = {
  name: "webhook deliveries",
  sql: `
alter table webhook_endpoint
  add column events text[] not null default '{video.completed,video.failed}';
create table webhook_delivery (
  id text primary key,
  place bigint generated always as identity unique,
  endpoint_id text not null references webhook_endpoint (id) on delete cascade,
  event_id text not null,
  event text not null,
  video_id text,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  tries integer not null default 0,
  reason text,
  created_at timestamptz not null default now(),
  tried_at timestamptz
);
create index webhook_delivery_of_endpoint on webhook_delivery (endpoint_id, place desc);
`,
};
