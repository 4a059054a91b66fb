// The page of scripts/people-sheet.ts: draws people in a grid, posed and zoomed.
import {
  AmbientLight,
  Bone,
  BufferAttribute,
  BufferGeometry,
  Color,
  DataTexture,
  DirectionalLight,
  DoubleSide,
  Group,
  HemisphereLight,
  LinearFilter,
  LinearMipmapLinearFilter,
  Matrix4,
  Mesh,
  MeshPhysicalNodeMaterial,
  NeutralToneMapping,
  NoColorSpace,
  PCFShadowMap,
  PerspectiveCamera,
  PlaneGeometry,
  Quaternion,
  RepeatWrapping,
  RGBAFormat,
  Scene,
  Skeleton,
  SkinnedMesh,
  SRGBColorSpace,
  UnsignedByteType,
  Vector2,
  Vector3,
  WebGPURenderer,
  type Texture,
} from "three/webgpu";
import {
  buildModel,
  dyeImage,
  packImage,
  paintTexture,
  prepareArt,
  readPeoplePack,
  type Model,
  type PeoplePack,
  type Surface,
  type TextureRecipe,
} from "../../src/art/index.ts";

export type PeopleJob = {
  readonly looks: readonly { attributes: Record<string, unknown>; role: string | null; seed: string }[];
  readonly view: string;
  readonly turns: readonly number[];
  readonly pose: Readonly<Record<string, readonly [number, number, number]>>;
  readonly morphs: Readonly<Record<string, number>>;
  readonly detail: number;
  readonly cell: readonly [number, number];
  readonly columns: number;
};

async function loadTexture(
  pack: PeoplePack,
  recipe: TextureRecipe,
  cache: Map<string, Promise<Texture>>,
): Promise<Texture> {
  const key = JSON.stringify(recipe);
  const make = async (): Promise<Texture> => {
    if (recipe.recipe !== "image") {
      const painted = paintTexture(recipe);
      return textureOf(new Uint8Array(painted.rgba.buffer), painted.width, painted.height, true);
    }
    return decode(pack, String(recipe.params["file"]), recipe.params);
  };
  let made = cache.get(key);
  if (!made) cache.set(key, (made = make()));
  return made;
}

async function decode(pack: PeoplePack, file: string, dye: TextureRecipe["params"] | null): Promise<Texture> {
  const { bytes, type } = packImage(pack, file);
  const bitmap = await createImageBitmap(new Blob([bytes], { type }), {
    premultiplyAlpha: "none",
    colorSpaceConversion: "none",
  });
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("No 2D canvas.");
  pen.drawImage(bitmap, 0, 0);
  const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
  if (dye) dyeImage(data, dye);
  return textureOf(new Uint8Array(data.buffer), bitmap.width, bitmap.height, dye !== null);
}

function textureOf(texels: Uint8Array<ArrayBuffer>, width: number, height: number, isColour: boolean): Texture {
  const texture = new DataTexture(texels, width, height, RGBAFormat, UnsignedByteType);
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.anisotropy = 4;
  texture.colorSpace = isColour ? SRGBColorSpace : NoColorSpace;
  texture.needsUpdate = true;
  return texture;
}

async function materialOf(
  pack: PeoplePack,
  surface: Surface,
  cache: Map<string, Promise<Texture>>,
): Promise<MeshPhysicalNodeMaterial> {
  const normal = surface.texture?.params["normal"];
  return new MeshPhysicalNodeMaterial({
    color: new Color().setRGB(...(surface.colour as [number, number, number])),
    roughness: surface.roughness,
    metalness: surface.metalness,
    clearcoat: surface.clearcoat,
    clearcoatRoughness: 0.05,
    sheen: surface.sheen,
    sheenRoughness: 0.6,
    transparent: surface.opacity < 1,
    opacity: surface.opacity,
    side: surface.doubleSided ? DoubleSide : 0,
    alphaTest: surface.alphaCut ?? 0,
    vertexColors: true,
    map: surface.texture ? await loadTexture(pack, surface.texture, cache) : null,
    normalMap: typeof normal === "string" && normal !== "" ? await decode(pack, normal, null) : null,
    normalScale: new Vector2(1, 1),
  });
}

async function figureOf(
  model: Model,
  pack: PeoplePack,
  job: PeopleJob,
  cache: Map<string, Promise<Texture>>,
): Promise<Group> {
  const group = new Group();
  const bones = model.joints.map((joint) => {
    const bone = new Bone();
    bone.name = joint.name;
    return bone;
  });
  model.joints.forEach((joint, i) => {
    const bone = bones[i];
    const parent = joint.parent === null ? null : model.joints[joint.parent];
    const from = parent?.position ?? [0, 0, 0];
    bone?.position.set(joint.position[0] - from[0], joint.position[1] - from[1], joint.position[2] - from[2]);
    if (!bone) return;
    if (joint.parent === null) group.add(bone);
    else bones[joint.parent]?.add(bone);
    const turn = job.pose[joint.name];
    if (turn) {
      const q = new Quaternion();
      for (const [axis, angle] of [
        [new Vector3(0, 0, 1), turn[2]],
        [new Vector3(1, 0, 0), turn[0]],
        [new Vector3(0, 1, 0), turn[1]],
      ] as const)
        q.premultiply(new Quaternion().setFromAxisAngle(axis, (angle * Math.PI) / 180));
      bone.quaternion.copy(q);
    }
  });
  const inverses = model.joints.map(({ position: [x, y, z] }) => new Matrix4().makeTranslation(-x, -y, -z));
  const skeleton = new Skeleton(bones, inverses);
  for (const mesh of model.meshes) {
    const surface = model.surfaces[mesh.surface];
    if (!surface) throw new Error(mesh.surface);
    const geometry = new BufferGeometry();
    const places = mesh.positions.slice();
    for (const [name, weight] of Object.entries(job.morphs)) {
      const morph = mesh.morphs?.[name];
      morph?.indices.forEach((vertex, i) => {
        for (let k = 0; k < 3; k++)
          places[vertex * 3 + k] = (places[vertex * 3 + k] ?? 0) + weight * (morph.deltas[i * 3 + k] ?? 0);
      });
    }
    geometry.setAttribute("position", new BufferAttribute(places, 3));
    geometry.setAttribute("normal", new BufferAttribute(mesh.normals, 3));
    if (mesh.uvs) geometry.setAttribute("uv", new BufferAttribute(mesh.uvs, 2));
    geometry.setAttribute(
      "color",
      new BufferAttribute(mesh.colours ?? new Float32Array(mesh.positions.length).fill(1), 3),
    );
    geometry.setIndex(new BufferAttribute(mesh.indices, 1));
    const material = await materialOf(pack, surface, cache);
    let object: Mesh;
    if (mesh.skin) {
      geometry.setAttribute("skinIndex", new BufferAttribute(mesh.skin.joints, 4));
      geometry.setAttribute("skinWeight", new BufferAttribute(mesh.skin.weights, 4));
      const skinned = new SkinnedMesh(geometry, material);
      skinned.bind(skeleton, new Matrix4());
      object = skinned;
    } else object = new Mesh(geometry, material);
    object.castShadow = object.receiveShadow = true;
    object.frustumCulled = false;
    group.add(object);
  }
  return group;
}

const views: Readonly<Record<string, (model: Model) => { at: number; size: number; x: number }>> = {
  full: (model) => ({ at: model.sizeMetres[1] * 0.5, size: model.sizeMetres[1] * 1.12, x: 0 }),
  face: (model) => ({ at: model.sizeMetres[1] * 0.925, size: model.sizeMetres[1] * 0.19, x: 0 }),
  bust: (model) => ({ at: model.sizeMetres[1] * 0.83, size: model.sizeMetres[1] * 0.4, x: 0 }),
  torso: (model) => ({ at: model.sizeMetres[1] * 0.66, size: model.sizeMetres[1] * 0.5, x: 0 }),
  hips: (model) => ({ at: model.sizeMetres[1] * 0.48, size: model.sizeMetres[1] * 0.4, x: 0 }),
  feet: (model) => ({ at: model.sizeMetres[1] * 0.1, size: model.sizeMetres[1] * 0.28, x: 0 }),
  hand: (model) => ({ at: model.sizeMetres[1] * 0.58, size: model.sizeMetres[1] * 0.2, x: model.sizeMetres[1] * 0.27 }),
};

async function drawPeople(job: PeopleJob): Promise<string> {
  const pack = readPeoplePack(new Uint8Array(await (await fetch("people.bin")).arrayBuffer()));
  const assets = await prepareArt(pack, "manifold.wasm");
  const [width, height] = job.cell;
  const renderer = new WebGPURenderer({ forceWebGL: true, antialias: true });
  renderer.setPixelRatio(1);
  renderer.setSize(width, height, false);
  renderer.toneMapping = NeutralToneMapping;
  renderer.toneMappingExposure = 0.85;
  renderer.shadowMap.enabled = true;
  renderer.shadowMap.type = PCFShadowMap;
  await renderer.init();
  const cache = new Map<string, Promise<Texture>>();
  const scene = new Scene();
  scene.background = new Color(0.5, 0.53, 0.56);
  scene.add(
    new HemisphereLight(new Color(0.85, 0.92, 1), new Color(0.36, 0.34, 0.32), 1.5),
    new AmbientLight(0xffffff, 0.2),
  );
  const sun = new DirectionalLight(new Color(1, 0.95, 0.88), 3);
  sun.position.set(2, 3.6, 3);
  sun.castShadow = true;
  sun.shadow.mapSize.set(2048, 2048);
  Object.assign(sun.shadow.camera, { left: -1.3, right: 1.3, top: 1.3, bottom: -1.3, far: 9 });
  sun.target.position.set(0, 1, 0);
  sun.shadow.normalBias = 0.012;
  const rim = new DirectionalLight(new Color(0.75, 0.85, 1), 1.2);
  rim.position.set(-2, 2, -3);
  const floor = new Mesh(new PlaneGeometry(30, 30), new MeshPhysicalNodeMaterial({ color: 0x777777, roughness: 1 }));
  floor.rotation.x = -Math.PI / 2;
  floor.receiveShadow = true;
  scene.add(sun, sun.target, rim, floor);
  const cells = job.looks.flatMap((look) => job.turns.map((turn) => ({ look, turn })));
  const rows = Math.ceil(cells.length / job.columns);
  const sheet = new OffscreenCanvas(width * job.columns, height * rows);
  const pen = sheet.getContext("2d");
  if (!pen) throw new Error("No 2D canvas.");
  pen.font = "12px sans-serif";
  const figures = new Map<unknown, { group: Group; model: Model }>();
  for (const [i, { look, turn }] of cells.entries()) {
    let figure = figures.get(look);
    if (!figure) {
      for (const { group } of figures.values()) scene.remove(group);
      const model = buildModel({ design: "person", params: look }, job.detail, assets);
      figure = { model, group: await figureOf(model, pack, job, cache) };
      figures.set(look, figure);
      scene.add(figure.group);
    }
    const { model } = figure;
    const { at, size, x } = (views[job.view] ?? views["full"] ?? (() => ({ at: 1, size: 2, x: 0 })))(model);
    const camera = new PerspectiveCamera(24, width / height, 0.05, 50);
    const away = size / 2 / Math.tan((12 * Math.PI) / 180);
    const angle = (turn * Math.PI) / 180;
    camera.position.set(x + Math.sin(angle) * away, at + away * 0.06, Math.cos(angle) * away);
    camera.lookAt(x, at, 0);
    await renderer.renderAsync(scene, camera);
    const bitmap = await createImageBitmap(renderer.domElement);
    const [left, top] = [(i % job.columns) * width, Math.floor(i / job.columns) * height];
    pen.drawImage(bitmap, left, top);
    const triangles = model.meshes.reduce((sum, mesh) => sum + mesh.indices.length / 3, 0);
    pen.fillStyle = "#fff";
    pen.fillText(
      `${look.role ?? ""} ${look.seed} ${model.sizeMetres[1].toFixed(2)} m ${model.massKg.toFixed(0)} kg ${triangles}`,
      left + 4,
      top + 12,
    );
  }
  const bytes = new Uint8Array(await (await sheet.convertToBlob({ type: "image/png" })).arrayBuffer());
  let text = "";
  for (let i = 0; i < bytes.length; i += 0x6000) text += String.fromCharCode(...bytes.subarray(i, i + 0x6000));
  return btoa(text);
}

(globalThis as unknown as { drawPeople: typeof drawPeople }).drawPeople = drawPeople;
