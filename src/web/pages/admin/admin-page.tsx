import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { meQuery } from "../../data/queries.ts";
import { Empty, Waiting } from "../../parts/notice.tsx";
import { Tabs } from "../../parts/tabs.tsx";
import { Page } from "../../shell/page.tsx";
import { AllInvites } from "./all-invites.tsx";
import { Plans } from "./plans.tsx";
import { Queue } from "./queue.tsx";
import { SiteSettings } from "./site-settings.tsx";
import { Storage } from "./storage.tsx";
import { Users } from "./users.tsx";
import { Workers } from "./workers.tsx";

const views = {
  queue: ["Queue", Queue],
  workers: ["Workers", Workers],
  users: ["Users", Users],
  invites: ["Invitations", AllInvites],
  plans: ["Plans", Plans],
  storage: ["Storage", Storage],
  settings: ["Settings", SiteSettings],
} as const;
type View = keyof typeof views;
const options = (Object.entries(views) as [View, (typeof views)[View]][]).map(
  ([view, [text]]) => [view, text] as const,
);

export function AdminPage() {
  const { data: me, isPending } = useQuery(meQuery);
  const [view, setView] = useState<View>("queue");
  if (isPending) return <Waiting />;
  if (me?.role !== "administrator")
    return (
      <Page title="Administration">
        <Empty title="This is for administrators" />
      </Page>
    );
  const Shown = views[view][1];
  return (
    <Page title="Administration" isWide>
      <Tabs label="Parts of administration" value={view} options={options} onPick={setView} />
      <Shown />
    </Page>
  );
}
