import { describeEdit, diffScreenplays, type Edit, type Screenplay } from "../../screenplay/index.ts";

const fields: Readonly<Record<string, string>> = {
  timeOfDay: "Time of day",
  weather: "Weather",
  weatherStrength: "How strong the weather is",
  season: "Season",
  set: "Place",
  look: "Look",
  framing: "framing",
  angle: "camera angle",
  moves: "camera move",
  duration: "length",
  text: "text",
  subjects: "who is in frame",
  seconds: "Length of the film",
  title: "Title",
  "attributes.colours": "colour",
  "attributes.clothes": "clothes",
};

/** What differs between two plans, one short line each, as one would say it. */
export function plainChanges(from: Screenplay, to: Screenplay): string[] {
  const nameOf = namesIn(from, to);
  const lines = diffScreenplays(from, to).flatMap((edit) => plain(edit, nameOf, from));
  return [...new Set(lines)];
}

function namesIn(...plans: readonly Screenplay[]): (id: string | null) => string {
  const names = new Map(
    plans.flatMap((plan) => [
      ...[...plan.cast, ...plan.props].map(({ id, name }) => [id, name] as const),
      ...plan.shots.map(({ id }, index) => [id, `Shot ${index + 1}`] as const),
    ]),
  );
  return (id) => (id === null ? "" : (names.get(id) ?? id));
}

function plain(edit: Edit, nameOf: (id: string | null) => string, from: Screenplay): string[] {
  if (edit.kind === "set") {
    // Starts follow from lengths and order.
    if (edit.part === "shots" && edit.field === "start") return [];
    if (edit.part === "marks") return [standing(edit.id ?? "", nameOf)];
    const field = fields[edit.field];
    if (!field) return [describeEdit(edit)];
    const owner = edit.id === null ? "" : `${nameOf(edit.id)}: `;
    return [`${owner}${field} ${said(edit.from)} → ${said(edit.to)}`];
  }
  if (edit.list === "marks") {
    const id = text(edit.entry["id"]);
    return edit.kind === "add" && id.startsWith("where-") && !from.marks.some((mark) => mark.id === id)
      ? []
      : [standing(id, nameOf)];
  }
  if (edit.list === "blocking")
    return edit.kind === "add" ? [`${nameOf(text(edit.entry["body"]))} stands at a place of its own`] : [];
  if (edit.list === "relations") return edit.kind === "remove" ? [] : [describeEdit(edit)];
  if (edit.list === "shots")
    return from.shots.some(({ id }) => id === edit.entry["id"]) && edit.kind === "add"
      ? [`${nameOf(text(edit.entry["id"]))} comes at another place`]
      : edit.kind === "add"
        ? [`A shot is added`]
        : [`${nameOf(text(edit.entry["id"]))} is taken out of its place`];
  return [describeEdit(edit)];
}

const standing = (mark: string, nameOf: (id: string) => string): string =>
  `${nameOf(mark.replace(/^where-(.*)-stands$/, "$1"))} stands elsewhere`;

const text = (value: unknown): string => (typeof value === "string" ? value : "");

function said(value: unknown): string {
  if (value === null || value === undefined || value === "") return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "its own" : value.map(said).join(" and ");
  if (typeof value === "object") {
    const { garment, colours } = value as { garment?: string; colours?: string[] };
    return [...(colours ?? []), garment ?? ""].join(" ").trim();
  }
  return (typeof value === "string" ? value : JSON.stringify(value)).replaceAll("-", " ");
}
