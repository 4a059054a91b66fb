import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../data/api.ts";
import { deliveriesQuery, webhooksQuery, type Webhook } from "../../data/queries.ts";
import { Button } from "../../parts/button.tsx";
import { Confirm } from "../../parts/confirm.tsx";
import { Fault } from "../../parts/notice.tsx";
import { DeliveryRow } from "./delivery-row.tsx";

const FIRST_SHOWN = 4;

/** One address with how the last events sent there went. */
export function WebhookRow({ webhook }: { webhook: Webhook }) {
  const [isAsking, setAsking] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const queries = useQueryClient();
  const params = { webhook_id: webhook.id };
  const deliveries = useQuery(deliveriesQuery(webhook.id));
  const test = useMutation({
    mutationFn: () => call("testWebhook", { params }),
    onSuccess: () => queries.invalidateQueries({ queryKey: deliveriesQuery(webhook.id).queryKey }),
  });
  const remove = useMutation({
    mutationFn: () => call("deleteWebhook", { params }),
    onSuccess: () => queries.invalidateQueries({ queryKey: webhooksQuery.queryKey, exact: true }),
  });
  const all = deliveries.data?.data ?? [];
  const shown = isWhole ? all : all.slice(0, FIRST_SHOWN);
  return (
    <li className="grid gap-3 rounded-lg bg-raised p-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="min-w-0 flex-1 basis-full sm:basis-56">
          <span className="block font-medium [overflow-wrap:anywhere]">{webhook.url}</span>
          <span className="block text-sm text-faint">{webhook.events.join(", ")}</span>
        </span>
        <Button aria-label={`Send a test to ${webhook.url}`} disabled={test.isPending} onClick={() => test.mutate()}>
          Send a test
        </Button>
        <Button aria-label={`Remove ${webhook.url}`} onClick={() => setAsking(true)}>
          Remove
        </Button>
      </div>
      <Fault error={test.error ?? deliveries.error} />
      {all.length > 0 ? (
        <ul
          aria-label={`Last events sent to ${webhook.url}`}
          aria-live="polite"
          className="grid divide-y divide-line border-t border-line"
        >
          {shown.map((delivery) => (
            <DeliveryRow key={delivery.event_id} delivery={delivery} />
          ))}
        </ul>
      ) : null}
      {shown.length < all.length ? (
        <Button look="quiet" className="justify-self-start" onClick={() => setWhole(true)}>
          {all.length - shown.length} earlier
        </Button>
      ) : null}
      <Confirm
        title="Remove this webhook?"
        yes="Remove it"
        act={remove}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
      >
        {webhook.url} is told of nothing more.
      </Confirm>
    </li>
  );
}
