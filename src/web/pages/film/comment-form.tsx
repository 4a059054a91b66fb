import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../data/api.ts";
import { Button } from "../../parts/button.tsx";
import { Fault } from "../../parts/notice.tsx";
import { Form } from "../../parts/form.tsx";

export function CommentForm({ post, replyTo, onDone }: { post: string; replyTo: string | null; onDone?: () => void }) {
  const [text, setText] = useState("");
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: () =>
      call("createComment", {
        params: { post_id: post },
        body: { text: text.trim(), ...(replyTo === null ? {} : { reply_to: replyTo }) },
      }),
    onSuccess: async () => {
      setText("");
      await Promise.all([
        queries.invalidateQueries({ queryKey: ["comments", post] }),
        queries.invalidateQueries({ queryKey: ["post", post] }),
      ]);
      onDone?.();
    },
  });
  return (
    <Form
      className="grid gap-2"
      onSend={() => {
        if (text.trim() !== "") send.mutate();
      }}
    >
      <div className="flex items-end gap-2">
        <textarea
          aria-label={replyTo === null ? "Your comment" : "Your reply"}
          placeholder={replyTo === null ? "Say something about it" : "Reply"}
          rows={1}
          maxLength={1000}
          value={text}
          autoFocus={replyTo !== null}
          onChange={(event) => setText(event.target.value)}
          className="min-h-11 w-full rounded-lg border border-edge bg-raised px-3 py-2.5 [field-sizing:content]"
        />
        <Button look="signal" type="submit" disabled={send.isPending || text.trim() === ""}>
          Send
        </Button>
      </div>
      <Fault error={send.error} />
    </Form>
  );
}
