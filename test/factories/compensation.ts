import { createHash } from "node:crypto";
import type { Person } from "~/features/identity/person";
import type {
  CompensationPolicy,
  PolicyRow,
} from "~/features/recovery/compensation/compensation-policy";
import { moveGrant } from "~/features/recovery/compensation/grants/move-grants.server";
import {
  type CaseOfGrants,
  proposeFor,
} from "~/features/recovery/compensation/grants/propose-grants.server";
import { EVERYTHING } from "~/features/recovery/compensation/runs/run-filter";
import { sealedWords } from "~/features/recovery/customers/sealed-words.server";
import type { Harm } from "~/features/recovery/harm";
import { db } from "~/platform/db.server";
import { sealText } from "~/platform/sealed-bytes.server";
import { allowed } from "./appeal";
import { createBusiness } from "./business";
import { createActiveCase } from "./case";
import { createImport } from "./consent";
import { next } from "./next";
import { createPerson } from "./person";

export const aRow = (says: Partial<PolicyRow> = {}): PolicyRow => ({
  harm: "any",
  segment: "",
  lossFrom: null,
  lossBelow: null,
  kind: "credit",
  fixed: 10_000,
  share: 0,
  most: null,
  points: 0,
  ...says,
});

export const aPolicy = (says: Partial<CompensationPolicy> = {}): CompensationPolicy => ({
  currency: "IDR",
  rows: [aRow()],
  step: 1,
  perPerson: 1_000_000,
  inTotal: 10_000_000,
  validDays: 90,
  freeUpTo: 0,
  careUpTo: 20_000,
  leadUpTo: null,
  ...says,
});

/** Each time the next version. */
export async function createPolicy(
  businessId: string,
  says: Partial<CompensationPolicy> = {},
): Promise<string> {
  const version = (await db.compensationPolicyVersion.count({ where: { businessId } })) + 1;
  const by = await createPerson();
  const { id } = await db.compensationPolicyVersion.create({
    data: { businessId, version, policy: aPolicy(says), byId: by.id, byName: by.name },
  });
  return id;
}

/** An active case of a business that has settled what it gives. */
export async function createGivingCase(
  says: Partial<CompensationPolicy> = {},
): Promise<CaseOfGrants & { businessId: string; reference: string }> {
  const { id: businessId } = await createBusiness();
  await createPolicy(businessId, says);
  const { id, phase, reference } = await createActiveCase({ businessId });
  return { id, businessId, phase, reference };
}

type Missed = { harm?: Harm; loss?: number; currency?: string; reference?: string };

/** A customer who was let down in a case, by so many things. */
export async function createLetDown(
  { id: caseId, businessId }: { id: string; businessId: string | null },
  { missed = [{}], segment = "" }: { missed?: readonly Missed[]; segment?: string } = {},
): Promise<string> {
  const number = next();
  const { id: customerId } = await db.customer.create({
    data: {
      businessId: businessId ?? "",
      personHash: createHash("sha256").update(`customer ${number}`).digest(),
      phoneEnd: String(number).padStart(4, "0").slice(-4),
      phoneHint: "+62•••••••90",
      affected: { create: { caseId } },
      ...(segment && {
        told: {
          create: {
            importId: "00000000-0000-7000-8000-000000000001",
            line: number,
            caseId,
            nameSealed: sealedWords("customer name", `Customer ${number}`),
            language: "id",
            segment,
          },
        },
      }),
    },
  });
  for (const { harm = "order_notice", loss, currency = "IDR", reference = "" } of missed) {
    await db.missedRequest.create({
      data: {
        caseId,
        customerId,
        harm,
        reference,
        lossMinor: loss === undefined ? null : BigInt(loss),
        currency: loss === undefined ? "" : currency,
        happenedAt: new Date("2026-11-20T03:00:00Z"),
      },
    });
  }
  return customerId;
}

/** As many as one transaction has time for. */
const PORTION = 500;

/** So many proposals, each for somebody else. */
export async function createProposals(
  of: CaseOfGrants & { businessId: string },
  count: number,
  by?: Person,
): Promise<string[]> {
  const person = by ?? (await createPerson({ roles: ["customer_care"] }));
  const customers: string[] = [];
  for (let each = 0; each < count; each += 1) customers.push(await createLetDown(of));
  for (let from = 0; from < count; from += PORTION) {
    allowed(await proposeFor(person, of, customers.slice(from, from + PORTION)));
  }
  const grants = await db.grant.findMany({
    where: { customerId: { in: customers } },
    orderBy: { number: "asc" },
    select: { id: true },
  });
  return grants.map(({ id }) => id);
}

/** A pool with so many free codes. */
export async function createPool(
  businessId: string,
  {
    codes = 1,
    valueMinor = 10_000,
    ...says
  }: { codes?: number; valueMinor?: number; name?: string } = {},
): Promise<string> {
  const by = await createPerson();
  const { id } = await db.voucherPool.create({
    data: {
      businessId,
      name: says.name ?? `Vouchers ${next()}`,
      valueMinor: BigInt(valueMinor),
      currency: "IDR",
      createdById: by.id,
      createdByName: by.name,
    },
  });
  const { id: importId } = await createImport(businessId, { kind: "voucher_codes", state: "done" });
  await db.voucherCode.createMany({
    data: Array.from({ length: codes }, (_, line) => {
      const code = `SENJA-${next()}-${line}`;
      return {
        poolId: id,
        businessId,
        importId,
        line: line + 1,
        codeSealed: sealText("voucher code", code),
        codeHash: createHash("sha256").update(code).digest(),
        hint: "SE•••••",
      };
    }),
  });
  return id;
}

/** A voucher that was handed out, the pool its code is from, and a run: what addresses name. */
export async function createCompensation(of: { id: string; businessId: string }) {
  await createPolicy(of.businessId, { rows: [aRow({ kind: "voucher" })] });
  const poolId = await createPool(of.businessId, { codes: 2 });
  const care = await createPerson({ roles: ["customer_care"] });
  const lead = await createPerson();
  const at = { ...of, phase: "active" } as const;
  const [grantId = ""] = await createProposals(at, 1, care);
  const moving = { caseId: of.id, businessId: of.businessId, id: grantId };
  allowed(await moveGrant(lead, { ...moving, move: "approve" }));
  allowed(await moveGrant(care, { ...moving, move: "issue" }));
  const { id: runId } = await db.grantRun.create({
    data: {
      caseId: of.id,
      what: "propose",
      filter: EVERYTHING,
      state: "done",
      total: 1,
      startedById: care.id,
      startedByName: care.name,
    },
  });
  return { grantId, poolId, runId };
}
