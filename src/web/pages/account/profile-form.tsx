import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../data/api.ts";
import type { Me } from "../../data/queries.ts";
import { Field, TextArea } from "../../parts/field.tsx";
import { Fault } from "../../parts/notice.tsx";
import { Section } from "../../parts/section.tsx";
import { Form } from "../../parts/form.tsx";
import { PictureTools } from "./picture-tools.tsx";
import { SaveRow } from "../../parts/save-row.tsx";

export function ProfileForm({ me }: { me: Me }) {
  const [wish, setWish] = useState({ name: me.name, handle: me.handle, bio: me.bio });
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () => call("changeMe", { body: wish }),
    onSuccess: (changed) => {
      queries.setQueryData(["me"], changed);
      return queries.invalidateQueries({ queryKey: ["person"] });
    },
  });
  return (
    <Section title="Profile">
      <PictureTools me={me} />
      <Form className="grid gap-4" onSend={() => save.mutate()}>
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
        <TextArea
          label="About you"
          maxLength={300}
          value={wish.bio}
          onChange={(event) => setWish({ ...wish, bio: event.target.value })}
        />
        <Fault error={save.error} />
        <SaveRow save={save}>Save</SaveRow>
      </Form>
    </Section>
  );
}
