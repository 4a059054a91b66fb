import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useRef } from "react";
import { call } from "../../data/api.ts";
import type { Me } from "../../data/queries.ts";
import { Avatar } from "../../parts/avatar.tsx";
import { Button } from "../../parts/button.tsx";
import { Fault } from "../../parts/notice.tsx";

/** One's picture as others see it. */
export function PictureTools({ me }: { me: Me }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (picture: File | null) => (picture ? call("setPicture", { body: { picture } }) : call("removePicture")),
    onSuccess: async (changed) => {
      queries.setQueryData(["me"], changed);
      // Wherever one is seen.
      await Promise.all(
        ["person", "feed", "post", "comments"].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      );
    },
  });
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Avatar person={me} size={84} />
        <div className="grid gap-2">
          <div className="flex flex-wrap gap-2">
            <Button disabled={change.isPending} onClick={() => input.current?.click()} aria-describedby={`${id}-hint`}>
              {change.isPending
                ? "One moment…"
                : me.picture_url === null
                  ? "Choose a picture"
                  : "Choose another picture"}
            </Button>
            {me.picture_url === null ? null : (
              <Button disabled={change.isPending} onClick={() => change.mutate(null)}>
                Remove the picture
              </Button>
            )}
          </div>
          <p id={`${id}-hint`} className="text-sm text-faint">
            Its middle is shown, and nothing else that the file says, such as where it was taken, is kept.
          </p>
        </div>
      </div>
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        aria-label="Picture"
        tabIndex={-1}
        className="hidden"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) change.mutate(file);
        }}
      />
      <Fault error={change.error} />
    </div>
  );
}
