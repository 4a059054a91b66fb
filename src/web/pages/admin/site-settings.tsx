import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AnswerOf } from "../../../contract/index.ts";
import { call } from "../../data/api.ts";
import { Choice, Field } from "../../parts/field.tsx";
import { Fault, Waiting } from "../../parts/notice.tsx";
import { Section } from "../../parts/section.tsx";
import { Form } from "../../parts/form.tsx";
import { SaveRow } from "../../parts/save-row.tsx";

type Site = NonNullable<AnswerOf<"siteSettings">>;

const registrations = [
  ["by_invitation", "By invitation"],
  ["open", "Open to everybody"],
] as const;
const plans = [
  ["free", "free"],
  ["plus", "plus"],
  ["pro", "pro"],
] as const;

export function SiteSettings() {
  const { data, error } = useQuery({ queryKey: ["site-settings"], queryFn: () => call("siteSettings") });
  if (!data) return error ? <Fault error={error} /> : <Waiting />;
  return <SiteForm site={data} />;
}

function SiteForm({ site }: { site: Site }) {
  const [wish, setWish] = useState(site);
  const [regions, setRegions] = useState(site.regions.join(", "));
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () =>
      call("changeSiteSettings", {
        body: { ...wish, regions: regions.split(/[\s,]+/).filter((region) => region !== "") },
      }),
    onSuccess: (changed) => {
      queries.setQueryData(["site-settings"], changed);
      return queries.invalidateQueries({ queryKey: ["site"] });
    },
  });
  return (
    <Section title="How the service is run">
      <Form className="grid max-w-xl gap-4" onSend={() => save.mutate()}>
        <Choice
          label="Signing up"
          value={wish.registration}
          options={registrations}
          onPick={(registration) => setWish({ ...wish, registration })}
        />
        <Field
          label="Invitations that each member may give away"
          type="number"
          min={0}
          max={1000}
          value={wish.invites_per_member}
          onChange={(event) =>
            setWish({ ...wish, invites_per_member: Math.max(0, Math.floor(Number(event.target.value))) })
          }
        />
        <Choice
          label="Plan of new members"
          value={wish.default_plan}
          options={plans}
          onPick={(default_plan) => setWish({ ...wish, default_plan })}
        />
        <Field
          label="Regions"
          value={regions}
          onChange={(event) => setRegions(event.target.value)}
          hint="Two letters each, as DE, FR; from where people may sign up. Empty: from everywhere."
        />
        <Fault error={save.error} />
        <SaveRow save={save}>Save</SaveRow>
      </Form>
    </Section>
  );
}
