import {
  buildModel,
  buildSet,
  designOf,
  setOf,
  type ArtAssets,
  type Design,
  type Model,
  type SetDesign,
  type SetModel,
} from "../../art/index.ts";
import type { Setting } from "../../screenplay/index.ts";
import type { ModelSpec } from "../../take/index.ts";

/** Where staging gets its models from: art's catalogue, or a test's own few. Equal questions, equal answers. */
export interface Workshop {
  designOf(id: string): Pick<Design, "id" | "kind" | "gait" | "abilities" | "sizeMetres" | "massKg" | "matter"> | null;
  setOf(id: string): Pick<SetDesign, "indoors" | "frontRadians"> | null;
  model(spec: ModelSpec): Model;
  set(setting: Setting): SetModel;
}

/** Joints, colliders and anchors do not depend on detail, so the world builds the cheapest. */
const DETAIL = 0.25;

const opened = new WeakMap<ArtAssets, Workshop>();

/** Art's catalogue as a workshop that remembers what it built; the same assets share one. */
export function openWorkshop(assets: ArtAssets): Workshop {
  const known = opened.get(assets);
  if (known) return known;
  const workshop = createWorkshop(assets);
  opened.set(assets, workshop);
  return workshop;
}

function createWorkshop(assets: ArtAssets): Workshop {
  const models = new Map<string, Model>();
  const built = new Map<string, SetModel>();
  return {
    designOf,
    setOf,
    model(spec) {
      const key = JSON.stringify(spec);
      const known = models.get(key);
      if (known) return known;
      const made = buildModel(spec, DETAIL, assets);
      models.set(key, made);
      return made;
    },
    set(setting) {
      const key = JSON.stringify(setting);
      const known = built.get(key);
      if (known) return known;
      const made = buildSet(setting, DETAIL, assets);
      built.set(key, made);
      return made;
    },
  };
}
