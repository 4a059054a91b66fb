// Garments that the source lacks, cut from the base mesh's own helpers: a body stocking and a long skirt. Lengths are
// decimetres on the average man, whose soles are at -8.2, knees at -3.1, crotch at 0.2, waist at 2.3, neck at 6.9.

export type Shell = {
  readonly name: string;
  readonly from: "tights" | "skirt" | "both";
  /** Height of the lowest hem; the stocking's torso ends here too. */
  readonly hem: number;
  /** Nothing above this height (skirts, trousers); null reaches the neckline. */
  readonly top: number | null;
  /** 0 none, 1 to the elbow, 2 to the wrist. */
  readonly sleeve: number;
  /** Half the width between armholes at the shoulder, where there is no sleeve. */
  readonly shoulder: number;
  /** How far the neckline drops in front, and half its width. */
  readonly neck: readonly [drop: number, halfWidth: number];
  /** How far the cloth stands off: at its top, at its hem, at the cuffs. */
  readonly stand: readonly [top: number, hem: number, cuff: number];
  /** Folds round the hem and their depth. */
  readonly folds: readonly [count: number, depth: number];
  /** Nothing behind: aprons. Nothing in front: capes. */
  readonly isFrontOnly: boolean;
  readonly isBackOnly: boolean;
  /** How much farther it stands off behind: hoods. */
  readonly behind: number;
};

const shell = (name: string, what: Partial<Omit<Shell, "name">> & Pick<Shell, "hem">): Shell => ({
  name,
  from: "tights",
  top: null,
  sleeve: 0,
  shoulder: 1.55,
  neck: [0.52, 1.1],
  stand: [0.1, 0.22, 0.15],
  folds: [0, 0],
  isFrontOnly: false,
  isBackOnly: false,
  behind: 0,
  ...what,
});

export const shells: readonly Shell[] = [
  shell("jersey", { from: "both", hem: 0.15, neck: [1.02, 1.05], stand: [0.1, 0.16, 0.1], folds: [9, 0.06] }),
  shell("sport-shirt", {
    from: "both",
    hem: 0.35,
    sleeve: 0.75,
    neck: [0.57, 0.75],
    stand: [0.1, 0.12, 0.28],
    folds: [9, 0.05],
  }),
  shell("long-shirt", {
    from: "both",
    hem: 0.55,
    sleeve: 1.92,
    neck: [0.42, 0.75],
    stand: [0.1, 0.08, 0.14],
    folds: [9, 0.04],
  }),
  shell("tank-top", { from: "both", hem: 0.7, shoulder: 1.3, neck: [1.37, 1], stand: [0.05, 0.04, 0.05] }),
  shell("turtleneck", { from: "both", hem: 0.6, sleeve: 1.95, neck: [-0.58, 1.1], stand: [0.08, 0.07, 0.1] }),
  shell("leotard", { hem: 0.25, neck: [0.87, 1], stand: [0.035, 0.035, 0.03] }),
  shell("shorts", { hem: -2.5, top: 2.35, stand: [0.1, 0.6, 0], folds: [10, 0.1] }),
  shell("short-shorts", { hem: -0.9, top: 2.2, stand: [0.09, 0.3, 0], folds: [10, 0.05] }),
  shell("swim-trunks", { hem: -1.4, top: 1.9, stand: [0.08, 0.3, 0], folds: [10, 0.06] }),
  shell("track-trousers", { hem: -7.5, top: 2.35, stand: [0.11, 0.26, 0], folds: [7, 0.05] }),
  shell("tight-trousers", { hem: -7.2, top: 2.5, stand: [0.045, 0.05, 0] }),
  shell("pencil-skirt", { from: "skirt", hem: -2.7, top: 2.55, stand: [0.03, -0.08, 0] }),
  shell("short-skirt", { from: "skirt", hem: -2.1, top: 2.55, stand: [0.05, 0.2, 0], folds: [12, 0.16] }),
  shell("long-skirt", { from: "skirt", hem: -6.2, top: 2.55, stand: [0.05, 0.35, 0], folds: [12, 0.24] }),
  shell("dress", { from: "both", hem: -2.7, neck: [1.07, 1.05], stand: [0.07, 0.25, 0.1], folds: [12, 0.18] }),
  shell("sleeved-dress", {
    from: "both",
    hem: -3.4,
    sleeve: 0.7,
    neck: [0.67, 0.95],
    stand: [0.08, 0.25, 0.22],
    folds: [12, 0.18],
  }),
  shell("gown", { from: "both", hem: -6.7, neck: [1.07, 1.05], stand: [0.06, 0.4, 0.1], folds: [12, 0.26] }),
  shell("robe", {
    from: "both",
    hem: -6.6,
    sleeve: 1.9,
    neck: [0.37, 0.8],
    stand: [0.17, 0.45, 0.6],
    folds: [11, 0.26],
  }),
  shell("coat", {
    from: "both",
    hem: -3.0,
    sleeve: 1.95,
    neck: [0.87, 0.6],
    stand: [0.28, 0.3, 0.3],
    folds: [7, 0.08],
  }),
  shell("apron", {
    from: "both",
    hem: -2.6,
    neck: [0.87, 1],
    stand: [0.3, 0.4, 0.2],
    folds: [6, 0.08],
    isFrontOnly: true,
  }),
  shell("scarf", { hem: 6.3, shoulder: 1, neck: [-0.3, 1.1], stand: [0.26, 0.3, 0], folds: [5, 0.05] }),
  shell("hood", { hem: 5.7, shoulder: 1.15, neck: [-0.3, 1.1], stand: [0.34, 0.24, 0], behind: 1.4 }),
  shell("cape", {
    from: "both",
    hem: -5.6,
    shoulder: 1.75,
    neck: [0.1, 0.9],
    stand: [0.2, 0.75, 0.2],
    folds: [14, 0.3],
    isBackOnly: true,
  }),
  shell("bodysuit", { hem: -7.4, sleeve: 1.95, neck: [0.1, 0.9], stand: [0.04, 0.035, 0.03] }),
  shell("space-suit", { hem: -7.5, sleeve: 1.92, neck: [-0.15, 1.1], stand: [0.3, 0.26, 0.26], folds: [16, 0.05] }),
  shell("armour", { hem: -7.3, sleeve: 1.93, neck: [-0.1, 1.1], stand: [0.2, 0.13, 0.13] }),
  shell("tutu", { from: "skirt", hem: 0.95, top: 2.2, stand: [0.05, 2.2, 0], folds: [26, 0.16] }),
  shell("ball-gown", { from: "both", hem: -7.6, neck: [1.07, 1.05], stand: [0.06, 1.9, 0.1], folds: [16, 0.3] }),
  shell("bathrobe", {
    from: "both",
    hem: -3.6,
    sleeve: 1.85,
    neck: [1.35, 0.55],
    stand: [0.15, 0.32, 0.34],
    folds: [9, 0.12],
  }),
  shell("boot-shafts", { hem: -7.95, top: -5, stand: [0.2, 0.1, 0] }),
  shell("vest", { from: "both", shoulder: 1.7, hem: 0.5, neck: [1.47, 0.75], stand: [0.24, 0.22, 0.24] }),
];
