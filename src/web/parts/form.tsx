import type { FormHTMLAttributes } from "react";

/** A form whose answer stays on the page. */
export function Form({
  onSend,
  ...rest
}: Omit<FormHTMLAttributes<HTMLFormElement>, "onSubmit"> & { onSend: () => void }) {
  return (
    <form
      {...rest}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    />
  );
}
