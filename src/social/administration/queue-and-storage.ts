import { sql } from "kysely";
import type { AnswerOf } from "../../contract/index.ts";
import type { Database, VideoStatus } from "../../store/index.ts";
import { unix } from "../moment.ts";
import { presentPerson, type PersonFields } from "../people/present-person.ts";

type OpenFilm = AnswerOf<"queueState">["films"][number];
const MOST_LISTED = 100;

/** Films that wait or are in the making, in the order in which they are taken up. */
export async function listOpenFilms(db: Database): Promise<OpenFilm[]> {
  type Row = PersonFields & Omit<OpenFilm, "owner" | "created_at"> & { created_at: Date; status: VideoStatus };
  const { rows } = await sql<Row>`
    select v.id as video_id, v.status, v.stage, v.progress, v.attempt, v.worker, v.created_at,
      round(v.expected_seconds * (100 - v.progress) / 100) as expected_seconds, u.handle, u.name, u.image
    from video v join "user" u on u.id = v.user_id where v.status in ('queued', 'in_progress')
    order by v.status = 'queued', v.priority desc, v.place limit ${MOST_LISTED}`.execute(db);
  return rows.map(({ handle, name, image, ...film }) => ({
    ...film,
    owner: presentPerson({ handle, name, image }),
    created_at: unix(film.created_at),
  }));
}

type Storage = Omit<AnswerOf<"storageUse">, "free_bytes">;

export async function measureStorage(db: Database): Promise<Storage> {
  type Sums = Pick<Storage, "films" | "posts" | "users" | "film_bytes" | "database_bytes">;
  const { rows } = await sql<Sums>`
    select (select count(*) from video) as films, (select count(*) from post) as posts,
      (select count(*) from "user") as users, pg_database_size(current_database()) as database_bytes,
      (select coalesce(sum((f.value->>'bytes')::bigint), 0)::bigint from video v, jsonb_each(v.files) f) as film_bytes`.execute(
    db,
  );
  const largest = await sql<PersonFields & { films: number; bytes: number }>`
    select u.handle, u.name, u.image, use.films, use.bytes from (
      select v.user_id, count(distinct v.id) as films, sum((f.value->>'bytes')::bigint)::bigint as bytes
      from video v, jsonb_each(v.files) f group by v.user_id order by bytes desc limit 20
    ) use join "user" u on u.id = use.user_id order by use.bytes desc`.execute(db);
  const sums = rows[0] ?? { films: 0, posts: 0, users: 0, film_bytes: 0, database_bytes: 0 };
  return {
    ...sums,
    largest: largest.rows.map((row) => ({ owner: presentPerson(row), films: row.films, bytes: row.bytes })),
  };
}
