import { useEffect, useRef, type ReactNode } from "react";
import { PREVIEW_FPS } from "../preview/open-preview.ts";
import { thePreview, usePreviewState } from "../preview/use-preview.ts";
import { Button } from "../parts/button.tsx";
import { useOrbit } from "./use-orbit.ts";

const phases = {
  off: "",
  starting: "Opening the studio",
  staging: "Staging",
  building: "Building the set",
  ready: "",
  failed: "",
} as const;

/** The preview: a picture that one can walk round in, by pointer and by keys. */
export function Screen({
  aspect,
  isIdle,
  children,
  onPoint,
}: {
  aspect: number;
  /** Nothing has been asked for yet. */
  isIdle: boolean;
  children?: ReactNode;
  /** Called where somebody points without turning, in shares of the picture. */
  onPoint?: (u: number, v: number) => void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const state = usePreviewState();
  const preview = thePreview();
  const orbit = useOrbit(onPoint);
  useEffect(() => (canvas.current ? preview.attach(canvas.current) : undefined), [preview]);
  const status = state.phase === "failed" ? state.fault : phases[state.phase];
  return (
    <div className="grid gap-2">
      <div className="grid place-items-center overflow-hidden rounded-card bg-film">
        <div
          className="relative w-full"
          style={{ aspectRatio: aspect, maxWidth: `min(100%, calc(${aspect} * var(--screen-height, 62dvh)))` }}
        >
          <canvas
            ref={canvas}
            tabIndex={0}
            role="img"
            aria-label="Live preview. Arrow keys walk round, plus and minus come nearer and go back, C returns to the film's camera, space plays and pauses."
            className="absolute inset-0 h-full w-full touch-none focus-visible:outline-offset-[-4px]"
            {...orbit}
          />
          {children}
          {isIdle ? (
            <p className="pointer-events-none absolute inset-0 grid place-content-center px-6 text-center text-on-film/80">
              The stage is empty. Write what should happen.
            </p>
          ) : null}
          {!isIdle && status ? (
            <p
              role="status"
              className="pointer-events-none absolute left-3 top-3 flex items-center gap-2 rounded bg-black/70 px-2.5 py-1.5 text-sm text-on-film"
            >
              {state.phase === "failed" ? null : (
                // Still: what pulses has the whole page drawn anew sixty times a second, by the processors that build the film
                // where there is no graphics unit.
                <span aria-hidden="true" className="h-2.5 w-2.5 rounded-full bg-[#ff6f47]" />
              )}
              {status}
            </p>
          ) : null}
        </div>
      </div>
      <Controls />
    </div>
  );
}

function Controls() {
  const state = usePreviewState();
  const preview = thePreview();
  const counter = useRef<HTMLSpanElement>(null);
  useEffect(
    () =>
      preview.watch(({ frame }) => {
        const seconds = Math.floor(frame / PREVIEW_FPS);
        const rest = frame % PREVIEW_FPS;
        const two = (value: number): string => String(value).padStart(2, "0");
        if (counter.current)
          counter.current.textContent = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}:${two(rest)}`;
      }),
    [preview],
  );
  const hasFilm = state.frameCount > 0;
  const soundText = {
    none: "Sound is being mixed",
    voiceless: "The voices could not be recorded",
    whole: "",
  }[state.sound];
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button
        icon={state.isPlaying ? "pause" : "play"}
        aria-label={state.isPlaying ? "Pause the preview" : "Play the preview"}
        disabled={!hasFilm}
        onClick={() => (state.isPlaying ? preview.pause() : preview.play())}
      />
      <Button
        icon={state.isMuted ? "mute" : "sound"}
        aria-label={state.isMuted ? "Turn sound on" : "Turn sound off"}
        aria-pressed={!state.isMuted}
        disabled={!hasFilm}
        onClick={() => preview.mute(!state.isMuted)}
      />
      <Button icon="camera" disabled={!state.isOrbited} onClick={() => preview.orbit(null)}>
        Film's camera
      </Button>
      <span className="ml-auto flex items-center gap-3 text-faint">
        {hasFilm && !state.isMuted && soundText ? <span className="text-sm">{soundText}</span> : null}
        <span ref={counter} className="font-mono text-sm tabular-nums text-ink" aria-hidden="true">
          00:00:00
        </span>
      </span>
    </div>
  );
}
