import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../data/api.ts";
import { Button } from "../../parts/button.tsx";
import { Confirm } from "../../parts/confirm.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Fault } from "../../parts/notice.tsx";
import { NameForm } from "./name-form.tsx";

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
        <NameForm
          label="Another name"
          autoFocus
          name={wish}
          onName={setWish}
          longest={60}
          send="Save"
          isBusy={rename.isPending}
          onSend={() => rename.mutate(wish.trim())}
        >
          <Button look="quiet" onClick={() => setWish(null)}>
            Keep the old one
          </Button>
        </NameForm>
      )}
      <Fault error={rename.error} />
      <Confirm
        title={`Remove ${passkey.name}?`}
        yes="Remove it"
        act={remove}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
      >
        It signs nobody in any more. Your device may still offer it; delete it there too.
      </Confirm>
    </li>
  );
}
