import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { callAuth } from "../../data/api.ts";
import { Field } from "../../parts/field.tsx";
import { Fault } from "../../parts/notice.tsx";
import { Section } from "../../parts/section.tsx";
import { Form } from "../../parts/form.tsx";
import { SaveRow } from "../../parts/save-row.tsx";

export function PasswordForm() {
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const change = useMutation({
    mutationFn: () =>
      callAuth("change-password", { currentPassword: current, newPassword: next, revokeOtherSessions: true }),
    onSuccess: () => {
      setCurrent("");
      setNext("");
    },
  });
  return (
    <Section title="Password" about="A new one signs all other devices out.">
      <Form className="grid gap-4 sm:grid-cols-2" onSend={() => change.mutate()}>
        <Field
          label="Present password"
          type="password"
          required
          autoComplete="current-password"
          value={current}
          onChange={(event) => setCurrent(event.target.value)}
        />
        <Field
          label="New password"
          type="password"
          required
          minLength={10}
          autoComplete="new-password"
          value={next}
          onChange={(event) => setNext(event.target.value)}
        />
        <SaveRow save={change} said="Changed" className="sm:col-span-2">
          Change password
        </SaveRow>
        <div className="sm:col-span-2">
          <Fault error={change.error} />
        </div>
      </Form>
    </Section>
  );
}
