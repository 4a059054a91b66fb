import { join } from "node:path";
import { makeFilm, qualities } from "../../film/index.ts";
import { readArguments, readChoice, readNumber, type Command } from "../command.ts";
import { showcase } from "../dailies/showcase.ts";
import { openStudio } from "../open-studio.ts";
import { showProgress } from "../progress-bar.ts";

export const dailiesCommand: Command = {
  name: "dailies",
  synopsis: "dailies [options]",
  purpose: "Film the showcase, to look at what every change does.",
  options: [
    { flag: "--seconds 6", meaning: "length of each film" },
    { flag: "--quality draft", meaning: "draft, standard or high" },
    { flag: "--only NAME", meaning: "one film of the set" },
    { flag: "--out DIR", meaning: "where they go (default dailies)" },
  ],
  async run(args, signal) {
    const { values } = readArguments(args, {
      seconds: { type: "string", default: "6" },
      quality: { type: "string", default: "draft" },
      only: { type: "string" },
      out: { type: "string", default: "dailies" },
    });
    const seconds = readNumber("--seconds", values.seconds, { low: 0.5, high: 60, isWhole: false });
    const quality = readChoice("--quality", values.quality, qualities);
    await using studio = await openStudio({ signal, onProgress: showProgress(process.stderr) });
    for (const { name, prompt, style } of showcase.filter(
      (film) => values.only === undefined || film.name === values.only,
    )) {
      const film = await makeFilm(
        {
          prompt,
          screenplay: null,
          seconds,
          width: 640,
          height: 360,
          fps: 24,
          seed: 1,
          quality,
          style,
          passes: [],
          out: join(values.out, "films", name),
        },
        studio,
      );
      process.stdout.write(`${film.folder}/film.mp4\n`);
    }
    return 0;
  },
};
