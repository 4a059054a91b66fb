// Pavements lie at 0 and the road one kerb lower. The camera's side is a wide promenade, so that a film on it has the
// road and the far fronts behind it.
export const KERB = 0.14;
export const HALF_LENGTH = 78;
/** Edges along z: near fronts, near kerb, far kerb, far fronts. */
export const NEAR_FRONT = 11;
export const NEAR_KERB = -2.4;
export const FAR_KERB = -10.4;
export const FAR_FRONT = -13.8;
export const CROSSING_X = 13;
export const isRoad = (z: number): boolean => z < NEAR_KERB && z > FAR_KERB;
