import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "../../data/api.ts";
import type { PostPage } from "../../data/queries.ts";
import { Button } from "../../parts/button.tsx";
import { Confirm } from "../../parts/confirm.tsx";
import { Fault } from "../../parts/notice.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { PostForm, type PostWish } from "../../parts/post-form.tsx";

/** What its author may do with a post. */
export function PostMenu({ post }: { post: PostPage }) {
  const [open, setOpen] = useState<"change" | "delete" | null>(null);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const params = { post_id: post.id };
  const close = (): void => setOpen(null);
  const change = useMutation({
    mutationFn: (wish: PostWish) => call("changePost", { params, body: wish }),
    onSuccess: async () => {
      await Promise.all(["post", "feed", "person"].map((key) => queries.invalidateQueries({ queryKey: [key] })));
      close();
    },
  });
  const remove = useMutation({
    mutationFn: () => call("deletePost", { params }),
    onSuccess: async () => {
      await navigate({ to: "/films" });
      queries.removeQueries({ queryKey: ["post", post.id] });
      await Promise.all(["films", "feed", "person"].map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
  return (
    <div className="flex gap-2">
      {post.is_mine ? (
        <Button icon="edit" onClick={() => setOpen("change")}>
          Edit
        </Button>
      ) : null}
      <Button icon="trash" onClick={() => setOpen("delete")}>
        Take back
      </Button>
      <Sheet title="Edit this post" isOpen={open === "change"} onClose={close}>
        <PostForm first={post} submit="Save" isBusy={change.isPending} onSubmit={(wish) => change.mutate(wish)} />
        <Fault error={change.error} />
      </Sheet>
      <Confirm title="Take this film back?" yes="Take it back" act={remove} isOpen={open === "delete"} onClose={close}>
        Its likes and comments are deleted. The film stays among your drafts; remixes of it stay where they are.
      </Confirm>
    </div>
  );
}
