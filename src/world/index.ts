// world: stages a screenplay and lets it happen. In: a screenplay, spoken lines, art's models. Out: the take (bodies,
// motions, contacts, speech in time) from one simulation through all shots, and cameras placed by knowing it.
export { placeCameras } from "./camera/place-cameras.ts";
export { simulate } from "./simulate.ts";
export { firstPlaces } from "./staging/first-places.ts";
