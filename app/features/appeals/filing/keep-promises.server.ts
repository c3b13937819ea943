/** Keeps what a filed appeal promises as promises of ours, each with its day and its clock. */
import type { HeldAppeal } from "~/features/appeals/hold-appeal.server";
import { remediationOf } from "~/features/appeals/remediation/remediation-queries.server";
import type { Person } from "~/features/identity/person";
import { endPromise } from "~/features/promises/end-promise.server";
import { makePromise } from "~/features/promises/make-promise.server";
import type { PromiseEnd } from "~/features/promises/promise";
import type { Tx } from "~/platform/db.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { type OpenPromise, planPromises } from "./promises-of-appeal";

export async function keepPromises(
  tx: Tx,
  person: Person,
  { id: appealId, caseId, round }: Pick<HeldAppeal, "id" | "caseId" | "round">,
  madeAt: Date,
  now: Date,
): Promise<void> {
  const { happenedZone, business } = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { happenedZone: true, business: { select: { timeZone: true } } },
  });
  const zone = business?.timeZone ?? happenedZone;
  const items = await remediationOf(caseId, tx);
  const plan = planPromises(items, await openPromisesOfPlan(tx, caseId));

  const end = async (promises: OpenPromise[], to: PromiseEnd, key: "inPlanDone" | "saidAnew") => {
    const reason = textsFor(person.language)(`promises.reasons.${key}`, { round });
    for (const { id } of promises)
      await endPromise(tx, person, { caseId, id }, { to, reason }, now);
  };
  await end(plan.keep, "kept", "inPlanDone");
  await end(plan.withdraw, "withdrawn", "saidAnew");
  for (const { id, what, owner, dueOn } of plan.make) {
    await makePromise(tx, person, {
      caseId,
      side: "us",
      what,
      owner,
      due: { on: dueOn, zone },
      madeAt,
      source: "appeal",
      appealId,
      remediationItemId: id,
    });
  }
}

async function openPromisesOfPlan(tx: Tx, caseId: string): Promise<OpenPromise[]> {
  const found = await tx.promise.findMany({
    where: { caseId, state: "open", remediationItemId: { not: null } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      remediationItemId: true,
      whatEn: true,
      whatId: true,
      owner: true,
      dueOn: true,
    },
  });
  return found.map(({ id, remediationItemId, whatEn, whatId, owner, dueOn }) => ({
    id,
    itemId: remediationItemId ?? "",
    what: { ...(whatEn && { en: whatEn }), ...(whatId && { id: whatId }) },
    owner,
    dueOn: dueOn?.toISOString().slice(0, 10) ?? "",
  }));
}
