import { beforeEach, describe, expect, it } from "vitest";
import type { Person } from "~/features/identity/person";
import { moveGrant } from "~/features/recovery/compensation/grants/move-grants.server";
import { workOffRuns } from "~/features/recovery/compensation/runs/work-off-runs.server";
import { db } from "~/platform/db.server";
import { allowed } from "~test/factories/appeal";
import {
  aRow,
  createGivingCase,
  createLetDown,
  createPool,
  createProposals,
} from "~test/factories/compensation";
import { createInstallation } from "~test/factories/installation";
import { createPerson } from "~test/factories/person";
import { cookiesOf } from "~test/support/requests";
import { knock } from "./doors";

const HERE = "_app.cases.$ref.recovery.compensation";

type Asked = {
  route: string;
  by: Person;
  ref: string;
  params?: Record<string, string>;
  form?: Record<string, string>;
  path?: string;
};

/** A form that is sent, or a page that is opened where none is. */
async function visit({ route, by, ref, params = {}, form, path }: Asked) {
  return knock(
    { route: `${HERE}.${route}`, side: form ? "write" : "read" },
    {
      cookies: { ...(await cookiesOf(by)) },
      params: { ref, ...params },
      ...(form && { form }),
      ...(path && { path }),
    },
  );
}

let care: Person;
let lead: Person;

beforeEach(async () => {
  await createInstallation();
  care = await createPerson({ name: "Maya", roles: ["customer_care"] });
  lead = await createPerson({ name: "Sari" });
});

const states = async () =>
  (await db.grant.findMany({ orderBy: { number: "asc" } })).map(({ state }) => state);

describe("the list of grants", () => {
  it("tells a viewer no names, and lets them decide nothing", async () => {
    const of = await createGivingCase();
    const customer = await createLetDown(of, { segment: "gold" });
    await visit({ route: "new", by: care, ref: of.reference, form: { customer } });
    const viewer = await createPerson({ roles: ["viewer"] });

    const seen = (await visit({ route: "_index", by: care, ref: of.reference })).body;
    const masked = (await visit({ route: "_index", by: viewer, ref: of.reference })).body;

    expect(seen).toMatch(/"name":"Customer \d/);
    expect(masked).toMatch(/"name":"C••• /);
    expect(masked).toContain('"decide":false');
    expect(masked).not.toContain("+628");
  });

  it("goes on from page to page, and is narrowed by what is asked", async () => {
    const of = await createGivingCase();
    await createProposals(of, 53, care);
    const page = async (query: string) =>
      JSON.parse(
        (await visit({ route: "_index", by: lead, ref: of.reference, path: `/x?${query}` })).body,
      );

    const first = await page("");
    const second = await page(`after=${first.next}`);

    expect([first.rows.length, first.count, first.next]).toEqual([50, 53, 4]);
    expect(second.rows.map(({ number }: { number: number }) => number)).toEqual([3, 2, 1]);
    expect((await page("q=7")).rows).toMatchObject([{ number: 7 }]);
    expect((await page("state=issued")).rows).toEqual([]);
    expect((await page("state=nonsense&after=x")).rows).toHaveLength(50);
  });

  it("approves what was ticked but for one's own, and says so", async () => {
    const of = await createGivingCase();
    const [own = ""] = await createProposals(of, 1, lead);
    const [theirs = ""] = await createProposals(of, 1, care);

    const form = { move: "approve", ids: theirs, query: "state=proposed&evil=//x" };
    const answer = await visit({ route: "decision", by: lead, ref: of.reference, form });
    await visit({
      route: "decision",
      by: lead,
      ref: of.reference,
      form: { move: "approve", ids: own },
    });

    expect(answer.location).toBe(`/cases/${of.reference}/recovery/compensation?state=proposed`);
    expect(await states()).toEqual(["proposed", "approved"]);
  });

  it("asks for a reason before anything is rejected", async () => {
    const of = await createGivingCase();
    const [id = ""] = await createProposals(of, 1, care);
    const reject = (reason: string) =>
      visit({
        route: "decision",
        by: lead,
        ref: of.reference,
        form: { move: "reject", ids: id, reason },
      });

    await reject(" ");
    expect(await states()).toEqual(["proposed"]);
    await reject("Paid already");
    expect(await states()).toEqual(["rejected"]);
  });

  it("has everything that the filter finds worked off, whatever was ticked", async () => {
    const of = await createGivingCase();
    await createProposals(of, 3, care);

    const form = { move: "approve", all: "matching", query: "" };
    const answer = await visit({ route: "decision", by: lead, ref: of.reference, form });
    expect(answer.location).toMatch(/\/compensation\/runs\/[0-9a-f-]{36}$/);
    await workOffRuns();

    expect(await states()).toEqual(["approved", "approved", "approved"]);
    const runId = answer.location?.split("/").at(-1) ?? "";
    const run = await visit({
      route: "runs.$runId._index",
      by: care,
      ref: of.reference,
      params: { runId },
    });
    expect(JSON.parse(run.body).run).toMatchObject({ state: "done", done: 3, doneMinor: 30_000 });
  });
});

describe("one grant", () => {
  it("goes its way by its own pages", async () => {
    const of = await createGivingCase();
    const [grantId = ""] = await createProposals(of, 1, care);
    const press = (route: string, by: Person, form: Record<string, string> = {}) =>
      visit({
        route: `grants.$grantId.${route}`,
        by,
        ref: of.reference,
        params: { grantId },
        form,
      });

    await press("approval", care);
    expect(await states()).toEqual(["proposed"]);
    await press("approval", lead);
    await press("handing-out", care);
    expect(await press("redemption", care, { reason: " " })).toMatchObject({ status: 422 });
    await press("redemption", care, { reason: "Transfer 8812" });

    expect(await states()).toEqual(["redeemed"]);
    expect(await press("reversal", lead, { reason: "Mistake" })).toMatchObject({ status: 409 });
  });

  it("shows its code to whoever asks for it, once they ask, and records that", async () => {
    const of = await createGivingCase({ rows: [aRow({ kind: "voucher" })] });
    await createPool(of.businessId);
    const [grantId = ""] = await createProposals(of, 1, care);
    const moving = { caseId: of.id, businessId: of.businessId, id: grantId };
    allowed(await moveGrant(lead, { ...moving, move: "approve" }));
    allowed(await moveGrant(care, { ...moving, move: "issue" }));
    const ask = { route: "grants.$grantId.code", by: care, ref: of.reference, params: { grantId } };

    expect((await visit(ask)).body).not.toMatch(/SENJA/);
    expect((await visit({ ...ask, form: {} })).body).toMatch(/SENJA-/);

    expect(
      await db.auditEvent.findMany({ where: { kind: "voucher_code.revealed" } }),
    ).toMatchObject([{ actorName: "Maya", subjectId: grantId }]);
  });
});

describe("an amount settled by hand", () => {
  it("comes back as it was typed, with the sentence that says why not", async () => {
    const of = await createGivingCase({ perPerson: 500_000 });
    const customer = await createLetDown(of);
    const send = (amountMinor: string, points = "") =>
      visit({
        route: "by-hand",
        by: care,
        ref: of.reference,
        path: `/x?customer=${customer}`,
        form: { kind: points ? "points" : "refund", amountMinor, points, note: "Cake" },
      });

    expect(await send("a lot")).toMatchObject({
      status: 422,
      body: expect.stringContaining("a lot"),
    });
    const refused = await send("Rp 5.001");
    expect(refused).toMatchObject({ status: 409, body: expect.stringContaining("IDR 5,000") });
    expect(JSON.parse(refused.body).values).toMatchObject({ amountMinor: "5001", note: "Cake" });
    expect(await send("5.000")).toMatchObject({ status: 302 });
    expect(await db.grant.findMany()).toMatchObject([{ amountMinor: 500_000n }]);
  });
});

describe("somebody who wants nothing", () => {
  it("is proposed nothing, and the page says why", async () => {
    const of = await createGivingCase();
    const customer = await createLetDown(of);
    await db.affectedCustomer.updateMany({ data: { state: "declined" } });
    const at = { by: care, ref: of.reference, path: `/x?customer=${customer}` };
    const form = { kind: "refund", amountMinor: "5.000", points: "", note: "Cake" };

    expect(JSON.parse((await visit({ route: "new", ...at })).body)).toMatchObject({
      entitled: null,
      whyNot: expect.stringContaining("want nothing"),
    });
    expect(await visit({ route: "by-hand", ...at, form })).toMatchObject({ status: 409 });
  });
});

describe("what a business gives", () => {
  const row = { place: "1", harm: "any", kind: "credit", fixed: "Rp 25.000" };
  const fields = (rows: Record<string, string>[], more: Record<string, string> = {}) => ({
    currency: "idr",
    perPerson: "100.000",
    inTotal: "5.000.000",
    validDays: "90",
    version: "0",
    ...Object.fromEntries(
      rows.flatMap((each, at) =>
        Object.entries(each).map(([name, value]) => [`rows.${at}.${name}`, value]),
      ),
    ),
    ...more,
  });
  const settle = async (businessId: string, form: Record<string, string>) =>
    knock(
      { route: "_app.settings.compensation.$businessId.edit", side: "write" },
      { cookies: { ...(await cookiesOf(lead)) }, params: { businessId }, form },
    );

  it("is kept version by version, and the second of two people is told", async () => {
    const { businessId } = await createGivingCase();
    await settle(
      businessId,
      fields(
        [
          { ...row, place: "2", kind: "apology" },
          { ...row, harm: "otp", share: "12,5" },
        ],
        {
          version: "1",
          leadUpTo: "50.000",
        },
      ),
    );

    const latest = await db.compensationPolicyVersion.findFirst({ orderBy: { version: "desc" } });
    expect(latest).toMatchObject({
      version: 2,
      byName: "Sari",
      policy: {
        currency: "IDR",
        perPerson: 10_000_000,
        leadUpTo: 5_000_000,
        step: 1,
        rows: [
          { harm: "otp", kind: "credit", fixed: 2_500_000, share: 1_250 },
          { harm: "any", kind: "apology", fixed: 0 },
        ],
      },
    });
    expect(await settle(businessId, fields([row], { version: "1" }))).toMatchObject({
      status: 409,
    });
  });

  it("names what is wrong beside its field, and keeps what was typed", async () => {
    const { businessId } = await createGivingCase();
    const answer = await settle(
      businessId,
      fields(
        [
          { ...row, fixed: "many" },
          { ...row, kind: "voucher", fixed: "", share: "10" },
          { ...row, kind: "points", points: "0" },
          { ...row, lossFrom: "50.000", lossBelow: "40.000" },
          { ...row, share: "250" },
          { ...row, kind: "", fixed: "nonsense in a row that is left out" },
        ],
        { perPerson: "", validDays: "0" },
      ),
    );

    expect(answer.status).toBe(422);
    const { errors, values } = JSON.parse(answer.body);
    expect(values.rows[0].fixed).toBe("many");
    expect(Object.keys(errors).toSorted()).toEqual([
      "perPerson",
      "rows.0.fixed",
      "rows.1.fixed",
      "rows.1.share",
      "rows.2.points",
      "rows.3.lossBelow",
      "rows.4.share",
      "validDays",
    ]);
  });
});
