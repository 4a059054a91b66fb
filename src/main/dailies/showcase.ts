/** A film of the showcase. */
export type ShowcaseFilm = { readonly name: string; readonly prompt: string };

/**
 * Films that together show all that works: the four sets, the looks, people who talk, animals, vehicles, throwing,
 * kicking and catching, several shots, camera moves, music. Change a prompt and its sheet is no longer comparable.
 */
export const showcase: readonly ShowcaseFilm[] = [
  {
    name: "court-miss",
    prompt:
      "A basketball player in a red jersey shoots from the free throw line and misses; the ball bounces off the " +
      'backboard and rolls away. He shouts "Oh no!"',
  },
  {
    name: "court-score",
    prompt:
      "On an indoor basketball court a tall player in a white jersey scores from the free throw line. Low angle. " +
      'A teammate raises her arms and shouts "Yes!"',
  },
  {
    name: "meadow-day",
    prompt: "On a sunny day a brown dog runs across a meadow to a woman in a yellow dress. She waves. Wide shot.",
  },
  {
    name: "meadow-golden",
    prompt: "A black horse gallops across a meadow at golden hour, tracking shot. Soft orchestral music plays.",
  },
  {
    name: "meadow-snow",
    prompt: "A red fox walks through a snowy meadow in winter while snow falls. The camera slowly pushes in.",
  },
  {
    name: "street-talk",
    prompt:
      'A woman in a green coat and a man in a grey jacket talk on a city street. She says "Did you hear that noise?" ' +
      'He says "It was only the wind."',
  },
  {
    name: "street-night",
    prompt: "A red car drives along a city street at night past the street lamps. The camera pans with it.",
  },
  {
    name: "street-rain",
    prompt: "A man with a black umbrella walks down a city street in heavy rain; a bus drives by. Sad piano music.",
  },
  {
    name: "room-read",
    prompt:
      "In a living room an old woman sits on the sofa and reads a book while a cat sleeps beside her. Warm evening light.",
  },
  {
    name: "room-talk",
    prompt:
      'A boy walks into the living room and asks "Where is my ball?" His mother points at the table and says ' +
      '"Look over there."',
  },
  {
    name: "anime-run",
    prompt:
      'Anime style: a girl with long red hair runs over a green hill and shouts "Wait for me!" Bright summer sky.',
  },
  {
    name: "kick",
    prompt: "A girl in a blue shirt kicks a soccer ball to a boy on a meadow, and he stops it. Medium shot.",
  },
  {
    name: "throw-catch",
    prompt: "A man throws a tennis ball to a woman in a park. She catches it and throws it back.",
  },
  {
    name: "animals",
    prompt: "An elephant and two zebras walk across dry grassland while an eagle flies overhead. Crane shot, dusk.",
  },
  {
    name: "three-shots",
    prompt:
      "Shot 1: wide shot, a cyclist rides along a street in the morning. Shot 2: close-up of the cyclist smiling. " +
      'Shot 3: low angle, the cyclist stops next to a bench and says "What a day!"',
  },
  {
    name: "slow-bounce",
    prompt:
      "Slow motion close-up: an orange basketball falls onto a wooden floor and bounces twice. The camera circles it.",
  },
];
