import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { call } from "../../data/api.ts";
import { meQuery } from "../../data/queries.ts";
import { Fault, Waiting } from "../../parts/notice.tsx";
import { Page } from "../../shell/page.tsx";
import { NeedsAccount } from "../account/needs-account.tsx";
import { RemixBench, type Remix } from "./remix-bench.tsx";
import { useRemixBase, type RemixKind } from "./use-remix-base.ts";

/** Another film from somebody's film, with what one changes in it. */
export function RemixPage() {
  const { kind: said, id } = useParams({ from: "/remix/$kind/$id" });
  const kind: RemixKind = said === "film" ? "film" : "post";
  const { data: me, isPending } = useQuery(meQuery);
  const { data: base, error } = useRemixBase(kind, id);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const film = useMutation({
    mutationFn: ({ prompt, plan, quality }: Remix) => {
      const screenplay: Record<string, unknown> = plan;
      return kind === "post"
        ? call("remixPost", { params: { post_id: id }, body: { prompt, screenplay, quality } })
        : call("remixVideo", { params: { video_id: id }, body: { prompt, screenplay } });
    },
    onSuccess: async (video) => {
      await queries.invalidateQueries({ queryKey: ["films"] });
      await navigate({ to: "/films/$filmId", params: { filmId: video.id } });
    },
  });
  if (isPending) return <Waiting />;
  if (!me) return <NeedsAccount what="Remix" />;
  if (!base) return <Page title="Remix">{error ? <Fault error={error} /> : <Waiting />}</Page>;
  return (
    <Page title={`Remix of ${base.title}`} isWide>
      <RemixBench
        key={`${kind}/${id}`}
        base={base}
        canPickQuality={kind === "post"}
        isBusy={film.isPending}
        onFilm={(remix) => film.mutate(remix)}
      />
      <Fault error={film.error} />
    </Page>
  );
}
