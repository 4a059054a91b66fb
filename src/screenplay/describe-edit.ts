import type { Edit } from "./edits.ts";

type Entry = Record<string, unknown>;

/** One edit in one line, for people and for tests: '+ cast cat: cat', 'setting.timeOfDay: noon → night'. */
export function describeEdit(edit: Edit): string {
  if (edit.kind === "set") {
    const where = edit.id === null ? edit.part : `${edit.part} ${edit.id}`;
    return `${where}.${edit.field}: ${short(edit.from)} → ${short(edit.to)}`;
  }
  return `${edit.kind === "add" ? "+" : "-"} ${edit.list} ${entryText(edit.list, edit.entry)}`;
}

function entryText(list: string, entry: Entry): string {
  const text = (name: string): string => short(entry[name]);
  const part = (before: string, name: string): string =>
    entry[name] === null || entry[name] === undefined ? "" : ` ${before}${text(name)}`;
  switch (list) {
    case "cast":
    case "props":
      return `${text("id")}: ${text("design")}${looks(entry["attributes"])}`;
    case "beats":
      return `${text("actor")} ${text("action")}${part("with ", "with")}${part("→ ", "target")}${part("from ", "from")}${part("to ", "to")}${part("", "path")}${part("ends ", "outcome")}`;
    case "lines":
      return `${entry["who"] === null ? "a voice" : text("who")} ${text("manner")} ${JSON.stringify(entry["text"])}`;
    case "shots":
      return `${text("id")}: ${text("framing")}, ${text("moves")}`;
    case "relations":
      return `${text("of")} ${text("kind")} ${text("to")}${part("and ", "and")}`;
    case "blocking":
      return `${text("body")} at ${text("mark")}`;
    case "marks":
      return `${text("id")}${part("near ", "near")}`;
    case "cues":
      return `${text("kind")}: ${text("words")}`;
    default:
      return JSON.stringify(entry);
  }
}

/** What is said of a body, without what is left open. */
function looks(attributes: unknown): string {
  if (typeof attributes !== "object" || attributes === null) return "";
  const said = Object.values(attributes).map((value) => (isNothing(value) ? "" : short(value)));
  const words = said.filter((word) => word !== "");
  return words.length === 0 ? "" : `, ${words.join(", ")}`;
}

function isNothing(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function short(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "nothing" : value.map(short).join(" + ");
  if (typeof value === "object") {
    const { garment, colours, colour, style, text } = value as Entry;
    if (typeof garment === "string") return [...(Array.isArray(colours) ? colours : []), garment].join(" ");
    if (colour !== undefined || style !== undefined)
      return [colour, style, "hair"].filter((one) => typeof one === "string").join(" ");
    return typeof text === "string" ? text : JSON.stringify(value);
  }
  return typeof value === "string" ? value : JSON.stringify(value);
}
