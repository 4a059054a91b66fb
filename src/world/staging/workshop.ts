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

/** More than a film needs; a page that previews one after another would gather all that there are. */
const MOST = { models: 100, sets: 6 } as const;

function createWorkshop(assets: ArtAssets): Workshop {
  const models = openMemory<Model>(MOST.models);
  const sets = openMemory<SetModel>(MOST.sets);
  return {
    designOf,
    setOf,
    model: (spec) => models(JSON.stringify(spec), () => buildModel(spec, DETAIL, assets)),
    // The wind, and how hard it rains, build nothing.
    set: (setting) =>
      sets(JSON.stringify([setting.set, setting.season, setting.weather, setting.timeOfDay]), () =>
        buildSet(setting, DETAIL, assets),
      ),
  };
}

/** Remembers what was made, the latest few. */
function openMemory<Value>(most: number): (key: string, make: () => Value) => Value {
  const known = new Map<string, Value>();
  return (key, make) => {
    const value = known.get(key) ?? make();
    known.delete(key);
    known.set(key, value);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return value;
  };
}
