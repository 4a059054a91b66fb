import { useEffect, useState } from "react";
import { thePreview, usePreviewState } from "../preview/use-preview.ts";
import { middleOf, stripShots } from "./strip-frames.ts";

export type Stills = {
  readonly byFrame: ReadonlyMap<number, ImageBitmap>;
  /** Of the middle of each shot, by its id. */
  readonly byShot: ReadonlyMap<string, ImageBitmap>;
};

const NONE: Stills = { byFrame: new Map(), byShot: new Map() };

/** Small pictures of what is on the screen. They come while nothing else is drawn, the shots' middles first. */
export function useStills(): Stills {
  const { screenplay, phase } = usePreviewState();
  const [stills, setStills] = useState(NONE);
  useEffect(() => {
    if (phase !== "ready" || !screenplay) return;
    const shots = stripShots(screenplay);
    setStills(NONE);
    const middles = new Map(shots.map((shot) => [middleOf(shot), shot.id]));
    const frames = [...new Set([...middles.keys(), ...shots.flatMap((shot) => shot.frames)])];
    thePreview().stills(frames, (frame, bitmap) => {
      const shot = middles.get(frame);
      setStills(({ byFrame, byShot }) => ({
        byFrame: new Map(byFrame).set(frame, bitmap),
        byShot: shot === undefined ? byShot : new Map(byShot).set(shot, bitmap),
      }));
    });
  }, [phase, screenplay]);
  return stills;
}
