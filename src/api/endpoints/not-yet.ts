import { ApiError } from "../api-error.ts";

export async function notYet(): Promise<never> {
  throw new ApiError(501, "This is not built yet.", { code: "not_implemented" });
}
