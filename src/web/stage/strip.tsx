import { useEffect, useRef } from "react";
import type { Screenplay } from "../../screenplay/index.ts";
import { thePreview, usePreviewState } from "../preview/use-preview.ts";
import { Still } from "./still.tsx";
import { stripShots } from "./strip-frames.ts";
import type { Stills } from "./use-stills.ts";

/** The film as a strip over the table: its shots in their lengths, and the mark of what is on the screen. */
export function Strip({ plan, stills }: { plan: Screenplay; stills: Stills }) {
  const preview = thePreview();
  const { frameCount } = usePreviewState();
  const mark = useRef<HTMLSpanElement>(null);
  const range = useRef<HTMLInputElement>(null);
  useEffect(
    () =>
      preview.watch(({ frame }) => {
        const last = Math.max(1, preview.state.frameCount - 1);
        if (mark.current) mark.current.style.left = `${(frame / last) * 100}%`;
        if (range.current && document.activeElement !== range.current) range.current.value = String(frame);
      }),
    [preview],
  );
  return (
    <div className="perforated relative overflow-hidden rounded-md px-0 py-[15px] has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-signal">
      <div className="flex h-14 gap-[3px]" aria-hidden="true">
        {stripShots(plan).map(({ id, share, frames }, index) => (
          <span
            key={id}
            className="relative flex min-w-0 overflow-hidden bg-[#1b211e]"
            style={{ flex: `${share} 0 0` }}
          >
            {frames.map((frame) => (
              <Still
                key={frame}
                bitmap={stills.byFrame.get(frame)}
                className="h-full min-w-0 flex-1 border-r border-black/60 opacity-90"
              />
            ))}
            <span className="counter absolute left-1 top-0.5 text-[0.62rem] text-on-film [text-shadow:0_0_3px_#000]">
              {index + 1}
            </span>
          </span>
        ))}
      </div>
      <span
        ref={mark}
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 left-0 w-[3px] -translate-x-1/2 bg-[#ff6f47] shadow-[0_0_0_1px_#0008]"
      />
      <input
        ref={range}
        type="range"
        min={0}
        max={Math.max(1, frameCount - 1)}
        defaultValue={0}
        aria-label="Frame of the preview"
        disabled={frameCount === 0}
        onChange={(event) => preview.seek(Number(event.target.value))}
        className="absolute inset-0 h-full w-full cursor-ew-resize opacity-0"
      />
    </div>
  );
}
