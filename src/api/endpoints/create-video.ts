import { fileOf, keepPicture } from "../keep-picture.ts";
import { ApiError } from "../api-error.ts";
import type { Call } from "../call.ts";
import { newVideoId, startFilm } from "../start-film.ts";
import { wishOf } from "../wish-of.ts";

export async function createVideo({ house, caller, body, request }: Call<"createVideo">): Promise<object> {
  const { prompt, model, size, seed, style, fps, quality } = body;
  const id = newVideoId();
  const characters = await findCharacters({ house, caller }, body.characters ?? []);
  const said = { model, prompt, size, seed, style, fps, quality, characters, seconds: Number(body.seconds) };
  const wish = wishOf(said);
  const plan = body.screenplay === undefined ? null : await house.reader.check(body.screenplay);
  const read = await house.reader.read(prompt, wish);
  const picture = body.input_reference === undefined ? null : await fileOf(body.input_reference, house.settings);
  const reference = picture === null ? null : await keepPicture(house.blobs, id, picture);
  const notes = [
    ...(plan === null ? read.notes : []),
    ...(reference === null ? [] : [referenceNote]),
    ...characters.map(({ name }) => characterNote(name)),
  ];
  const screenplay = plan ?? read.screenplay;
  const seconds = plan === null ? wish.seconds : null;
  const files = reference === null ? {} : { reference };
  const film = await startFilm(
    house,
    { caller, request, id },
    {
      kind: "create",
      parentId: null,
      wish: { ...wish, seconds, reference: reference?.sha256 ?? null },
      screenplay,
      notes,
      files,
    },
  );
  // The answer to a repeated request is the first one's film.
  if (reference !== null && film.id !== id) await house.blobs.delete(reference.key);
  return film;
}

const referenceNote = {
  kind: "unstaged" as const,
  words: "",
  text: "The reference picture is kept with the film; its look is not staged yet.",
};

const characterNote = (name: string) => ({
  kind: "assumed" as const,
  words: name,
  text: `The character '${name}' is staged as a generic person; its clip is kept, and likenesses are not staged yet.`,
});

async function findCharacters(
  { house, caller }: Pick<Call<"createVideo">, "house" | "caller">,
  wished: readonly { id: string }[],
): Promise<{ id: string; name: string }[]> {
  if (wished.length === 0) return [];
  const ids = wished.map(({ id }) => id);
  const found = await house.db
    .selectFrom("character")
    .select(["id", "name"])
    .where("user_id", "=", caller.userId)
    .where("id", "in", ids)
    .execute();
  const missing = ids.find((id) => !found.some((one) => one.id === id));
  if (missing !== undefined)
    throw new ApiError(400, `There is no character '${missing}'.`, { code: "not_found", param: "characters" });
  return found;
}
