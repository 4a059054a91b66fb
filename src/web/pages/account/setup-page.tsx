import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useEntering } from "../../data/acts.ts";
import { call, callAuth } from "../../data/api.ts";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { Fault } from "../../parts/notice.tsx";
import { SecretOnce } from "../../parts/secret-once.tsx";
import { AccountFrame } from "./account-frame.tsx";
import { Email, NewPassword } from "./credentials.tsx";
import { Form } from "../../parts/form.tsx";

/** The one-time link of the first start leads here. */
export function SetupPage() {
  const [name, setName] = useState("Administrator");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const entering = useEntering("/create");
  const token = new URLSearchParams(location.search).get("token") ?? "";
  const setup = useMutation({ mutationFn: () => call("setup", { body: { token, name, email, password } }) });
  const enter = useMutation({
    mutationFn: () => callAuth("sign-in/email", { email, password }),
    onSuccess: entering,
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
      <Form className="grid gap-4" onSend={() => setup.mutate()}>
        <Field
          label="Name"
          required
          maxLength={60}
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Email value={email} onChange={(event) => setEmail(event.target.value)} />
        <NewPassword value={password} onChange={(event) => setPassword(event.target.value)} />
        <Fault error={setup.error} />
        <Button look="signal" type="submit" disabled={setup.isPending}>
          Create
        </Button>
      </Form>
    </AccountFrame>
  );
}
