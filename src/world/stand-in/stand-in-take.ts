import type { SpokenLine, Take } from "../../take/index.ts";
import { simulateIn } from "../simulate.ts";
import { standInScreenplay, standInWorkshop } from "./workshop.ts";

/** The take of a stand-in screenplay of these parts, on the stand-in set. */
export async function standInTake(parts: Record<string, unknown>, speech: readonly SpokenLine[] = []): Promise<Take> {
  return simulateIn(standInWorkshop(), {
    screenplay: standInScreenplay(parts),
    speech,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
}
