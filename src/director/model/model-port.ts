/** One turn of a conversation with a language model. */
export type ModelMessage = { readonly role: "system" | "user" | "assistant"; readonly content: string };

export type ModelQuestion = {
  readonly messages: readonly ModelMessage[];
  /** JSON Schema that the answer is to follow; a server may not keep to it. */
  readonly schema: unknown;
};

/**
 * A language model that somebody runs. Resolves to its answer as text, rejects when there is none: unreachable, too
 * slow, refused. The answer is data of a stranger and is trusted in nothing.
 */
export interface ModelPort {
  readonly name: string;
  ask(question: ModelQuestion, signal: AbortSignal): Promise<string>;
}
