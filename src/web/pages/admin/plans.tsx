import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AnswerOf } from "../../../contract/index.ts";
import { call } from "../../data/api.ts";
import { Choice, Field } from "../../parts/field.tsx";
import { Fault, Waiting } from "../../parts/notice.tsx";
import { Section } from "../../parts/section.tsx";
import { qualities } from "../create/wish.ts";
import { Form } from "../../parts/form.tsx";
import { SaveRow } from "../../parts/save-row.tsx";

type Plan = NonNullable<AnswerOf<"listPlans">>["data"][number];

const numbers = [
  ["render_seconds_per_day", "Rendering a day, seconds"],
  ["longest_film_seconds", "Longest film, seconds"],
  ["open_films", "Films waiting"],
  ["parallel_films", "Films in the making at once"],
] as const;

export function Plans() {
  const { data, error } = useQuery({ queryKey: ["plans"], queryFn: () => call("listPlans") });
  if (!data) return error ? <Fault error={error} /> : <Waiting />;
  return (
    <div className="grid gap-4 lg:grid-cols-3">
      {data.data.map((plan) => (
        <PlanForm key={plan.name} plan={plan} />
      ))}
    </div>
  );
}

function PlanForm({ plan }: { plan: Plan }) {
  const [wish, setWish] = useState(plan);
  const queries = useQueryClient();
  const { name, ...body } = wish;
  const save = useMutation({
    mutationFn: () => call("changePlan", { params: { plan: name }, body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["plans"] }),
  });
  return (
    <Section title={name}>
      <Form className="grid gap-4" onSend={() => save.mutate()}>
        {numbers.map(([field, label]) => (
          <Field
            key={field}
            label={label}
            type="number"
            min={0}
            required
            value={wish[field]}
            onChange={(event) => setWish({ ...wish, [field]: Math.max(0, Math.floor(Number(event.target.value))) })}
          />
        ))}
        <Choice
          label="Best quality"
          value={wish.best_quality}
          options={qualities}
          onPick={(best_quality) => setWish({ ...wish, best_quality })}
        />
        <Fault error={save.error} />
        <SaveRow save={save}>Save {name}</SaveRow>
      </Form>
    </Section>
  );
}
