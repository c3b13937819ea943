/** The notifications of one person, newest first, worded. What they may no longer see is gone. */
import { withinCases } from "~/features/cases/case-scope";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import type { Translate } from "~/platform/i18n/text-key";
import { placeOf } from "../notice-place";
import { wordNotice } from "../telling/word-notice.server";

const PAGE = 50;

export type NoticeInList = Awaited<ReturnType<typeof noticeList>>["notices"][number];

type Asked = { only: "unread" | "all"; before: string | null };

/** @param before id of the last one on the page before */
export async function noticeList(person: Person, { only, before }: Asked, t: Translate) {
  const last =
    before && (await db.notification.findFirst({ where: { id: before, personId: person.id } }));
  const rows = await db.notification.findMany({
    where: {
      AND: [
        visibleTo(person),
        only === "unread" ? { readAt: null } : {},
        last
          ? {
              OR: [
                { createdAt: { lt: last.createdAt } },
                { createdAt: last.createdAt, id: { lt: last.id } },
              ],
            }
          : {},
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    select: { ...shown, createdAt: true, readAt: true, severity: true },
  });
  const notices = rows.slice(0, PAGE).map(({ params, case: known, ...row }) => ({
    id: row.id,
    severity: row.severity,
    at: row.createdAt,
    isRead: row.readAt !== null,
    said: wordNotice(
      { ...row, params, reference: known?.reference ?? null },
      { t, language: person.language },
    ),
  }));
  return { notices, next: rows.length > PAGE ? (notices.at(-1)?.id ?? null) : null };
}

/** The page that one of one's own leads to; null when there is no such notification. */
export async function placeOfNotice(person: Person, id: string): Promise<string | null> {
  const row = await db.notification.findFirst({
    where: { AND: [{ id }, visibleTo(person)] },
    select: shown,
  });
  if (!row) return null;
  return placeOf({ ...row, params: Object(row.params), reference: row.case?.reference ?? null });
}

const shown = {
  id: true,
  kind: true,
  subjectId: true,
  params: true,
  count: true,
  case: { select: { reference: true } },
} as const;

const visibleTo = (person: Person) => ({
  personId: person.id,
  inApp: true,
  ...(person.businessIds && {
    OR: [
      { case: withinCases(person) },
      { caseId: null, businessId: { in: [...person.businessIds] } },
      // What belongs to no business was told to this person because it is theirs.
      { caseId: null, businessId: null },
    ],
  }),
});
