import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useSignedInChange } from "../../data/acts.ts";
import { call, callAuth } from "../../data/api.ts";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { Fault } from "../../parts/notice.tsx";
import { SecretOnce } from "../../parts/secret-once.tsx";
import { AccountFrame } from "./account-frame.tsx";

/** The one-time link of the first start leads here. */
export function SetupPage() {
  const [name, setName] = useState("Administrator");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const navigate = useNavigate();
  const changed = useSignedInChange();
  const token = new URLSearchParams(location.search).get("token") ?? "";
  const setup = useMutation({ mutationFn: () => call("setup", { body: { token, name, email, password } }) });
  const enter = useMutation({
    mutationFn: () => callAuth("sign-in/email", { email, password }),
    onSuccess: async () => {
      await changed();
      await navigate({ to: "/create" });
    },
  });
  if (setup.data)
    return (
      <AccountFrame title="You run this studio">
        <p>This is your first API key, for programs that speak the OpenAI Videos API.</p>
        <SecretOnce secret={setup.data.api_key} />
        <Fault error={enter.error} />
        <Button look="signal" disabled={enter.isPending} onClick={() => enter.mutate()}>
          Enter the studio
        </Button>
      </AccountFrame>
    );
  return (
    <AccountFrame title="First administrator">
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setup.mutate();
        }}
      >
        <Field
          label="Name"
          required
          maxLength={60}
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Field
          label="E-mail"
          type="email"
          required
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Field
          label="Password"
          type="password"
          required
          minLength={10}
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          hint="10 characters or more."
        />
        <Fault error={setup.error} />
        <Button look="signal" type="submit" disabled={setup.isPending}>
          Create
        </Button>
      </form>
    </AccountFrame>
  );
}
