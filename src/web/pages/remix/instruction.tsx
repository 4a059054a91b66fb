import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { readScreenplay, type Screenplay } from "../../../screenplay/index.ts";
import { call } from "../../data/api.ts";
import { Button } from "../../parts/button.tsx";
import { Fault } from "../../parts/notice.tsx";
import { PromptBox } from "../create/prompt-box.tsx";
import { Reading } from "../create/reading.tsx";
import { Form } from "../../parts/form.tsx";

/** Says in words what should be otherwise. */
export function Instruction({
  plan,
  onChange,
}: {
  plan: Screenplay;
  onChange: (plan: Screenplay, words: string) => void;
}) {
  const [text, setText] = useState("");
  const edit = useMutation({
    mutationFn: (instruction: string) =>
      call("edit", { body: { screenplay: plan as Record<string, unknown>, instruction } }),
    onSuccess: ({ screenplay, changes }, instruction) => {
      if (changes.length > 0) onChange(readScreenplay(screenplay), instruction);
    },
  });
  const answered = edit.variables === text ? edit.data : undefined;
  return (
    <Form
      className="grid gap-3"
      onSend={() => {
        if (text.trim() !== "") edit.mutate(text);
      }}
    >
      <PromptBox
        label="What should be otherwise?"
        placeholder="Make it night. Replace the dog with a cat."
        value={text}
        notes={answered?.notes ?? []}
        rows={2}
        onChange={setText}
      />
      <Button type="submit" disabled={text.trim() === "" || edit.isPending}>
        Try it
      </Button>
      <Fault error={edit.error} />
      {answered ? <Reading notes={answered.notes} isReading={false} /> : null}
      {answered && answered.changes.length === 0 ? <p role="status">Nothing would change.</p> : null}
    </Form>
  );
}
