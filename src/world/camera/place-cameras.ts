import { createRandom } from "../../base/index.ts";
import type { ArtAssets } from "../../art/index.ts";
import { cutFilm, type Screenplay } from "../../screenplay/index.ts";
import type { CameraKey, Take } from "../../take/index.ts";
import { openRapier } from "../engine/rapier.ts";
import { openWorkshop, type Workshop } from "../staging/workshop.ts";
import { filmOverShoulder, filmPointOfView, filmShot } from "./film-shot.ts";
import { planShot } from "./shot-plan.ts";
import { openSpace } from "./space.ts";
import { subjectsOf } from "./subject.ts";
import { findViewpoint, type Surroundings } from "./viewpoint.ts";

/**
 * Puts a camera into every shot, knowing the whole take: framing, angle, lens and moves as the screenplay asks, the
 * subject in frame, nothing passed through. `aspect` is width over height. Keys come one a frame, shot by shot.
 */
export async function placeCameras(input: {
  readonly screenplay: Screenplay;
  readonly take: Take;
  readonly assets: ArtAssets;
  readonly aspect: number;
  readonly fps: number;
}): Promise<readonly CameraKey[]> {
  return placeCamerasIn(openWorkshop(input.assets), input);
}

/** As `placeCameras`, with models from any workshop. */
export async function placeCamerasIn(
  workshop: Workshop,
  input: { readonly screenplay: Screenplay; readonly take: Take; readonly aspect: number; readonly fps: number },
): Promise<readonly CameraKey[]> {
  const { screenplay, take, aspect, fps } = input;
  const set = workshop.set(screenplay.setting);
  const subjects = subjectsOf(take, workshop, set);
  const space = openSpace(await openRapier(), set, take, workshop);
  const frontRadians = workshop.setOf(screenplay.setting.set)?.frontRadians ?? 0;
  const random = createRandom(screenplay.seed).fork("camera");
  const keys: CameraKey[] = [];
  let before: Surroundings["before"] = null;
  for (const cut of cutFilm(screenplay, fps).shots) {
    const around: Surroundings = { space, subjects, frontRadians, aspect, before };
    const plan = planShot(cut, fps, screenplay, take, subjects);
    const special =
      cut.shot.framing === "over-the-shoulder"
        ? filmOverShoulder(plan, fps, around)
        : cut.shot.framing === "point-of-view"
          ? filmPointOfView(plan, fps, around)
          : null;
    if (special) {
      keys.push(...special);
      continue;
    }
    const view = findViewpoint(plan, around);
    keys.push(...filmShot(plan, view, fps, around, random));
    before = { azimuth: view.azimuth, plan };
  }
  return keys;
}
