/**
 * Ids that are typed, not addressed: every field of every form that takes one, found in the schemas
 * the actions themselves use. What belongs to a business one does not work with is refused in the
 * very words that an id of nothing is; and each field is shown to be read at all, by one's own id.
 */
import { beforeEach, expect, it, vi } from "vitest";
import type { z } from "zod/mini";
import { ROLES } from "~/features/identity/permissions";
import { db, pool } from "~/platform/db.server";
import { createReadyDraft } from "~test/factories/appeal";
import { createInstallation } from "~test/factories/installation";
import { next } from "~test/factories/next";
import { createPerson } from "~test/factories/person";
import { cookiesOf } from "~test/support/requests";
import { type Answer, DOORS, type Door, knock, missing } from "./doors";
import { createWorld, isLimited } from "./world";

const seen = vi.hoisted(() => ({ schemas: [] as unknown[] }));

vi.mock("~/platform/forms/forms.server", async (original) => {
  const real = await original<typeof import("~/platform/forms/forms.server")>();
  return {
    ...real,
    parseForm: (...given: Parameters<typeof real.parseForm>) => {
      seen.schemas.push(given[1]);
      return real.parseForm(...given);
    },
    parseFields: (...given: Parameters<typeof real.parseFields>) => {
      seen.schemas.push(given[1]);
      return real.parseFields(...given);
    },
  };
});

beforeEach(async () => {
  await createInstallation();
});

const NOBODYS = "00000000-0000-7000-8000-00000000dead";
const NO_CASE = "C-2019-9999";

type Schema = z.core.$ZodType & { safeParse(value: unknown): { success: boolean } };
type Def = { type: string; shape?: Record<string, Schema>; innerType?: Schema; element?: Schema };
const defOf = (schema: Schema) => schema._zod.def as unknown as Def & { in?: Schema; out?: Schema };

/** What a form may say; the first that a field takes is sent. */
const SAYINGS = [
  "Words that say something",
  "2026-11-21T10:00",
  "2026-11-21",
  "Asia/Jakarta",
  "someone@example.com",
  "https://example.com/hook",
  "1",
  "60",
  "on",
];
/** Two forms are sent: one that says as little as it may, and one that says all it can. */
const WAYS = [
  ["", ...SAYINGS],
  [...SAYINGS, ""],
] as const;
/** What no generator would guess, by the name of the field. */
const NAMED: Readonly<Record<string, string>> = {
  roles: "support_lead",
  sees: "some",
  seenPhase: "active",
  phone: "+6281190007331",
  email: "",
  externalId: "",
  contentHash: "0".repeat(64),
  host: "imap.toko.example",
  port: "993",
};
/** Who may see what is decided for the whole installation, by whoever administers its members. */
const OF_ALL = /^_app\.settings\.members\./;
/** Everybody may know of these: they belong to the installation. */
const SHARED =
  /(^|\.)(providerIds?|calendarId|ownerId|macroId|personId|seenOwnerId|seenPersonId|id)$/;

/**
 * Fields that one's own id makes no visible difference in, since the sample is not that far: there
 * the proof is that answers are equal and that nothing of the others is touched.
 */
const UNREAD = [
  "_app.assets.$assetId.move parentId",
  "_app.cases.$ref.appeals.$number.decision evidenceId",
  "_app.cases.$ref.appeals.$number.library from",
  "_app.cases.$ref.appeals.$number.submission receiptId",
  "_app.cases.$ref.appeals.containment restrictionId",
  "_app.cases.$ref.appeals.doors._index assetId",
  "_app.cases.$ref.appeals.offer restrictionId",
  "_app.cases.$ref.appeals.routes restrictionId",
  "_app.cases.$ref.facts assetIds",
  "_app.cases.$ref.recovery.compensation.decision ids",
  "_app.cases.$ref.recovery.compensation.handing-out ids",
  "_app.cases.$ref.recovery.requests.new reference",
  "_app.cases.$ref_.appeals.$number.evidence_.addition exhibits",
  "_app.cases.$ref_.appeals.$number.evidence_.addition seen",
  "_app.cases.$ref_.appeals.$number.evidence seen",
  "_app.cases.assignments._index ids",
  "_app.cases.new assetIds",
  "_app.inbox.$signalId.asset businessId",
  "_app.inbox.$signalId.joining reference",
  "_app.inbox.$signalId.link assetId",
  "_app.mail.$mailId.filing threadId",
  "_app.mail.$mailId.filing reference",
  "_app.mail.$mailId.thread reference",
  "_app.tasks.changes._index ids",
  "_app.tasks.macros ids",
];

type Leaf = { name: string; schema: Schema };

/** The fields of a form by their dotted names; a list of parts is sent with one part. */
function leavesOf(schema: Schema, path: readonly string[] = []): Leaf[] {
  const def = defOf(schema);
  if (def.shape)
    return Object.entries(def.shape).flatMap(([name, each]) => leavesOf(each, [...path, name]));
  if (def.innerType) {
    const inner = leavesOf(def.innerType, path);
    return inner.length === 1 && inner[0]?.name === path.join(".")
      ? [{ name: path.join("."), schema }]
      : inner;
  }
  if (def.element && defOf(def.element).shape) return leavesOf(def.element, [...path, "0"]);
  return [{ name: path.join("."), schema }];
}

const takes = (schema: Schema, value: unknown) => schema.safeParse(value).success;
const isCase = (name: string) => /(^|\.)(reference|ref|case)$/.test(name);
const namesSomething = ({ name, schema }: Leaf) =>
  isCase(name)
    ? takes(schema, NO_CASE)
    : !/password/i.test(name) &&
      !SHARED.test(name) &&
      takes(schema, NOBODYS) &&
      !takes(schema, "no id") &&
      !takes(schema, "0".repeat(60));

function sayingFor({ schema, name }: Leaf, sayings: readonly string[]): string {
  const known = NAMED[name.split(".").at(-1) ?? ""];
  if (known !== undefined && takes(schema, known)) return known;
  if (/(^|\.)version(\.|$)/.test(name)) return "1";
  return [...optionsOf(schema), ...sayings].find((each) => takes(schema, each)) ?? "";
}

function optionsOf(schema: Schema): string[] {
  const def = defOf(schema) as Def & { entries?: Record<string, string>; options?: Schema[] } & {
    in?: Schema;
    out?: Schema;
  };
  if (def.entries) return Object.values(def.entries);
  return [def.innerType, def.in, def.out, ...(def.options ?? [])]
    .filter((each) => each !== undefined)
    .flatMap(optionsOf);
}

async function createHouse() {
  const world = await createWorld();
  const draft = await createReadyDraft();
  const { id: caseId } = await db.case.findUniqueOrThrow({ where: { reference: world.ref } });
  const item = await db.remediationItem.findFirstOrThrow({ where: { caseId: draft.caseId } });
  const round = { ref: draft.reference, number: String(draft.number), item: item.id };
  return {
    world,
    round,
    businesses: [world.businessId, draft.business.id],
    references: [world.ref, draft.reference],
    /** In the same order in each house. */
    ids: [
      caseId,
      draft.caseId,
      world.businessId,
      draft.business.id,
      world.assetId,
      draft.waba.id,
      world.exhibitId,
      draft.exhibitId,
      world.restrictionId,
      draft.restrictionId,
      world.threadId,
      world.taskId,
      world.customerId,
      world.grantId,
      item.id,
    ],
  };
}
type House = Awaited<ReturnType<typeof createHouse>>;

function paramsOf(door: Door, { world, round }: House): Record<string, string> {
  const own = Object.fromEntries(door.params.filter(isLimited).map((name) => [name, world[name]]));
  const isRound = door.params.includes("number");
  return {
    ...missing(door.params),
    question: "trigger",
    section: "what_happened",
    ...own,
    ...(isRound && round),
  };
}

/** An answer may repeat the id it was asked with, name what it made itself, and count up. */
const CHANCE = [
  /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
  /C-20\d\d-\d{4,}/g,
  /(?<=version\\?":)\d+/g,
  /\d{4}-\d\d-\d\dT[\d:.]+Z/g,
];
const masked = (answer: Answer) =>
  CHANCE.reduce((text, chance) => text.replaceAll(chance, "…"), JSON.stringify(answer));

/** Where the first begins to differ from the second. */
function partFrom(text: string, other: string): string {
  const at = [...text].findIndex((letter, index) => letter !== other[index]);
  return text.slice(Math.max(0, at - 60), at + 120);
}

/** All that is on record of some ids, wherever it stands; what a run was asked for is a wish. */
async function recordOf(ids: readonly string[]): Promise<Record<string, string>> {
  const { rows: tables } = await pool().query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables
     WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'TaskRun', 'AssignmentRun')`,
  );
  const told: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await pool().query<{ hash: string }>(
      `SELECT coalesce(string_agg(t::text, '' ORDER BY t::text), '') AS hash FROM "${name}" t
       WHERE t::text ~ $1`,
      [ids.join("|")],
    );
    told[name] = rows[0]?.hash ?? "";
  }
  return told;
}

it("are refused as if nothing had them, and nothing of theirs is touched", async () => {
  const foreign = await createHouse();
  const before = await recordOf(foreign.ids);
  const leaks: string[] = [];
  const unread = new Set<string>();
  const read = new Set<string>();
  let own = await createHouse();
  let person = await createPerson({ roles: [...ROLES], businessIds: own.businesses });

  const ask = async (door: Door, form: Record<string, string>) => {
    const cookies = await cookiesOf(person);
    return masked(await knock(door, { params: paramsOf(door, own), cookies, form }));
  };
  for (const door of DOORS.filter(({ side, route }) => side === "write" && !OF_ALL.test(route))) {
    seen.schemas.length = 0;
    await ask(door, {});
    const leaves = seen.schemas.flatMap((schema) => leavesOf(schema as Schema));
    const naming = leaves.filter(namesSomething);
    for (const leaf of naming) {
      const name = `${door.route} ${leaf.name}`;
      const nothing = isCase(leaf.name) ? NO_CASE : NOBODYS;
      const [theirs, ours] = isCase(leaf.name)
        ? [foreign.references, own.references]
        : [foreign.ids, own.ids];
      for (const way of WAYS) {
        const said = Object.fromEntries(leaves.map((each) => [each.name, sayingFor(each, way)]));
        // An address is one mailbox.
        if (said.address) said.address = `desk-${next()}@example.com`;
        const none = await ask(door, { ...said, [leaf.name]: nothing });
        for (const id of theirs) {
          const answer = await ask(door, { ...said, [leaf.name]: id });
          if (answer !== none)
            leaks.push(`${name}: ${partFrom(answer, none)} instead of ${partFrom(none, answer)}`);
        }
        for (const id of ours) {
          if (read.has(name)) break;
          if ((await ask(door, { ...said, [leaf.name]: id })) !== none) read.add(name);
        }
      }
      if (!read.has(name)) unread.add(name);
      // What is one's own was changed by this.
      own = await createHouse();
      person = await createPerson({ roles: [...ROLES], businessIds: own.businesses });
    }
  }

  expect(leaks).toEqual([]);
  expect([...unread].toSorted()).toEqual(UNREAD.toSorted());
  expect(await recordOf(foreign.ids)).toEqual(before);
}, 300_000);
