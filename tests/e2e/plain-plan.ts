import { screenplaySchema, type Screenplay } from "../../src/screenplay/index.ts";

/** A small screenplay on the court, with one wide shot unless others are given. */
export function plainPlan(parts: { readonly seconds: number } & Record<string, unknown>): Screenplay {
  return screenplaySchema.parse({
    version: 1,
    prompt: "",
    title: "proof",
    seed: 1,
    setting: { set: "court" },
    cast: [],
    props: [],
    beats: [],
    lines: [],
    shots: [{ id: "side", start: 0, duration: parts.seconds, framing: "wide" }],
    style: {},
    ...parts,
  });
}

/** A prop of the catalogue; `colours` dye it. */
export const propOf = (id: string, design: string, colours: readonly string[] = []) => ({
  id,
  name: id,
  design,
  attributes: { colours },
  seed: id,
});

export const personOf = (id: string) => ({ ...propOf(id, "person"), role: null });

/** Puts a body on its own mark. */
export const placed = (...places: { body: string; at: readonly number[]; facing?: number }[]) => ({
  marks: places.map(({ body, at, facing = 0 }) => ({
    id: `at-${body}`,
    near: null,
    position: at,
    facingRadians: facing,
  })),
  blocking: places.map(({ body }) => ({ body, mark: `at-${body}` })),
});
