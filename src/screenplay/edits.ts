import { z } from "zod";
import { KinoraError } from "../base/index.ts";
import { readScreenplay } from "./read-screenplay.ts";
import type { Screenplay } from "./schema.ts";

// Edits are the difference between two screenplays, as data: each says what was and what is, so that they can be shown,
// stored, applied to the parent and turned round.

/** Lists whose entries have an id. */
export const namedLists = ["cast", "props", "marks", "beats", "lines", "shots", "cues"] as const;
/** Lists of plain facts: an entry is there or not. */
export const factLists = ["relations", "blocking"] as const;
/** Parts that there is one of. */
export const singleParts = ["film", "setting", "style"] as const;

export type NamedList = (typeof namedLists)[number];
export type FactList = (typeof factLists)[number];

const filmFields = ["title", "seconds", "seed"] as const;

const value = z.json();
const entry = z.record(z.string(), z.json());
const list = z.enum([...namedLists, ...factLists]);
const place = z.number().int().min(0);

export const editSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("set"),
    part: z.enum([...singleParts, ...namedLists]),
    /** Which entry of a list; null for a part that there is one of. */
    id: z.string().nullable(),
    /** 'timeOfDay'; within a body also 'attributes.colours'. */
    field: z.string(),
    from: value,
    to: value,
  }),
  /** `at` is its place in the list afterwards. */
  z.object({ kind: z.literal("add"), list, at: place, entry }),
  /** `at` was its place in the list before. */
  z.object({ kind: z.literal("remove"), list, at: place, entry }),
]);

export type Edit = z.infer<typeof editSchema>;
export const editsSchema = z.array(editSchema).max(5000);

type Entry = Record<string, unknown>;

/** The edits that turn one screenplay into the other; notes and the prompt are not compared. */
export function diffScreenplays(from: Screenplay, to: Screenplay): Edit[] {
  const edits: unknown[] = [];
  const set = (part: string, id: string | null, { before, after }: { before: Entry; after: Entry }): void => {
    for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (!isSame(before[field], after[field]))
        edits.push({ kind: "set", part, id, field, from: before[field] ?? null, to: after[field] ?? null });
    }
  };
  set("film", null, { before: filmOf(from), after: filmOf(to) });
  set("setting", null, { before: from.setting, after: to.setting });
  set("style", null, { before: from.style, after: to.style });
  for (const name of namedLists) {
    const before: readonly Entry[] = from[name];
    const after: readonly Entry[] = to[name];
    const stays = keptIds(before, after);
    before.forEach((item, at) => {
      if (!stays.has(String(item["id"]))) edits.push({ kind: "remove", list: name, at, entry: item });
    });
    after.forEach((item, at) => {
      const old = stays.has(String(item["id"])) ? before.find((one) => one["id"] === item["id"]) : undefined;
      if (old) set(name, String(item["id"]), { before: flat(old), after: flat(item) });
      else edits.push({ kind: "add", list: name, at, entry: item });
    });
  }
  for (const name of factLists) {
    const left: (Entry | null)[] = [...to[name]];
    const kept: Entry[] = [];
    from[name].forEach((item, at) => {
      const found = left.findIndex((one) => one !== null && isSame(one, item));
      if (found >= 0) {
        kept.push(item);
        left[found] = null;
      } else edits.push({ kind: "remove", list: name, at, entry: item });
    });
    left.forEach((item, at) => {
      if (item) edits.push({ kind: "add", list: name, at, entry: item });
    });
  }
  return editsSchema.parse(structuredClone(edits));
}

/** The screenplay after its edits, validated. Throws KinoraError where an edit does not fit what it is applied to. */
export function applyEdits(parent: Screenplay, edits: readonly Edit[]): Screenplay {
  const draft = structuredClone(parent);
  for (const edit of edits) if (edit.kind === "set") setField(draft, edit);
  for (const edit of edits.toReversed()) {
    if (edit.kind !== "remove") continue;
    const entries: unknown[] = draft[edit.list];
    const at = entries.findIndex((one, i) => i >= edit.at && isSame(one, edit.entry));
    const found = at >= 0 ? at : entries.findIndex((one) => isSame(one, edit.entry));
    if (found < 0) throw unfit(edit);
    entries.splice(found, 1);
  }
  for (const edit of edits) {
    if (edit.kind !== "add") continue;
    const entries: unknown[] = draft[edit.list];
    entries.splice(edit.at, 0, structuredClone(edit.entry));
  }
  return readScreenplay(draft);
}

function setField(draft: Screenplay, edit: Extract<Edit, { kind: "set" }>): void {
  const owner = ownerOf(draft, edit.part, edit.id);
  const [head, rest] = edit.field.split(/\.(.*)/s);
  const inner = rest === undefined ? owner : owner?.[head ?? ""];
  const name = rest ?? head ?? "";
  if (!isEntry(inner) || !Object.hasOwn(inner, name) || !isSame(inner[name], edit.from)) throw unfit(edit);
  inner[name] = structuredClone(edit.to);
}

function ownerOf(draft: Screenplay, part: Extract<Edit, { kind: "set" }>["part"], id: string | null): Entry | null {
  if (part === "film") return draft;
  if (part === "setting" || part === "style") return draft[part];
  const entries: readonly Entry[] = draft[part];
  return entries.find((one) => one["id"] === id) ?? null;
}

function unfit(edit: Edit): KinoraError {
  const what = edit.kind === "set" ? `${edit.part} ${edit.id ?? ""} ${edit.field}` : `${edit.list} ${edit.at}`;
  return new KinoraError(
    "bad-arguments",
    `An edit of ${what.replaceAll(/\s+/g, " ")} does not fit the screenplay; it was made for another one.`,
  );
}

function filmOf(screenplay: Screenplay): Entry {
  return Object.fromEntries(filmFields.map((field) => [field, screenplay[field]]));
}

/** A body's attributes are compared one by one. */
function flat(item: Entry): Entry {
  const { id: _, attributes, ...rest } = item;
  if (!isEntry(attributes)) return rest;
  const inner = Object.entries(attributes).map(([name, one]) => [`attributes.${name}`, one] as const);
  return { ...rest, ...Object.fromEntries(inner) };
}

/** Ids that are in both lists in the same order; one that has moved counts as taken out and put in again. */
function keptIds(before: readonly Entry[], after: readonly Entry[]): Set<string> {
  const order = new Map(before.map((item, i) => [String(item["id"]), i]));
  const kept = new Set<string>();
  let last = -1;
  for (const item of after) {
    const at = order.get(String(item["id"]));
    if (at === undefined || at < last) continue;
    kept.add(String(item["id"]));
    last = at;
  }
  return kept;
}

function isEntry(data: unknown): data is Entry {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, i) => isSame(one, b[i]));
  if (!isEntry(a) || !isEntry(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && isSame(a[name], b[name]))
  );
}
