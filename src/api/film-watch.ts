import type { FilmEvent } from "../contract/index.ts";
import { queuePlaces, type QueuePlace } from "../social/index.ts";
import { listPictures, readPictures, type Database, type FilmPicture, type VideoStatus } from "../store/index.ts";
import { ApiError } from "./api-error.ts";

/**
 * Tells of films in the making as server-sent events. Workers are other processes, on other machines perhaps, and write to
 * the film's row; the rows of all films that are watched here are read by one question now and then.
 */
export type FilmWatch = Disposable & {
  /** Throws where the user watches too many. `lastEventId`: what the client had before it lost the connection. */
  watch(video: { readonly id: string; readonly userId: string; readonly lastEventId: string | null }): Response;
};

const LOOK_MILLISECONDS = 500;
const KEEP_ALIVE_MILLISECONDS = 15_000;
/** Then the client comes back by itself: nothing is forgotten for good. */
const LONGEST_MILLISECONDS = 3_600_000;
const MOST_OF_USER = 20;
const MOST_OF_SERVER = 2000;

type Row = {
  id: string;
  status: VideoStatus;
  stage: string | null;
  progress: number;
  attempt: number;
  error_code: string | null;
  error_message: string | null;
};
type Watcher = {
  readonly videoId: string;
  readonly userId: string;
  readonly since: number;
  /** The last event that was sent, and its picture's number. */
  last: string;
  lastPicture: string;
  spoke: number;
  readonly controller: ReadableStreamDefaultController<Uint8Array>;
};

export function openFilmWatch(db: Database): FilmWatch {
  const watchers = new Set<Watcher>();
  const encoder = new TextEncoder();
  let timer: NodeJS.Timeout | null = null;
  let isLooking = false;

  const end = (watcher: Watcher): void => {
    if (!watchers.delete(watcher)) return;
    try {
      watcher.controller.close();
    } catch {
      // Its client is gone.
    }
    if (watchers.size === 0 && timer) {
      clearInterval(timer);
      timer = null;
    }
  };

  const send = (watcher: Watcher, text: string): void => {
    watcher.spoke = Date.now();
    try {
      watcher.controller.enqueue(encoder.encode(text));
    } catch {
      end(watcher);
    }
  };

  async function look(): Promise<void> {
    const ids = [...new Set([...watchers].map(({ videoId }) => videoId))];
    const rows = new Map<string, Row>(
      (
        await db
          .selectFrom("video")
          .select(["id", "status", "stage", "progress", "attempt", "error_code", "error_message"])
          .where("id", "in", ids)
          .execute()
      ).map((row) => [row.id, row]),
    );
    const places = await queuePlaces(db, ids);
    const pictures = new Map((await listPictures(db, ids)).map((picture) => [picture.video_id, picture]));
    const wanted = [...watchers].filter(({ videoId, lastPicture }) => {
      const picture = pictures.get(videoId);
      return picture !== undefined && nameOf(picture) !== lastPicture;
    });
    const bytes = await readPictures(db, [...new Set(wanted.map(({ videoId }) => videoId))]);
    for (const watcher of watchers) {
      const row = rows.get(watcher.videoId);
      // Deleted, or watched for very long.
      if (!row || Date.now() - watcher.since > LONGEST_MILLISECONDS) {
        end(watcher);
        continue;
      }
      // A client that does not keep up is told of the newest state when it can take more.
      if ((watcher.controller.desiredSize ?? 0) <= 0) continue;
      tell(watcher, {
        row,
        place: places.get(row.id) ?? null,
        picture: pictures.get(row.id),
        bytes: bytes.get(row.id),
      });
      if (row.status === "completed" || row.status === "failed") end(watcher);
    }
  }

  function tell(watcher: Watcher, now: Seen): void {
    const { row, picture, bytes } = now;
    const event = eventOf(now);
    const state = JSON.stringify(event);
    const isNew = picture !== undefined && bytes !== undefined && nameOf(picture) !== watcher.lastPicture;
    if (state === watcher.last && !isNew) {
      if (Date.now() - watcher.spoke > KEEP_ALIVE_MILLISECONDS) send(watcher, ": here\n\n");
      return;
    }
    watcher.last = state;
    if (isNew) watcher.lastPicture = nameOf(picture);
    const shown: FilmEvent = isNew
      ? { ...event, picture: `data:image/jpeg;base64,${bytes.toString("base64")}`, picture_at: picture.film_seconds }
      : event;
    const id = `${row.status}-${watcher.lastPicture}`;
    send(watcher, `event: film\nid: ${id}\ndata: ${JSON.stringify(shown)}\n\n`);
  }

  const lookOnce = async (): Promise<void> => {
    if (isLooking || watchers.size === 0) return;
    isLooking = true;
    try {
      await look();
    } catch {
      // The database is away for a moment; the next look tells.
    } finally {
      isLooking = false;
    }
  };

  return {
    watch({ id, userId, lastEventId }) {
      const [status = "", ...picture] = (lastEventId ?? "").split("-");
      if (status === "completed" || status === "failed") return new Response(null, { status: 204 });
      if (
        [...watchers].filter((one) => one.userId === userId).length >= MOST_OF_USER ||
        watchers.size >= MOST_OF_SERVER
      )
        throw new ApiError(429, "Too many films are watched at once; close some pages.", {
          code: "rate_limit_exceeded",
          headers: { "retry-after": "10" },
        });
      let watcher: Watcher | null = null;
      const stream = new ReadableStream<Uint8Array>(
        {
          start(controller) {
            const now = Date.now();
            const rest = { last: "", lastPicture: picture.join("-"), spoke: now, controller };
            watcher = { videoId: id, userId, since: now, ...rest };
            watchers.add(watcher);
            send(watcher, "retry: 2000\n\n");
            timer ??= setInterval(() => void lookOnce(), LOOK_MILLISECONDS);
            void lookOnce();
          },
          cancel() {
            if (watcher) end(watcher);
          },
        },
        { highWaterMark: 16 },
      );
      return new Response(stream, {
        headers: {
          "content-type": "text/event-stream; charset=utf-8",
          "cache-control": "no-store",
          // Proxies that gather answers would hold events back.
          "x-accel-buffering": "no",
        },
      });
    },
    [Symbol.dispose]() {
      for (const watcher of watchers) end(watcher);
    },
  };
}

type Seen = {
  readonly row: Row;
  readonly place: QueuePlace | null;
  readonly picture: FilmPicture | undefined;
  readonly bytes: Buffer | undefined;
};

function eventOf({ row, place }: Seen): FilmEvent {
  const { id, status, stage, progress, error_code, error_message } = row;
  return {
    id,
    status,
    stage,
    progress,
    ahead: status === "queued" ? (place?.ahead ?? null) : null,
    expected_seconds: place?.expected_seconds ?? null,
    picture: null,
    picture_at: null,
    error: error_code === null ? null : { code: error_code, message: error_message ?? "" },
  };
}

function nameOf({ attempt, number }: FilmPicture): string {
  return `${attempt}-${number}`;
}
