import { Field } from "../../parts/field.tsx";

type Wish = { value: string; onChange: (event: { target: { value: string } }) => void };

export const Email = (wish: Wish) => <Field label="E-mail" type="email" required autoComplete="username" {...wish} />;

/** As long as the server asks for. */
export const NewPassword = (wish: Wish) => (
  <Field
    label="Password"
    type="password"
    required
    minLength={10}
    autoComplete="new-password"
    hint="10 characters or more."
    {...wish}
  />
);
