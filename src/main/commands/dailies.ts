import { KinoraError } from "../../base/index.ts";
import { qualities } from "../../film/index.ts";
import { showBatch } from "../batch-progress.ts";
import { readArguments, readChoice, readNumber, type Command } from "../command.ts";
import { drawExhibits } from "../dailies/draw-exhibits.ts";
import { catalogueExhibits, peopleExhibits, setExhibits } from "../dailies/exhibit.ts";
import { filmDailies } from "../dailies/film-dailies.ts";
import { showcase } from "../dailies/showcase.ts";
import { openStudio } from "../open-studio.ts";
import { filmFraction } from "../progress-bar.ts";
import { readSize } from "../read-size.ts";

export const dailiesCommand: Command = {
  name: "dailies",
  synopsis: "dailies [options]",
  purpose: "Film the showcase and lay out contact sheets with waveforms, to look at what every change does.",
  options: [
    { flag: "--set showcase", meaning: "showcase (films), or catalogue, people, sets: each from four sides" },
    { flag: "--only NAME,NAME", meaning: "these of the set" },
    { flag: "--seconds 6", meaning: "length of each film" },
    { flag: "--size 640x360", meaning: "of each film, or of each view" },
    { flag: "--quality draft", meaning: "draft, standard or high" },
    { flag: "--out DIR", meaning: "where sheets and films go (default dailies)" },
  ],
  async run(args, signal) {
    const { values } = readArguments(args, {
      set: { type: "string", default: "showcase" },
      only: { type: "string" },
      seconds: { type: "string", default: "6" },
      size: { type: "string" },
      quality: { type: "string", default: "draft" },
      out: { type: "string", default: "dailies" },
    });
    const set = readChoice("--set", values.set, ["showcase", "catalogue", "people", "sets"]);
    const settings = {
      ...readSize(values.size ?? usualSizes[set]),
      seconds: readNumber("--seconds", values.seconds, { low: 0.5, high: 60, isWhole: false }),
      quality: readChoice("--quality", values.quality, qualities),
      out: values.out,
    };
    const films = set === "showcase" ? pickNamed(showcase, values.only) : [];
    const exhibits = set === "showcase" ? [] : pickNamed(exhibitsOf[set](), values.only);
    const total = films.length + exhibits.length;
    const progress = showBatch(process.stderr, total);
    const onProgress = (now: Parameters<typeof filmFraction>[0]): void => progress.report(filmFraction(now));
    await using studio = await openStudio({ signal, onProgress });
    const failed =
      set === "showcase"
        ? await filmDailies(films, settings, studio, progress)
        : await drawExhibits(exhibits, settings, studio, progress);
    progress.finish();
    process.stdout.write(`${values.out}\n`);
    if (failed > 0) process.stderr.write(`kinora: ${failed} of ${total} failed; the reasons stand above.\n`);
    return failed > 0 ? 1 : 0;
  },
};

const exhibitsOf = { catalogue: catalogueExhibits, people: peopleExhibits, sets: setExhibits };
const usualSizes = { showcase: "640x360", catalogue: "240x240", people: "240x320", sets: "480x270" };

/** Those that are named, in the set's order; all where none is. */
function pickNamed<Item extends { readonly name: string }>(set: readonly Item[], only: string | undefined): Item[] {
  if (only === undefined) return [...set];
  const names = only.split(",").map((name) => name.trim());
  const known = set.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return set.filter(({ name }) => names.includes(name));
  throw new KinoraError("bad-arguments", `--only knows no '${unknown}'; the set holds ${known.join(", ")}.`);
}
