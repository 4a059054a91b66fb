import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiFault, call } from "../../data/api.ts";
import { isPasskeyBrowser, makePasskey } from "../../data/passkeys.ts";
import { siteQuery } from "../../data/queries.ts";
import { Fault } from "../../parts/notice.tsx";
import { Section } from "../../parts/section.tsx";
import { NameForm } from "./name-form.tsx";
import { PasskeyRow } from "./passkey-row.tsx";

const about =
  "A passkey signs you in by your device's finger, face or PIN instead of a password, and cannot be guessed or lured away.";

/** The devices that one signs in with. */
export function Passkeys() {
  const [name, setName] = useState("");
  const queries = useQueryClient();
  const { data: site } = useQuery(siteQuery);
  const { data, error } = useQuery({ queryKey: ["passkeys"], queryFn: () => call("listPasskeys") });
  const make = useMutation({
    mutationFn: () => makePasskey(name.trim()),
    onSuccess: () => {
      setName("");
      return queries.invalidateQueries({ queryKey: ["passkeys"] });
    },
  });
  const canMake = site?.has_passkeys && isPasskeyBrowser();
  return (
    <Section title="Passkeys" about={about}>
      <Fault error={error ?? tooOld(make.error)} />
      {data && data.data.length > 0 ? (
        <ul className="grid gap-2">
          {data.data.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      ) : null}
      {site && !canMake ? (
        <p className="max-w-[65ch] text-[0.95rem]">
          {site.has_passkeys
            ? "This browser makes none."
            : "None can be made here: browsers want https and a name, or localhost, as this studio's address."}
        </p>
      ) : null}
      {canMake ? (
        <NameForm
          label="Name of a new passkey"
          placeholder="My phone"
          name={name}
          onName={setName}
          longest={60}
          send="Add a passkey"
          isBusy={make.isPending}
          onSend={() => make.mutate()}
        />
      ) : null}
    </Section>
  );
}

/** The server wants to have seen whoever adds one lately. */
const tooOld = (error: unknown): unknown =>
  error instanceof ApiFault && error.code === "SESSION_NOT_FRESH"
    ? new Error("You signed in more than a day ago. Sign out and in again, then add the passkey.")
    : error;
