import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { direct } from "../../src/director/index.ts";
import { showcase } from "../../src/main/dailies/showcase.ts";
import type { Screenplay } from "../../src/screenplay/index.ts";
import { speakLines } from "../../src/sound/index.ts";
import { hear, whyDeaf, wordErrors, wordsOf } from "./hear.ts";
import { personOf, plainPlan } from "./plain-plan.ts";
import { language, voices } from "./stage-film.ts";

const deaf = await whyDeaf();
const options = deaf === null ? {} : { skip: deaf };

/** Share of words that the recogniser gets wrong over all the lines of some screenplays. */
async function wordErrorRate(t: TestContext, plans: readonly Screenplay[]): Promise<number> {
  let [errors, count] = [0, 0];
  for (const plan of plans) {
    const { audio } = await speakLines(plan, await voices());
    for (const line of plan.lines) {
      const said = wordsOf(line.text);
      const heard = await hear(audio[line.id] ?? new Float32Array());
      const wrong = wordErrors(said, wordsOf(heard));
      t.diagnostic(
        `${wrong} of ${said.length} wrong, ${line.who ?? "narrator"} ${line.manner} "${line.text}": "${heard}"`,
      );
      errors += wrong;
      count += said.length;
    }
  }
  assert.ok(count > 0);
  t.diagnostic(`word error rate ${((100 * errors) / count).toFixed(1)} % of ${count} words`);
  return errors / count;
}

test("the showcase's lines are understood", options, async (t) => {
  const opened = await language();
  const plans = showcase.map(({ prompt }) => direct(prompt, { seed: 1, seconds: 8, style: null }, opened));
  const rate = await wordErrorRate(t, plans);
  assert.ok(rate < 0.2, `${(rate * 100).toFixed(1)} % of the words are heard wrong`);
});

const speakers = {
  man: { sex: "male" },
  father: { sex: "male" },
  woman: { sex: "female" },
  mother: { sex: "female" },
  boy: { sex: "male", age: "child" },
  girl: { sex: "female", age: "child" },
  grandfather: { sex: "male", age: "old" },
  grandmother: { sex: "female", age: "old" },
} as const;

const dialogue: readonly (readonly [keyof typeof speakers, string])[] = [
  ["man", "I think we should go home before it gets dark."],
  ["man", "There is somebody at the door."],
  ["father", "Did you see where the children went this morning?"],
  ["father", "We have been waiting here for almost an hour."],
  ["woman", "Please close the window, it is cold in here."],
  ["woman", "I have never seen so many people in the street."],
  ["mother", "Dinner is on the table, come and sit down."],
  ["mother", "You can tell me about it tomorrow."],
  ["boy", "Can we go to the park and play with the dog?"],
  ["boy", "I want to know what is in the box."],
  ["girl", "Look at the big black horse over there."],
  ["girl", "My brother is going to be very happy."],
  ["grandfather", "When I was young there were no cars in this town."],
  ["grandfather", "Give me the book, I will read you a story."],
  ["grandmother", "The weather was much better last year."],
  ["grandmother", "Sit down and have a cup of coffee with me."],
];

test("everyday lines are understood from men, women, children and the old", options, async (t) => {
  const plan = plainPlan({
    seconds: 60,
    cast: Object.entries(speakers).map(([id, attributes]) => ({ ...personOf(id), attributes })),
    lines: dialogue.map(([who, text], i) => ({ id: `line-${i}`, who, text, start: 0 })),
  });
  const rate = await wordErrorRate(t, [plan]);
  assert.ok(rate < 0.2, `${(rate * 100).toFixed(1)} % of the words are heard wrong`);
});
