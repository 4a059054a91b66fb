import { createHash } from "node:crypto";
import { KinoraError } from "../base/index.ts";
import type { FilmCache } from "./cache.ts";
import type { OnProgress, StageName } from "./progress.ts";

/** What the manifest says of a stage. */
export type StageRecord = { readonly seconds: number; readonly sha256: string | null; readonly isCached: boolean };

export type StageRun<Output> = {
  readonly name: StageName;
  /** Hash input: equal text, equal output. Null: never cached. */
  readonly cacheKey: string | null;
  make(report: (fraction: number) => void): Promise<Output>;
  /** How the output is stored and hashed; null: neither. */
  readonly codec: { write(output: Output): Uint8Array; read(bytes: Uint8Array): Output } | null;
};

/** Runs stages one after the other: times them, hashes and caches what they give, stops between them when cancelled. */
export type Stages = {
  run<Output>(stage: StageRun<Output>): Promise<Output>;
  readonly records: Partial<Record<StageName, StageRecord>>;
};

/** SHA-256 in hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

export function openStages(options: { cache: FilmCache; signal: AbortSignal; onProgress: OnProgress }): Stages {
  const { cache, signal, onProgress } = options;
  const records: Partial<Record<StageName, StageRecord>> = {};
  return {
    records,
    async run(stage) {
      stopIfCancelled(signal);
      const started = performance.now();
      const record = (hash: string | null, isCached: boolean): void => {
        records[stage.name] = { seconds: (performance.now() - started) / 1000, sha256: hash, isCached };
        onProgress({ stage: stage.name, fraction: 1, secondsLeft: null });
      };
      onProgress({ stage: stage.name, fraction: 0, secondsLeft: null });
      const key = stage.cacheKey === null ? null : sha256(`${stage.name}\n${stage.cacheKey}`);
      const stored = key !== null && stage.codec ? await cache.read(key) : null;
      if (stored && stage.codec) {
        const output = stage.codec.read(stored);
        record(sha256(stored), true);
        return output;
      }
      const output = await stage.make((fraction) => {
        const elapsed = (performance.now() - started) / 1000;
        const secondsLeft = fraction > 0.02 ? (elapsed * (1 - fraction)) / fraction : null;
        onProgress({ stage: stage.name, fraction, secondsLeft });
      });
      stopIfCancelled(signal);
      if (!stage.codec) {
        record(null, false);
        return output;
      }
      const bytes = stage.codec.write(output);
      if (key !== null) await cache.write(key, bytes);
      record(sha256(bytes), false);
      return output;
    },
  };
}

/** Throws KinoraError 'cancelled' once the signal has fired. */
export function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new KinoraError("cancelled", "The film was cancelled; nothing half-made was kept.");
}
