import { useId, useState } from "react";
import { Button } from "./button.tsx";
import { Choice, Field } from "./field.tsx";

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
  const captionId = useId();
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit({ title, caption, visibility });
      }}
    >
      <Field
        label="Title"
        value={title}
        required
        maxLength={120}
        onChange={(event) => setWish({ title: event.target.value, caption, visibility })}
      />
      <div className="grid gap-1.5">
        <label htmlFor={captionId} className="text-sm font-medium">
          Words with it
        </label>
        <textarea
          id={captionId}
          rows={3}
          maxLength={2000}
          value={caption}
          onChange={(event) => setWish({ title, caption: event.target.value, visibility })}
          className="rounded-lg border border-edge bg-raised p-3"
        />
      </div>
      <Choice
        label="Who sees it"
        value={visibility}
        options={visibilities}
        onPick={(next) => setWish({ title, caption, visibility: next })}
      />
      <Button look="signal" type="submit" disabled={isBusy}>
        {submit}
      </Button>
    </form>
  );
}
