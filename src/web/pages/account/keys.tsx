import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../data/api.ts";
import { Button } from "../../parts/button.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Fault } from "../../parts/notice.tsx";
import { SecretOnce } from "../../parts/secret-once.tsx";
import { Section } from "../../parts/section.tsx";
import { NameForm } from "./name-form.tsx";

export function Keys() {
  const [name, setName] = useState("");
  const queries = useQueryClient();
  const changed = (): Promise<void> => queries.invalidateQueries({ queryKey: ["keys"] });
  const { data, error } = useQuery({ queryKey: ["keys"], queryFn: () => call("listKeys") });
  const make = useMutation({
    mutationFn: () => call("createKey", { body: { name: name.trim() } }),
    onSuccess: () => {
      setName("");
      return changed();
    },
  });
  const revoke = useMutation({
    mutationFn: (id: string) => call("revokeKey", { params: { key_id: id } }),
    onSuccess: changed,
  });
  return (
    <Section
      title="API keys"
      about={`Programs written for the OpenAI Videos API work with this server: base URL ${location.origin}/v1 and one of these keys.`}
    >
      <Fault error={error ?? make.error ?? revoke.error} />
      <ul className="grid gap-2">
        {data?.data.map((key) => (
          <li key={key.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg bg-raised p-3">
            <span className="font-medium">{key.name}</span>
            <code className="counter">{key.hint}</code>
            <span className="text-sm text-faint">
              <Moment at={key.created_at} />
            </span>
            <Button
              className="ml-auto"
              aria-label={`Revoke ${key.name}`}
              disabled={revoke.isPending}
              onClick={() => revoke.mutate(key.id)}
            >
              Revoke
            </Button>
          </li>
        ))}
      </ul>
      {make.data ? <SecretOnce secret={make.data.key} /> : null}
      <NameForm
        label="Name of a new key"
        name={name}
        onName={setName}
        longest={100}
        send="Make a key"
        isBusy={make.isPending}
        onSend={() => make.mutate()}
      />
    </Section>
  );
}
