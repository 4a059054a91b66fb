import assert from "node:assert/strict";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { KinoraError } from "../base/index.ts";
import { directPrompt, type Directed, type Language } from "../director/index.ts";
import { readScreenplay } from "../screenplay/index.ts";
import { modelFromEnvironment, openModel } from "./ask-model.ts";
import { loadLanguage } from "./load-language.ts";

// A small server that speaks the chat completions protocol and answers as each test wants.

type Answer = (asked: Asked, response: ServerResponse) => void;
type Asked = {
  readonly number: number;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format?: { readonly type: string };
  };
  readonly headers: IncomingMessage["headers"];
};

let server: Server;
let language: Language;
let answer: Answer;
let asked: Asked[] = [];

before(async () => {
  language = await loadLanguage();
  server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString("utf8")));
    request.on("end", () => {
      const one: Asked = {
        number: asked.length + 1,
        body: JSON.parse(text) as Asked["body"],
        headers: request.headers,
      };
      asked.push(one);
      answer(one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const say =
  (content: unknown): Answer =>
  (_, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ choices: [{ message: { role: "assistant", content } }] }));
  };

async function ask(prompt: string, how: Answer, timeoutSeconds = 20): Promise<Directed> {
  answer = how;
  asked = [];
  const { port } = server.address() as AddressInfo;
  const model = openModel({ url: `http://127.0.0.1:${port}/v1`, model: "small", key: "secret", timeoutSeconds });
  const options = { seed: 1, seconds: null, style: null };
  return directPrompt(prompt, options, { language, model, signal: new AbortController().signal });
}

const plan = {
  seconds: 6,
  setting: { place: "street", timeOfDay: "night", weather: "rain", season: "autumn", words: "rue la nuit" },
  look: "cinematic",
  cast: [
    { id: "w", noun: "woman", attributes: { clothes: [{ garment: "coat", colours: ["red"] }] }, words: "Une femme" },
    { id: "d", noun: "dog", words: "son chien" },
  ],
  props: [],
  relations: [{ kind: "near", of: "d", to: "w" }],
  beats: [{ actor: "w", verb: "walk", start: 0.4, duration: 5, words: "marche" }],
  lines: [{ who: "w", text: "Viens ici !", manner: "says", language: "fr", start: 2 }],
  shots: [{ duration: 6, framing: "wide", moves: ["tracking"], subjects: ["w", "d"], words: "" }],
};
const french = 'Une femme marche avec son chien dans la rue la nuit. Elle dit "Viens ici !"';

test("a good answer becomes the screenplay, in any language", async () => {
  const { screenplay, warnings } = await ask(french, say(JSON.stringify(plan)));
  assert.deepEqual(warnings, []);
  assert.deepEqual(
    screenplay.cast.map((one) => [one.name, one.design]),
    [
      ["woman", "person"],
      ["dog", "dog"],
    ],
  );
  assert.equal(screenplay.setting.set, "street");
  assert.equal(screenplay.setting.timeOfDay, "night");
  assert.equal(screenplay.beats[0]?.action, "walk");
  assert.equal(screenplay.lines[0]?.language, "fr");
  assert.equal(screenplay.seconds, 6);
  const kinds = new Map(screenplay.notes.map((note) => [note.words, note.kind]));
  assert.equal(kinds.get("Une femme"), "understood");
  assert.equal(kinds.get("avec"), "missed");
  const [first] = asked;
  assert.equal(asked.length, 1);
  assert.equal(first?.headers.authorization, "Bearer secret");
  assert.equal(first?.body.response_format?.type, "json_schema");
  assert.match(first?.body.messages[0]?.content ?? "", /Things that can be staged: .*dog/);
});

test("an answer in a fence, after thoughts, is read", async () => {
  const talk = `<think>{"a": 1} hmm</think>Here it is:\n\`\`\`json\n${JSON.stringify(plan)}\n\`\`\`\nDone.`;
  assert.equal((await ask(french, say(talk))).warnings.length, 0);
});

test("a server without JSON Schema is asked more simply", async () => {
  const { warnings } = await ask(french, (one, response) => {
    if (one.body.response_format) {
      response.statusCode = 400;
      response.end("{}");
    } else say(JSON.stringify(plan))(one, response);
  });
  assert.deepEqual(warnings, []);
  assert.deepEqual(
    asked.map((one) => one.body.response_format?.type),
    ["json_schema", "json_object", undefined],
  );
});

test("bad JSON is repaired once", async () => {
  const { screenplay, warnings } = await ask(french, (one, response) =>
    say(one.number === 1 ? '{"seconds": 6, "cast": [' : JSON.stringify(plan))(one, response),
  );
  assert.deepEqual(warnings, []);
  assert.equal(screenplay.cast.length, 2);
  assert.equal(asked.length, 2);
  assert.match(asked[1]?.body.messages.at(-1)?.content ?? "", /not valid JSON/);
});

const english = "A dog runs across a meadow.";
/** The built-in reader took over and said so, on the side and in the notes. */
function isTakenOver({ screenplay, warnings }: Directed, why: RegExp): void {
  assert.match(warnings[0] ?? "", why);
  assert.match(warnings[0] ?? "", /the built-in reader read the prompt/);
  assert.ok(screenplay.notes.some((note) => note.words === "" && why.test(note.text)));
  assert.deepEqual(
    screenplay.beats.map((beat) => beat.action),
    ["run"],
  );
}

test("what stays bad is given up after one repair", async () => {
  isTakenOver(await ask(english, say("no")), /no JSON object/);
  assert.equal(asked.length, 2);
  isTakenOver(await ask(english, say(JSON.stringify({ ...plan, shots: [] }))), /shots/);
  isTakenOver(await ask(english, say("[".repeat(100_000))), /no JSON object/);
  isTakenOver(await ask(english, say(`{"cast":${"[".repeat(50_000)}`)), /not valid JSON|nest|stack/i);
});

test("slow answers, errors, refusals and silence end with the built-in reader", async () => {
  isTakenOver(await ask(english, () => undefined, 0.2), /no answer in 0.2 seconds/);
  const slow: Answer = (_, response) => void response.write('{"choices": [');
  isTakenOver(await ask(english, slow, 0.2), /no answer in 0.2 seconds/);
  const broken: Answer = (_, response) => {
    response.statusCode = 500;
    response.end("oh");
  };
  isTakenOver(await ask(english, broken), /HTTP 500/);
  assert.equal(asked.length, 1);
  const refusing: Answer = (_, response) => response.end('{"choices": [{"message": {"refusal": "I cannot"}}]}');
  isTakenOver(await ask(english, refusing), /refused/);
  isTakenOver(await ask(english, say("I'm sorry, I can't help with that.")), /no JSON object/);
  isTakenOver(await ask(english, say("")), /empty/);
  isTakenOver(await ask(english, (_, response) => response.end("<html>")), /not JSON/);
  isTakenOver(await ask(english, (_, response) => response.destroy()), /./);
  const redirected: Answer = (_, response) => {
    response.statusCode = 302;
    response.setHeader("location", "http://127.0.0.1:1/elsewhere");
    response.end();
  };
  isTakenOver(await ask(english, redirected), /./);
  const endless: Answer = (_, response) => {
    const more = (): void => {
      while (response.write("x".repeat(65_536)));
      response.once("drain", more);
    };
    more();
  };
  isTakenOver(await ask(english, endless), /too long/);
});

test("a hostile answer is data and nothing else", async () => {
  const evil = {
    ...plan,
    __proto__: { polluted: true },
    constructor: { prototype: { polluted: true } },
    screenplay: "../../etc/passwd",
    cast: [
      {
        id: "__proto__",
        noun: "constructor",
        name: "<script>alert(1)</script>",
        words: "x",
        seed: "/etc/passwd",
        design: "../../../secret",
      },
      { id: "w", noun: "../../woman\u0000\u202E", role: "${process.exit(1)}", words: "w" },
    ],
    props: [
      {
        id: "p",
        noun: "file:///etc/passwd",
        attributes: { material: "__proto__", size: "enormous", colours: ["url(http://x)"] },
      },
    ],
    relations: [
      { kind: "on", of: "p", to: "__proto__" },
      { kind: "on", of: "nobody", to: "w" },
    ],
    beats: [
      { actor: "w", verb: "__proto__", start: 0, duration: 1 },
      { actor: "toString", verb: "walk", start: 0, duration: 1 },
      { actor: "__proto__", verb: "walk", target: "constructor", start: 599, duration: 600 },
    ],
    lines: [{ who: "hasOwnProperty", text: "--> <v Eve> \u0007 $(rm -rf /)", start: 1, language: "../x" }],
    shots: [{ duration: 6, framing: "javascript:alert(1)", moves: ["warp"], subjects: ["__proto__", "valueOf"] }],
  };
  const raw = JSON.stringify(evil).replace('"look"', '"__proto__":{"polluted":true},"look"');
  const { screenplay, warnings } = await ask(english, say(raw));
  assert.deepEqual(warnings, []);
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  assert.deepEqual(readScreenplay(JSON.parse(JSON.stringify(screenplay))), screenplay);
  const ids = [...screenplay.cast, ...screenplay.props].map((one) => one.id);
  for (const id of ids) {
    assert.match(id, /^[a-z0-9-]+$/);
    assert.ok(!(id in {}), `${id} is the name of something that every object has`);
  }
  for (const one of [...screenplay.cast, ...screenplay.props]) {
    assert.match(one.design, /^[a-z0-9-]+$/);
    assert.equal(one.seed, `1/${one.id}`);
  }
  assert.equal(screenplay.lines[0]?.who, null);
  assert.equal(screenplay.lines[0]?.language, "en");
  assert.doesNotMatch(JSON.stringify(screenplay.lines), /\\u0007/);
  assert.equal(screenplay.shots[0]?.framing, "medium");
  for (const beat of screenplay.beats) assert.ok(beat.start + beat.duration <= screenplay.seconds + 0.31);
});

test("enormous numbers and lists are no screenplay", async () => {
  const huge = { ...plan, seconds: 1e308 };
  isTakenOver(await ask(english, say(JSON.stringify(huge))), /seconds/);
  const many = { ...plan, cast: Array.from({ length: 5000 }, (_, i) => ({ id: `c${i}`, noun: "dog" })) };
  isTakenOver(await ask(english, say(JSON.stringify(many))), /cast|too long/);
  isTakenOver(await ask(english, say(JSON.stringify(plan).replace('"seconds":6', '"seconds":1e999'))), /seconds/);
  isTakenOver(
    await ask(english, say(JSON.stringify({ ...plan, shots: [{ duration: -5, framing: "wide" }] }))),
    /shots/,
  );
});

test("what a model would show goes by the policy, and so does the prompt before it is asked", async () => {
  const bad = { ...plan, lines: [{ who: "w", text: "A naked woman dances", start: 1 }] };
  isTakenOver(await ask(english, say(JSON.stringify(bad))), /policy/);
  await assert.rejects(
    ask("A naked woman dances", say(JSON.stringify(plan))),
    (error: unknown) => error instanceof KinoraError && error.code === "refused",
  );
  assert.equal(asked.length, 0);
});

test("cancelling ends the question", async () => {
  answer = () => undefined;
  const { port } = server.address() as AddressInfo;
  const model = openModel({ url: `http://127.0.0.1:${port}`, model: "m", key: null, timeoutSeconds: 60 });
  const cancel = new AbortController();
  const directing = directPrompt(
    english,
    { seed: 1, seconds: null, style: null },
    { language, model, signal: cancel.signal },
  );
  cancel.abort();
  await assert.rejects(directing, (error: unknown) => error instanceof KinoraError && error.code === "cancelled");
});

test("without a model a prompt in another language is read as it is, and the user is told", async () => {
  const signal = new AbortController().signal;
  const options = { seed: 1, seconds: null, style: null };
  for (const [prompt, name] of [
    [french, "French"],
    ["Ein Hund läuft über die Wiese und ein Kind lacht", "German"],
    ["Un perro corre por el parque con una niña", "Spanish"],
    ["Собака бежит по лугу", "another script"],
    ["一只狗在草地上奔跑", "another script"],
  ] as const) {
    const { warnings, screenplay } = await directPrompt(prompt, options, { language, model: null, signal });
    assert.match(warnings[0] ?? "", new RegExp(`seems to be in ${name}, and the built-in reader reads English only`));
    assert.equal(screenplay.notes[0]?.text, warnings[0]);
  }
  for (const prompt of [
    english,
    "Garden, zoom out.",
    "A man named Juan de la Cruz eats tacos in El Paso",
    "Close-up of sushi, Tokyo, no people",
  ])
    assert.deepEqual((await directPrompt(prompt, options, { language, model: null, signal })).warnings, []);
});

test("the environment names the model", async () => {
  assert.equal(modelFromEnvironment({}), null);
  assert.equal(modelFromEnvironment({ KINORA_LLM_URL: " " }), null);
  const model = modelFromEnvironment({ KINORA_LLM_URL: "ftp://example.org", KINORA_LLM_MODEL: "m" });
  assert.equal(model?.name, "'m'");
  await assert.rejects(
    model?.ask({ messages: [], schema: {} }, new AbortController().signal) ?? Promise.resolve(),
    /http or https/,
  );
});
