import type { Screenplay } from "../../../screenplay/index.ts";
import { cameraLabel, movesOf } from "./camera-label.ts";
import { beatsOf, bodiesNamed, bodiesOf, everythingIn, saidBy, shareOf } from "./in-screenplay.ts";
import { stepsInOrder } from "./steps-in-order.ts";
import { stringsIn, type Finding, type SuitePrompt } from "./suite-prompt.ts";
import { contentOf, hasWords, stem } from "./words.ts";

/** What VBench-2.0's questions ask of a prompt's film, looked up in its screenplay. */
export function scoreVbench2(entry: SuitePrompt, screenplay: Screenplay, names: Names): Finding[] {
  return entry.dimension.flatMap((dimension) => {
    const one = readers[dimension]?.(entry, screenplay, names);
    return one ? [{ dimension: `vbench2 ${dimension.replaceAll("_", " ").toLowerCase()}`, ...one }] : [];
  });
}

type Found = Omit<Finding, "dimension">;
type Names = { readonly verbOf: (word: string) => string };
type Reader = (entry: SuitePrompt, screenplay: Screenplay, names: Names) => Found | null;

const readers: Readonly<Record<string, Reader>> = {
  Camera_Motion({ expected }, screenplay) {
    const label = cameraLabel(String(expected));
    return label ? { isFound: label.isMet(screenplay), wanted: label.name, got: movesOf(screenplay) } : null;
  },
  Dynamic_Spatial_Relationship({ expected }, screenplay) {
    const [first, last] = stringsIn(expected).map(placeOf);
    if (!first || !last) return null;
    const ids = (name: string): string[] => bodiesNamed(screenplay, name).map((body) => body.id);
    const [of, to] = [ids(first.of), ids(first.to)];
    const begins = screenplay.relations.find((one) => of.includes(one.of) && to.includes(one.to))?.kind;
    const ends = beatsOf(screenplay)
      .filter((beat) => of.includes(beat.actor) && beat.target !== null && to.includes(beat.target))
      .flatMap((beat) => [...beat.manner, beat.path === "over" ? "above" : ""]);
    return {
      isFound: begins === first.kind && ends.includes(last.kind),
      wanted: `${first.kind} then ${last.kind}`,
      got: `${begins ?? "nowhere"} then ${ends.filter((one) => one !== "").join(" ") || "nowhere"}`,
    };
  },
  Dynamic_Attribute({ expected }, screenplay) {
    const questions = stringsIn(expected).filter((one) => !/^Does the (?:color|material)\b/.test(one));
    const lacking = questions.filter((question) => !isAnswered(question, screenplay));
    const change = screenplay.beats.find((beat) => beat.manner.some((one) => one.startsWith("to ")));
    return {
      isFound: lacking.length === 0 && change !== undefined,
      wanted: questions.join(" "),
      got: change ? change.manner.join(", ") : "no change",
    };
  },
  Motion_Order_Understanding({ expected }, screenplay, { verbOf }) {
    return stepsInOrder(stringsIn(expected), screenplay, { verbOf, share: null });
  },
  Human_Interaction({ prompt }, screenplay) {
    const people = screenplay.cast.filter((member) => member.design === "person").map((member) => member.id);
    const beats = screenplay.beats.filter((beat) => people.includes(beat.actor));
    const verb = /^(?:One person|Two people|A person|People)(?:['’]s)? (?:are |is )?(?:\w+ly )?(?<verb>\w+)/i.exec(
      prompt,
    )?.groups?.["verb"];
    const own = beats.filter((beat) => verb === undefined || hasWords(saidBy(beat, screenplay), verb));
    const isMutual = /^(?:Two people|People)/i.test(prompt);
    // Both act, or one does it to the other, or to or with a thing that the other has.
    const isTied = (thing: string | null): boolean =>
      thing !== null && screenplay.relations.some((one) => people.includes(one.of) && one.to === thing);
    const isMet =
      new Set((isMutual ? own : beats).map((beat) => beat.actor)).size > 1 ||
      (own.length > 0 &&
        beats.some((beat) =>
          [beat.target, beat.with].some((id) => id !== beat.actor && (people.includes(id ?? "") || isTied(id))),
        ));
    return {
      isFound: people.length > 1 && own.length > 0 && isMet,
      wanted: verb ?? prompt,
      got: `${people.length} people, ${beats.map((beat) => `${beat.text} to ${beat.target ?? "nobody"}`).join("; ") || "no deed"}`,
    };
  },
  Composition({ expected }, screenplay) {
    const questions = stringsIn((expected as { question?: unknown } | null)?.question);
    const all = everythingIn(screenplay);
    // The suite's own paraphrases use other words for some of it, so most and not all must be there.
    const lacking = questions.filter((question) => shareOf(question, all) < 0.5 && !/^No human/i.test(question));
    return {
      isFound: lacking.length === 0,
      wanted: questions.join(" "),
      got: `lacks: ${lacking.join(" ") || "nothing"}`,
    };
  },
  Complex_Plot({ expected }, screenplay, { verbOf }) {
    return stepsInOrder(stringsIn(expected), screenplay, { verbOf, share: 0.34 });
  },
};

/** 'Is the dog on the left of the sofa?' */
function placeOf(question: string): { of: string; kind: string; to: string } | null {
  const match =
    /^Is the (?<of>[\w ]+?) (?<where>on the \w+ of|in (?:the )?front of|at the back of|behind|above|under|below|on|in|inside) (?:the |an? )?(?<to>[\w ]+)\?/.exec(
      question,
    );
  const { of, where, to } = match?.groups ?? {};
  if (of === undefined || where === undefined || to === undefined) return null;
  return { of, kind: kinds[where] ?? where, to };
}

const kinds: Readonly<Record<string, string>> = {
  "on the left of": "left-of",
  "on the right of": "right-of",
  "on the front of": "in-front-of",
  "in front of": "in-front-of",
  "in the front of": "in-front-of",
  "on the back of": "behind",
  "at the back of": "behind",
  "on the top of": "on",
  "on the bottom of": "under",
  below: "under",
};

/** 'Initially, is the color of leaves mostly red?', 'Does the size of the panda decrease?' */
function isAnswered(question: string, screenplay: Screenplay): boolean {
  const changes = screenplay.beats.flatMap((beat) => beat.manner);
  const froms = changes.filter((one) => one.startsWith("from "));
  const looks = bodiesOf(screenplay).flatMap(({ attributes, name }) => [
    name,
    ...attributes.colours,
    attributes.material ?? "",
    ...attributes.other,
    attributes.size ?? "",
  ]);
  const value = /(?:mostly|made of|body|hull|[\w ]+) (?<value>\w+)\?/.exec(question)?.groups?.["value"] ?? "";
  const isThere = (texts: readonly string[]): boolean =>
    texts.some((text) => contentOf(text).includes(stem(value)) || contentOf(text).includes(stem(`${value}en`)));
  if (question.startsWith("Initially")) return isThere([...looks, ...froms]);
  if (question.startsWith("Finally")) return isThere(changes.filter((one) => one.startsWith("to ")));
  return changes.some((one) => one.startsWith("to "));
}
