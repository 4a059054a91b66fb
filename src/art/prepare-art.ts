import openManifold from "manifold-3d";
import type { ArtAssets } from "./design.ts";
import type { PeoplePack } from "./people/people-pack.ts";

/**
 * Loads the engines that builders need. `solidWasmUrl` tells the browser where manifold's WebAssembly lies; Node finds
 * it beside the package.
 */
export async function prepareArt(people: PeoplePack | null, solidWasmUrl: string | null): Promise<ArtAssets> {
  const solid = await openManifold(solidWasmUrl === null ? undefined : { locateFile: () => solidWasmUrl });
  solid.setup();
  return { solid, people };
}
