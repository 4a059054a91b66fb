import type { Screenplay } from "../screenplay/index.ts";
import type { ModelSpec } from "../take/index.ts";
import type { Backlot } from "./backlot.ts";
import { shaderShapeOf } from "./shader-shape.ts";
import { figureOf, modelOf } from "./stage/actor.ts";
import { simplifierReady } from "./stage/trim-part.ts";

/**
 * Builds and dresses the bodies of a film that comes next, which the backlot keeps for it, step by step like
 * `preparePicture`. What cannot be built is left to the film.
 */
export async function* prepareCast(
  backlot: Backlot,
  { setting, style }: Screenplay,
  specs: readonly ModelSpec[],
): AsyncGenerator<void> {
  const detail = backlot.bodyDetail;
  if (detail === null) throw new Error("A backlot whose bodies are built for their film's cameras prepares none.");
  await simplifierReady;
  backlot.begin();
  const workshop = backlot.workshop(shaderShapeOf(setting, style));
  workshop.begin();
  for (const spec of specs) {
    try {
      modelOf(spec, detail, workshop);
      yield;
      figureOf(spec, detail, setting, workshop);
    } catch {
      // Told when the film is staged.
    }
    yield;
  }
}
