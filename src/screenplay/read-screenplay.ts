import { KinoraError } from "../base/index.ts";
import { screenplaySchema, type Screenplay } from "./schema.ts";

type Stored = { version?: unknown } & Record<string, unknown>;

/** From version n to n + 1, by n. A stored screenplay of any earlier version stays readable for good. */
const upgrades: Record<number, (old: Stored) => Stored> = {};

const NEWEST = 1;

/** Validates untrusted data as a screenplay of any version and brings it up to the newest. */
export function readScreenplay(data: unknown): Screenplay {
  let stored: Stored = typeof data === "object" && data !== null ? { ...data } : {};
  while (typeof stored.version === "number" && stored.version < NEWEST) {
    const up = upgrades[stored.version];
    if (!up) break;
    stored = up(stored);
  }
  const parsed = screenplaySchema.safeParse(stored);
  if (parsed.success) {
    checkReferences(parsed.data);
    return parsed.data;
  }
  const first = parsed.error.issues[0];
  const place = first ? first.path.join(".") || "its top" : "its top";
  throw new KinoraError(
    "bad-arguments",
    `The screenplay is not valid at ${place} (${first?.message ?? "unknown"}); mend it or make a new one with ./kinora direct.`,
  );
}

/** Every id that a beat, line, shot, relation or blocking names must exist. */
function checkReferences(screenplay: Screenplay): void {
  const bodies = new Set([...screenplay.cast, ...screenplay.props].map((body) => body.id));
  const marks = new Set(screenplay.marks.map((mark) => mark.id));
  const beats = new Set(screenplay.beats.map((beat) => beat.id));
  const check = (known: ReadonlySet<string>, id: string | null, where: string): void => {
    if (id !== null && !known.has(id)) {
      throw new KinoraError(
        "bad-arguments",
        `The screenplay names '${id}' in ${where}, which it does not have; add it or correct the name.`,
      );
    }
  };
  const targets = new Set([...bodies, ...marks]);
  for (const beat of screenplay.beats) {
    check(bodies, beat.actor, `beat ${beat.id}`);
    check(targets, beat.target, `beat ${beat.id}`);
    check(bodies, beat.with, `beat ${beat.id}`);
    check(targets, beat.to, `beat ${beat.id}`);
    check(targets, beat.from, `beat ${beat.id}`);
    check(beats, beat.after, `beat ${beat.id}`);
  }
  for (const line of screenplay.lines) {
    check(bodies, line.who, `line ${line.id}`);
    check(beats, line.after, `line ${line.id}`);
  }
  for (const shot of screenplay.shots) for (const id of shot.subjects) check(bodies, id, `shot ${shot.id}`);
  for (const relation of screenplay.relations) {
    check(bodies, relation.of, "a relation");
    check(bodies, relation.to, "a relation");
    check(bodies, relation.and, "a relation");
  }
  for (const place of screenplay.blocking) {
    check(bodies, place.body, "the blocking");
    check(marks, place.mark, "the blocking");
  }
}
