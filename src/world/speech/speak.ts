import { lerp, smoothstep } from "../../base/index.ts";
import type { Line } from "../../screenplay/index.ts";
import type { Speech, SpokenLine } from "../../take/index.ts";
import type { Scene } from "../beats/scene.ts";
import { mouthAt, type MouthShape } from "./visemes.ts";

/** Puts lines into time: one after another, none cut off by the film's end where that can be helped. */
export interface Speaking {
  update(t: number): void;
}

/** Between two speakers, and before the film's end. */
const PAUSE_SECONDS = 0.15;
/** Gestures of a line outlast its sound by this at most. */
const AFTERMATH_SECONDS = 0.8;

export function createSpeaking(
  scene: Scene,
  spoken: readonly SpokenLine[],
  hasEnded: (beat: string) => boolean,
): Speaking {
  const waiting = scene.stage.screenplay.lines.toSorted((a, b) => a.start - b.start);
  const voices = new Map(spoken.map((line) => [line.line, line]));
  const beats = new Set(scene.stage.screenplay.beats.map((beat) => beat.id));
  let freeAt = 0;

  /** The latest start that leaves time for this line and all after it. */
  function latestStart(index: number): number {
    const rest = waiting
      .slice(index)
      .reduce((sum, line) => sum + (voices.get(line.id)?.durationSeconds ?? 0) + PAUSE_SECONDS, 0);
    return Math.max(0, scene.durationSeconds - rest);
  }

  function isDue(line: Line, t: number): boolean {
    const late = t >= latestStart(0);
    if (late) return true;
    return t >= line.start && (line.after === null || !beats.has(line.after) || hasEnded(line.after));
  }

  return {
    update(t) {
      for (const figure of scene.figures.values()) {
        if (figure.speech && t > figure.speech.t + figure.speech.durationSeconds + AFTERMATH_SECONDS)
          figure.speech = null;
      }
      const [line] = waiting;
      if (!line || t < freeAt || !isDue(line, t)) return;
      waiting.shift();
      const voice = voices.get(line.id);
      if (!voice) return;
      const speech: Speech = { ...voice, t };
      scene.speech.push(speech);
      freeAt = t + voice.durationSeconds + PAUSE_SECONDS;
      const figure = line.who === null ? undefined : scene.figures.get(line.who);
      if (figure) figure.speech = speech;
    },
  };
}

/** The face of a figure that speaks, at t: mouth by its phones, brows by its voice. */
export function speakingFace(speech: Speech, line: Line | undefined, t: number): MouthShape {
  const local = t - speech.t;
  const shouts = line?.manner === "shouts";
  const effort = shouts ? 1.5 : line?.manner === "whispers" ? 0.6 : 1;
  const into =
    smoothstep(-0.1, 0.15, local) *
    (1 - smoothstep(speech.durationSeconds - 0.1, speech.durationSeconds + 0.25, local));
  const stress = 0.5 + 0.5 * Math.sin(local * 5.3 + speech.durationSeconds);
  const face: Record<string, number> = { ...mouthAt(speech.phones, local, effort) };
  face["brows-up"] = into * lerp(0.1, shouts ? 0.6 : 0.35, stress);
  if (line?.manner === "asks") face["brows-inner-up"] = into * 0.4;
  if (shouts) face["eyes-wide"] = into * 0.4;
  return face;
}
