import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "../../data/api.ts";
import { commentsQuery, type Comment } from "../../data/queries.ts";
import { Avatar } from "../../parts/avatar.tsx";
import { Moment } from "../../parts/moment.tsx";
import { More } from "../../parts/more.tsx";
import { CommentForm } from "./comment-form.tsx";

const quiet = "min-h-6 rounded text-sm font-medium text-faint underline-offset-2 hover:text-ink hover:underline";

export function CommentRow({ comment, canReply }: { comment: Comment; canReply: boolean }) {
  const [isReplying, setReplying] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const queries = useQueryClient();
  const replies = useInfiniteQuery({ ...commentsQuery(comment.post_id, comment.id), enabled: isOpen });
  const remove = useMutation({
    mutationFn: () => call("deleteComment", { params: { comment_id: comment.id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["comments", comment.post_id] }),
  });
  const root = comment.reply_to ?? comment.id;
  return (
    <li className="flex gap-3">
      {comment.author ? <Avatar person={comment.author} size={34} /> : <span className="w-[34px]" />}
      <div className="grid min-w-0 flex-1 gap-1.5">
        <p className="text-sm">
          {comment.author ? (
            <Link to="/u/$handle" params={{ handle: comment.author.handle }} className="font-semibold hover:underline">
              {comment.author.name}
            </Link>
          ) : (
            "Somebody"
          )}{" "}
          <span className="text-faint">
            <Moment at={comment.created_at} />
          </span>
        </p>
        <p className="whitespace-pre-line [overflow-wrap:anywhere]">
          {comment.text ?? <em className="text-faint">Deleted</em>}
        </p>
        <p className="flex gap-4">
          {canReply && comment.text !== null ? (
            <button type="button" className={quiet} aria-expanded={isReplying} onClick={() => setReplying(!isReplying)}>
              Reply
            </button>
          ) : null}
          {comment.replies > 0 ? (
            <button type="button" className={quiet} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {isOpen ? "Hide replies" : `${comment.replies} ${comment.replies === 1 ? "reply" : "replies"}`}
            </button>
          ) : null}
          {comment.can_delete ? (
            <button type="button" className={quiet} disabled={remove.isPending} onClick={() => remove.mutate()}>
              Delete
            </button>
          ) : null}
        </p>
        {isReplying ? (
          <CommentForm
            post={comment.post_id}
            replyTo={root}
            onDone={() => {
              setReplying(false);
              setOpen(true);
            }}
          />
        ) : null}
        {isOpen ? (
          <ul className="mt-2 grid gap-3">
            {replies.data?.map((reply) => (
              <CommentRow key={reply.id} comment={reply} canReply={canReply} />
            ))}
          </ul>
        ) : null}
        {isOpen ? <More list={replies} /> : null}
      </div>
    </li>
  );
}
