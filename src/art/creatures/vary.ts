import type { LegPlan, QuadrupedPlan, Section, Spot } from "./quadruped-plan.ts";

/** How one species' build differs from a kindred one: factors of thickness and length. */
export type Build = {
  /** Width and depth of the trunk; the back stays where it is. */
  readonly girth?: number;
  /** How much deeper the trunk hangs. */
  readonly depth?: number;
  /** Of the legs' flesh. */
  readonly legs?: number;
  readonly neck?: number;
  /** Of everything along the body. */
  readonly long?: number;
  /** Raises the neck's end by this share of the withers height and moves it ahead. */
  readonly headUp?: number;
  readonly headAhead?: number;
  /** Of the legs below the elbow, against the trunk; everything is then measured by the new withers height again. */
  readonly legLength?: number;
};

/** A kindred species: the build changed, then whole entries replaced. */
export function vary(plan: QuadrupedPlan, build: Build, changes: Partial<QuadrupedPlan>): QuadrupedPlan {
  const { girth = 1, depth = 1, legs = 1, neck = 1, long = 1, headUp = 0, headAhead = 0, legLength = 1 } = build;
  const along = ([height, forward]: Spot): Spot => [height, forward * long];
  const leg = (one: LegPlan): LegPlan => {
    const shift = one.joints.at(-1)![1] * (long - 1);
    return {
      ...one,
      joints: one.joints.map(([height, forward]): Spot => [height, forward + shift]),
      flesh: one.flesh.map(([height, forward, wide, deep]): Section => [
        height,
        forward + shift,
        wide * legs,
        deep * legs,
      ]),
      halfTrack: [one.halfTrack[0] * girth, one.halfTrack[1] * Math.sqrt(girth)],
    };
  };
  const lift = (share: number, [height, forward]: Spot): Spot => [
    height + headUp * share,
    forward * long + headAhead * share,
  ];
  const lastFlesh = plan.neckFlesh.length - 1;
  const varied: QuadrupedPlan = {
    ...plan,
    spine: [along(plan.spine[0]), along(plan.spine[1]), along(plan.spine[2])],
    torso: plan.torso.map(([height, forward, wide, deep]): Section => [
      height - deep * (girth * depth - 1) * 0.85,
      forward * long,
      wide * girth,
      deep * girth * depth,
    ]),
    neck: [lift(0, plan.neck[0]), lift(0.5, plan.neck[1]), lift(1, plan.neck[2])],
    neckFlesh: plan.neckFlesh.map(([height, forward, wide, deep], i): Section => {
      const [h, f] = lift(i / lastFlesh, [height, forward]);
      return [h, f, wide * neck, deep * neck];
    }),
    fore: leg(plan.fore),
    hind: leg(plan.hind),
    tail: { ...plan.tail, root: along(plan.tail.root) },
  };
  return { ...(legLength === 1 ? varied : onLegs(varied, legLength)), ...changes };
}

/** The same trunk on longer or shorter legs. */
function onLegs(plan: QuadrupedPlan, factor: number): QuadrupedPlan {
  const elbow = plan.fore.joints[2]![0];
  const less = elbow * (1 - factor);
  const grown = 1 / (1 - less);
  const down = (height: number): number => (height < elbow ? height * factor : height - less) * grown;
  const spot = ([height, forward]: Spot): Spot => [down(height), forward * grown];
  const section = ([height, forward, wide, deep]: Section): Section => [
    down(height),
    forward * grown,
    wide * grown,
    deep * grown,
  ];
  const leg = (one: LegPlan): LegPlan => ({
    halfTrack: [one.halfTrack[0] * grown, one.halfTrack[1] * grown],
    joints: one.joints.map(spot),
    flesh: one.flesh.map(section),
    foot: {
      ...one.foot,
      length: one.foot.length * grown * Math.sqrt(factor),
      width: one.foot.width * grown * Math.sqrt(factor),
    },
  });
  return {
    ...plan,
    spine: [spot(plan.spine[0]), spot(plan.spine[1]), spot(plan.spine[2])],
    torso: plan.torso.map(section),
    neck: [spot(plan.neck[0]), spot(plan.neck[1]), spot(plan.neck[2])],
    neckFlesh: plan.neckFlesh.map(section),
    fore: leg(plan.fore),
    hind: leg(plan.hind),
    tail: {
      ...plan.tail,
      root: spot(plan.tail.root),
      length: plan.tail.length * grown,
      radii: plan.tail.radii.map((r) => r * grown),
    },
    head: { ...plan.head, length: plan.head.length * grown },
  };
}
