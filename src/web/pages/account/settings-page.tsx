import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useSignedInChange } from "../../data/acts.ts";
import { callAuth } from "../../data/api.ts";
import { meQuery } from "../../data/queries.ts";
import { Button } from "../../parts/button.tsx";
import { Choice } from "../../parts/field.tsx";
import { Waiting } from "../../parts/notice.tsx";
import { Section } from "../../parts/section.tsx";
import { Page } from "../../shell/page.tsx";
import { setScheme, useScheme, type Scheme } from "../../shell/scheme.ts";
import { Invites } from "./invites.tsx";
import { Keys } from "./keys.tsx";
import { Passkeys } from "./passkeys.tsx";
import { PasswordForm } from "./password-form.tsx";
import { PlanSection } from "./plan-section.tsx";
import { ProfileForm } from "./profile-form.tsx";
import { Webhooks } from "./webhooks.tsx";
import { NeedsAccount } from "./needs-account.tsx";

const schemeTexts: readonly (readonly [Scheme, string])[] = [
  ["system", "As the device"],
  ["light", "Light"],
  ["dark", "Dark"],
];

export function SettingsPage() {
  const { data: me, isPending } = useQuery(meQuery);
  const scheme = useScheme();
  const changed = useSignedInChange();
  const navigate = useNavigate();
  const leave = useMutation({
    mutationFn: () => callAuth("sign-out", {}),
    onSuccess: async () => {
      await navigate({ to: "/" });
      await changed();
    },
  });
  if (isPending) return <Waiting />;
  if (!me) return <NeedsAccount what="Settings" />;
  return (
    <Page
      title="Settings"
      actions={
        <Button onClick={() => leave.mutate()} disabled={leave.isPending}>
          Sign out
        </Button>
      }
    >
      <PlanSection me={me} />
      <ProfileForm key={me.id} me={me} />
      <Section title="Appearance">
        <Choice label="Colours" value={scheme} options={schemeTexts} onPick={setScheme} />
      </Section>
      <Section title="News" about="Likes, comments, followers, remixes and finished films are told under News.">
        <p>
          <Link to="/news" className="underline">
            {me.unread === 0 ? "Open News" : `${me.unread} not read`}
          </Link>
        </p>
      </Section>
      <Passkeys />
      <PasswordForm />
      <Invites />
      <Keys />
      <Webhooks />
    </Page>
  );
}
