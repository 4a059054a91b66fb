import { readScreenplay, type Screenplay } from "../../screenplay/index.ts";

/**
 * What is staged and drawn unseen while somebody still writes the first words, so that physics, people and the shaders
 * of most films are there when they are wanted: one film in the open, one in a room.
 */
export const rehearsals: readonly Screenplay[] = [
  rehearsal("meadow", ["person", "dog"]),
  rehearsal("living-room", ["person"]),
];

function rehearsal(set: string, designs: readonly string[]): Screenplay {
  const seconds = 1;
  const cast = designs.map((design) => ({
    id: design,
    name: design,
    design,
    attributes: { colours: [] },
    seed: design,
    role: null,
  }));
  return readScreenplay({
    version: 1,
    prompt: "",
    title: "rehearsal",
    seed: 1,
    seconds,
    setting: { set },
    cast,
    props: [],
    beats: [],
    lines: [],
    shots: [{ id: "wide", start: 0, duration: seconds, framing: "wide" }],
    style: {},
  });
}
