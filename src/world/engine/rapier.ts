import RAPIER from "@dimforge/rapier3d-deterministic-compat";

/** The physics engine's module, ready to use. */
export type Rapier = typeof RAPIER;

let ready: Promise<Rapier> | null = null;

/** Loads the engine's WebAssembly (it lies inside the package) once. */
export function openRapier(): Promise<Rapier> {
  ready ??= RAPIER.init().then(() => RAPIER);
  return ready;
}
