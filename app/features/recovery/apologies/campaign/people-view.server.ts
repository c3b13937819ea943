/** Who a campaign is for and how it went with each: masked, page by page, or as a file. */
import { can, type Role } from "~/features/identity/permissions";
import { maskedName } from "~/features/recovery/customers/masked-name";
import { lastName, openWords } from "~/features/recovery/customers/sealed-words.server";
import type { Harm } from "~/features/recovery/harm";
import { db } from "~/platform/db.server";
import type { TextKey, Translate } from "~/platform/i18n/text-key";
import { openText } from "~/platform/sealed-bytes.server";
import { csvLine } from "~/platform/tables/write-csv";
import { Prisma } from "~prisma/generated/client";
import { verdictsNow } from "../sending/verdicts-now.server";
import { reasonKey } from "../ui/reason-key";
import { type CampaignChannel, isHandedOut } from "./campaign-lifecycle";

const ROWS_ON_PAGE = 50;
const ROWS_AT_ONCE = 2_000;

export const PEOPLE_FILTERS = ["all", "unreached", "unconfirmed", "waiting", "sent"] as const;
export type PeopleFilter = (typeof PEOPLE_FILTERS)[number];

const STATES: Readonly<Record<PeopleFilter, readonly string[] | null>> = {
  all: null,
  unreached: ["skipped", "failed"],
  unconfirmed: ["unconfirmed"],
  waiting: ["waiting", "handed_over"],
  sent: ["sent"],
};

export const peopleFilter = (typed: string | null): PeopleFilter =>
  PEOPLE_FILTERS.find((each) => each === typed) ?? "all";

type Reader = { roles: readonly Role[] };

export type PersonInCampaign = {
  id: string;
  customerId: string;
  name: string;
  contact: string;
  harm: Harm;
  state: "waiting" | "handed_over" | "sent" | "skipped" | "failed" | "unconfirmed";
  reason: string;
  words: string;
  wave: number;
  /** How far a message over WhatsApp got; empty where nothing was told of it. */
  arrival: "" | "delivered" | "read";
  nextTryAt: Date | null;
  settledAt: Date | null;
  /** Of somebody to be called, or handed out to another tool: why not now, and until when. */
  notNow: { reason: string; until: Date | null } | null;
};

type Row = Omit<PersonInCampaign, "contact" | "notNow"> & {
  phoneHint: string;
  emailHint: string;
  phoneSealed: Uint8Array | null;
};

type Of = { caseId: string; businessId: string | null };

type Asked = {
  campaignId: string;
  channel: CampaignChannel;
  isElsewhere: boolean;
  filter: PeopleFilter;
  after: string | null;
};

export async function peopleOf(reader: Reader, of: Of, asked: Asked, now: Date) {
  const rows = await rowsOf(asked, ROWS_ON_PAGE + 1);
  const page = rows.slice(0, ROWS_ON_PAGE);
  const barred = await barredNow(of, asked, page, now);
  const seesNames = can(reader, "customer:reveal");
  return {
    people: page.map(({ phoneHint, emailHint, phoneSealed: _phone, ...row }) => ({
      ...row,
      name: seesNames ? row.name : maskedName(row.name),
      contact: hintOf(asked.channel, { phoneHint, emailHint }),
      notNow: barred.get(row.id) ?? null,
    })),
    next: rows.length > ROWS_ON_PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}

/** Whom of those who wait for somebody to reach them nobody may reach at this moment. */
async function barredNow(
  { caseId, businessId }: Of,
  { campaignId, ...outreach }: Pick<Asked, "channel" | "isElsewhere" | "campaignId">,
  rows: readonly Row[],
  now: Date,
): Promise<Map<string, NonNullable<PersonInCampaign["notNow"]>>> {
  const barred = new Map<string, NonNullable<PersonInCampaign["notNow"]>>();
  const waiting = rows.filter(({ state }) => state === "waiting");
  if (!isHandedOut(outreach) || !businessId || waiting.length === 0) return barred;
  const { channel } = outreach;
  const of = { campaignId, caseId, businessId, channel };
  const verdicts = await verdictsNow(of, waiting, now);
  for (const { id, customerId } of waiting) {
    const verdict = verdicts.get(customerId);
    if (verdict?.allowed !== false) continue;
    barred.set(id, { reason: verdict.reasons[0]?.key ?? "", until: verdict.opensAt });
  }
  return barred;
}

/**
 * Who a campaign is for and how it went. In the clear is only who is to be called now, for whoever
 * makes the calls: the door asks for the right to see it. Nobody is on a list of calls who may not be
 * called at this moment; its last column is for how each call went, and it can be brought back filled
 * in. What another tool sends is handed out instead (`sending/hand-out`).
 */
export async function* peopleFile(
  of: Of,
  asked: Omit<Asked, "after">,
  t: Translate,
  now = () => new Date(),
) {
  const column = (name: string) => t(`campaigns.people.${name}` as TextKey);
  const isCall = asked.channel === "call";
  const headings = [
    "id",
    ...["name", "contact", "harm", "state"].map(column),
    t("campaigns.page.reason"),
    ...(isCall ? [column("result")] : []),
  ];
  yield Buffer.from(`\ufeff${csvLine(headings)}`);
  for (let after: string | null = null; ; ) {
    const rows: Row[] = await rowsOf({ ...asked, after }, ROWS_AT_ONCE);
    const last = rows.at(-1);
    if (!last) return;
    const barred = await barredNow(of, asked, rows, now());
    yield Buffer.from(
      rows
        .filter(({ id }) => !barred.has(id))
        .map(({ id, name, harm, state, reason, wave, ...row }) =>
          csvLine([
            id,
            name,
            isCall && state === "waiting" && wave > 0 && row.phoneSealed
              ? openText("customer phone", row.phoneSealed)
              : hintOf(asked.channel, row),
            t(`recovery.harms.${harm}`),
            t(`campaigns.deliveryStates.${state}`),
            reason && t(reasonKey(reason)),
            ...(isCall ? [""] : []),
          ]),
        )
        .join(""),
    );
    after = last.id;
  }
}

const hintOf = (channel: string, { phoneHint, emailHint }: Pick<Row, "phoneHint" | "emailHint">) =>
  channel === "email" ? emailHint : phoneHint;

const isId = (text: string | null): text is string => /^[0-9a-f-]{36}$/.test(text ?? "");

const rowsOf = async ({ campaignId, filter, after }: Asked, most: number): Promise<Row[]> => {
  const states = STATES[filter];
  const rows = await db.$queryRaw<(Omit<Row, "name"> & { name: Uint8Array | null })[]>`
    SELECT d.id, d."customerId", d.harm, d.state::text, d.reason, d.words, d.wave, d.arrival,
      d."nextTryAt",
      COALESCE(d."sentAt", d."handedOverAt") AS "settledAt",
      c."phoneHint", c."emailHint", c."phoneSealed",
      ${lastName(Prisma.sql`c.id`)} AS name
    FROM "ApologyDelivery" d JOIN "Customer" c ON c.id = d."customerId"
    WHERE d."campaignId" = ${campaignId}::uuid
      AND ${states ? Prisma.sql`d.state::text = ANY (${[...states]}::text[])` : Prisma.sql`TRUE`}
      AND ${isId(after) ? Prisma.sql`d.id > ${after}::uuid` : Prisma.sql`TRUE`}
    ORDER BY d.id LIMIT ${most}`;
  return rows.map((row) => ({ ...row, name: openWords("customer name", row.name) }));
};
