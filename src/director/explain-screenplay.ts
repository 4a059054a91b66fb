import type { CastMember, Prop, Screenplay, Shot } from "../screenplay/index.ts";

type Named = (id: string | null) => string;

/** A shooting script for people: place, cast, what happens shot by shot, and the director's notes. */
export function explainScreenplay(screenplay: Screenplay): string {
  const named = namesOf(screenplay);
  const sections = [
    [screenplay.title, `${screenplay.seconds} s, seed ${screenplay.seed}, ${lookText(screenplay)}`],
    [headingOf(screenplay)],
    ["Cast", ...screenplay.cast.map((member) => describeBody(member, named, member.role))],
    ["Props", ...screenplay.props.map((prop) => describeBody(prop, named, prop.ofSet ? "of the set" : null))],
    ["Placing", ...placing(screenplay, named)],
    ...screenplay.shots.map((shot, i) => shotSection(screenplay, { shot, index: i }, named)),
    ["Sound", ...screenplay.cues.map((cue) => `${cue.kind}: ${cue.words}`)],
    ["Notes", ...notesOf(screenplay)],
  ];
  return `${sections
    .filter((section) => section.length > 1 || /^(?:Place: |Shot )/.test(section[0] ?? ""))
    .map(([head, ...rows]) => [head, ...rows.map((row) => `  ${row}`)].join("\n"))
    .join("\n\n")}\n`;
}

/** Names as the script says them; several of one name are numbered. */
function namesOf(screenplay: Screenplay): Named {
  const names = new Map<string, string>();
  const count = new Map<string, number>();
  for (const { id, name } of [...screenplay.cast, ...screenplay.props]) {
    const n = (count.get(name) ?? 0) + 1;
    count.set(name, n);
    names.set(id, n === 1 ? name : `${name} ${n}`);
  }
  return (id) => (id === null ? "" : (names.get(id) ?? id.replaceAll("-", " ")));
}

function lookText({ style }: Screenplay): string {
  return `${style.look} look${style.standsFor === null ? "" : ` (for ${style.standsFor})`}${style.mood === null ? "" : `, ${style.mood}`}`;
}

function headingOf({ setting }: Screenplay): string {
  const parts = [
    setting.standsFor === null ? setting.set : `${setting.standsFor} (staged on the set '${setting.set}')`,
    setting.timeOfDay,
    setting.weather,
    setting.season,
  ];
  return `Place: ${parts.join(", ").replaceAll("-", " ")}`;
}

function describeBody(body: CastMember | Prop, named: Named, role: string | null): string {
  const { attributes } = body;
  const { clothes, hair, colours, other, ...plain } = attributes;
  const parts = [
    body.standsFor === null ? body.design : `${body.design} for ${body.standsFor}`,
    role,
    ...colours,
    ...Object.values(plain).filter((value) => typeof value === "string"),
    hair ? `${[hair.colour, hair.style].filter((part) => part !== null).join(" ")} hair`.trim() : null,
    ...clothes.map((piece) => `in ${[...piece.colours, piece.garment].join(" ")}`),
    ...other.map((word) => `(${word})`),
  ].filter((part) => part !== null);
  return `${named(body.id)}: ${parts.join(", ")}`;
}

function placing(screenplay: Screenplay, named: Named): string[] {
  const markOf = new Map(screenplay.marks.map((mark) => [mark.id, mark]));
  return [
    ...screenplay.relations.map(
      ({ kind, of, to, and }) =>
        `${named(of)} ${kind.replaceAll("-", " ")} ${named(to)}${and === null ? "" : ` and ${named(and)}`}`,
    ),
    ...screenplay.blocking.map(({ body, mark }) => {
      const at = markOf.get(mark);
      const [x, , z] = at?.position ?? [0, 0, 0];
      return `${named(body)} at ${at?.near?.replaceAll("-", " ") ?? `x ${x.toFixed(2)} m, z ${z.toFixed(2)} m`}`;
    }),
  ];
}

/** A shot with all that begins while it shows the world. */
function shotSection(
  screenplay: Screenplay,
  { shot, index }: { readonly shot: Shot; readonly index: number },
  named: Named,
): string[] {
  const worldOf = (end: number): number =>
    screenplay.shots.slice(0, end).reduce((sum, one) => sum + one.duration * one.timeScale, 0);
  const from = worldOf(index);
  const to = index === screenplay.shots.length - 1 ? Number.POSITIVE_INFINITY : worldOf(index + 1);
  const camera = [
    shot.framing.replaceAll("-", " "),
    shot.angle === "eye-level" ? null : `${shot.angle.replaceAll("-", " ")} angle`,
    shot.side === "any" ? null : `from the ${shot.side}`,
    shot.moves.join(" + ").replaceAll("-", " "),
    shot.lensMillimetres === null ? null : `${shot.lensMillimetres} mm`,
    shot.timeScale === 1 ? null : `time at ${shot.timeScale}`,
  ].filter((part) => part !== null);
  const on = shot.subjects.map(named).join(", ");
  return [
    `Shot ${index + 1}  ${span(shot.start, shot.duration)}  ${camera.join(", ")}: ${on === "" ? "the set" : on}`,
    ...happenings(screenplay, named)
      .filter(({ start }) => start >= from - 0.005 && start < to - 0.005)
      .map(({ text }) => text),
  ];
}

/** Deeds and lines in the order of the world's time. */
function happenings(screenplay: Screenplay, named: Named): { readonly start: number; readonly text: string }[] {
  const places = new Map(screenplay.marks.map((mark) => [mark.id, mark.near ?? mark.id]));
  const where = (id: string): string => (places.get(id) ?? named(id)).replaceAll("-", " ");
  const rows = [
    ...screenplay.beats.map((beat) => {
      const parts = [
        named(beat.actor),
        beat.action.replaceAll("-", " "),
        beat.standsFor === null ? null : `(for '${beat.standsFor}')`,
        beat.with === null ? null : `with ${named(beat.with)}`,
        beat.target === null ? null : `→ ${named(beat.target)}`,
        beat.from === null ? null : `from ${where(beat.from)}`,
        beat.to === null ? null : `to ${where(beat.to)}`,
        beat.path,
        beat.direction?.replaceAll("-", " ") ?? null,
        beat.manner.length > 0 ? beat.manner.join(", ") : null,
        beat.times === null ? null : `${beat.times} times`,
        beat.speed === 1 ? null : `pace ${Math.round(beat.speed * 100) / 100}`,
        beat.outcome === null ? null : `ends: ${beat.outcome}`,
      ];
      const text = parts.filter((part) => part !== null && part !== "").join(" ");
      return { start: beat.start, text: `${span(beat.start, beat.duration)}  ${text}` };
    }),
    ...screenplay.lines.map((line) => ({
      start: line.start,
      text: `${line.start.toFixed(2)} s  ${line.who === null ? "a voice" : named(line.who)} ${line.manner}: “${line.text}”`,
    })),
  ];
  return rows.toSorted((a, b) => a.start - b.start);
}

function notesOf({ notes }: Screenplay): string[] {
  return notes.map(
    (note) => `${note.kind.padEnd(10)} ${note.words === "" ? "" : `${JSON.stringify(note.words)}: `}${note.text}`,
  );
}

function span(start: number, duration: number): string {
  return `${start.toFixed(2)}–${(start + duration).toFixed(2)} s`;
}
