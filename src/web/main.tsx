import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { registerServiceWorker } from "./pwa/register-service-worker.ts";
import { queries, router } from "./routes.tsx";
import "./style/app.css";

const app = document.querySelector("#app");
if (!app) throw new Error("index.html has no place for the app");
createRoot(app).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
registerServiceWorker();
// Sessions are prolonged by this question alone.
fetch("/api/auth/get-session").catch(() => undefined);
