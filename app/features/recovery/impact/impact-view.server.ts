/** The impact of a case: windows, what was lost in them, and how many people that concerns. */
import { sendersOfAsset, sendersOfBusiness } from "~/features/assets/asset-queries.server";
import { restrictionsOfCase } from "~/features/assets/restriction-queries.server";
import type { CaseKey } from "~/features/cases/case-queries.server";
import type { Senders } from "~/features/signals/messages/failure-queries.server";
import { failuresByCode } from "~/features/signals/messages/failure-queries.server";
import {
  isFedWithOutcomes,
  lostByCategory,
  lostSilently,
  lostToRestrictions,
} from "~/features/signals/messages/lost-messages.server";
import { db } from "~/platform/db.server";
import { wholeMinute } from "~/platform/i18n/whole-minute";
import type { Language } from "~templates/bilingual";
import { CAPABILITIES } from "~templates/rules/capabilities";
import { errorCodeRule } from "~templates/rules/error-codes";
import { countTwins } from "../customers/same-person.server";
import { HARM_OF_CATEGORY } from "../harm";
import { keptProgress } from "../progress/kept-progress.server";
import { type Counted, estimateOf, figuresOf, type HarmCount } from "./impact-estimate";
import { impactWindows, wholeWindow } from "./impact-window";

/** A message is given a day to arrive before it counts as lost. */
const GRACE_HOURS = 24;

/** People by name: who is on record twice counts once. Of a case with many, as its figures were last counted. */
async function namedOf(caseId: string): Promise<number> {
  const [rows, kept] = await Promise.all([
    db.affectedCustomer.count({ where: { caseId } }),
    keptProgress(caseId),
  ]);
  return rows - (kept ? kept.figures.twice : await countTwins(db, caseId));
}

export type ImpactView = Awaited<ReturnType<typeof impactView>>;

export async function impactView(
  found: Pick<CaseKey, "id" | "businessId">,
  language: Language,
  now = new Date(),
) {
  const [restrictions, correction, senders, named, waiting] = await Promise.all([
    restrictionsOfCase(found.id),
    db.impactCorrection.findUnique({ where: { caseId: found.id } }),
    sendersOfCase(found),
    namedOf(found.id),
    waitingIn(found.id),
  ]);
  const windows = impactWindows(restrictions);
  const whole = correction ?? wholeWindow(windows);
  const lost = whole
    ? await lostWithin(senders, found.businessId, whole.from, whole.until ?? now, now)
    : NOTHING;
  const figures = figuresOf({
    named,
    failed: lost.failed,
    dropped: lost.dropped,
    sendLog: lost.sendLog,
    waiting,
    told: correction?.toldCount ?? null,
  });
  return {
    now: wholeMinute(now),
    whole: whole && { from: whole.from, until: whole.until },
    correction: correction && {
      from: correction.from,
      until: correction.until,
      toldCount: correction.toldCount,
      reason: correction.reason,
      byName: correction.byName,
      at: correction.at,
    },
    version: correction?.version ?? 0,
    windows: windows.map(({ what, restrictionIds, ...window }) => ({
      ...window,
      what,
      words: CAPABILITIES[what][language],
      sources: restrictions
        .filter(({ id }) => restrictionIds.includes(id))
        .map(({ id, class: hit, startedZone, signalId }) => ({
          id,
          class: hit,
          startedZone,
          signalId,
        })),
    })),
    figures,
    estimate: estimateOf(figures),
    harms: lost.harms,
    codes: lost.codes.map(({ code, count }) => ({
      code,
      count,
      means: errorCodeRule(code)?.means[language] ?? null,
    })),
  };
}

/** Who wrote and got no answer, by imported requests; null where none were imported. */
async function waitingIn(caseId: string): Promise<Counted> {
  const [found] = await db.$queryRaw<{ customers: number; messages: number }[]>`
    SELECT count(DISTINCT "customerId")::int AS customers, count(*)::int AS messages
    FROM "MissedRequest"
    WHERE "caseId" = ${caseId}::uuid AND harm IN ('question', 'complaint')`;
  return found && found.messages > 0 ? found : null;
}

/** Whose messages: of the assets the case is about, else of its whole business. */
async function sendersOfCase({ id, businessId }: Pick<CaseKey, "id" | "businessId">) {
  const assets = await db.caseAsset.findMany({ where: { caseId: id }, select: { assetId: true } });
  if (assets.length > 0) {
    const each = await Promise.all(assets.map(({ assetId }) => sendersOfAsset(assetId)));
    return { senders: [...new Set(each.flat())], businessId: null };
  }
  return { senders: businessId ? await sendersOfBusiness(businessId) : [], businessId };
}

type LostWithin = {
  failed: Counted;
  dropped: Counted;
  sendLog: Counted;
  harms: HarmCount[];
  codes: { code: string; count: number }[];
};

const NOTHING: LostWithin = { failed: null, dropped: null, sendLog: null, harms: [], codes: [] };

async function lostWithin(
  of: Senders,
  businessId: string | null,
  from: Date,
  until: Date,
  now: Date,
): Promise<LostWithin> {
  const [isFed, failed, dropped, codes, categories] = await Promise.all([
    isFedWithOutcomes(of),
    lostToRestrictions(of, { from, until }),
    lostSilently(of, { from, until, graceHours: GRACE_HOURS, now }),
    failuresByCode(of, from, until),
    businessId ? lostByCategory(businessId, { from, until }) : [],
  ]);
  const harms = categories.flatMap(({ category, customers, messages }) => {
    const harm = HARM_OF_CATEGORY[category];
    return harm && messages > 0 ? [{ harm, customers, messages }] : [];
  });
  return {
    failed: isFed ? failed : null,
    dropped: isFed ? dropped : null,
    sendLog:
      categories.length > 0
        ? {
            customers: Math.max(0, ...harms.map(({ customers }) => customers)),
            messages: harms.reduce((sum, { messages }) => sum + messages, 0),
          }
        : null,
    harms,
    codes,
  };
}
