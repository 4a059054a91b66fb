import type { ReactNode } from "react";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";

/** A name and what is done under it; `children`: a further button. */
export function NameForm({
  label,
  name,
  onName,
  longest,
  send,
  isBusy,
  onSend,
  children,
  ...field
}: {
  label: string;
  name: string;
  onName: (name: string) => void;
  /** Letters. */
  longest: number;
  /** What the button says. */
  send: string;
  isBusy: boolean;
  onSend: () => void;
  placeholder?: string;
  autoFocus?: boolean;
  children?: ReactNode;
}) {
  return (
    <Form className="flex flex-wrap items-end gap-3" onSend={onSend}>
      <div className="min-w-0 flex-1 basis-48">
        <Field
          label={label}
          required
          maxLength={longest}
          value={name}
          onChange={(event) => onName(event.target.value)}
          {...field}
        />
      </div>
      <Button type="submit" disabled={isBusy}>
        {send}
      </Button>
      {children}
    </Form>
  );
}
