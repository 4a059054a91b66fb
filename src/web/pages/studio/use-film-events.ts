import { useEffect, useRef, useState } from "react";
import type { FilmEvent } from "../../../contract/index.ts";
import type { Film } from "../../data/queries.ts";

export type Making = {
  readonly status: FilmEvent["status"];
  readonly stage: string | null;
  readonly progress: number;
  readonly ahead: number | null;
  readonly expectedSeconds: number | null;
  /** The newest frame that came. */
  readonly picture: string | null;
};

/** What the server tells of a film while it is made; `onEnd` once it is completed or has failed. */
export function useFilmEvents(film: Film, onEnd: () => void): Making {
  const [making, setMaking] = useState<Making>({
    status: film.video.status,
    stage: film.video.kinora.stage,
    progress: film.video.progress,
    ahead: film.queue?.ahead ?? null,
    expectedSeconds: film.queue?.expected_seconds ?? null,
    picture: null,
  });
  const ended = useRef(onEnd);
  ended.current = onEnd;
  useEffect(() => {
    const source = new EventSource(`/api/videos/${encodeURIComponent(film.id)}/events`);
    source.addEventListener("film", ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as FilmEvent;
      setMaking((before) => ({
        status: event.status,
        stage: event.stage,
        progress: event.progress,
        ahead: event.ahead,
        expectedSeconds: event.expected_seconds,
        picture: event.picture ?? before.picture,
      }));
      if (event.status === "queued" || event.status === "in_progress") return;
      source.close();
      ended.current();
    });
    return () => source.close();
  }, [film.id]);
  return making;
}
