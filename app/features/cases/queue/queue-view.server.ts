/** The queue as one reader sees it: rows, filters and views, worded. */
import { businessChoices } from "~/features/assets/asset-queries.server";
import { hitTone } from "~/features/cases/case-tones";
import { peopleWhoLead } from "~/features/cases/people/people-of-case.server";
import { clockName } from "~/features/cases/timeline/word-event.server";
import { BUCKETS, RESTRICTION_CLASSES } from "~/features/enforcement/restriction-class";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import type { TextKey, Translate } from "~/platform/i18n/text-key";
import { nameOf } from "~/platform/i18n/texts.server";
import { wholeMinute } from "~/platform/i18n/whole-minute";
import { hasGivenAwayLately } from "./assigning/assignment-run-queries.server";
import { type CaseInQueue, COUNT_LIMIT, caseQueue, queueSize } from "./case-queue.server";
import { hasNoFilter, readFilter, readPlace, viewQuery } from "./queue-filter";
import { savedViewsOf } from "./saved-views.server";

export type QueueView = Awaited<ReturnType<typeof queueView>>;
export type QueueRow = QueueView["rows"][number];

export async function queueView(
  person: Person,
  query: URLSearchParams,
  t: Translate,
  now = new Date(),
) {
  const filter = readFilter(query);
  const [page, size, views, businesses, leads, hasGivenAway] = await Promise.all([
    caseQueue(person, filter, readPlace(query), now),
    queueSize(person, filter, now),
    savedViewsOf(person.id),
    businessChoices(person),
    peopleWhoLead(),
    hasGivenAwayLately(person, now),
  ]);
  const named = (vocabulary: string, value: string) => nameOf(person.language, vocabulary, value);

  return {
    now: wholeMinute(now),
    rows: page.rows.map((row) => shownRow(row, person, t)),
    next: page.next,
    previous: page.previous,
    size: Math.min(size, COUNT_LIMIT),
    isMore: size > COUNT_LIMIT,
    isEverything: hasNoFilter(query),
    query: viewQuery(query),
    views,
    mayOpen: can(person, "case:open"),
    mayAssign: can(person, "case:assign"),
    hasGivenAway,
    choices: {
      buckets: BUCKETS.map((value) => ({ value, label: named("enforcement.bucket", value) })),
      classes: RESTRICTION_CLASSES.map((value) => ({
        value,
        label: named("enforcement.class", value),
      })),
      businesses: businesses.map(({ id, name }) => ({ value: id, label: name })),
      leads: leads.map(({ id, name }) => ({ value: id, label: name })),
    },
  };
}

function shownRow(row: CaseInQueue, person: Person, t: Translate) {
  const { id, reference, phase, business, asset, assets, owner, isDrill, tracks } = row;
  return {
    id,
    reference,
    phase,
    business,
    asset,
    otherAssets: Math.max(0, assets - 1),
    hit: row.class
      ? { name: t(`enforcement.class.${row.class}` as TextKey), tone: hitTone(row) }
      : null,
    heard:
      row.heardClass && row.heardClass !== row.class
        ? t(`enforcement.class.${row.heardClass}` as TextKey)
        : null,
    tracks,
    clock:
      row.clock && row.nextDueAt
        ? {
            name: clockName(row.clock, row.clockNote, { t, language: person.language }),
            dueAt: row.nextDueAt,
          }
        : null,
    owner,
    isDrill,
    summary: row.summary,
    updatedAt: row.updatedAt,
    createdAt: row.createdAt,
    happenedAt: row.happenedAt,
  };
}
