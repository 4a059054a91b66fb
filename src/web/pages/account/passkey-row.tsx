import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../data/api.ts";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Fault } from "../../parts/notice.tsx";
import { Sheet } from "../../parts/sheet.tsx";

type Passkey = { readonly id: string; readonly name: string; readonly created_at: number; readonly is_synced: boolean };

/** One passkey, which can be named anew and removed. */
export function PasskeyRow({ passkey }: { passkey: Passkey }) {
  const [wish, setWish] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const queries = useQueryClient();
  const changed = (): Promise<void> => queries.invalidateQueries({ queryKey: ["passkeys"] });
  const params = { passkey_id: passkey.id };
  const rename = useMutation({
    mutationFn: (name: string) => call("changePasskey", { params, body: { name } }),
    onSuccess: async () => {
      await changed();
      setWish(null);
    },
  });
  const remove = useMutation({ mutationFn: () => call("deletePasskey", { params }), onSuccess: changed });
  return (
    <li className="grid gap-3 rounded-lg bg-raised p-3">
      {wish === null ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="min-w-0 flex-1 basis-full sm:basis-40">
            <span className="block font-medium [overflow-wrap:anywhere]">{passkey.name}</span>
            <span className="block text-sm text-faint">
              <Moment at={passkey.created_at} />
              {passkey.is_synced ? " · on your other devices too" : " · on this device alone"}
            </span>
          </span>
          <Button aria-label={`Rename ${passkey.name}`} onClick={() => setWish(passkey.name)}>
            Rename
          </Button>
          <Button aria-label={`Remove ${passkey.name}`} onClick={() => setAsking(true)}>
            Remove
          </Button>
        </div>
      ) : (
        <Form className="flex flex-wrap items-end gap-3" onSend={() => rename.mutate(wish.trim())}>
          <div className="min-w-0 flex-1 basis-48">
            <Field
              label="Another name"
              required
              autoFocus
              maxLength={60}
              value={wish}
              onChange={(event) => setWish(event.target.value)}
            />
          </div>
          <Button type="submit" disabled={rename.isPending}>
            Save
          </Button>
          <Button look="quiet" onClick={() => setWish(null)}>
            Keep the old one
          </Button>
        </Form>
      )}
      <Fault error={rename.error} />
      <Sheet title={`Remove ${passkey.name}?`} isOpen={isAsking} onClose={() => setAsking(false)}>
        <p>It signs nobody in any more. Your device may still offer it; delete it there too.</p>
        <Fault error={remove.error} />
        <div className="flex justify-end gap-2">
          <Button onClick={() => setAsking(false)}>Keep it</Button>
          <Button look="signal" disabled={remove.isPending} onClick={() => remove.mutate()}>
            Remove it
          </Button>
        </div>
      </Sheet>
    </li>
  );
}
