import { useEffect, useState } from "react";
import { shotFrames } from "../preview/open-preview.ts";
import { thePreview, usePreviewState } from "../preview/use-preview.ts";

/** A picture of every shot of what is on the screen, by shot id. They come while nothing else is drawn. */
export function useStills(): ReadonlyMap<string, ImageBitmap> {
  const { screenplay, phase } = usePreviewState();
  const [stills, setStills] = useState<ReadonlyMap<string, ImageBitmap>>(new Map());
  useEffect(() => {
    if (phase !== "ready" || !screenplay) return;
    const frames = shotFrames(screenplay);
    const shots = new Map([...frames].map(([shot, frame]) => [frame, shot]));
    thePreview().stills([...frames.values()], (frame, bitmap) => {
      const shot = shots.get(frame);
      if (shot) setStills((before) => new Map(before).set(shot, bitmap));
    });
  }, [phase, screenplay]);
  return stills;
}
