// The scene that renderers are compared on: drawn by our page and, unchanged, by the peers. It imports three alone.
import {
  Color,
  DirectionalLight,
  HemisphereLight,
  Mesh,
  MeshStandardNodeMaterial,
  NeutralToneMapping,
  PCFShadowMap,
  PerspectiveCamera,
  PlaneGeometry,
  Scene,
  SphereGeometry,
  TorusKnotGeometry,
  WebGPURenderer,
} from "three/webgpu";

export type Reference = {
  /** Draws the frame on the canvas; all of it has been drawn once pixels are read. */
  draw(frame: number): void;
};

/** 30 torus knots of 3072 triangles and 30 spheres of 2976 (181,440), each in its own material, on a ground. */
const PAIRS = 30;
const COLUMNS = 10;
const SHADOW_TEXELS = 2048;
const FPS = 24;

export async function openReference(canvas: HTMLCanvasElement, width: number, height: number): Promise<Reference> {
  const renderer = new WebGPURenderer({ canvas, forceWebGL: true, antialias: false });
  renderer.setPixelRatio(1);
  renderer.setSize(width, height, false);
  renderer.toneMapping = NeutralToneMapping;
  renderer.shadowMap.enabled = true;
  renderer.shadowMap.type = PCFShadowMap;
  await renderer.init();

  const scene = new Scene();
  scene.background = new Color(0.55, 0.66, 0.8);
  scene.add(new HemisphereLight(new Color(0.8, 0.88, 1), new Color(0.35, 0.32, 0.28), 1.4));
  const sun = new DirectionalLight(new Color(1, 0.95, 0.86), 3);
  sun.position.set(9, 16, 7);
  sun.castShadow = true;
  sun.shadow.mapSize.set(SHADOW_TEXELS, SHADOW_TEXELS);
  Object.assign(sun.shadow.camera, { left: -14, right: 14, bottom: -14, top: 14, far: 50 });
  sun.shadow.normalBias = 0.03;
  scene.add(sun);
  const ground = new Mesh(
    new PlaneGeometry(60, 60),
    new MeshStandardNodeMaterial({ color: new Color(0.32, 0.34, 0.3), roughness: 0.9 }),
  );
  ground.rotation.x = -Math.PI / 2;
  ground.receiveShadow = true;
  scene.add(ground);

  const shapes = [new TorusKnotGeometry(0.42, 0.15, 128, 12), new SphereGeometry(0.62, 48, 32)];
  const meshes = Array.from({ length: PAIRS * 2 }, (_, i) => {
    const material = new MeshStandardNodeMaterial({
      color: new Color().setHSL((i * 0.618034) % 1, 0.6, 0.5),
      roughness: 0.15 + 0.7 * ((i * 0.37) % 1),
      metalness: i % 3 === 0 ? 0.9 : 0,
    });
    const mesh = new Mesh(shapes[i % 2], material);
    mesh.position.set(((i % COLUMNS) - (COLUMNS - 1) / 2) * 1.9, 0.8, (Math.floor(i / COLUMNS) - 2.5) * 1.9);
    mesh.castShadow = true;
    mesh.receiveShadow = true;
    scene.add(mesh);
    return mesh;
  });
  const camera = new PerspectiveCamera(45, width / height, 0.1, 200);

  return {
    draw(frame) {
      const seconds = frame / FPS;
      meshes.forEach((mesh, i) => {
        mesh.rotation.set(seconds * 0.7 + i, seconds + i * 0.5, 0);
        mesh.position.y = 0.8 + 0.35 * Math.abs(Math.sin(seconds * 2 + i));
      });
      camera.position.set(Math.sin(seconds * 0.25) * 13, 6.5, Math.cos(seconds * 0.25) * 13);
      camera.lookAt(0, 0.6, 0);
      renderer.render(scene, camera);
    },
  };
}
