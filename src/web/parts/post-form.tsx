import { useState } from "react";
import { Button } from "./button.tsx";
import { Choice, Field, TextArea } from "./field.tsx";
import { Form } from "./form.tsx";

const visibilities = [
  ["public", "Everybody"],
  ["followers", "People who follow me"],
  ["unlisted", "Whoever has the link"],
] as const;

export type PostWish = {
  readonly title: string;
  readonly caption: string;
  readonly visibility: (typeof visibilities)[number][0];
};

/** What is said with a film when it is shown. */
export function PostForm({
  first,
  submit,
  isBusy,
  onSubmit,
}: {
  first: PostWish;
  submit: string;
  isBusy: boolean;
  onSubmit: (wish: PostWish) => void;
}) {
  const [{ title, caption, visibility }, setWish] = useState<PostWish>(first);
  return (
    <Form className="grid gap-4" onSend={() => onSubmit({ title, caption, visibility })}>
      <Field
        label="Title"
        value={title}
        required
        maxLength={120}
        onChange={(event) => setWish({ title: event.target.value, caption, visibility })}
      />
      <TextArea
        label="Words with it"
        maxLength={2000}
        value={caption}
        onChange={(event) => setWish({ title, caption: event.target.value, visibility })}
      />
      <Choice
        label="Who sees it"
        value={visibility}
        options={visibilities}
        onPick={(next) => setWish({ title, caption, visibility: next })}
      />
      <Button look="signal" type="submit" disabled={isBusy}>
        {submit}
      </Button>
    </Form>
  );
}
