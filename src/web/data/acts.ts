import { useMutation, useQueryClient, type InfiniteData } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { call } from "./api.ts";
import { meQuery, type Person, type Post, type PostPage } from "./queries.ts";

type Pages = InfiniteData<{ data: Post[] }>;

/** Changes a post wherever it is shown, before the server has said so. */
function usePostPatch(): (id: string, change: (post: Post) => Partial<Post>) => void {
  const queries = useQueryClient();
  return (id, change) => {
    const patched = (post: Post): Post => (post.id === id ? { ...post, ...change(post) } : post);
    for (const key of [["feed"], ["search"], ["person"]])
      queries.setQueriesData<Pages>({ queryKey: key }, (old) =>
        old && "pages" in old
          ? { ...old, pages: old.pages.map((page) => ({ ...page, data: page.data.map(patched) })) }
          : old,
      );
    queries.setQueryData<PostPage>(["post", id], (old) => (old ? { ...old, ...change(old) } : old));
  };
}

export function useLike() {
  const patch = usePostPatch();
  return useMutation({
    mutationFn: (post: Post) => call(post.is_liked ? "unlikePost" : "likePost", { params: { post_id: post.id } }),
    onMutate: (post) =>
      patch(post.id, () => ({ is_liked: !post.is_liked, likes: post.likes + (post.is_liked ? -1 : 1) })),
    onSuccess: ({ id, is_liked, likes }) => patch(id, () => ({ is_liked, likes })),
    onError: (_error, post) => patch(post.id, () => ({ is_liked: post.is_liked, likes: post.likes })),
  });
}

export function useFollow() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ person, isFollowed }: { person: Person; isFollowed: boolean }) =>
      call(isFollowed ? "unfollow" : "follow", { params: { handle: person.handle } }),
    onSuccess: () =>
      Promise.all(["person", "feed", "post"].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}

/** What a change of who is signed in makes untrue: everything. */
export function useSignedInChange(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    queries.removeQueries({ type: "inactive" });
    // What is on the screen is asked for anew, and hears of it.
    await queries.resetQueries({ queryKey: meQuery.queryKey });
    void queries.resetQueries({ type: "active", predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] });
  };
}

/** To a page of the studio as whoever has just signed in. */
export function useEntering(to: "/" | "/create"): () => Promise<void> {
  const changed = useSignedInChange();
  const navigate = useNavigate();
  return async () => {
    await changed();
    await navigate({ to });
  };
}
