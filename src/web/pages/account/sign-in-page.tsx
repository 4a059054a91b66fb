import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useEntering } from "../../data/acts.ts";
import { callAuth } from "../../data/api.ts";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { Fault } from "../../parts/notice.tsx";
import { AccountFrame } from "./account-frame.tsx";
import { Form } from "../../parts/form.tsx";
import { usePasskeySignIn } from "./use-passkey-sign-in.ts";

export function SignInPage() {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const entering = useEntering("/");
  const signIn = useMutation({
    mutationFn: () => callAuth("sign-in/email", { email, password }),
    onSuccess: entering,
  });
  const passkey = usePasskeySignIn(entering);
  return (
    <AccountFrame title="Sign in">
      <Form className="grid gap-4" onSend={() => signIn.mutate()}>
        <Field
          label="E-mail"
          type="email"
          autoComplete="username webauthn"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Field
          label="Password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Fault error={signIn.error} />
        <Button look="signal" type="submit" disabled={signIn.isPending}>
          Sign in
        </Button>
      </Form>
      {passkey.isOffered ? (
        <div className="grid gap-3">
          <p className="flex items-center gap-3 text-sm text-faint before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
            or
          </p>
          <Fault error={passkey.error} />
          <Button icon="key" disabled={passkey.isPending} onClick={passkey.signIn}>
            Sign in by passkey
          </Button>
        </div>
      ) : null}
      <p>
        No account yet?{" "}
        <Link to="/sign-up" className="underline">
          Sign up
        </Link>
      </p>
    </AccountFrame>
  );
}
