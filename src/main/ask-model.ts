import type { ModelPort, ModelQuestion } from "../director/index.ts";

/** A model on a processor may think for minutes; after this the built-in reader takes over. */
const DEFAULT_TIMEOUT_SECONDS = 120;
/** A longer answer is not read to its end. */
const MOST_BYTES = 2 * 1024 * 1024;

type Settings = {
  readonly url: string;
  readonly model: string;
  readonly key: string | null;
  readonly timeoutSeconds: number;
};

/** The language model that the environment names, or null. */
export function modelFromEnvironment(environment: NodeJS.ProcessEnv): ModelPort | null {
  const url = environment["KINORA_LLM_URL"]?.trim();
  if (!url) return null;
  const timeout = Number(environment["KINORA_LLM_TIMEOUT"]);
  return openModel({
    url,
    model: environment["KINORA_LLM_MODEL"]?.trim() || "default",
    key: environment["KINORA_LLM_KEY"]?.trim() || null,
    timeoutSeconds: timeout > 0 ? timeout : DEFAULT_TIMEOUT_SECONDS,
  });
}

/** Any endpoint that speaks the chat completions protocol; `url` with or without its last path. */
export function openModel(settings: Settings): ModelPort {
  const { model, timeoutSeconds } = settings;
  return {
    name: `'${model}'`,
    async ask(question, signal) {
      const timeout = AbortSignal.timeout(timeoutSeconds * 1000);
      const both = AbortSignal.any([signal, timeout]);
      try {
        return await askEveryWay(settings, question, both);
      } catch (error) {
        if (timeout.aborted) throw new Error(`no answer in ${timeoutSeconds} seconds`, { cause: error });
        throw error;
      }
    },
  };
}

/** Servers that know no JSON Schema are asked for a JSON object, and those that know neither for text. */
async function askEveryWay(settings: Settings, question: ModelQuestion, signal: AbortSignal): Promise<string> {
  const formats = [
    { type: "json_schema", json_schema: { name: "screenplay", schema: question.schema } },
    { type: "json_object" },
    null,
  ];
  let failure = "no answer";
  for (const format of formats) {
    const response = await post(settings, { question, format, signal });
    if (response.ok) return contentOf(await readText(response));
    failure = `HTTP ${response.status}`;
    await response.body?.cancel();
    if (![400, 404, 415, 422, 501].includes(response.status)) break;
  }
  throw new Error(failure);
}

function post(
  { url, model, key }: Settings,
  { question, format, signal }: { question: ModelQuestion; format: unknown; signal: AbortSignal },
): Promise<Response> {
  let address: URL;
  try {
    address = new URL(/\/chat\/completions\/?$/.test(url) ? url : `${url.replace(/\/+$/, "")}/chat/completions`);
  } catch {
    throw new Error(`KINORA_LLM_URL is no address: '${url.slice(0, 100)}'`);
  }
  if (!/^https?:$/.test(address.protocol)) throw new Error("KINORA_LLM_URL must begin with http or https");
  return fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({
      model,
      messages: question.messages,
      temperature: 0,
      stream: false,
      ...(format === null ? {} : { response_format: format }),
    }),
    signal,
    // A redirect would take the key elsewhere.
    redirect: "error",
  });
}

async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return "";
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: Uint8Array };
    if (done || !value) return text + decoder.decode();
    bytes += value.length;
    if (bytes > MOST_BYTES) {
      await reader.cancel();
      throw new Error("its answer is too long");
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** The first choice's words. */
function contentOf(text: string): string {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Error("its answer is not JSON");
  }
  const choices = field(data, "choices");
  const message: unknown = Array.isArray(choices) ? field(choices[0], "message") : null;
  if (typeof field(message, "refusal") === "string") throw new Error("it refused");
  const content = field(message, "content");
  if (typeof content === "string" && content.trim() !== "") return content;
  // Some servers answer in parts.
  if (Array.isArray(content)) {
    const parts = content.map((part: unknown) => field(part, "text")).filter((part) => typeof part === "string");
    if (parts.length > 0) return parts.join("");
  }
  throw new Error("its answer is empty");
}

function field(data: unknown, name: string): unknown {
  return typeof data === "object" && data !== null && Object.hasOwn(data, name)
    ? (data as Record<string, unknown>)[name]
    : undefined;
}
