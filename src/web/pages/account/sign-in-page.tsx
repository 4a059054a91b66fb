import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useSignedInChange } from "../../data/acts.ts";
import { callAuth } from "../../data/api.ts";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { Fault } from "../../parts/notice.tsx";
import { AccountFrame } from "./account-frame.tsx";

export function SignInPage() {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const navigate = useNavigate();
  const changed = useSignedInChange();
  const signIn = useMutation({
    mutationFn: () => callAuth("sign-in/email", { email, password }),
    onSuccess: async () => {
      await changed();
      await navigate({ to: "/" });
    },
  });
  return (
    <AccountFrame title="Sign in">
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          signIn.mutate();
        }}
      >
        <Field
          label="E-mail"
          type="email"
          autoComplete="username"
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
      </form>
      <p>
        No account yet?{" "}
        <Link to="/sign-up" className="underline">
          Sign up
        </Link>
      </p>
    </AccountFrame>
  );
}
