import { useQuery } from "@tanstack/react-query";
import { readScreenplay, type Screenplay } from "../../../screenplay/index.ts";
import { call } from "../../data/api.ts";

export type RemixBase = { readonly title: string; readonly size: string; readonly plan: Screenplay };
export type RemixKind = "post" | "film";

/** What is remixed: a post that one may see, or a film of one's own. */
export function useRemixBase(kind: RemixKind, id: string) {
  return useQuery({
    queryKey: ["remix-base", kind, id],
    queryFn: async (): Promise<RemixBase> => {
      if (kind === "post") {
        const { title, size, files } = await call("retrievePost", { params: { post_id: id } });
        return { title, size, plan: await planAt(files["screenplay.json"]) };
      }
      const { title, video, files } = await call("retrieveFilm", { params: { video_id: id } });
      return { title, size: video.size, plan: await planAt(files?.["screenplay.json"]) };
    },
    staleTime: Infinity,
  });
}

async function planAt(address: string | undefined): Promise<Screenplay> {
  const response = address === undefined ? null : await fetch(address);
  if (!response?.ok) throw new Error("The film's screenplay is not there, so it cannot be remixed.");
  return readScreenplay(await response.json());
}
