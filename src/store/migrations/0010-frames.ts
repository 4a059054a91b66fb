/** The stretches of films that are being drawn: who draws which, and which are drawn. */
export const frames = {
  name: "frames",
  sql: `
create table frame_chunk (
  video_id text not null references video (id) on delete cascade,
  drawing text not null,
  renderer text not null,
  code text not null,
  first_frame integer not null,
  end_frame integer not null,
  claimed_by text,
  claimed_at timestamptz,
  file jsonb,
  primary key (video_id, drawing, first_frame)
);
create index frame_chunk_open on frame_chunk (code, renderer) where file is null;
`,
};
