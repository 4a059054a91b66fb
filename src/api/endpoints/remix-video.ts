import { filmWish, makesSize, type FilmWish } from "../../contract/index.ts";
import { findFilmOfPost } from "../../social/index.ts";
import type { Video } from "../../store/index.ts";
import type { Call } from "../call.ts";
import { ApiError } from "../api-error.ts";
import { findSource, ready } from "../find-video.ts";
import { startFilm } from "../start-film.ts";
import { qualityOf } from "../wish-of.ts";

export async function remixVideo({ params, body, ...call }: Call<"remixVideo">): Promise<object> {
  const parent = await findSource(call.house, call.caller, { id: params["video_id"] ?? "" });
  return changeFilm(call, parent, { kind: "remix", instruction: body.prompt, plan: body.screenplay });
}

/** Another's film, as it is shared: the remix is the caller's own. */
export async function remixPost({ params, body, ...call }: Call<"remixPost">): Promise<object> {
  const parent = ready(await findFilmOfPost(call.house.db, call.caller, params["post_id"] ?? ""));
  const { prompt, screenplay, quality } = body;
  return changeFilm(call, parent, { kind: "remix", instruction: prompt, plan: screenplay, quality });
}

export async function editVideo({ body, ...call }: Call<"editVideo">): Promise<object> {
  const parent = await findSource(call.house, call.caller, body.video);
  return changeFilm(call, parent, { kind: "edit", instruction: body.prompt, model: body.model });
}

/** The parent's plan with what the instruction changes and nothing else changed. */
async function changeFilm(
  { house, caller, request }: Pick<Call<"remixVideo">, "house" | "caller" | "request">,
  parent: Video & { readonly screenplay: Record<string, unknown> },
  wished: {
    readonly kind: "remix" | "edit";
    readonly instruction: string;
    readonly model?: FilmWish["model"] | undefined;
    readonly quality?: FilmWish["quality"] | undefined;
    /** What the instruction made of the parent's plan, where that was done before. */
    readonly plan?: Record<string, unknown> | undefined;
  },
): Promise<object> {
  const { kind, instruction, model, quality, plan } = wished;
  const { screenplay, edits, notes } =
    plan === undefined
      ? await house.reader.remix(parent.screenplay, instruction)
      : { ...(await house.reader.compare(parent.screenplay, plan, instruction)), notes: [] };
  const before = filmWish.parse(parent.request);
  if (model !== undefined && !makesSize(model, before.size))
    throw new ApiError(400, `'model' is not valid: ${model} makes no films of ${before.size}.`, {
      code: "invalid_value",
      param: "model",
    });
  const wish: FilmWish = {
    ...before,
    model: model ?? before.model,
    quality: quality ?? (model === undefined || model === before.model ? before.quality : qualityOf(model)),
    // The plan says how long the film is.
    seconds: plan === undefined ? before.seconds : null,
    prompt: instruction,
    wholePrompt: before.wholePrompt ?? before.prompt,
    reference: null,
    remix: { parentSha256: parent.film_sha256 ?? "", edits: [...edits], notes: [...notes] },
  };
  return startFilm(house, { caller, request }, { kind, parentId: parent.id, wish, screenplay, notes });
}
