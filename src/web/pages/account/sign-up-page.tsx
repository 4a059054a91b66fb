import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useSignedInChange } from "../../data/acts.ts";
import { call } from "../../data/api.ts";
import { siteQuery } from "../../data/queries.ts";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { Fault } from "../../parts/notice.tsx";
import { AccountFrame } from "./account-frame.tsx";

const blank = { name: "", handle: "", email: "", password: "" };

export function SignUpPage() {
  const [wish, setWish] = useState(blank);
  const [invite, setInvite] = useState(() => new URLSearchParams(location.search).get("invite") ?? "");
  const { data: site } = useQuery(siteQuery);
  const navigate = useNavigate();
  const changed = useSignedInChange();
  const isByInvitation = site?.registration !== "open";
  const signUp = useMutation({
    mutationFn: () => call("signUp", { body: { ...wish, ...(invite === "" ? {} : { invite }) } }),
    onSuccess: async () => {
      await changed();
      await navigate({ to: "/create" });
    },
  });
  const set = (field: keyof typeof blank) => (event: { target: { value: string } }) =>
    setWish({ ...wish, [field]: event.target.value });
  return (
    <AccountFrame title="Sign up">
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          signUp.mutate();
        }}
      >
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
        <Field
          label="E-mail"
          type="email"
          required
          autoComplete="username"
          value={wish.email}
          onChange={set("email")}
        />
        <Field
          label="Password"
          type="password"
          required
          minLength={10}
          autoComplete="new-password"
          value={wish.password}
          onChange={set("password")}
          hint="10 characters or more."
        />
        <Fault error={signUp.error} />
        <Button look="signal" type="submit" disabled={signUp.isPending}>
          Make my account
        </Button>
      </form>
      <p>
        Already a member?{" "}
        <Link to="/sign-in" className="underline">
          Sign in
        </Link>
      </p>
    </AccountFrame>
  );
}
