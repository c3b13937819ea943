/** What was said in the messages of a case, for the coach of its appeals to hold texts against. */
import type { Statement } from "~/features/appeals/coach/remark";
import { saidIn } from "~/features/appeals/coach/said";
import { messagePath } from "~/features/correspondence/thread-path";
import { whoIs } from "~/features/correspondence/who-is";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { nameOf, textsFor } from "~/platform/i18n/texts.server";
import { placeOf } from "./contradiction-key";

const LATEST = 200;
const LONGEST_TEXT = 20_000;

/** The latest first; only sentences that can be compared, without those that were let go. */
export async function messageStatements(
  { language }: Pick<Person, "language">,
  { caseId, case: { reference } }: { caseId: string; case: { reference: string } },
  tx: Tx = db,
): Promise<Statement[]> {
  const found = await tx.message.findMany({
    where: {
      thread: { cases: { some: { caseId } } },
      direction: { in: ["in", "out"] },
      AND: [
        { OR: [{ caseId: null }, { caseId }] },
        { OR: [{ state: null }, { state: { in: ["handed_over", "sent", "unconfirmed"] } }] },
      ],
    },
    orderBy: [{ happenedAt: "desc" }, { id: "desc" }],
    take: LATEST,
    select: {
      id: true,
      direction: true,
      text: true,
      happenedAt: true,
      thread: { select: { id: true, party: true, provider: { select: { name: true } } } },
      dismissals: { where: { kind: "contradiction", caseId }, select: { key: true } },
    },
  });
  const t = textsFor(language);
  return found.flatMap(({ id, direction, text, happenedAt, thread, dismissals }) => {
    const who = nameOf(language, "threads.whom", whoIs(thread));
    const source = t(direction === "in" ? "watch.sources.theirs" : "watch.sources.ours", { who });
    const gone = new Set(dismissals.map(({ key }) => placeOf(key)));
    return saidIn(text.slice(0, LONGEST_TEXT))
      .filter(({ start, end }) => !gone.has(`${start}-${end}`))
      .map((said) => ({
        source,
        text: said.text,
        at: happenedAt.toISOString(),
        href: messagePath({ reference, id: thread.id }, id),
      }));
  });
}
