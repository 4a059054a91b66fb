import type { Quat, Vec3 } from "../../base/index.ts";

/** What a figure is asked to do at one step; the path follower decides place and speed, the gait decides the limbs. */
export type GaitInput = {
  readonly t: number;
  readonly dtSeconds: number;
  /** Ground point under the figure's centre, and where it faces (radians about +Y from +Z). */
  readonly position: Vec3;
  readonly facingRadians: number;
  /** Along the facing; negative walks backwards. */
  readonly speedMetresPerSecond: number;
  readonly turnRadiansPerSecond: number;
  readonly heightAt: (x: number, z: number) => number;
  /** What it looks at, in world space, or null for its own idle gaze. */
  readonly gaze: Vec3 | null;
  /** Posture or gesture that overlays the gait ('sit', 'lie', 'fly', 'graze', 'bark'), with its progress from 0 to 1. */
  readonly posture: { readonly name: string; readonly progress: number } | null;
};

/** A figure's whole pose at one step, in the order of its model's joints. */
export type GaitPose = {
  readonly rootPosition: Vec3;
  readonly rootRotation: Quat;
  readonly rotations: Quat[];
  readonly face: Readonly<Record<string, number>>;
  /** Feet that landed in this step: they become contacts and are heard. */
  readonly steps: readonly { readonly joint: string; readonly point: Vec3; readonly speedMetresPerSecond: number }[];
};

/** How one kind of body carries itself. One instance a figure, advanced in time order; stance feet must not slide. */
export interface GaitCycle {
  advance(input: GaitInput): GaitPose;
}
