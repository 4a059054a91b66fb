import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { callAuth } from "../../data/api.ts";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { Fault } from "../../parts/notice.tsx";
import { Section } from "../../parts/section.tsx";

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
      <form
        className="grid gap-4 sm:grid-cols-2"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
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
        <div className="flex items-center gap-3 sm:col-span-2">
          <Button type="submit" disabled={change.isPending}>
            Change password
          </Button>
          <span role="status" className="text-faint">
            {change.isSuccess ? "Changed" : ""}
          </span>
        </div>
        <div className="sm:col-span-2">
          <Fault error={change.error} />
        </div>
      </form>
    </Section>
  );
}
