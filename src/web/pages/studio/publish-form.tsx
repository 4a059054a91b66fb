import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { call } from "../../data/api.ts";
import type { Film } from "../../data/queries.ts";
import { Fault } from "../../parts/notice.tsx";
import { PostForm, type PostWish } from "../../parts/post-form.tsx";
import { Section } from "../../parts/section.tsx";

/** A draft becomes a post. */
export function PublishForm({ film }: { film: Film }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const publish = useMutation({
    mutationFn: (wish: PostWish) => call("createPost", { body: { video_id: film.id, ...wish } }),
    onSuccess: async (post) => {
      await Promise.all(
        ["film", "films", "feed", "person"].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      );
      await navigate({ to: "/posts/$postId", params: { postId: post.id } });
    },
  });
  return (
    <Section title="Show it" about="Only you see a draft.">
      <PostForm
        first={{ title: film.title.slice(0, 120), caption: "", visibility: "public" }}
        submit="Show it"
        isBusy={publish.isPending}
        onSubmit={(wish) => publish.mutate(wish)}
      />
      <Fault error={publish.error} />
    </Section>
  );
}
