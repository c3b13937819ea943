/** What messages say against the appeal of a case, both quoted. It is shown; a person decides. */
import {
  type Contradiction,
  everyContradiction,
  readStatements,
} from "~/features/appeals/coach/contradictions";
import type { Statement } from "~/features/appeals/coach/remark";
import { saidIn } from "~/features/appeals/coach/said";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { appealStatements } from "./appeal-statements.server";
import { contradictionKey, keptKey } from "./contradiction-key";

export type ShownContradiction = {
  key: string;
  kind: Contradiction["kind"];
  mine: string;
  theirs: Statement;
};

type Watched = { id: string; direction: string; text: string };

const LONGEST_TEXT = 20_000;

/** By message; at most one for each sentence, and none that somebody let go. */
export async function watchMessages(
  person: Pick<Person, "language">,
  of: { id: string; reference: string },
  messages: readonly Watched[],
  tx: Tx = db,
): Promise<Record<string, ShownContradiction[]>> {
  const spoken = messages
    .filter(({ direction }) => direction !== "internal")
    .map(({ id, text }) => ({ id, text: text.slice(0, LONGEST_TEXT) }))
    .filter(({ text }) => saidIn(text).length > 0);
  if (spoken.length === 0) return {};
  const statements = readStatements(await appealStatements(person, of, tx));
  if (statements.length === 0) return {};

  const gone = await tx.messageDismissal.findMany({
    where: {
      messageId: { in: spoken.map(({ id }) => id) },
      kind: "contradiction",
      caseId: of.id,
    },
    select: { messageId: true, key: true },
  });
  const isGone = (messageId: string, key: string) =>
    gone.some((each) => each.messageId === messageId && each.key === keptKey(of.id, key));
  return Object.fromEntries(
    spoken.flatMap(({ id, text }) => {
      const found = firstOfEach(
        everyContradiction(text, statements).filter((each) => !isGone(id, contradictionKey(each))),
      );
      return found.length > 0 ? [[id, found.map(shown)]] : [];
    }),
  );
}

/** One for each sentence of the message. */
function firstOfEach(found: readonly Contradiction[]): Contradiction[] {
  const first = new Map<number, Contradiction>();
  for (const each of found) if (!first.has(each.mine.start)) first.set(each.mine.start, each);
  return [...first.values()];
}

const shown = (found: Contradiction): ShownContradiction => ({
  key: contradictionKey(found),
  kind: found.kind,
  mine: found.mine.text,
  theirs: found.theirs,
});
