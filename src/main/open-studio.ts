import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { codeVersion, openCache, openOwnBoard, type OnProgress, type Studio } from "../film/index.ts";
import { modelFromEnvironment } from "./ask-model.ts";
import { projectFolder, stateFolder } from "./house.ts";
import { keepRenderer } from "./keep-renderer.ts";
import { loadAssets } from "./load-assets.ts";
import { loadLanguage } from "./load-language.ts";
import { loadSoundFont } from "./load-sound-font.ts";
import { loadVoices } from "./load-voices.ts";
import { openRenderer } from "./open-renderer.ts";

/**
 * Opens what films are made with. The renderer starts at once, since its browser warms up while the film is directed
 * and simulated; its failure is told when it is needed.
 */
export async function openStudio(options: {
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}): Promise<Studio & AsyncDisposable> {
  const packageText = await readFile(join(projectFolder, "package.json"), "utf8");
  const { version } = JSON.parse(packageText) as { version: string };
  const renderer = keepRenderer(openRenderer);
  renderer.get().catch(() => undefined);
  return {
    versions: { kinora: version, code: codeVersion(projectFolder), node: process.version },
    language: once(loadLanguage),
    model: modelFromEnvironment(process.env),
    warn: (sentence) => void process.stderr.write(`${process.stderr.isTTY ? "\r\x1b[2K" : ""}kinora: ${sentence}\n`),
    voices: once(loadVoices),
    soundFont: once(loadSoundFont),
    assets: once(loadAssets),
    frameSource: renderer.get,
    openBoard: openOwnBoard,
    cache: openCache(join(stateFolder, "cache")),
    ...options,
    [Symbol.asyncDispose]: () => renderer[Symbol.asyncDispose](),
  };
}

function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | null = null;
  return () => (loading ??= load());
}
