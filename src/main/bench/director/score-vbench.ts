import type { Screenplay } from "../../../screenplay/index.ts";
import { bodiesNamed, bodiesOf, namesOf, saidBy } from "./in-screenplay.ts";
import { cameraLabel, movesOf } from "./camera-label.ts";
import { textOf, type Finding, type SuitePrompt } from "./suite-prompt.ts";
import { contentOf, hasWords, stem, wordsOf } from "./words.ts";

type Names = { readonly setNouns: (set: string) => readonly string[] };

/** What VBench's fields say of a prompt, looked up in its screenplay. */
export function scoreVbench(entry: SuitePrompt, screenplay: Screenplay, names: Names): Finding[] {
  return entry.dimension.flatMap((dimension) => {
    const read = readers[dimension];
    const one = read?.(entry, screenplay, names);
    return one ? [{ dimension: `vbench ${dimension.replaceAll("_", " ")}`, ...one }] : [];
  });
}

type Found = Omit<Finding, "dimension">;
type Reader = (entry: SuitePrompt, screenplay: Screenplay, names: Names) => Found | null;

const readers: Readonly<Record<string, Reader>> = {
  object_class: ({ fields }, screenplay) => allThere([textOf(fields["object"])], screenplay),
  multiple_objects: ({ fields }, screenplay) => allThere(textOf(fields["objects"]).split(" and "), screenplay),
  color({ fields, prompt }, screenplay) {
    const colour = textOf(fields["color"]);
    const thing = prompt.replace(/^an? /, "").replace(colour, "").trim();
    const body = bodiesNamed(screenplay, thing)[0];
    const got = body?.attributes.colours.join(" ") ?? "nothing";
    return { isFound: hasWords(got, colour), wanted: `${colour} ${thing}`, got: `${got} ${body?.name ?? ""}` };
  },
  spatial_relationship({ fields }, screenplay) {
    const relation = fields["relation"];
    if (typeof relation !== "object" || relation === null) return null;
    const { object_a, object_b, relationship } = relation as Record<string, unknown>;
    const kind = relationKinds[textOf(relationship)] ?? textOf(relationship);
    const ids = (name: string): string[] => bodiesNamed(screenplay, name).map((body) => body.id);
    const [of, to] = [ids(textOf(object_a)), ids(textOf(object_b))];
    const found = screenplay.relations.find((one) => of.includes(one.of) && to.includes(one.to));
    return {
      isFound: found?.kind === kind,
      wanted: kind,
      got: found?.kind ?? "no relation",
    };
  },
  scene({ fields }, screenplay, { setNouns }) {
    const scene = textOf(fields["scene"]);
    const { set, standsFor, other } = screenplay.setting;
    const places = [standsFor ?? "", ...(standsFor === null ? setNouns(set) : []), ...other];
    const things = bodiesOf(screenplay).map(namesOf);
    return {
      isFound: [...places, ...things].some((place) => hasWords(place, scene)),
      wanted: scene,
      got: standsFor ?? set,
    };
  },
  human_action({ prompt }, screenplay) {
    const deed = prompt.replace(/^A person is /i, "");
    const people = screenplay.cast.filter((member) => member.design === "person").map((member) => member.id);
    const said = screenplay.beats
      .filter((beat) => people.includes(beat.actor))
      .map((beat) => saidBy(beat, screenplay))
      .join(" ");
    const inside = new Set(wordsOf(said).map(stem));
    // The place of a deed and the parts of the doer are not in the beat; its verb and its things are.
    const lacking = contentOf(deed).filter((word) => !inside.has(word) && !besides.has(word));
    // Of 'catching or throwing' either will do.
    const isEither = / or /.test(deed) && lacking.length <= 1;
    return {
      isFound: (lacking.length === 0 || isEither) && said !== "",
      wanted: deed,
      got: said === "" ? "no deed" : lackingOf(lacking),
    };
  },
  appearance_style({ fields }, screenplay) {
    const style = textOf(fields["style"]);
    const { look, standsFor, words } = screenplay.style;
    const said = [standsFor ?? "", ...words].join(" ");
    const share = contentOf(style).filter((word) => contentOf(said).includes(word)).length;
    return { isFound: share >= Math.ceil(contentOf(style).length / 2), wanted: style, got: said === "" ? look : said };
  },
  temporal_style({ prompt }, screenplay) {
    const label = cameraLabel(prompt.slice(prompt.lastIndexOf(", ") + 2));
    if (!label) return null;
    const got = movesOf(screenplay);
    return { isFound: label.isMet(screenplay), wanted: label.name, got };
  },
};

const relationKinds: Readonly<Record<string, string>> = {
  "on the left of": "left-of",
  "on the right of": "right-of",
  "on the top of": "on",
  "on the bottom of": "under",
};

const besides = new Set(["floor", "clay"].map(stem));

function allThere(names: readonly string[], screenplay: Screenplay): Found {
  const lacking = names.filter((name) => bodiesNamed(screenplay, name).length === 0);
  return {
    isFound: lacking.length === 0,
    wanted: names.join(" and "),
    got: lacking.length === 0 ? "there" : `no ${lacking.join(", no ")}`,
  };
}

function lackingOf(words: readonly string[]): string {
  return words.length === 0 ? "there" : `no ${words.join(", no ")}`;
}
