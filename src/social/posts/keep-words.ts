import { sql } from "kysely";
import type { Screenplay } from "../../screenplay/index.ts";
import type { DatabaseTransaction } from "../../store/index.ts";
import { wordsOfFilm } from "./words-of-film.ts";

export async function keepWords(
  transaction: DatabaseTransaction,
  post: { readonly id: string; readonly title: string; readonly caption: string; readonly prompt: string },
  screenplay: Record<string, unknown>,
): Promise<void> {
  // A stored plan was checked when it was made.
  const { title, staged, said } = wordsOfFilm(screenplay as Partial<Screenplay>, post);
  const part = (text: string, weight: string) =>
    sql`setweight(to_tsvector('english', ${text.replaceAll("\0", " ")}), ${sql.lit(weight)})`;
  await sql`insert into post_words (post_id, words)
    values (${post.id}, ${part(title, "A")} || ${part(staged, "B")} || ${part(said, "C")})
    on conflict (post_id) do update set words = excluded.words`.execute(transaction);
}
