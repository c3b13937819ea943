/** The top of a case as one reader sees it, worded. */
import { assetLabelInFull } from "~/features/assets/asset-tree";
import { isOpen } from "~/features/cases/case-phase";
import { hitTone, trackTone } from "~/features/cases/case-tones";
import { clockName } from "~/features/cases/timeline/word-event.server";
import {
  type NextAction,
  nextActions,
  stageTracks,
  type Track,
} from "~/features/cases/tracks/tracks";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import type { TextKey, Translate } from "~/platform/i18n/text-key";
import { wholeMinute } from "~/platform/i18n/whole-minute";
import { actionsOpenTo } from "./case-actions";
import type { CaseHead } from "./case-head.server";
import { placeFor } from "./case-places";

export type HeadView = ReturnType<typeof headView>;
export type NextView = HeadView["next"];

export function headView(head: CaseHead, person: Person, t: Translate, now = new Date()) {
  const { reference, phase, business, owner, tracks, assets } = head;
  const [first, ...others] = assets;
  return {
    reference,
    phase,
    business,
    owner,
    isOpen: isOpen(phase),
    isDrill: head.isDrill,
    isSample: head.isSample,
    happenedAt: head.happenedAt,
    happenedZone: head.happenedZone,
    summary: head.summary,
    hit: head.class
      ? { name: t(`enforcement.class.${head.class}` as TextKey), tone: hitTone(head) }
      : null,
    heard:
      head.heardClass && head.heardClass !== head.class
        ? t(`enforcement.class.${head.heardClass}` as TextKey)
        : null,
    mayBeOver: head.mayBeOver,
    bucket: head.bucket ? t(`enforcement.bucket.${head.bucket}` as TextKey) : null,
    asset: first ? { label: assetLabelInFull(first), id: first.id, others: others.length } : null,
    missed: isOpen(phase)
      ? head.missed.map(({ id, kind, note, dueAt }) => ({
          id,
          name: clockName(kind, note, { t, language: person.language }),
          dueAt: new Date(dueAt),
        }))
      : [],
    mergedInto: head.mergedInto,
    mayUndoMerge: phase === "merged" && can(person, "case:merge"),
    outcome: head.outcome,
    outcomeReason: head.outcomeReason,
    closedAt: head.closedAt,
    monitoringUntil: head.monitoringUntil,
    stages: stageTracks(tracks).map((track) => stageOf(track, head, person, t)),
    tasks: tracks.find(({ stage }) => stage === "tasks")?.summary.params ?? null,
    next: nextOf(tracks, person, isOpen(phase), t, now),
    actions: actionsOpenTo(person, phase),
    mayAssign: can(person, "case:assign"),
    now: wholeMinute(now),
  };
}

const PLACES: Partial<Record<Track["stage"], string>> = {
  classify: "classify",
  appeal: "appeals",
  bsp: "threads",
  recovery: "recovery",
};

function stageOf(
  { stage, state, summary }: Track,
  { reference }: CaseHead,
  person: Person,
  t: Translate,
) {
  const place = placeFor(person, PLACES[stage] ?? "");
  return {
    stage,
    label: t(`cases.stages.${stage}`),
    state: t(summary.key, summary.params),
    tone: trackTone[state],
    href: place === null ? null : `/cases/${reference}/${place}`,
  };
}

function nextOf(tracks: Track[], person: Person, isOpenCase: boolean, t: Translate, now: Date) {
  if (!isOpenCase) return null;
  const { mine, others } = nextActions(tracks, person, now);
  const [first, ...after] = mine;
  const rest = after.filter(({ href }) => !href.startsWith("tasks")); // those stand beside it
  return {
    mine: first ? wordAction(first, t) : null,
    also: rest.slice(0, 3).map((action) => wordAction(action, t)),
    alsoMore: Math.max(0, rest.length - 3),
    others: first
      ? []
      : others.slice(0, 2).map((action) => ({
          ...wordAction(action, t),
          href: placeFor(person, action.href),
          who: whoDoes(action, t),
        })),
  };
}

export function wordAction(
  { key, params, reasonKey, reasonParams, href, dueAt }: NextAction,
  t: Translate,
) {
  return {
    words: t(key, params),
    reason: reasonKey ? t(reasonKey, reasonParams) : null,
    href,
    dueAt: dueAt ?? null,
  };
}

const whoDoes = ({ role }: NextAction, t: Translate) =>
  role ? t(`identity.roles.${role}`) : t("cases.anybody");
