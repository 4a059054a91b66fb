import type { Me } from "../../data/queries.ts";
import { durationText } from "../../parts/duration.ts";
import { Gauge } from "../../parts/gauge.tsx";
import { Section } from "../../parts/section.tsx";

/** What one may use today. */
export function PlanSection({ me }: { me: Me }) {
  const { plan, quota } = me;
  const resets = new Date(quota.resets_at * 1000).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  return (
    <Section
      title={`Plan: ${plan.name}`}
      about={`Films up to ${plan.longest_film_seconds} s in ${plan.best_quality} quality; ${plan.parallel_films} in the making at once, ${plan.open_films} waiting.`}
    >
      <Gauge
        label="Rendering today"
        value={quota.used_seconds + quota.waiting_seconds}
        limit={quota.limit_seconds}
        text={`${durationText(quota.used_seconds)} used, ${durationText(quota.waiting_seconds)} waiting, of ${durationText(quota.limit_seconds)}; anew at ${resets}`}
      />
    </Section>
  );
}
