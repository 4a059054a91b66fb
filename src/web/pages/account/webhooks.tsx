import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../data/api.ts";
import { webhooksQuery } from "../../data/queries.ts";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Fault } from "../../parts/notice.tsx";
import { SecretOnce } from "../../parts/secret-once.tsx";
import { Section } from "../../parts/section.tsx";
import { Tick } from "../../parts/tick.tsx";
import { WebhookRow } from "./webhook-row.tsx";

const events = [
  ["video.completed", "A film is done"],
  ["video.failed", "A film failed"],
] as const;
type Event = (typeof events)[number][0];
const all: readonly Event[] = events.map(([event]) => event);

/** Where one's own programs are told of films. */
export function Webhooks() {
  const [url, setUrl] = useState("");
  const [wished, setWished] = useState(all);
  const queries = useQueryClient();
  const { data, error } = useQuery(webhooksQuery);
  const add = useMutation({
    mutationFn: () => call("createWebhook", { body: { url: url.trim(), events: [...wished] } }),
    onSuccess: () => {
      setUrl("");
      setWished(all);
      return queries.invalidateQueries({ queryKey: webhooksQuery.queryKey });
    },
  });
  return (
    <Section
      title="Webhooks"
      about="When a film of yours ends, its id is posted to these addresses, signed as the OpenAI client's webhooks.unwrap checks it. What is not taken is sent again for about half an hour."
    >
      <Fault error={error ?? add.error} />
      {data && data.data.length > 0 ? (
        <ul className="grid gap-3">
          {data.data.map((webhook) => (
            <WebhookRow key={webhook.id} webhook={webhook} />
          ))}
        </ul>
      ) : null}
      {add.data ? <SecretOnce secret={add.data.secret} /> : null}
      <Form className="grid gap-3" onSend={() => add.mutate()}>
        <Field
          label="Address of a new webhook"
          type="url"
          inputMode="url"
          placeholder="https://example.org/films"
          pattern="https?://.+"
          required
          maxLength={2000}
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
        <fieldset className="flex flex-wrap gap-x-6">
          <legend className="text-sm font-medium">Tell it when</legend>
          {events.map(([event, text]) => (
            <Tick
              key={event}
              label={text}
              isOn={wished.includes(event)}
              onTurn={(isOn) => setWished(all.filter((one) => (one === event ? isOn : wished.includes(one))))}
            />
          ))}
        </fieldset>
        <Button type="submit" className="justify-self-start" disabled={add.isPending || wished.length === 0}>
          Add a webhook
        </Button>
      </Form>
    </Section>
  );
}
