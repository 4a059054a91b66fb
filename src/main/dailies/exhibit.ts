import { buildModel, catalogue, setCatalogue, type ArtAssets, type Model } from "../../art/index.ts";
import { add, ZERO, type Vec3 } from "../../base/index.ts";
import { settingSchema, type Setting } from "../../screenplay/index.ts";
import type { Body, Poses } from "../../take/index.ts";
import { boundsOf, setViews, viewsAround } from "./views.ts";
import type { View } from "./still-job.ts";

/** One thing that a catalogue sheet shows: what to draw, from where, and what to write beside it. */
export type Exhibit = {
  readonly name: string;
  /** Things of one group share a sheet. */
  readonly group: string;
  /** `aspect` is a view's width by its height. */
  stage(
    assets: ArtAssets,
    aspect: number,
  ): {
    readonly setting: Setting;
    readonly bodies: readonly Body[];
    readonly at: Vec3;
    readonly poses: Readonly<Record<string, Poses>>;
    readonly views: readonly View[];
    readonly facts: string;
  };
};

/** No set has this name: things stand on plain ground. */
const openGround: Setting = settingSchema.parse({ set: "" });

type Params = { readonly attributes: Readonly<Record<string, unknown>>; readonly role: string | null };

function modelExhibit(name: string, group: string, design: string, params: Params): Exhibit {
  return {
    name,
    group,
    stage(assets, aspect) {
      const spec = { design, params: { ...params, seed: "0" } };
      const model = buildModel(spec, 1, assets);
      // A posed body's place is its root joint's; any other's is its model's origin.
      const isPosed = design === "person";
      const lift = Math.max(0, -boundsOf(model)[0][1]);
      const body: Body = {
        id: "exhibit",
        name,
        kind: "prop",
        model: spec,
        material: model.matter,
        massKg: model.massKg,
        shape: "hull",
        sizeMetres: model.sizeMetres,
        restitution: model.restitution ?? 0,
      };
      return {
        setting: openGround,
        bodies: [body],
        poses: isPosed ? { exhibit: armsDown() } : {},
        at: add([0, lift, 0], isPosed ? (model.joints[0]?.position ?? ZERO) : ZERO),
        views: viewsAround(model, lift, aspect),
        facts: describe(model),
      };
    },
  };
}

function describe(model: Model): string {
  const triangles = model.meshes.reduce((sum, mesh) => sum + mesh.indices.length / 3, 0);
  const size = model.sizeMetres.map((value) => value.toFixed(2)).join(" x ");
  return `${triangles} triangles, ${size} m, ${model.massKg < 10 ? model.massKg.toFixed(2) : model.massKg.toFixed(0)} kg`;
}

/** People are modelled with their arms away from the body; 38 degrees more and they hang. */
function armsDown(): Poses {
  const half = (38 * Math.PI) / 360;
  return {
    joints: ["upperarm01.L", "upperarm01.R"],
    times: Float32Array.of(0),
    rotations: Float32Array.of(0, 0, -Math.sin(half), Math.cos(half), 0, 0, Math.sin(half), Math.cos(half)),
    faceNames: [],
    faces: new Float32Array(),
  };
}

/** Every thing in art but people. */
export function catalogueExhibits(): Exhibit[] {
  return catalogue
    .filter(({ kind }) => kind !== "person")
    .map(({ id, kind }) => modelExhibit(id, kind, id, { attributes: {}, role: null }));
}

const looks: readonly (readonly [name: string, attributes: Record<string, unknown>, role: string | null])[] = [
  ["woman", { sex: "female" }, null],
  ["man", { sex: "male" }, null],
  ["girl", { sex: "female", age: "child" }, null],
  ["boy", { sex: "male", age: "child" }, null],
  ["old woman", { sex: "female", age: "old" }, null],
  ["old man", { sex: "male", age: "old" }, null],
  ["teenager", { age: "teen", sex: "male" }, null],
  ["muscular man", { sex: "male", build: "muscular", height: "tall" }, null],
  ["heavy woman", { sex: "female", build: "heavy", height: "short" }, null],
  ["African woman", { sex: "female", ancestry: "african" }, null],
  ["Asian man", { sex: "male", ancestry: "asian" }, null],
  ["basketball player", { sex: "male", ancestry: "african" }, "basketball player"],
  ["chef", { sex: "female" }, "chef"],
  ["doctor", { sex: "female", ancestry: "asian" }, "doctor"],
  ["police officer", { sex: "male" }, "police officer"],
  ["businessman", { sex: "male" }, "businessman"],
];

export function peopleExhibits(): Exhibit[] {
  return looks.map(([name, attributes, role]) => modelExhibit(name, "people", "person", { attributes, role }));
}

/** Every set by day; outdoor ones at night and in snow as well. */
export function setExhibits(): Exhibit[] {
  const skies: readonly Partial<Setting>[] = [
    {},
    { timeOfDay: "golden-hour" },
    { timeOfDay: "night" },
    { weather: "snow", season: "winter" },
  ];
  return setCatalogue.flatMap(({ id, indoors }) =>
    (indoors ? skies.slice(0, 1) : skies).map((sky): Exhibit => {
      const setting = settingSchema.parse({ set: id, ...sky });
      const name = [id, ...Object.values(sky)].join(", ");
      return {
        name,
        group: "sets",
        stage: (assets) => ({ setting, bodies: [], at: ZERO, poses: {}, ...setViews(setting, assets) }),
      };
    }),
  );
}
