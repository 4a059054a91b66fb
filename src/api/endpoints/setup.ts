import { createApiKey } from "../accounts/api-keys.ts";
import { hasAdministrator, useSetupLink } from "../accounts/one-time-link.ts";
import { createUser } from "../accounts/create-user.ts";
import { ApiError } from "../api-error.ts";
import type { Call } from "../call.ts";
import { htmlPage } from "../html-page.ts";

export async function setup({ house, body }: Call<"setup">): Promise<object> {
  const { db, accounts } = house;
  const { token, email, password, name } = body;
  if ((await hasAdministrator(db)) || !(await useSetupLink(db, token))) {
    throw new ApiError(
      403,
      "The link is not valid any more; start Kinora anew to get another, if there is no administrator yet.",
      {
        code: "invalid_token",
      },
    );
  }
  const { id, key } = await db.transaction().execute(async (transaction) => {
    const user = await createUser(transaction, accounts, { email, password, name, role: "administrator" });
    return { ...user, ...(await createApiKey(transaction, user.id, "first key")), id: user.id };
  });
  return { user: { id, email: email.toLowerCase(), role: "administrator" }, api_key: key };
}

/** A form without script, for people who have only a browser; the token goes from the address into the form. */
export async function setupPage({ request }: Call<"setupPage">): Promise<Response> {
  const token = (new URL(request.url).searchParams.get("token") ?? "").replace(/[^\w-]/g, "");
  const page = (): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Kinora: first administrator</title>
<main>
<h1>First administrator</h1>
<form method="post" action="/api/setup">
<input type="hidden" name="token" value="${token}">
<p><label>Name <input name="name" value="Administrator" required maxlength="100" autocomplete="name"></label></p>
<p><label>E-mail <input name="email" type="email" required autocomplete="username"></label></p>
<p><label>Password, 10 characters or more <input name="password" type="password" required minlength="10" autocomplete="new-password"></label></p>
<p><button>Create</button> The answer holds your first API key; keep it.</p>
</form>
</main>
</html>
`;
  return htmlPage(page, { "referrer-policy": "no-referrer" });
}
