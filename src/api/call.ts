import type { BodyOf, OperationName, QueryOf } from "../contract/index.ts";
import type { Caller } from "./accounts/find-caller.ts";
import type { House } from "./house.ts";

/** One request, parsed and let in. */
export type Call<Name extends OperationName> = {
  readonly house: House;
  /** Of operations that anybody may call: nobody, with an empty id. */
  readonly caller: Caller;
  readonly params: Readonly<Record<string, string>>;
  readonly query: QueryOf<Name>;
  readonly body: BodyOf<Name>;
  readonly request: Request;
  readonly requestId: string;
  /** The visitor's network address, or an empty text. */
  readonly address: string;
};

/** A Response goes as it is, everything else as JSON. */
export type Endpoint<Name extends OperationName> = (call: Call<Name>) => Promise<Response | object>;
