import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useEntering } from "../../data/acts.ts";
import { call } from "../../data/api.ts";
import { siteQuery } from "../../data/queries.ts";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { Fault } from "../../parts/notice.tsx";
import { AccountFrame } from "./account-frame.tsx";
import { Email, NewPassword } from "./credentials.tsx";
import { Form } from "../../parts/form.tsx";

const blank = { name: "", handle: "", email: "", password: "" };

export function SignUpPage() {
  const [wish, setWish] = useState(blank);
  const [invite, setInvite] = useState(() => new URLSearchParams(location.search).get("invite") ?? "");
  const { data: site } = useQuery(siteQuery);
  const entering = useEntering("/create");
  const isByInvitation = site?.registration !== "open";
  const signUp = useMutation({
    mutationFn: () => call("signUp", { body: { ...wish, ...(invite === "" ? {} : { invite }) } }),
    onSuccess: entering,
  });
  const set = (field: keyof typeof blank) => (event: { target: { value: string } }) =>
    setWish({ ...wish, [field]: event.target.value });
  return (
    <AccountFrame title="Sign up">
      <Form className="grid gap-4" onSend={() => signUp.mutate()}>
        <Field
          label="Invitation"
          required={isByInvitation}
          value={invite}
          autoComplete="off"
          onChange={(event) => setInvite(event.target.value)}
          hint={isByInvitation ? "Members have some to give away." : "Not needed here."}
        />
        <Field label="Name" required maxLength={60} autoComplete="name" value={wish.name} onChange={set("name")} />
        <Field
          label="Handle"
          required
          pattern="[a-zA-Z][a-zA-Z0-9_]{2,29}"
          autoComplete="nickname"
          autoCapitalize="none"
          value={wish.handle}
          onChange={set("handle")}
          hint="3 to 30 letters, digits or _; others find you by it."
        />
        <Email value={wish.email} onChange={set("email")} />
        <NewPassword value={wish.password} onChange={set("password")} />
        <Fault error={signUp.error} />
        <Button look="signal" type="submit" disabled={signUp.isPending}>
          Make my account
        </Button>
      </Form>
      <p>
        Already a member?{" "}
        <Link to="/sign-in" className="underline">
          Sign in
        </Link>
      </p>
    </AccountFrame>
  );
}
