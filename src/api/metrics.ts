import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

export type Metrics = {
  countRequest(request: { operation: string; status: number; seconds: number }): void;
  /** The text that Prometheus reads; the queue's figures are of this moment. */
  text(queue: Readonly<Record<string, { readonly waiting: number; readonly running: number }>>): Promise<string>;
};

export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "kinora_" });
  const requests = new Counter({
    name: "kinora_requests_total",
    help: "HTTP requests answered",
    labelNames: ["operation", "status"],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: "kinora_request_seconds",
    help: "Seconds until a request was answered",
    labelNames: ["operation"],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const jobs = new Gauge({
    name: "kinora_jobs",
    help: "Jobs by kind and state",
    labelNames: ["kind", "state"],
    registers: [registry],
  });
  return {
    countRequest({ operation, status, seconds: elapsed }) {
      requests.inc({ operation, status });
      seconds.observe({ operation }, elapsed);
    },
    text(queue) {
      for (const [kind, { waiting, running }] of Object.entries(queue)) {
        jobs.set({ kind, state: "waiting" }, waiting);
        jobs.set({ kind, state: "running" }, running);
      }
      return registry.metrics();
    },
  };
}
