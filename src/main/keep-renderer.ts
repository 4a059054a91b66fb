import type { FrameSource } from "../frames/index.ts";

/** One renderer for many films. */
export type KeptRenderer = AsyncDisposable & { readonly get: () => Promise<FrameSource> };

/**
 * Keeps one renderer open and gives it to every film; after a drawing that failed or was stopped it is closed and the
 * next film gets a new one, so that a page that crashed or hangs spoils one film and not all that follow.
 */
export function keepRenderer(open: () => Promise<FrameSource>): KeptRenderer {
  let current: Promise<FrameSource> | null = null;
  const closing: Promise<void>[] = [];
  const drop = (opened: Promise<FrameSource>): void => {
    if (current === opened) current = null;
    closing.push(
      opened.then(
        (source) => source[Symbol.asyncDispose](),
        () => undefined,
      ),
    );
  };
  const get = (): Promise<FrameSource> => {
    if (current) return current;
    const opened = open();
    const guarded = opened.then((source): FrameSource => ({
      renderer: source.renderer,
      prepare: (setting, quality) => source.prepare(setting, quality),
      async draw(...job) {
        try {
          return await source.draw(...job);
        } catch (error) {
          drop(guarded);
          throw error;
        }
      },
      [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
    }));
    guarded.catch(() => drop(guarded));
    current = guarded;
    return guarded;
  };
  return {
    get,
    async [Symbol.asyncDispose]() {
      if (current) drop(current);
      await Promise.allSettled(closing);
    },
  };
}
