import { describe, expect, it } from "vitest";
import { adviceView } from "~/features/appeals/advice/advice-view.server";
import { chooseWay } from "~/features/appeals/advice/choose-way.server";
import { containAsTasks } from "~/features/appeals/advice/contain.server";
import { softLimitsOfDoors } from "~/features/appeals/doors/door-queries.server";
import { doorsView } from "~/features/appeals/doors/doors-view.server";
import { editDoorLimit } from "~/features/appeals/doors/edit-door-limit.server";
import { startAppeal } from "~/features/appeals/rounds/start-appeal.server";
import {
  changePortfolioAdmin,
  notePortfolioAdmin,
} from "~/features/assets/portfolio-admins.server";
import { recordRestriction } from "~/features/assets/record-restriction.server";
import { systemActor } from "~/features/audit/actor";
import { db } from "~/platform/db.server";
import { STOP } from "~templates/rules/stop-now";
import { allowed, createAppealable } from "~test/factories/appeal";
import { createAsset } from "~test/factories/asset";
import { createActiveCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";

const now = new Date("2026-11-22T04:00:00Z");
const endsAt = new Date("2026-11-29T04:00:00Z");

/** A restriction for spam with an end, for which Business Support Home offers `offered`. */
async function restricted(offered: string, appealable: "yes" | "no") {
  const of = await createActiveCase({ class: "restricted_timed", bucket: "paused" });
  const restrictionId = await db.$transaction((tx) =>
    recordRestriction(tx, systemActor, {
      caseId: of.id,
      assetId: null,
      class: "restricted_timed",
      types: ["RESTRICTED_BIZ_INITIATED_MESSAGING"],
      violationType: "SPAM",
      startedAt: now,
      startedZone: "Asia/Jakarta",
      expiresAt: endsAt,
    }),
  );
  await db.classification.create({
    data: {
      caseId: of.id,
      bucket: "paused",
      class: "restricted_timed",
      level: "waba",
      causes: ["no_consent"],
      appealable,
      route: "fix_and_wait",
      answers: { answers: { review_offered: offered }, pasted: [], skippedPaste: true },
      result: { stopNow: [STOP.campaigns, STOP.replacement], doors: ["business_support_home"] },
      rulesVersion: "2026-11-22",
      byName: "Sari",
    },
  });
  return { ...of, restrictionId, caseId: of.id };
}

const news = {};

describe("waiting out what cannot be appealed", () => {
  it("counts to the end, lists what to contain, and keeps the builder shut until there is a reason", async () => {
    const person = await createPerson();
    const { caseId, reference, restrictionId } = await restricted("neither", "no");

    const view = await adviceView(
      person,
      { id: caseId, reference, class: "restricted_timed" },
      null,
      now,
    );
    expect(view).toMatchObject({ isWaitOut: true, best: "wait_out", endsAt });
    expect(view?.contain.map(({ state }) => state)).toEqual([null, null]);

    expect(await startAppeal(person, { caseId, restrictionId, news }, now)).toMatchObject({
      refusal: { key: "advice.refusals.regardless" },
    });
    expect(await db.appeal.count()).toBe(0);
    const regardless = "Request review has appeared since this morning";
    allowed(await startAppeal(person, { caseId, restrictionId, news, regardless }, now));
    expect(await db.routeChoice.findFirst()).toMatchObject({
      route: "appeal",
      advised: "wait_out",
      reason: regardless,
      byName: person.name,
    });
  });

  it("puts what has to stop among the tasks, once", async () => {
    const person = await createPerson();
    const { caseId, restrictionId } = await restricted("neither", "no");

    expect(await containAsTasks(person, caseId, restrictionId, now)).toMatchObject({
      value: { added: 2 },
    });
    expect(await containAsTasks(person, caseId, restrictionId, now)).toMatchObject({
      value: { added: 0 },
    });
    expect(await db.task.findMany({ where: { caseId } })).toMatchObject([
      { playbookKey: "contain.campaigns", titleEn: STOP.campaigns.en },
      { playbookKey: "contain.replacement", titleId: STOP.replacement.id },
    ]);
  });
});

describe("choosing a way out", () => {
  it("needs a reason where it is not the advised one, and can be changed", async () => {
    const person = await createPerson();
    const { caseId, reference, restrictionId } = await restricted("request_review", "yes");
    const choose = (way: string, reason = "") =>
      chooseWay(person, caseId, { restrictionId, way, reason }, now);

    allowed(await choose("appeal"));
    expect(await choose("wait_out")).toMatchObject({ refusal: { key: "advice.refusals.reason" } });
    allowed(await choose("wait_out", "It ends tomorrow"));
    expect(await choose("pay_somebody", "No")).toMatchObject({ ok: false });

    const view = await adviceView(
      person,
      { id: caseId, reference, class: "restricted_timed" },
      null,
      now,
    );
    expect(view).toMatchObject({
      isWaitOut: true,
      best: "appeal",
      chosen: { way: "wait_out", reason: "It ends tomorrow", byName: person.name },
    });
    expect(await db.routeChoice.count()).toBe(2);
    expect(
      await db.auditEvent.count({ where: { caseId, kind: { startsWith: "way.chosen" } } }),
    ).toBe(2);
  });

  it("is refused for a restriction of another case, and while nothing is classified", async () => {
    const person = await createPerson();
    const one = await restricted("request_review", "yes");
    const other = await createAppealable();

    const choose = (caseId: string, restrictionId: string) =>
      chooseWay(person, caseId, { restrictionId, way: "appeal", reason: "" }, now);
    expect(await choose(one.caseId, other.restrictionId)).toMatchObject({ ok: false });
    expect(await choose(other.caseId, other.restrictionId)).toMatchObject({
      refusal: { key: "appeals.refusals.notClassified" },
    });
  });
});

describe("the doors of a case", () => {
  it("name the administrators of the portfolio, with the day on which somebody looked", async () => {
    const person = await createPerson({ name: "Sari" });
    const { caseId, business, reference } = await createAppealable();
    const portfolio = await createAsset({
      businessId: business.id,
      kind: "portfolio",
      name: "Kopi",
    });
    const where = { businessId: business.id, caseId };
    const note = (name: string) =>
      notePortfolioAdmin(person, where, { assetId: portfolio.id, name, contact: "" }, now);

    allowed(await note("Rina Halim"));
    expect(await note("rina halim")).toMatchObject({
      refusal: { key: "advice.refusals.adminTwice" },
    });
    const view = async () => doorsView(person, { id: caseId, businessId: business.id });
    const [admin] = (await view()).portfolios[0]?.admins ?? [];
    expect(admin).toMatchObject({ name: "Rina Halim", notedByName: "Sari" });

    const day = new Date("2026-12-01T04:00:00Z");
    allowed(await changePortfolioAdmin(person, where, admin?.id ?? "", "checked", day));
    expect((await view()).portfolios[0]?.admins[0]?.checkedOn).toEqual(
      new Date("2026-12-01T00:00:00Z"),
    );
    const foreign = { businessId: (await createAppealable()).business.id, caseId };
    expect(await changePortfolioAdmin(person, foreign, admin?.id ?? "", "removed")).toMatchObject({
      ok: false,
    });
    allowed(await changePortfolioAdmin(person, where, admin?.id ?? "", "removed"));
    expect((await view()).portfolios[0]?.admins).toEqual([]);
    expect(reference).toBeTruthy();
  });

  it("take a soft limit from whoever found one out, and show the second what the first noted", async () => {
    const person = await createPerson({ name: "Sari" });
    const { caseId } = await createAppealable();
    const limit = {
      door: "business_support_home",
      softLimit: 3000,
      note: "The form counts",
    } as const;

    allowed(await editDoorLimit(person, caseId, { ...limit, version: 0 }, now));
    expect(await editDoorLimit(person, caseId, { ...limit, version: 0 }, now)).toMatchObject({
      refusal: { key: "advice.refusals.limitChanged" },
    });
    allowed(await editDoorLimit(person, caseId, { ...limit, softLimit: null, version: 1 }, now));

    expect(await softLimitsOfDoors()).toEqual({ business_support_home: null });
    const { doors } = await doorsView(person, { id: caseId, businessId: null });
    expect(doors.find(({ key }) => key === limit.door)).toMatchObject({
      softLimit: null,
      limitNote: "The form counts",
      found: { byName: "Sari" },
    });
  });
});
