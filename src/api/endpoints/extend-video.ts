import { filmWish, LONGEST_FILM_SECONDS } from "../../contract/index.ts";
import { ApiError } from "../api-error.ts";
import type { Call } from "../call.ts";
import { findSource } from "../find-video.ts";
import { presentVideo } from "../present-video.ts";
import { startFilm } from "../start-film.ts";
import { wishOf } from "../wish-of.ts";

/**
 * The first part's prompt and what comes next are read as one story in one world, and the whole is filmed anew: the
 * things of the first part go on where they are, and nothing is stitched.
 */
export async function extendVideo({ house, caller, body, request }: Call<"extendVideo">): Promise<object> {
  const parent = await findSource(house, caller, body.video);
  const before = filmWish.parse(parent.request);
  const seconds = Number(presentVideo(parent).seconds) + Number(body.seconds);
  if (seconds > LONGEST_FILM_SECONDS) {
    throw new ApiError(400, `The film would be ${seconds} seconds long and may be ${LONGEST_FILM_SECONDS}.`, {
      code: "invalid_value",
      param: "seconds",
    });
  }
  const first = before.wholePrompt ?? before.prompt;
  const whole = `${first.trim()}${/[.!?"”]$/.test(first.trim()) ? "" : "."}\nThen: ${body.prompt}`;
  const { model, size, fps, seed, style, quality } = before;
  const wish = wishOf({ model, size, fps, seed, style, quality, seconds, prompt: body.prompt, wholePrompt: whole });
  const { screenplay, notes } = await house.reader.read(whole, wish);
  return startFilm(house, { caller, request }, { kind: "extend", parentId: parent.id, wish, screenplay, notes });
}
