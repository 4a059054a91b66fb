import { BOARD_FACE_METRES } from "../../things/hoop.ts";

// NBA rule 1, in metres: 94 by 50 ft, key 16 ft wide, free-throw line 15 ft from the board's face, three-point arc
// 23 ft 9 in from the ring's middle and 3 ft from the sidelines. A film happens near the origin, under the near ring.

/** Where the near ring hangs; its board faces +Z. */
export const RING_Z = -6;
export const HALF_WIDTH = 7.62;
/** The board's face stands 4 ft inside the baseline. */
export const BASELINE_Z = RING_Z + BOARD_FACE_METRES - 1.2192;
export const FAR_BASELINE_Z = BASELINE_Z + 28.651;
export const CENTRE_Z = (BASELINE_Z + FAR_BASELINE_Z) / 2;
export const FREE_THROW_Z = RING_Z + BOARD_FACE_METRES + 4.572;
export const KEY_HALF_WIDTH = 2.4384;
export const ARC_RADIUS = 7.239;
/** Of the straight parts of the three-point line. */
export const CORNER_X = HALF_WIDTH - 0.9144;
export const LINE_METRES = 0.0508;
/** Walls. */
export const HALL = { low: [-12, 0, -11.2], high: [12.6, 9.4, 24.6] } as const;
