import type { CastMember, Prop, Screenplay } from "../screenplay/index.ts";

/** A shooting script for people: cast, deeds and lines in time, shots, and the director's notes. */
export function explainScreenplay(screenplay: Screenplay): string {
  const { setting, style } = screenplay;
  const nameOf = new Map(
    [...screenplay.cast, ...screenplay.props].map((body) => [body.id, body.id.replaceAll("-", " ")]),
  );
  const named = (id: string | null): string => (id === null ? "" : (nameOf.get(id) ?? id));
  const sections = [
    [`${screenplay.title}`, `${screenplay.seconds} s, seed ${screenplay.seed}`],
    [
      "Setting",
      `${setting.set}${setting.standsFor === null ? "" : ` (for ${setting.standsFor})`}, ${setting.timeOfDay}, ${setting.weather}, ${setting.season}; look ${style.look}`,
    ],
    ["Cast", ...screenplay.cast.map((member) => describeBody(member, member.role))],
    ["Props", ...screenplay.props.map((prop) => describeBody(prop, prop.ofSet ? "of the set" : null))],
    [
      "Placing",
      ...screenplay.relations.map(
        (relation) =>
          `${named(relation.of)} ${relation.kind} ${named(relation.to)}${relation.and === null ? "" : ` and ${named(relation.and)}`}`,
      ),
      ...screenplay.blocking.map(({ body, mark }) => `${named(body)} ${mark.replaceAll("-", " ")}`),
    ],
    ["Action", ...timed(screenplay, named)],
    [
      "Shots",
      ...screenplay.shots.map(
        (shot, i) =>
          `${i + 1}. ${span(shot.start, shot.duration)}  ${shot.framing}, ${shot.angle}, ${shot.moves.join(" + ")}${shot.lensMillimetres === null ? "" : `, ${shot.lensMillimetres} mm`}${shot.timeScale === 1 ? "" : `, time at ${shot.timeScale}`}: ${shot.subjects.map(named).join(", ") || "the set"}`,
      ),
    ],
    ["Sound", ...screenplay.cues.map((cue) => `${cue.kind}: ${cue.words}`)],
    ["Notes", ...screenplay.notes.map((note) => `${note.kind.padEnd(10)} ${JSON.stringify(note.words)}: ${note.text}`)],
  ];
  return `${sections
    .filter((section) => section.length > 1)
    .map(([head, ...rows]) => [head, ...rows.map((row) => `  ${row}`)].join("\n"))
    .join("\n\n")}\n`;
}

function describeBody(body: CastMember | Prop, role: string | null): string {
  const { attributes } = body;
  const { clothes, hair, colours, other, ...plain } = attributes;
  const parts = [
    body.standsFor === null ? null : `for ${body.standsFor}`,
    role,
    ...colours,
    ...Object.values(plain).filter((value) => typeof value === "string"),
    hair ? `${[hair.colour, hair.style].filter((part) => part !== null).join(" ")} hair`.trim() : null,
    ...clothes.map((piece) => `in ${[...piece.colours, piece.garment].join(" ")}`),
    ...other.map((word) => `(${word})`),
  ].filter((part) => part !== null);
  return `${body.id}: ${body.design}${parts.length > 0 ? `, ${parts.join(", ")}` : ""}`;
}

function timed(screenplay: Screenplay, named: (id: string | null) => string): string[] {
  const rows = [
    ...screenplay.beats.map((beat) => {
      const parts = [
        named(beat.actor),
        beat.action,
        beat.standsFor === null ? null : `(for '${beat.standsFor}')`,
        beat.with === null ? null : `with ${named(beat.with)}`,
        beat.target === null ? null : `→ ${named(beat.target)}`,
        beat.from === null ? null : `from ${beat.from}`,
        beat.to === null ? null : `to ${beat.to}`,
        beat.path,
        beat.direction,
        beat.manner.length > 0 ? beat.manner.join(", ") : null,
        beat.speed === 1 ? null : `pace ${Math.round(beat.speed * 100) / 100}`,
        beat.outcome === null ? null : `ends: ${beat.outcome}`,
      ];
      return {
        start: beat.start,
        text: `${span(beat.start, beat.duration)}  ${parts.filter((part) => part !== null && part !== "").join(" ")}`,
      };
    }),
    ...screenplay.lines.map((line) => ({
      start: line.start,
      text: `${line.start.toFixed(2)} s  ${line.who === null ? "a voice" : named(line.who)} ${line.manner}: “${line.text}”`,
    })),
  ];
  return rows.toSorted((a, b) => a.start - b.start).map((row) => row.text);
}

function span(start: number, duration: number): string {
  return `${start.toFixed(2)}–${(start + duration).toFixed(2)} s`;
}
