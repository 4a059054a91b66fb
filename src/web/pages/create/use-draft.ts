import { useEffect, useState } from "react";
import { firstWish, type Wish } from "./wish.ts";

export type Draft = { readonly prompt: string; readonly wish: Wish };

const KEY = "kinora-draft";

/** What is being written, kept on this device until the next time. */
export function useDraft(): readonly [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState<Draft>(readDraft);
  useEffect(() => localStorage.setItem(KEY, JSON.stringify(draft)), [draft]);
  return [draft, setDraft];
}

function readDraft(): Draft {
  const portrait = {
    ...firstWish,
    size: matchMedia("(orientation: portrait)").matches ? "720x1280" : "1280x720",
  } as const;
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "") as Partial<Draft>;
    return { prompt: kept.prompt ?? "", wish: { ...portrait, ...kept.wish } };
  } catch {
    return { prompt: "", wish: portrait };
  }
}
