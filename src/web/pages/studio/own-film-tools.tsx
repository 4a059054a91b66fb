import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "../../data/api.ts";
import type { Film } from "../../data/queries.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { Confirm } from "../../parts/confirm.tsx";
import { Fault } from "../../parts/notice.tsx";

const link =
  "inline-flex h-11 items-center gap-2 rounded-lg border border-edge bg-raised px-4 text-[0.95rem] hover:border-ink";

export function OwnFilmTools({ film }: { film: Film }) {
  const [isAsking, setAsking] = useState(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const params = { video_id: film.id };
  const { status } = film.video;
  const isOpen = status === "queued" || status === "in_progress";
  const cancel = useMutation({
    mutationFn: () => call("cancelVideo", { params }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["film", film.id] }),
  });
  const remove = useMutation({
    mutationFn: () => call("deleteVideo", { params }),
    onSuccess: async () => {
      await navigate({ to: "/films" });
      queries.removeQueries({ queryKey: ["film", film.id] });
      await Promise.all(["films", "feed", "person"].map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
  return (
    <div className="flex flex-wrap gap-2">
      {status === "completed" ? (
        <>
          <Link to="/remix/$kind/$id" params={{ kind: "film", id: film.id }} className={link}>
            <Icon name="remix" size={20} />
            Remix
          </Link>
          <a href={film.files?.["film.mp4"]} download={`${film.title}.mp4`} className={link}>
            <Icon name="download" size={20} />
            Download
          </a>
        </>
      ) : null}
      {isOpen ? (
        <Button icon="close" disabled={cancel.isPending} onClick={() => cancel.mutate()}>
          Cancel
        </Button>
      ) : (
        <Button icon="trash" onClick={() => setAsking(true)}>
          Delete
        </Button>
      )}
      <Fault error={cancel.error} />
      <Confirm
        title="Delete this film?"
        yes="Delete for good"
        act={remove}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
      >
        {film.post_id === null
          ? "Its files are deleted for good."
          : "Its files, its post with likes and comments are deleted for good. Remixes of it stay."}
      </Confirm>
    </div>
  );
}
