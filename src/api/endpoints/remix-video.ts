import { filmWish, type FilmWish } from "../../contract/index.ts";
import type { Video } from "../../store/index.ts";
import type { Call } from "../call.ts";
import { findSource } from "../find-video.ts";
import { startFilm } from "../start-film.ts";

export async function remixVideo({ params, body, ...call }: Call<"remixVideo">): Promise<object> {
  const parent = await findSource(call.house, call.caller, { id: params["video_id"] ?? "" });
  return changeFilm(call, parent, { kind: "remix", instruction: body.prompt });
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
  },
): Promise<object> {
  const { kind, instruction, model } = wished;
  const { screenplay, edits, notes } = await house.reader.remix(parent.screenplay, instruction);
  const before = filmWish.parse(parent.request);
  const wish: FilmWish = {
    ...before,
    model: model ?? before.model,
    prompt: instruction,
    wholePrompt: before.wholePrompt ?? before.prompt,
    reference: null,
    remix: { parentSha256: parent.film_sha256 ?? "", edits: [...edits], notes: [...notes] },
  };
  return startFilm(house, { caller, request }, { kind, parentId: parent.id, wish, screenplay, notes });
}
