import { useRef, type KeyboardEvent, type PointerEvent, type WheelEvent } from "react";
import { thePreview } from "../preview/use-preview.ts";

const STEP_RADIANS = 0.15;
const STEP_SHARE = 1.12;
/** A hand that shakes is not a turn. */
const SLACK_PIXELS = 5;
/** Across the whole picture one turns so far. */
const SWEEP_RADIANS = 3;

type Orbit = { readonly yaw: number; readonly pitch: number; readonly distance: number };
const STRAIGHT: Orbit = { yaw: 0, pitch: 0, distance: 1 };

/** Handlers that walk round the preview; two fingers or the wheel go nearer and back. */
export function useOrbit(onPoint: ((u: number, v: number) => void) | undefined) {
  const preview = thePreview();
  const orbit = useRef(STRAIGHT);
  const touches = useRef(new Map<number, readonly [x: number, y: number]>());
  const isTurning = useRef(false);
  const turn = (change: Partial<Orbit>): void => {
    // The film's camera may have been taken back meanwhile.
    const from = preview.state.isOrbited ? orbit.current : STRAIGHT;
    const next = { ...from, ...change };
    orbit.current = {
      yaw: next.yaw,
      pitch: Math.max(-1.2, Math.min(1.2, next.pitch)),
      distance: Math.max(0.3, Math.min(4, next.distance)),
    };
    preview.orbit(orbit.current);
  };
  const now = (): Orbit => (preview.state.isOrbited ? orbit.current : STRAIGHT);
  const spread = (): number => {
    const [a, b] = [...touches.current.values()];
    return a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : 0;
  };
  return {
    onPointerDown(event: PointerEvent<HTMLCanvasElement>) {
      event.currentTarget.setPointerCapture(event.pointerId);
      touches.current.set(event.pointerId, [event.clientX, event.clientY]);
      if (touches.current.size === 1) isTurning.current = false;
    },
    onPointerMove(event: PointerEvent<HTMLCanvasElement>) {
      const last = touches.current.get(event.pointerId);
      if (!last) return;
      const [dx, dy] = [event.clientX - last[0], event.clientY - last[1]];
      if (!isTurning.current && Math.hypot(dx, dy) < SLACK_PIXELS) return;
      isTurning.current = true;
      const before = spread();
      touches.current.set(event.pointerId, [event.clientX, event.clientY]);
      const { yaw, pitch, distance } = now();
      if (touches.current.size > 1) {
        const after = spread();
        if (before > 0 && after > 0) turn({ distance: (distance * before) / after });
        return;
      }
      const { width, height } = event.currentTarget.getBoundingClientRect();
      turn({ yaw: yaw - (dx / width) * SWEEP_RADIANS, pitch: pitch + (dy / height) * SWEEP_RADIANS * 0.5 });
    },
    onPointerUp(event: PointerEvent<HTMLCanvasElement>) {
      const wasOne = touches.current.size === 1;
      touches.current.delete(event.pointerId);
      if (!wasOne || isTurning.current) return;
      const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
      onPoint?.((event.clientX - left) / width, (event.clientY - top) / height);
    },
    onPointerCancel(event: PointerEvent<HTMLCanvasElement>) {
      touches.current.delete(event.pointerId);
    },
    onWheel(event: WheelEvent<HTMLCanvasElement>) {
      if (!event.ctrlKey && !preview.state.isOrbited) return;
      turn({ distance: now().distance * (event.deltaY > 0 ? STEP_SHARE : 1 / STEP_SHARE) });
    },
    onKeyDown(event: KeyboardEvent<HTMLCanvasElement>) {
      const { yaw, pitch, distance } = now();
      const acts: Readonly<Record<string, () => void>> = {
        ArrowLeft: () => turn({ yaw: yaw - STEP_RADIANS }),
        ArrowRight: () => turn({ yaw: yaw + STEP_RADIANS }),
        ArrowUp: () => turn({ pitch: pitch + STEP_RADIANS }),
        ArrowDown: () => turn({ pitch: pitch - STEP_RADIANS }),
        "+": () => turn({ distance: distance / STEP_SHARE }),
        "-": () => turn({ distance: distance * STEP_SHARE }),
        c: () => preview.orbit(null),
        " ": () => (preview.state.isPlaying ? preview.pause() : preview.play()),
      };
      const act = acts[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    },
  };
}
