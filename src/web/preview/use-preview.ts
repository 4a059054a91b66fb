import { useSyncExternalStore } from "react";
import { openPreview, type Preview, type PreviewState } from "./open-preview.ts";

let opened: Preview | null = null;

/** The page's one preview. */
export const thePreview = (): Preview => (opened ??= openPreview());

export function usePreviewState(): PreviewState {
  const preview = thePreview();
  return useSyncExternalStore(preview.subscribe, () => preview.state);
}
