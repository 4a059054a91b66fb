import { findFilmOfPost } from "../../social/index.ts";
import type { Call } from "../call.ts";
import { findSource, ready } from "../find-video.ts";

export async function direct({ house, body }: Call<"direct">): Promise<object> {
  const { prompt, seconds = null, style = null, seed = 1 } = body;
  const { screenplay, notes } = await house.reader.direct(prompt, { seconds, style, seed });
  return { screenplay, notes, lines: await linesOf(house, screenplay) };
}

export async function edit({ house, caller, body }: Call<"edit">): Promise<object> {
  const parent = await planOf({ house, caller, body });
  const { screenplay, changes, notes } = await house.reader.remix(parent, body.instruction);
  return { screenplay, changes, notes, lines: await linesOf(house, screenplay) };
}

export async function speak({ house, body }: Call<"speak">): Promise<object> {
  const { lines, audio, sampleRate } = await house.reader.speak(body.screenplay);
  const texts = Object.entries(audio).map(([line, bytes]) => [line, Buffer.from(bytes).toString("base64")]);
  return { lines, audio: Object.fromEntries(texts), sample_rate: sampleRate };
}

async function planOf({
  house,
  caller,
  body,
}: Pick<Call<"edit">, "house" | "caller" | "body">): Promise<Record<string, unknown>> {
  const { video_id, post_id, screenplay } = body;
  if (screenplay !== undefined) return house.reader.check(screenplay);
  if (post_id !== undefined) return ready(await findFilmOfPost(house.db, caller, post_id)).screenplay;
  return (await findSource(house, caller, { id: video_id ?? "" })).screenplay;
}

/** Of a silent film none; speaking takes a second or two. */
async function linesOf({ reader }: Call<"direct">["house"], screenplay: Record<string, unknown>): Promise<object[]> {
  const lines = screenplay["lines"];
  return Array.isArray(lines) && lines.length > 0 ? (await reader.speak(screenplay)).lines : [];
}
