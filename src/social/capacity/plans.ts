import type { AnswerOf, BodyOf } from "../../contract/index.ts";
import { planNames } from "../../contract/index.ts";
import type { Database, DatabaseTransaction, PlanName } from "../../store/index.ts";
import { thereIsNo } from "../social-error.ts";

export type Plan = AnswerOf<"changePlan">;

export async function listPlans(db: Database): Promise<AnswerOf<"listPlans">> {
  const plans = await db.selectFrom("plan").selectAll().execute();
  return { object: "list", data: plans.toSorted((a, b) => rankOfPlan(a.name) - rankOfPlan(b.name)) };
}

export async function planOf(db: Database | DatabaseTransaction, userId: string): Promise<Plan> {
  return db
    .selectFrom("plan")
    .innerJoin("user", "user.plan", "plan.name")
    .selectAll("plan")
    .where("user.id", "=", userId)
    .executeTakeFirstOrThrow();
}

/** The dearer goes first in the queue. */
export function rankOfPlan(name: PlanName): number {
  return planNames.indexOf(name);
}

export async function changePlan(
  db: Database,
  { name, body }: { readonly name: string; readonly body: BodyOf<"changePlan"> },
): Promise<Plan> {
  const known = planNames.find((one) => one === name);
  if (known === undefined) throw thereIsNo("plan", name);
  const plan = db.selectFrom("plan").selectAll().where("name", "=", known);
  if (Object.values(body).every((value) => value === undefined)) return plan.executeTakeFirstOrThrow();
  return db.updateTable("plan").set(body).where("name", "=", known).returningAll().executeTakeFirstOrThrow();
}
