import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { call } from "../../data/api.ts";
import type { Me } from "../../data/queries.ts";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { Fault } from "../../parts/notice.tsx";
import { Section } from "../../parts/section.tsx";

export function ProfileForm({ me }: { me: Me }) {
  const [wish, setWish] = useState({ name: me.name, handle: me.handle, bio: me.bio });
  const queries = useQueryClient();
  const bio = useId();
  const save = useMutation({
    mutationFn: () => call("changeMe", { body: wish }),
    onSuccess: (changed) => {
      queries.setQueryData(["me"], changed);
      return queries.invalidateQueries({ queryKey: ["person"] });
    },
  });
  return (
    <Section title="Profile">
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label="Name"
            required
            maxLength={60}
            value={wish.name}
            onChange={(event) => setWish({ ...wish, name: event.target.value })}
          />
          <Field
            label="Handle"
            required
            maxLength={30}
            value={wish.handle}
            onChange={(event) => setWish({ ...wish, handle: event.target.value })}
          />
        </div>
        <div className="grid gap-1.5">
          <label htmlFor={bio} className="text-sm font-medium">
            About you
          </label>
          <textarea
            id={bio}
            rows={3}
            maxLength={300}
            value={wish.bio}
            onChange={(event) => setWish({ ...wish, bio: event.target.value })}
            className="rounded-lg border border-edge bg-raised p-3"
          />
        </div>
        <Fault error={save.error} />
        <div className="flex items-center gap-3">
          <Button type="submit" disabled={save.isPending}>
            Save
          </Button>
          <span role="status" className="text-faint">
            {save.isSuccess ? "Saved" : ""}
          </span>
        </div>
      </form>
    </Section>
  );
}
