import { sql } from "kysely";
import type { FilmWish } from "../../contract/index.ts";
import type { Database, DatabaseTransaction } from "../../store/index.ts";

/** One is a second of 1280x720 at 24 pictures a second. */
export function filmUnits(wish: Pick<FilmWish, "size" | "fps">, seconds: number): number {
  const [width = 0, height = 0] = wish.size.split("x").map(Number);
  return (seconds * width * height * wish.fps) / (1280 * 720 * 24);
}

/** Seconds of rendering for a unit before anything was measured: of two processor cores. */
const GUESSES = { draft: 6, standard: 15, high: 40 } as const;

/** What a new measurement counts for: the last ten or so films decide. */
const WEIGHT = 0.1;

export async function expectedSeconds(
  db: Database | DatabaseTransaction,
  wish: Pick<FilmWish, "size" | "fps" | "quality">,
  seconds: number,
): Promise<number> {
  const rate = await db
    .selectFrom("render_rate")
    .select("seconds_per_unit")
    .where("quality", "=", wish.quality)
    .executeTakeFirst();
  return filmUnits(wish, seconds) * (rate?.seconds_per_unit ?? GUESSES[wish.quality]);
}

/** What a film took goes into what the next ones are expected to take. */
export async function learnRate(
  db: Database | DatabaseTransaction,
  {
    quality,
    units,
    seconds,
  }: { readonly quality: FilmWish["quality"]; readonly units: number; readonly seconds: number },
): Promise<void> {
  if (units <= 0) return;
  const rate = seconds / units;
  await sql`insert into render_rate (quality, seconds_per_unit, films) values (${quality}, ${rate}, 1)
    on conflict (quality) do update set films = render_rate.films + 1, seconds_per_unit =
      render_rate.seconds_per_unit * ${1 - WEIGHT}::real + excluded.seconds_per_unit * ${WEIGHT}::real`.execute(db);
}

/** By quality, as measured. */
export async function readRates(db: Database): Promise<Record<string, number>> {
  const rates = await db.selectFrom("render_rate").select(["quality", "seconds_per_unit"]).execute();
  return Object.fromEntries(rates.map(({ quality, seconds_per_unit }) => [quality, seconds_per_unit]));
}
