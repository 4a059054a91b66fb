// The page of scripts/turntable.ts: draws designs and sets of art from several sides under a neutral light.
import {
  AmbientLight,
  Box3,
  Color,
  DirectionalLight,
  GridHelper,
  Group,
  HemisphereLight,
  Mesh,
  MeshStandardNodeMaterial,
  PerspectiveCamera,
  PlaneGeometry,
  Scene,
  SRGBColorSpace,
  Vector3,
  NeutralToneMapping,
  DoubleSide,
  PCFShadowMap,
  WebGPURenderer,
} from "three/webgpu";
import {
  buildModel,
  buildSet,
  prepareArt,
  readPeoplePack,
  type ArtAssets,
  type Model,
  type SetModel,
} from "../../src/art/index.ts";
import { createRandom } from "../../src/base/index.ts";
import { makePartGeometry } from "../../src/picture/model/part-geometry.ts";
import { partsOf } from "../../src/picture/model/part.ts";
import { openTextureShelf, type TextureShelf } from "../../src/picture/model/surface-texture.ts";

export type TurntableJob = {
  readonly names: readonly string[];
  readonly isSet: boolean;
  readonly width: number;
  readonly height: number;
  readonly detail: number;
  readonly isClose: boolean;
  readonly attributes: Record<string, unknown>;
  readonly role: string | null;
  readonly setting: { season: string; weather: string; timeOfDay: string };
};

type View = { readonly from: readonly [number, number, number]; readonly label: string };

const modelViews: readonly View[] = [
  { from: [0.62, 0.32, 0.78], label: "front" },
  { from: [1, 0.15, 0], label: "side" },
  { from: [-0.66, 0.32, -0.75], label: "back" },
  { from: [0.25, 0.95, 0.35], label: "top" },
];

function makeObject(model: Model, shelf: TextureShelf): Group {
  const group = new Group();
  for (const part of partsOf(model)) {
    const surface = model.surfaces[part.surface];
    if (!surface) throw new Error(`Surface '${part.surface}' is not in the model.`);
    const texture = surface.texture ? shelf.get(surface.texture) : null;
    const material = new MeshStandardNodeMaterial({
      color: new Color().setRGB(...(surface.colour as [number, number, number])),
      roughness: surface.roughness,
      metalness: surface.metalness * 0.7,
      emissive: new Color().setRGB(...(surface.emissive as [number, number, number])),
      transparent: surface.opacity < 1,
      opacity: surface.opacity,
      side: surface.doubleSided ? DoubleSide : 0,
      alphaTest: surface.alphaCut ?? 0,
      vertexColors: true,
      map: texture?.colour ?? null,
      normalMap: texture?.normal ?? null,
    });
    const mesh = new Mesh(makePartGeometry(part), material);
    mesh.castShadow = surface.opacity >= 1;
    mesh.receiveShadow = true;
    mesh.frustumCulled = false;
    group.add(mesh);
  }
  return group;
}

function makeSetObject(set: SetModel, shelf: TextureShelf): Group {
  const group = new Group();
  for (const piece of set.pieces) {
    const object = makeObject(piece.model, shelf);
    object.position.set(...(piece.position as [number, number, number]));
    object.rotation.y = piece.turnRadians;
    object.scale.setScalar(piece.scale);
    group.add(object);
  }
  for (const scatter of set.scatters) {
    if (!scatter.model) continue;
    const first = makeObject(scatter.model, shelf);
    for (let o = 0; o + 7 < scatter.places.length; o += 8) {
      const place = scatter.places.subarray(o, o + 8);
      const object = first.clone();
      object.position.set(place[0] ?? 0, place[1] ?? 0, place[2] ?? 0);
      object.rotation.y = place[3] ?? 0;
      object.scale.setScalar(place[4] ?? 1);
      group.add(object);
    }
  }
  return group;
}

function lightScene(scene: Scene, reach: number): void {
  scene.add(
    new HemisphereLight(new Color(0.85, 0.92, 1), new Color(0.36, 0.34, 0.32), 1.5),
    new AmbientLight(0xffffff, 0.25),
  );
  const sun = new DirectionalLight(new Color(1, 0.95, 0.88), 3.2);
  sun.position.set(reach * 1.1, reach * 2.2, reach * 1.5);
  sun.castShadow = true;
  sun.shadow.mapSize.set(2048, 2048);
  const camera = sun.shadow.camera;
  camera.left = camera.bottom = -reach * 1.6;
  camera.right = camera.top = reach * 1.6;
  camera.far = reach * 8;
  sun.shadow.normalBias = reach * 0.004;
  sun.shadow.radius = 3;
  scene.add(sun);
  const rim = new DirectionalLight(new Color(0.75, 0.85, 1), 1.2);
  rim.position.set(-reach, reach, -reach * 1.5);
  scene.add(rim);
}

function lightFloor(scene: Scene, reach: number): void {
  const floor = new Mesh(
    new PlaneGeometry(reach * 40, reach * 40),
    new MeshStandardNodeMaterial({ color: new Color(0.22, 0.22, 0.22), roughness: 0.95 }),
  );
  floor.rotation.x = -Math.PI / 2;
  floor.position.y = -0.002;
  floor.receiveShadow = true;
  const cells = Math.max(4, Math.ceil(reach * 3));
  const grid = new GridHelper(cells * 2, cells * 2, 0x555555, 0x6a6a6a);
  scene.add(floor, grid);
}

type Row = { readonly title: string; readonly pictures: { readonly bitmap: ImageBitmap; readonly label: string }[] };

function describe(model: Model): string {
  const triangles = model.meshes.reduce((sum, mesh) => sum + mesh.indices.length / 3, 0);
  return `${triangles} triangles, ${model.sizeMetres.map((value) => value.toFixed(2)).join(" x ")} m, ${model.massKg.toFixed(1)} kg`;
}

async function drawRow(
  name: string,
  job: TurntableJob,
  tools: { assets: ArtAssets; shelf: TextureShelf; renderer: WebGPURenderer },
): Promise<Row> {
  const { renderer, shelf, assets } = tools;
  const scene = new Scene();
  scene.background = new Color(0.5, 0.53, 0.56);
  const cameras: { camera: PerspectiveCamera; label: string }[] = [];
  let title = name;
  const aspect = job.width / job.height;
  if (job.isSet) {
    const started = performance.now();
    const set = buildSet(name, {
      random: createRandom(`turntable/${name}`),
      season: job.setting.season as "summer",
      weather: job.setting.weather,
      timeOfDay: job.setting.timeOfDay,
      detail: job.detail,
      assets,
    });
    const triangles = set.pieces.reduce(
      (sum, { model }) => sum + model.meshes.reduce((n, m) => n + m.indices.length / 3, 0),
      0,
    );
    title = `${name}: ${set.pieces.length} pieces, ${Math.round(triangles)} triangles, ${set.scatters.map((s) => `${s.kind} ${s.places.length / 8}`).join(", ")}, ${Math.round(performance.now() - started)} ms`;
    scene.add(makeSetObject(set, shelf));
    const { low, high } = set.cameraBounds;
    const centre = new Vector3((low[0] + high[0]) / 2, 0, (low[2] + high[2]) / 2);
    const reach = Math.max(high[0] - low[0], high[2] - low[2]) / 2;
    lightScene(scene, reach);
    const eye = new PerspectiveCamera(55, aspect, 0.05, 2000);
    eye.position.set(centre.x, set.heightAt(centre.x, high[2] - 0.5) + 1.6, high[2] - 0.5);
    eye.lookAt(centre.x, set.heightAt(centre.x, centre.z) + 1.4, centre.z);
    const back = new PerspectiveCamera(55, aspect, 0.05, 2000);
    back.position.set(low[0] + 0.5, set.heightAt(low[0] + 0.5, low[2] + 0.5) + 1.9, low[2] + 0.5);
    back.lookAt(centre.x, set.heightAt(centre.x, centre.z) + 1.2, centre.z);
    const above = new PerspectiveCamera(45, aspect, reach * 0.2, reach * 20);
    above.position.set(centre.x, reach * 2.4, centre.z + reach * 1.6);
    above.lookAt(centre);
    cameras.push(
      { camera: eye, label: "eye height" },
      { camera: back, label: "from the far corner" },
      { camera: above, label: "above" },
    );
  } else {
    const started = performance.now();
    const model = buildModel(
      { design: name, params: { attributes: job.attributes, role: job.role, seed: "0" } },
      job.detail,
      assets,
    );
    title = `${name}: ${describe(model)}, ${Math.round(performance.now() - started)} ms`;
    const object = makeObject(model, shelf);
    scene.add(object);
    const box = new Box3().setFromObject(object);
    const centre = box.getCenter(new Vector3());
    const reach = Math.max(0.05, box.getSize(new Vector3()).length() / 2);
    if (job.isClose) centre.y = box.max.y - reach * 0.17;
    const distance = ((reach * (job.isClose ? 0.24 : 1)) / Math.sin((12 * Math.PI) / 180)) * 0.98;
    lightScene(scene, reach);
    lightFloor(scene, reach);
    for (const view of modelViews) {
      const camera = new PerspectiveCamera(24, aspect, distance * 0.02, distance * 60);
      camera.position.copy(centre).addScaledVector(new Vector3(...view.from).normalize(), distance);
      camera.lookAt(centre);
      cameras.push({ camera, label: view.label });
    }
  }
  await shelf.settle();
  const pictures: { bitmap: ImageBitmap; label: string }[] = [];
  for (const { camera, label } of cameras) {
    renderer.render(scene, camera);
    pictures.push({ bitmap: await createImageBitmap(renderer.domElement as HTMLCanvasElement), label });
  }
  return { title, pictures };
}

async function drawTurntable(job: TurntableJob): Promise<string> {
  const people = await fetch("people.bin");
  const pack = people.ok ? readPeoplePack(new Uint8Array(await people.arrayBuffer())) : null;
  const assets = await prepareArt(pack, "manifold.wasm");
  using shelf = openTextureShelf(assets.people);
  const renderer = new WebGPURenderer({ forceWebGL: true, antialias: true });
  renderer.setPixelRatio(1);
  renderer.setSize(job.width, job.height, false);
  renderer.toneMapping = NeutralToneMapping;
  renderer.toneMappingExposure = 0.8;
  renderer.outputColorSpace = SRGBColorSpace;
  renderer.shadowMap.enabled = true;
  renderer.shadowMap.type = PCFShadowMap;
  await renderer.init();
  const rows: Row[] = [];
  for (const name of job.names) {
    try {
      rows.push(await drawRow(name, job, { assets, shelf, renderer }));
    } catch (error) {
      rows.push({ title: `${name}: ${error instanceof Error ? error.message : String(error)}`, pictures: [] });
      console.error(error);
    }
  }
  const bar = 18;
  const columns = Math.max(1, ...rows.map((row) => row.pictures.length));
  const sheet = new OffscreenCanvas(
    columns * job.width,
    rows.reduce((sum, row) => sum + bar + (row.pictures.length > 0 ? job.height : 0), 0),
  );
  const pen = sheet.getContext("2d");
  if (!pen) throw new Error("No 2D canvas.");
  pen.fillStyle = "#222";
  pen.fillRect(0, 0, sheet.width, sheet.height);
  pen.font = "13px sans-serif";
  let y = 0;
  for (const row of rows) {
    pen.fillStyle = "#fff";
    pen.fillText(row.title, 6, y + 13);
    row.pictures.forEach(({ bitmap }, i) => pen.drawImage(bitmap, i * job.width, y + bar));
    y += bar + (row.pictures.length > 0 ? job.height : 0);
  }
  const blob = await sheet.convertToBlob({ type: "image/png" });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = "";
  for (let i = 0; i < bytes.length; i += 0x6000) text += String.fromCharCode(...bytes.subarray(i, i + 0x6000));
  return btoa(text);
}

(globalThis as unknown as { drawTurntable: typeof drawTurntable }).drawTurntable = drawTurntable;
