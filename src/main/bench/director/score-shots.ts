import type { Screenplay } from "../../../screenplay/index.ts";
import { bodiesNamed } from "./in-screenplay.ts";
import { stringsIn, type Finding, type SuitePrompt } from "./suite-prompt.ts";
import { hasWords, wordsOf } from "./words.ts";

/** Whether the shots are those asked for, in their order, and who comes again is the same body. */
export function scoreShots(entry: SuitePrompt, screenplay: Screenplay): Finding[] {
  const wanted = stringsIn(entry.fields["shots"]);
  const { shots } = screenplay;
  const isInOrder =
    shots.length === wanted.length &&
    wanted.every((text, i) => plain(shots[i]?.text ?? "").startsWith(plain(text).slice(0, 40)));
  const findings: Finding[] = [
    {
      dimension: "mtvbench shots",
      isFound: isInOrder,
      wanted: `${wanted.length} shots`,
      got: `${shots.length} shots: ${shots.map((shot) => shot.text.slice(0, 30)).join(" | ")}`,
    },
  ];
  const name = subjectOf(wanted, (word) => bodiesNamed(screenplay, word).length > 0);
  if (name === "" || !isInOrder) return findings;
  const bodies = bodiesNamed(screenplay, name);
  const ids = new Set(bodies.map((body) => body.id));
  // One entity of several bodies is numbered on from one name.
  const roots = new Set(bodies.map((body) => body.name));
  const isIn = shots.map((shot) => {
    const acting = screenplay.beats.filter(
      (beat) => beat.start < shot.start + shot.duration - 0.01 && beat.start + beat.duration > shot.start + 0.01,
    );
    return [...shot.subjects, ...acting.flatMap((beat) => [beat.actor, beat.target, beat.with])].filter(
      (id): id is string => id !== null && ids.has(id),
    );
  });
  const first = isIn[0]?.[0];
  const isOfPlace = hasWords(screenplay.setting.standsFor ?? "", name);
  const isSame =
    isOfPlace || (first !== undefined && isIn.every((inShot) => inShot.includes(first)) && roots.size === 1);
  const isPlace = bodies.length === 0;
  if (!isPlace)
    findings.push({
      dimension: "mtvbench same subject",
      isFound: isSame,
      wanted: name,
      got: `${[...ids].join(", ")} in ${isIn.map((one) => one.join("+") || "none").join(" | ")}`,
    });
  else
    findings.push({
      dimension: "mtvbench same subject",
      isFound: [screenplay.setting.standsFor, ...screenplay.setting.other, screenplay.setting.set].some(
        (place) => place !== null && name.split(" ").some((word) => wordsOf(place).includes(word)),
      ),
      wanted: name,
      got: screenplay.setting.standsFor ?? screenplay.setting.set,
    });
  return findings;
}

function plain(text: string): string {
  return wordsOf(text).join(" ");
}

/** The noun that all shots open with, as far as their words alone tell: the last before a verb, mark or preposition. */
function subjectOf(shots: readonly string[], isBody: (word: string) => boolean): string {
  const openings = shots.map((shot) => wordsOf(shot.replaceAll(/(?<=\w)[-’'](?=\w)/g, "").split(/[,.]/)[0] ?? ""));
  const [first = []] = openings;
  let length = 0;
  while (length < first.length && openings.every((words) => words[length] === first[length])) length++;
  const isWhole = openings.every((words) => words.length === length);
  const at = first.findIndex((word, i) => {
    if (i === 0 || i >= length) return false;
    const next = first[i + 1];
    const isLast = isWhole && i === length - 1 && i > 1 && /(?:ing|ed)$/.test(word);
    const leads = next !== undefined && (linkWords.has(next) || next.endsWith("ly") || articles.has(next));
    return linkWords.has(word) || isLast || (i > 1 && /(?:ing|[^s]s|ed)$/.test(word) && leads);
  });
  const kept = first.slice(0, at < 0 ? length : at).filter((word) => !articles.has(word));
  // 'A bird flies high': an adverb or verb that the marks above did not tell is no name.
  const head = kept.findLast(isBody) ?? kept.at(-1) ?? "";
  // 'A bowl of fruit', 'a slice of pizza': what it is of stands for it.
  return measures.has(head) && first[at] === "of" && !isBody(head) ? (first[at + 1] ?? head) : head;
}

const articles = new Set(["a", "an", "the"]);
const linkWords = new Set("in on at with of is are by from under over near to and who that its".split(" "));
const measures = new Set("slice piece stack pair group bunch pile cup glass bowl plate".split(" "));
