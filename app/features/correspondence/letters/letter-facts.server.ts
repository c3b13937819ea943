/** What a letter can say of a thread by itself, in the language of the thread. */

import { assetLabel } from "~/features/assets/asset-tree";
import { restrictionsOfCase } from "~/features/assets/restriction-queries.server";
import { awaitedOf, promisesFor } from "~/features/correspondence/promised/awaited";
import { promisesOfThreads } from "~/features/correspondence/promised/thread-promises.server";
import { lastWords, type ThreadOnPage } from "~/features/correspondence/thread-queries.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { formatFor } from "~/platform/i18n/format";
import { PACKET_WORDS } from "~templates/letters/packet-words";
import type { LetterValues } from "./render-letter";

const DAY = 86_400_000;

export async function letterFacts(
  person: Person,
  thread: ThreadOnPage,
  now: Date,
): Promise<LetterValues> {
  const { language, case: here } = thread;
  const [of, [inForce], { theirs, ours }, promised] = await Promise.all([
    db.case.findUniqueOrThrow({
      where: { id: here.id },
      select: {
        reference: true,
        summary: true,
        happenedAt: true,
        happenedZone: true,
        business: { select: { name: true, legalName: true } },
        assets: {
          orderBy: { isPrimary: "desc" },
          take: 1,
          select: { asset: { select: { name: true, phone: true, externalId: true } } },
        },
      },
    }),
    restrictionsOfCase(here.id),
    lastWords({ threadId: thread.id, caseId: here.id }),
    promisesOfThreads(db, [thread.id]),
  ]);
  const { turnSince } = thread;
  const awaited = awaitedOf(promisesFor(promised, here.id), { caseId: here.id, turnSince });
  const format = formatFor(language, of.happenedZone);
  const day = (at: Date | null | undefined) => (at ? format.date(at) : "");
  const asset = of.assets[0]?.asset;
  return {
    provider:
      thread.party === "meta_support"
        ? PACKET_WORDS.toMeta[language]
        : (thread.provider?.name ?? ""),
    business: of.business?.legalName || of.business?.name || "",
    asset: asset ? assetLabel(asset) : "",
    since: day(inForce?.startedAt ?? of.happenedAt),
    seen: of.summary,
    reference: `${of.reference} [${thread.tag}]`,
    ticket: thread.theirTicket,
    last_ours: day(ours?.happenedAt),
    last_theirs: day(theirs?.happenedAt),
    promised: awaited ? format.instant(awaited.dueAt) : "",
    waiting_days: String(
      Math.max(1, Math.floor((now.getTime() - thread.turnSince.getTime()) / DAY)),
    ),
    chased: thread.chased > 0 ? String(thread.chased) : "",
    writer: person.name,
  };
}
