/** What a letter can say to each of some customers, in the language they read. */
import { EVER_TRUE } from "~/features/assets/ended-how";
import type { Tx } from "~/platform/db.server";
import { formatFor } from "~/platform/i18n/format";
import { openText } from "~/platform/sealed-bytes.server";
import type { Language } from "~templates/bilingual";
import { openWords } from "../../customers/sealed-words.server";
import type { Harm } from "../../harm";
import { impactWindows, wholeWindow } from "../../impact/impact-window";
import type { ApologyValues } from "../campaign/render-apology";

export type Recipient = {
  customerId: string;
  harm: Harm;
  language: Language;
  email: string | null;
  phone: string | null;
  values: ApologyValues;
};

type Asked = { customerId: string; harm: string };

type Row = {
  id: string;
  harm: Harm;
  emailSealed: Uint8Array | null;
  phoneSealed: Uint8Array | null;
  name: Uint8Array | null;
  language: string | null;
  request: string | null;
  happenedAt: Date | null;
};

/** What is the same for everybody in a case. */
export async function everybodysValues(tx: Tx, caseId: string) {
  const of = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      reference: true,
      impact: { select: { from: true, until: true } },
      restrictions: {
        where: { OR: EVER_TRUE },
        select: {
          id: true,
          class: true,
          types: true,
          startedAt: true,
          expiresAt: true,
          liftedAt: true,
        },
      },
      business: { select: { name: true, country: true, timeZone: true } },
    },
  });
  const window = of.impact ?? wholeWindow(impactWindows(of.restrictions));
  const home: Language = of.business?.country === "ID" ? "id" : "en";
  return {
    home,
    zone: of.business?.timeZone ?? "UTC",
    values: (language: Language): ApologyValues => {
      const { date } = formatFor(language, of.business?.timeZone ?? "UTC");
      return {
        business: of.business?.name ?? "",
        reference: of.reference,
        since: window ? date(window.from) : "",
        until: window?.until ? date(window.until) : "",
      };
    },
  };
}

export async function recipientsOf(
  tx: Tx,
  caseId: string,
  asked: readonly Asked[],
): Promise<Recipient[]> {
  const everybody = await everybodysValues(tx, caseId);
  const rows = await tx.$queryRaw<Row[]>`
    SELECT c.id, a.harm, c."emailSealed", c."phoneSealed", t.name, t.language,
      r.reference AS request, r."happenedAt"
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS a("customerId" uuid, harm text)
    JOIN "Customer" c ON c.id = a."customerId"
    LEFT JOIN LATERAL (
      SELECT (array_agg(t."nameSealed" ORDER BY t."toldAt" DESC, t.line DESC)
          FILTER (WHERE t."nameSealed" IS NOT NULL))[1] AS name,
        (array_agg(t.language ORDER BY t."toldAt" DESC, t.line DESC)
          FILTER (WHERE t.language <> ''))[1] AS language
      FROM "CustomerTold" t WHERE t."customerId" = c.id) t ON true
    LEFT JOIN LATERAL (
      SELECT m.reference, m."happenedAt" FROM "MissedRequest" m
      WHERE m."customerId" = c.id AND m."caseId" = ${caseId}::uuid AND m.harm = a.harm
      ORDER BY m."happenedAt" DESC LIMIT 1) r ON true`;
  return rows.map(({ id, harm, emailSealed, phoneSealed, name, language, ...row }) => {
    const speaks = languageOf(language, everybody.home);
    return {
      customerId: id,
      harm,
      language: speaks,
      email: emailSealed && openText("customer email", emailSealed),
      phone: phoneSealed && openText("customer phone", phoneSealed),
      values: {
        ...everybody.values(speaks),
        name: openWords("customer name", name),
        request: row.request ?? "",
        day: row.happenedAt ? formatFor(speaks, everybody.zone).date(row.happenedAt) : "",
      },
    };
  });
}

/** `id_ID`, `Bahasa Indonesia` and `english` are what tables write. */
function languageOf(told: string | null, home: Language): Language {
  if (/^(?:id|in|indo|bahasa)/i.test(told ?? "")) return "id";
  if (/^en/i.test(told ?? "")) return "en";
  return home;
}
