import { z } from "zod";
import * as accounts from "../accounts.ts";
import { operation } from "./operation.ts";

/** The service itself. */
export const serviceOperations = {
  setup: operation("POST", "/api/setup", "Make the administrator, by the one-time link of the first start", {
    access: "anybody",
    limit: "sign-ups",
    body: accounts.setupBody,
    answer: accounts.setupAnswer,
  }),
  setupPage: operation("GET", "/setup", "The form of the one-time link", { access: "anybody", produces: "text/html" }),
  health: operation("GET", "/healthz", "The process is there", { access: "anybody", answer: accounts.healthAnswer }),
  readiness: operation("GET", "/readyz", "The database answers", { access: "anybody", answer: accounts.healthAnswer }),
  metrics: operation("GET", "/metrics", "Figures for Prometheus", { access: "administrator", produces: "text/plain" }),
  openapi: operation("GET", "/openapi.json", "This description", {
    access: "anybody",
    answer: z.record(z.string(), z.unknown()),
  }),
} as const;
