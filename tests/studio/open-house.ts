import { after } from "node:test";
import {
  createApp,
  openAccounts,
  openFilmWatch,
  openLog,
  openMetrics,
  type App,
  type ApiSettings,
  type House,
} from "../../src/api/index.ts";
import { makePortrait } from "../../src/encode/index.ts";
import { jobKinds } from "../../src/contract/index.ts";
import { openPgBossQueue } from "../../src/queue/index.ts";
import { insertVideo, migrate, openDatabase, openDiskBlobs } from "../../src/store/index.ts";
import { emptyDatabase, openFolder, testServer } from "./test-database.ts";

export const publicUrl = "http://kinora.test";
const secret = "a secret of at least thirty-two letters";

/** The whole application in this process, on a database of its own; the reader reads nothing. */
export async function openHouse(settings: Partial<ApiSettings> = {}): Promise<{ house: House; app: App }> {
  const databaseUrl = await emptyDatabase(await testServer());
  const db = await openDatabase(databaseUrl, 8);
  await migrate(db);
  const queue = await openPgBossQueue({ databaseUrl, kinds: jobKinds, onFault: () => undefined });
  const films = openFilmWatch(db);
  after(async () => {
    films[Symbol.dispose]();
    await queue[Symbol.asyncDispose]();
    await db.destroy();
  });
  const house: House = {
    db,
    queue,
    blobs: openDiskBlobs(openFolder()),
    films,
    freeBytes: async () => 1,
    reader: {
      read: async () => ({ screenplay: { seconds: 4 }, notes: [] }),
      check: async (screenplay) => screenplay,
      remix: async (screenplay) => ({ screenplay, edits: [], changes: [], notes: [] }),
      compare: async (_, screenplay) => ({ screenplay, edits: [] }),
      direct: async () => ({ screenplay: { seconds: 4 }, notes: [] }),
      speak: async () => ({ lines: [], audio: {}, sampleRate: 48_000 }),
    },
    makePortrait,
    accounts: openAccounts(db, { publicUrl, secret }),
    settings: {
      publicUrl,
      version: "0",
      perMinute: { films: 1000, readings: 1000, writings: 1000, "sign-ups": 1000 },
      regionHeader: null,
      openFilms: 1000,
      parallelFilms: 2,
      allowsPrivateAddresses: false,
      fetchesPictures: false,
      ...settings,
    },
    log: openLog(() => undefined),
    metrics: openMetrics(),
  };
  return { house, app: createApp(house) };
}

/** A completed film of somebody's. */
export async function insertFilm(
  { db, blobs }: House,
  userId: string,
  rest: {
    readonly parentId?: string;
    readonly rootId?: string;
    readonly screenplay?: object;
    readonly prompt?: string;
  } = {},
): Promise<string> {
  const id = `video_${crypto.randomUUID()}`;
  const file = await blobs.put(`videos/${id}/1/film.mp4`, Buffer.from("film"), "video/mp4");
  const wish = {
    version: 1,
    model: "sora-2",
    prompt: rest.prompt ?? "x",
    wholePrompt: null,
    seconds: 4,
    size: "1280x720",
    fps: 24,
    seed: 1,
    style: null,
    quality: "draft",
    characters: [],
    reference: null,
    remix: null,
  };
  await insertVideo(db, {
    id,
    user_id: userId,
    kind: rest.parentId === undefined ? "create" : "remix",
    parent_id: rest.parentId ?? null,
    root_id: rest.rootId ?? null,
    request: JSON.stringify(wish),
    screenplay: JSON.stringify(rest.screenplay ?? {}),
    status: "completed",
    files: JSON.stringify({ "film.mp4": file }),
    film_sha256: file.sha256,
    completed_at: new Date(),
  });
  return id;
}
