import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { KinoraError } from "../../base/index.ts";
import { stateFolder } from "../house.ts";

const text = z.string().trim().min(1).optional();
const flag = z
  .enum(["0", "1", ""])
  .default("")
  .transform((value) => value === "1");
const whole = (low: number, high: number, usual: number) => z.coerce.number().int().min(low).max(high).default(usual);

/** What the environment may say to `serve` and `worker`; an empty variable counts as not set. */
const environmentSchema = z.object({
  KINORA_DATA: text,
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  KINORA_HOST: z.string().default("127.0.0.1"),
  KINORA_URL: z.url({ protocol: /^https?$/ }).optional(),
  KINORA_SECRET: z.string().min(32).optional(),
  KINORA_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  KINORA_S3_KEY: text,
  KINORA_S3_SECRET: text,
  KINORA_S3_REGION: z.string().default("auto"),
  KINORA_FILMS_PER_MINUTE: whole(1, 100_000, 60),
  KINORA_OPEN_FILMS: whole(1, 100_000, 100),
  KINORA_PARALLEL_FILMS: whole(1, 100, 2),
  KINORA_PRIVATE_ADDRESSES: flag,
  KINORA_FETCH_PICTURES: flag,
  KINORA_PROXIES: whole(0, 10, 0),
  KINORA_REGION_HEADER: z
    .string()
    .regex(/^[\w-]{1,60}$/, "a header's name")
    .optional(),
  KINORA_RENDER_SCALE: z.coerce.number().min(0.05).max(1).default(1),
});

/** All that a configuration file may say: also the model's, which director's port reads. */
export const settingNames: readonly string[] = [
  ...Object.keys(environmentSchema.shape),
  "KINORA_LLM_URL",
  "KINORA_LLM_MODEL",
  "KINORA_LLM_KEY",
  "KINORA_LLM_TIMEOUT",
];

export type StudioSettings = {
  readonly dataFolder: string;
  /** Null: a server of our own in the data folder. */
  readonly databaseUrl: string | null;
  readonly host: string;
  /** Null: this machine's own name and the port. */
  readonly publicUrl: string | null;
  readonly secret: string | null;
  readonly s3: { endpoint: string; accessKeyId: string; secretAccessKey: string; region: string } | null;
  readonly filmsPerMinute: number;
  /** In front of this server: as many entries of X-Forwarded-For are believed. */
  readonly proxies: number;
  /** Where the proxy in front says the visitor's country. */
  readonly regionHeader: string | null;
  readonly openFilms: number;
  readonly parallelFilms: number;
  readonly allowsPrivateAddresses: boolean;
  readonly fetchesPictures: boolean;
  /** Films are drawn at this share of the width and height asked for: for trials on slow machines. */
  readonly renderScale: number;
};

/** Throws KinoraError 'bad-arguments' that names the variable. */
export function readSettings(environment: NodeJS.ProcessEnv): StudioSettings {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const result = environmentSchema.safeParse(set);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new KinoraError("bad-arguments", `${String(issue?.path[0])} is not valid: ${issue?.message}.`);
  }
  const said = result.data;
  const s3 = [said.KINORA_S3_ENDPOINT, said.KINORA_S3_KEY, said.KINORA_S3_SECRET] as const;
  const [endpoint, accessKeyId, secretAccessKey] = s3;
  if (s3.some((one) => one !== undefined) && !s3.every((one) => one !== undefined)) {
    const all = "KINORA_S3_ENDPOINT, KINORA_S3_KEY and KINORA_S3_SECRET";
    throw new KinoraError("bad-arguments", `Set all of ${all}, or none.`);
  }
  return {
    dataFolder: resolve(said.KINORA_DATA ?? join(stateFolder, "data")),
    databaseUrl: said.DATABASE_URL ?? null,
    host: said.KINORA_HOST,
    publicUrl: said.KINORA_URL?.replace(/\/+$/, "") ?? null,
    secret: said.KINORA_SECRET ?? null,
    s3:
      endpoint && accessKeyId && secretAccessKey
        ? { endpoint, accessKeyId, secretAccessKey, region: said.KINORA_S3_REGION }
        : null,
    filmsPerMinute: said.KINORA_FILMS_PER_MINUTE,
    proxies: said.KINORA_PROXIES,
    regionHeader: said.KINORA_REGION_HEADER ?? null,
    openFilms: said.KINORA_OPEN_FILMS,
    parallelFilms: said.KINORA_PARALLEL_FILMS,
    allowsPrivateAddresses: said.KINORA_PRIVATE_ADDRESSES,
    fetchesPictures: said.KINORA_FETCH_PICTURES,
    renderScale: said.KINORA_RENDER_SCALE,
  };
}

/** Makes the data folder: others may pass through, as PostgreSQL's user must, and read nothing. */
export function makeDataFolder({ dataFolder }: StudioSettings): void {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
  } catch (cause) {
    throw new KinoraError("bad-arguments", `The folder ${dataFolder} cannot be made; set KINORA_DATA to another.`, {
      cause,
    });
  }
}

/** What sessions are signed with: from the environment, else made once and kept. */
export function readSecret({ secret, dataFolder }: StudioSettings): string {
  if (secret !== null) return secret;
  const path = join(dataFolder, "secret");
  if (!existsSync(path)) {
    writeFileSync(`${path}.partial`, randomBytes(32).toString("hex"), { mode: 0o600, flush: true });
    renameSync(`${path}.partial`, path);
  }
  return readFileSync(path, "utf8");
}
