/** Which way out people of the sample chose, whom they know at Meta's door, and what they heard after filing. */
import { chooseWay } from "~/features/appeals/advice/choose-way.server";
import { chaseAppeal } from "~/features/appeals/with-meta/chase-appeal.server";
import {
  notePortfolioAdmin,
  portfoliosOfBusiness,
} from "~/features/assets/portfolio-admins.server";
import { restrictionsOfCase } from "~/features/assets/restriction-queries.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { atMoment } from "~/platform/moment.server";
import { granted } from "./granted";

export const goWay = (person: Person, caseId: string, way: string, reason: string, at: Date) =>
  atMoment(at, async () => {
    const [restriction] = await restrictionsOfCase(caseId);
    if (!restriction) throw new Error("The sample case has no restriction to get out of");
    granted(await chooseWay(person, caseId, { restrictionId: restriction.id, way, reason }, at));
  });

export const noteAdmin = (person: Person, caseId: string, name: string, at: Date) =>
  atMoment(at, async () => {
    const { businessId } = await db.case.findUniqueOrThrow({
      where: { id: caseId },
      select: { businessId: true },
    });
    const [portfolio] = businessId ? await portfoliosOfBusiness(businessId) : [];
    if (!portfolio) throw new Error("The sample business has no portfolio");
    const admin = { assetId: portfolio.id, name, contact: "" };
    granted(await notePortfolioAdmin(person, { businessId, caseId }, admin, at));
  });

/** Nothing yet, a day after it was filed. */
export const findNoAnswer = (person: Person, caseId: string, at: Date) =>
  atMoment(at, async () => {
    const { id } = await db.appeal.findFirstOrThrow({ where: { caseId }, select: { id: true } });
    const note = "Business Support Home still shows it under In review.";
    granted(await chaseAppeal(person, id, { how: "looked", note }, at));
  });
