import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { KinoraError } from "../../base/index.ts";
import { findSystemChromium } from "../../frames/index.ts";
import { stateFolder } from "../house.ts";
import { paceOf, referenceSize, type ReferenceRun } from "./run-reference.ts";

// Remotion is source-available under its own licence, so it is no dependency: it is fetched to be measured, and only run.

const versions = {
  remotion: "4.0.529",
  "@remotion/bundler": "4.0.529",
  "@remotion/renderer": "4.0.529",
  react: "19.3.1",
  "react-dom": "19.3.1",
};
const folder = join(stateFolder, "peers", "remotion");
/** Debian's; draws a fifth faster here than the full browser. Without it Remotion fetches its own. */
const headlessShells = ["/usr/bin/chromium-headless-shell"];

type Renderer = {
  ensureBrowser(options: { chromeMode: "headless-shell" }): Promise<unknown>;
  selectComposition(options: object): Promise<object>;
  renderMedia(options: object): Promise<unknown>;
};
type Bundler = { bundle: (options: { entryPoint: string; outDir: string }) => Promise<string> };

/** Remotion with the reference scene bundled, ready to render it. */
export type Remotion = {
  readonly version: string;
  readonly browser: string;
  run(frames: number, path: string): Promise<ReferenceRun>;
};

/** Installs Remotion on first use. Rejects with one sentence where it is not to be had. */
export async function openRemotion(): Promise<Remotion> {
  await install();
  const require = createRequire(join(folder, "package.json"));
  const renderer = require("@remotion/renderer") as Renderer;
  const { bundle } = require("@remotion/bundler") as Bundler;
  const browser = await findBrowser(renderer);
  await writeFile(join(folder, "entry.ts"), entry());
  const serveUrl = await bundle({ entryPoint: join(folder, "entry.ts"), outDir: join(folder, "bundle") });
  const place = {
    serveUrl,
    chromiumOptions: { gl: "angle-egl" },
    ...(browser === null ? { chromeMode: "headless-shell" } : { browserExecutable: browser }),
    logLevel: "error",
  };
  return {
    version: versions.remotion,
    browser: browser ?? "its own headless shell",
    async run(frames, path) {
      const inputProps = { frames };
      const composition = await renderer.selectComposition({ ...place, id: "reference", inputProps });
      const startedAt = performance.now();
      const arrivals: number[] = [];
      await renderer.renderMedia({
        ...place,
        composition,
        inputProps,
        codec: "h264",
        imageFormat: "jpeg",
        concurrency: 2,
        muted: true,
        outputLocation: path,
        overwrite: true,
        onProgress({ renderedFrames }: { renderedFrames: number }) {
          while (arrivals.length < renderedFrames) arrivals.push(performance.now());
        },
      });
      return {
        renderer: `Remotion ${versions.remotion}`,
        frames,
        wholeSeconds: (performance.now() - startedAt) / 1000,
        framesPerSecond: paceOf(arrivals),
      };
    },
  };
}

async function install(): Promise<void> {
  const manifest = `${JSON.stringify({ private: true, dependencies: versions }, null, 2)}\n`;
  const path = join(folder, "package.json");
  const isReady =
    existsSync(join(folder, "node_modules")) && existsSync(path) && (await readFile(path, "utf8")) === manifest;
  if (isReady) return;
  await mkdir(folder, { recursive: true });
  try {
    // The manifest comes last: a broken install is done again.
    const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
    const flags = ["--prefix", folder, "--no-save", "--silent", "--no-audit", "--no-fund"];
    await promisify(execFile)("npm", ["install", ...flags, ...packages]);
    await writeFile(path, manifest);
  } catch (cause) {
    throw new KinoraError("failed", "Remotion could not be installed from npm; check the network and try again.", {
      cause,
    });
  }
}

/** A path, or null for Remotion's own. */
async function findBrowser(renderer: Renderer): Promise<string | null> {
  const shell = headlessShells.find((path) => existsSync(path));
  if (shell !== undefined) return shell;
  try {
    await renderer.ensureBrowser({ chromeMode: "headless-shell" });
    return null;
  } catch (cause) {
    const chromium = findSystemChromium();
    if (chromium !== null) return chromium;
    throw new KinoraError(
      "failed",
      "Remotion found no browser and could fetch none; install chromium-headless-shell and try again.",
      { cause },
    );
  }
}

/** Remotion's project: our scene, unchanged, on a canvas. It lies where React is found; the scene finds three here. */
function entry(): string {
  const { width, height, fps } = referenceSize;
  return `import { createElement, useEffect, useRef, useState } from "react";
import { Composition, continueRender, delayRender, registerRoot, useCurrentFrame } from "remotion";
import { openReference } from ${JSON.stringify(join(import.meta.dirname, "reference-scene.ts"))};

function Film() {
  const frame = useCurrentFrame();
  const canvas = useRef(null);
  const reference = useRef(null);
  const [opening] = useState(() => delayRender("opening"));
  useEffect(() => {
    reference.current ??= openReference(canvas.current, ${width}, ${height});
    const drawing = delayRender("frame " + frame);
    reference.current.then((scene) => {
      scene.draw(frame);
      continueRender(drawing);
      continueRender(opening);
    });
  }, [frame]);
  return createElement("canvas", { ref: canvas, width: ${width}, height: ${height} });
}

registerRoot(() =>
  createElement(Composition, {
    id: "reference",
    component: Film,
    width: ${width},
    height: ${height},
    fps: ${fps},
    durationInFrames: 1,
    defaultProps: { frames: 1 },
    calculateMetadata: ({ props }) => ({ durationInFrames: props.frames }),
  }),
);
`;
}
