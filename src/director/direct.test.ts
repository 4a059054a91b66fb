import assert from "node:assert/strict";
import { test } from "node:test";
import { deedsOf, directed } from "./stand-in-language.test.ts";

const missedShot =
  'A basketball player in a red jersey shoots from the free throw line and misses; the ball bounces off the backboard and rolls away. He shouts "Oh no!"';

test("a missed shot has one deed, its outcome, its mark and a line after it", () => {
  const screenplay = directed(missedShot);
  assert.equal(screenplay.setting.set, "court");
  const [player] = screenplay.cast;
  assert.equal(player?.role, "basketball player");
  assert.deepEqual(player?.attributes.clothes, [{ garment: "jersey", colours: ["red"], words: "red jersey" }]);
  assert.deepEqual(
    screenplay.props.map((prop) => [prop.design, prop.ofSet]),
    [
      ["basketball", false],
      ["hoop", true],
    ],
  );
  const [shot, ...sequel] = screenplay.beats;
  assert.deepEqual(
    sequel.map(({ actor, action, manner }) => [actor, action, manner]),
    [
      ["basketball", "bounce", ["consequence"]],
      ["basketball", "roll", ["consequence"]],
    ],
  );
  assert.deepEqual(
    [shot?.action, shot?.with, shot?.target, shot?.outcome],
    ["shoot", "basketball", "hoop", "backboard"],
  );
  assert.equal(screenplay.marks.find((mark) => mark.id === shot?.from)?.near, "free-throw-line");
  const [line] = screenplay.lines;
  assert.deepEqual(
    [line?.who, line?.text, line?.manner, line?.after],
    ["basketball-player", "Oh no!", "shouts", shot?.id],
  );
  assert.ok((line?.start ?? 0) > (shot?.start ?? 9) + (shot?.duration ?? 9));
  assert.deepEqual(
    screenplay.shots.map((one) => [one.framing, one.subjects.includes("hoop")]),
    [
      ["full", false],
      ["wide", true],
      ["medium-close-up", false],
    ],
  );
});

test("how a ball ends belongs to the deed that sent it", () => {
  const outcome = (prompt: string) => directed(prompt).beats[0]?.outcome;
  assert.equal(outcome("A player shoots a basketball and scores."), "in");
  assert.equal(outcome("A player shoots a basketball. It bounces off the rim."), "rim");
  assert.equal(outcome("A boy shoots a basketball, but it is an airball."), "airball");
  assert.equal(outcome("A girl kicks a soccer ball into the goal."), "in");
  assert.equal(outcome("A girl kicks a soccer ball; it hits the post and rolls back."), "post");
  assert.ok(["rim", "backboard"].includes(outcome("A man shoots a free throw and misses.") ?? ""));
});

test("what is shot tells what shooting is", () => {
  assert.deepEqual(deedsOf("A player shoots a free throw."), ["player shoot hoop"]);
  assert.deepEqual(deedsOf("A woman shoots a film."), ["woman point"]);
  assert.deepEqual(deedsOf("A man kicks a soccer ball to a woman who catches it and throws it back."), [
    "man kick woman",
    "woman catch soccer-ball",
    "woman throw man",
  ]);
});

test("a ball that nobody sent moves by itself", () => {
  assert.deepEqual(deedsOf("A basketball rolls across the floor."), ["basketball roll"]);
});

test("counts, pairs and crowds", () => {
  const designs = (prompt: string) => directed(prompt).cast.map((member) => member.design);
  assert.deepEqual(designs("Two dogs and three cats sit on a sofa."), ["dog", "dog", "cat", "cat", "cat"]);
  assert.equal(designs("A couple of horses graze.").length, 2);
  assert.equal(designs("A group of people dance.").length, 5);
  assert.ok(designs("A crowd of a thousand people cheers.").length <= 12);
});

test("what a body is like and what it wears", () => {
  const [woman] = directed(
    "A tall young woman with long red hair, wearing a blue coat and black shoes, walks down the street.",
  ).cast;
  assert.equal(woman?.attributes.sex, "female");
  assert.equal(woman?.attributes.height, "tall");
  assert.equal(woman?.attributes.age, "young");
  assert.deepEqual(woman?.attributes.hair, { colour: "red", style: "long" });
  assert.deepEqual(
    woman?.attributes.clothes.map((piece) => [piece.garment, ...piece.colours]),
    [
      ["coat", "blue"],
      ["shoe", "black"],
    ],
  );
  const [car] = directed("A small light blue wooden car.").props;
  assert.deepEqual(
    [car?.attributes.colours[0], car?.attributes.size, car?.attributes.material],
    ["light blue", "small", "wood"],
  );
});

test("two who are described do one thing", () => {
  for (const { prompt, deeds } of [
    {
      prompt: "A woman in a green coat and a man in a grey jacket dance on a city street.",
      deeds: ["woman dance", "man dance"],
    },
    { prompt: "A boy with a red ball and a girl in a blue dress run across a field.", deeds: ["boy run", "girl run"] },
    { prompt: "A man in a hat and a woman with a dog wave.", deeds: ["man wave", "woman wave"] },
  ]) {
    const { relations } = directed(prompt);
    assert.deepEqual(
      deedsOf(prompt).filter((deed) => deeds.includes(deed)),
      deeds,
      prompt,
    );
    assert.ok(!relations.some(({ kind }) => kind === "in"), prompt);
  }
});

test("talk is what is said, and hands move while one speaks", () => {
  const talk = directed('A woman and a man talk on a street. She says "Did you hear that noise?" He says "No."');
  assert.deepEqual([talk.beats, talk.lines.length], [[], 2]);
  assert.ok(talk.notes.every(({ kind }) => kind === "understood"));
  const { beats, lines } = directed('A boy asks "Where is my ball?" His mother points at the table and says "There."');
  assert.deepEqual(
    beats.map(({ actor, action }) => `${actor} ${action}`),
    ["mother point"],
  );
  const [point, said] = [beats[0], lines[1]];
  assert.ok(point && said && said.start >= point.start && said.start < point.start + point.duration);
});

test("weather does what no body does", () => {
  assert.deepEqual(deedsOf("A man walks down a street while snow falls."), ["man walk"]);
  assert.deepEqual(deedsOf("A man walks while heavy rain is falling down and a dog runs."), ["man walk", "dog run"]);
  assert.deepEqual(deedsOf("Rain pours down. A man runs."), ["man run"]);
  assert.deepEqual(deedsOf("A man in the rain falls."), ["man fall"]);
});

test("order words", () => {
  assert.deepEqual(deedsOf("Before she sits down, the woman drinks from a cup."), ["woman drink cup", "woman sit"]);
  assert.deepEqual(deedsOf("After eating an apple, the boy runs away."), ["boy eat apple", "boy run"]);
  assert.deepEqual(deedsOf("A man stands up, turns left and then waves."), [
    "man sit",
    "man stand-up",
    "man turn",
    "man wave",
  ]);
  const [reads, cooks] = directed("A woman reads a book while a man dances.").beats;
  assert.equal(reads?.start, cooks?.start);
});

test("who is meant by a pronoun and by a later mention", () => {
  assert.deepEqual(deedsOf("A tennis player throws a ball, and a dog catches it."), [
    "tennis-player throw ball",
    "dog catch ball",
  ]);
  assert.deepEqual(deedsOf("A man sees a woman. She waves at him."), ["man look woman", "woman wave man"]);
  assert.deepEqual(deedsOf("A puppy runs. The dog jumps."), ["puppy run", "puppy jump"]);
  assert.equal(directed("One person hands a book to another.").cast.length, 2);
});

test("people told apart after they came together", () => {
  const film = directed('Two people sit at a table. The woman says "Hello." The man laughs.');
  assert.deepEqual(
    film.cast.map((member) => member.attributes.sex),
    ["female", "male"],
  );
  assert.deepEqual(
    film.beats.map((beat) => `${beat.actor} ${beat.action}`),
    ["woman sit", "man sit", "man laugh"],
  );
  assert.equal(film.lines[0]?.who, "woman");
});

test("who goes along has a deed of its own", () => {
  assert.deepEqual(deedsOf("A man walks with his dog through the park."), ["man walk", "dog walk"]);
});

test("the passive names its doer with 'by'", () => {
  assert.deepEqual(deedsOf("The cat is picked up by an old man."), ["man pick-up cat"]);
});

test("where things are", () => {
  const relations = (prompt: string) => directed(prompt).relations.map(({ of, kind, to }) => `${of} ${kind} ${to}`);
  assert.deepEqual(relations("A cat on a table, to the left of a lamp."), ["cat on table", "cat left-of lamp"]);
  assert.deepEqual(relations("There is a red car behind a bus."), ["car behind bus"]);
  assert.deepEqual(relations("a horse on the right of a dog, front view"), ["horse right-of dog"]);
  assert.deepEqual(relations("A man holding an umbrella walks."), ["man holds umbrella"]);
  assert.deepEqual(relations("A man reads a book under a tree."), ["man under tree"]);
  assert.deepEqual(relations("A man waves at a woman behind a car."), ["woman behind car"]);
  // Where something goes is not where it is.
  assert.deepEqual(relations("A cup is poured into a bottle."), []);
  assert.deepEqual(relations("A ball is placed into a box."), ["ball in box"]);
});

test("who sits at a table has a chair to himself", () => {
  for (const { prompt, seats } of [
    { prompt: "A person is sitting at a desk.", seats: ["chair"] },
    { prompt: "A man and a woman sit at a table and talk.", seats: ["chair", "chair-2"] },
    { prompt: "Two children are sitting at a table.", seats: ["chair", "chair-2"] },
    { prompt: "A chair stands in a room. A man sits down at the table.", seats: ["chair"] },
    { prompt: "A man sits on a chair at a table.", seats: ["chair"] },
  ]) {
    const { props, beats, relations } = directed(prompt);
    const sat = beats.filter(({ action }) => action === "sit").map(({ target }) => target);
    assert.deepEqual(sat, seats, prompt);
    assert.deepEqual(
      props.filter(({ design }) => design === "chair").map(({ id }) => id),
      seats,
      prompt,
    );
    for (const seat of seats)
      assert.ok(
        relations.some((r) => r.of === seat && r.kind === "near"),
        prompt,
      );
  }
  assert.deepEqual(
    directed("A woman sits on a table.").props.map(({ design }) => design),
    ["table"],
  );
});

test("who does something on a seat together sits there together", () => {
  const { beats, relations } = directed("A man and a woman talk on a sofa.");
  const sat = beats.filter(({ action }) => action === "sit").map(({ actor, target }) => `${actor} ${target}`);
  assert.deepEqual(sat, ["man sofa", "woman sofa"]);
  assert.deepEqual(
    relations.filter(({ kind }) => kind === "on").map(({ of, to }) => `${of} ${to}`),
    ["man sofa", "woman sofa"],
  );
});

test("an animal beside somebody on a sofa is on the sofa", () => {
  const on = (prompt: string) => directed(prompt).relations.map(({ kind, of, to }) => `${of} ${kind} ${to}`);
  assert.deepEqual(on("A woman sits on a sofa while a dog sleeps beside her."), ["woman on sofa", "dog on sofa"]);
  assert.deepEqual(on("A woman sits on a chair while a dog sleeps beside her."), ["woman on chair", "dog near woman"]);
  assert.deepEqual(on("A woman sits on a sofa while a horse stands beside her."), [
    "woman on sofa",
    "horse near woman",
  ]);
});

test("what is denied is not there", () => {
  assert.equal(directed("A street without people. No dogs.").cast.length, 0);
  assert.deepEqual(deedsOf("The man does not run; he walks."), ["man walk"]);
});

test("speech by quotation, label, tag and report", () => {
  const said = (prompt: string) => directed(prompt).lines.map((line) => `${line.who} ${line.manner}: ${line.text}`);
  assert.deepEqual(said('"Good morning!" whispers the old man.'), ["man whispers: Good morning!"]);
  assert.deepEqual(said('Detective: "Where were you?" Suspect: "At home."'), [
    "detective says: Where were you?",
    "suspect says: At home.",
  ]);
  assert.deepEqual(said("A woman speaks. She says, <S>Hope wins.<E>"), ["woman says: Hope wins."]);
  assert.deepEqual(said("A boy shouts that he is tired."), ["boy shouts: I am tired."]);
  assert.deepEqual(said("A girl says hello and waves."), ["girl says: Hello."]);
  assert.deepEqual(said('A sign that reads "OPEN" hangs on a door.'), []);
});

test("places, light, weather and look", () => {
  const of = (prompt: string) => {
    const { setting, style } = directed(prompt);
    return [setting.set, setting.timeOfDay, setting.weather, style.look];
  };
  assert.deepEqual(of("On a rainy night, a car drives down a city street, film noir style"), [
    "street",
    "night",
    "rain",
    "noir",
  ]);
  assert.deepEqual(of("A dog runs across a snowy field at dawn, anime"), ["meadow", "dawn", "snow", "anime"]);
  assert.equal(of("A man sits in a kitchen.")[0], "living-room");
  assert.equal(of("A horse gallops.")[0], "meadow");
  assert.equal(of("A man holds an umbrella in the pouring rain.")[0], "meadow");
  assert.equal(of("A man reads a book on a sofa while it rains.")[0], "living-room");
  assert.equal(of("A man reads a book under a tree.")[0], "meadow");
  // Nobody does the weather; what has an object is a deed.
  assert.equal(of("It is pouring. A man walks down the street.")[2], "rain");
  assert.equal(of("A man has a bottle. It pours the milk.")[2], "clear");
});

test("camera words make the shot", () => {
  const [shot] = directed("A man walks on the sidewalk, low angle tracking shot, 35 mm lens").shots;
  assert.deepEqual([shot?.angle, shot?.moves], ["low", ["tracking"]]);
  assert.deepEqual(directed("Vase, pan left.").shots[0]?.moves, ["pan-left"]);
  assert.deepEqual(directed("The camera orbits around. Chair, the camera circles around.").shots[0]?.moves, ["orbit"]);
  assert.equal(directed("Extreme close-up of an apple in slow motion").shots[0]?.timeScale, 0.4);
  assert.deepEqual(directed("A boy runs. The camera follows the boy.").shots[0]?.moves, ["follow"]);
});

test("shot lists keep their people, their order and their lengths", () => {
  const { shots, cast, seconds } = directed(
    "Shot 1 (3 s): wide shot, a man sits on a bench. Shot 2 (2s): close-up of the man. He laughs. Shot 3 (4s): he walks away.",
  );
  assert.equal(seconds, 9);
  assert.deepEqual(
    shots.map((shot) => [shot.start, shot.duration, shot.framing]),
    [
      [0, 3, "wide"],
      [3, 2, "close-up"],
      [5, 4, "full"],
    ],
  );
  assert.equal(cast.length, 1);
  assert.equal(directed("[0-4s] A dog runs. [4s-6s] A cat sleeps.").shots[1]?.start, 4);
  assert.equal(directed("A rose, close-up. Then: A rose, seen from above. Then: A rose in the rain.").shots.length, 3);
  assert.equal(directed("A man waves. Cut to a woman who waves back.").shots.length, 2);
});

test("sentences that each name a framing are shots of their own", () => {
  const framed = (prompt: string) => directed(prompt).shots.map((shot) => `${shot.framing} ${shot.subjects.join(" ")}`);
  assert.deepEqual(framed("Close-up of a man. Close-up of a dog."), ["close-up man", "close-up dog"]);
  assert.deepEqual(framed("Wide shot of a horse. It grazes. A close-up of the horse: it looks up."), [
    "wide horse",
    "close-up horse",
  ]);
  assert.deepEqual(framed("A man and a woman sit. Close-up of the man. Close-up of the woman."), [
    "full man woman",
    "close-up man",
    "close-up woman",
  ]);
  for (const single of [
    "Close-up of a man, who smiles.",
    "A close-up of a man. The close-up shows his eyes.",
    "Close-up of a cat. The camera zooms in on the cat.",
    "Close-up of a man. Close-up of the man, cinematic.",
  ])
    assert.equal(framed(single).length, 1, single);
});

test("a close-up of a part of somebody is of whom it belongs to", () => {
  assert.deepEqual(directed("Close-up of a woman's face.").shots[0]?.subjects, ["woman"]);
  assert.deepEqual(directed("Close-up of the hands of an old man.").shots[0]?.subjects, ["man"]);
  assert.deepEqual(deedsOf("Close-up of a man."), ["man look"]);
});

test("what is done to the camera is done towards it", () => {
  const ways = (prompt: string) => directed(prompt).beats.map((beat) => `${beat.action} ${beat.direction}`);
  assert.deepEqual(ways("A woman looks straight into the lens."), ["look towards-camera"]);
  assert.deepEqual(ways("A man faces the camera and waves at the viewer."), [
    "turn towards-camera",
    "wave towards-camera",
  ]);
  assert.deepEqual(ways("A woman looks at a man."), ["look null"]);
});

test("slow motion gives the world less time", () => {
  const film = directed("A man walks in slow motion.", 10);
  assert.deepEqual([film.seconds, film.shots[0]?.duration, film.shots[0]?.timeScale], [10, 10, 0.4]);
  for (const beat of film.beats) assert.ok(beat.start + beat.duration <= 4.01);
});

test("what art lacks keeps its place, unseen", () => {
  const film = directed("A dolphin next to a boat.");
  const [dolphin] = film.cast;
  assert.deepEqual([dolphin?.design, dolphin?.standsFor], ["dolphin", "dolphin"]);
  assert.deepEqual(film.shots[0]?.subjects, ["boat", "dolphin"]);
  assert.equal(film.notes.find((note) => note.words === "dolphin")?.kind, "unstaged");
  assert.deepEqual(film.relations, [{ kind: "near", of: "dolphin", to: "boat", and: null }]);
});

test("long tail: kin stand in and say so", () => {
  const designOf = (prompt: string) => [...directed(prompt).cast, ...directed(prompt).props][0]?.design;
  assert.equal(designOf("An okapi grazes."), "horse");
  assert.equal(designOf("A bat flies at night."), "bird");
  assert.equal(
    designOf("A soccer player kicks a ball.") && directed("A soccer player kicks a ball.").props[0]?.design,
    "soccer-ball",
  );
  const okapi = directed("An okapi grazes.").notes.find((note) => note.words === "okapi");
  assert.equal(okapi?.kind, "assumed");
});

test("all beats and lines lie within the film", () => {
  const prompt =
    'A man walks, jumps, turns, waves, sits, stands up, claps, nods and says "Done. That was a very long day for me."';
  for (const seconds of [1, 3, 8, 30]) {
    const film = directed(prompt, seconds);
    for (const beat of film.beats)
      assert.ok(beat.start + beat.duration <= seconds + 0.35, `${beat.action} in ${seconds} s`);
    for (const line of film.lines) assert.ok(line.start < seconds);
    const last = film.shots.at(-1);
    assert.ok(Math.abs((last?.start ?? 0) + (last?.duration ?? 0) - seconds) < 0.02);
  }
});

test("who is said to hold, to sit or to stand somewhere does so when the film opens, or is not said to", () => {
  const relationsIn = (prompt: string): string[] =>
    directed(prompt).relations.map(({ kind, of, to }) => `${of} ${kind} ${to}`);
  assert.deepEqual(relationsIn("A man sits on a bench."), ["man on bench"]);
  assert.deepEqual(relationsIn("A man sits down on a bench."), []);
  assert.deepEqual(relationsIn("A man jumps from a bench."), ["man on bench"]);
  assert.deepEqual(relationsIn("A man runs, then jumps from a bench."), []);
  assert.deepEqual(relationsIn("Two women hold a cup."), ["woman holds cup"]);
  assert.deepEqual(relationsIn("A man holds a tree."), []);
  assert.deepEqual(relationsIn("Two dogs surround a tree."), ["dog near tree", "dog-2 near tree"]);
});
