/** Promises one below the other: what, whose, until when, and how they ended. */
import type { Side } from "~/features/enforcement/restriction-class";
import { ButtonLink } from "~/ui/button-link";
import { Chip } from "~/ui/status/chip";
import { StateChip } from "~/ui/status/state-chip";
import { Time } from "~/ui/status/time";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { Tone } from "~/ui/tone";
import { type PromiseReading, type PromiseState, readPromise } from "../promise";

export type ShownPromise = {
  id: string;
  text: string;
  side: Side;
  state: PromiseState;
  owner: string;
  /** A day that belongs to no zone, where a day was named. */
  dueOn: Date | null;
  dueAt: Date | null;
  endedAt: Date | null;
  endedByName: string;
  reason: string;
  /** The appeal it was made in. */
  appeal: { number: number; round: number } | null;
  /** The plan says that what was promised is done. */
  isDoneInPlan: boolean;
  /** The clock that counts it, while one does. */
  clock: { state: string; dueAt: Date | null } | null;
  /** In whose working time its day was counted. */
  calendar: string | null;
  /** The message it was made in. */
  message: { id: string; threadId: string } | null;
};

export const PROMISE_TONES: Record<PromiseReading, Tone> = {
  open: "info",
  overdue: "critical",
  paused: "waiting",
  kept: "good",
  broken: "critical",
  withdrawn: "neutral",
};

type PromiseRowsProps = {
  promises: readonly ShownPromise[];
  reference: string;
  now: Date;
  mayEnd: boolean;
};

export function PromiseRows({ promises, ...shared }: PromiseRowsProps) {
  return (
    <ul className="divide-y divide-line">
      {promises.map((promise) => (
        <PromiseRow key={promise.id} promise={promise} {...shared} />
      ))}
    </ul>
  );
}

type PromiseRowProps = Omit<PromiseRowsProps, "promises"> & { promise: ShownPromise };

function PromiseRow({ promise, reference, now, mayEnd }: PromiseRowProps) {
  const t = useText();
  const format = useFormat();
  const { id, text, side, state, owner, dueOn, dueAt, endedAt, endedByName, reason } = promise;
  const reading = readPromise(promise, now);
  return (
    <li id={`promise-${id}`} className="space-y-1 p-4">
      <div className="flex flex-wrap items-center gap-2">
        <StateChip tone={PROMISE_TONES[reading]}>{t(`promises.readings.${reading}`)}</StateChip>
        <Chip>{t(`promises.sides.${side}`)}</Chip>
      </div>
      <p dir="auto" className="max-w-prose text-lg">
        {text}
      </p>
      <p className="flex flex-wrap gap-x-4 text-sm text-ink-soft">
        {owner && <bdi>{owner}</bdi>}
        {dueOn ? (
          <span>{t("promises.by", { on: format.day(dueOn) })}</span>
        ) : (
          dueAt && (
            <span>
              {t("promises.until")} <Time at={dueAt} />
            </span>
          )
        )}
        {promise.appeal && (
          <TextLink to={`/cases/${reference}/appeals/${promise.appeal.number}`}>
            {t("promises.madeIn", { round: promise.appeal.round })}
          </TextLink>
        )}
        {promise.calendar && <span>{t("promises.counted", { calendar: promise.calendar })}</span>}
        {promise.message && (
          <TextLink
            to={`/cases/${reference}/threads/${promise.message.threadId}?at=${promise.message.id}#m-${promise.message.id}`}
          >
            {t("promises.inMessage")}
          </TextLink>
        )}
      </p>
      {endedAt && (
        <p className="text-sm text-ink-soft">
          {t("promises.ended", { name: endedByName, at: endedAt })}
          {reason && (
            <span dir="auto" className="block text-ink">
              {reason}
            </span>
          )}
        </p>
      )}
      {state === "open" && promise.isDoneInPlan && (
        <p className="text-sm font-medium text-good">{t("promises.doneInPlan")}</p>
      )}
      {state === "open" && mayEnd && (
        <div className="pt-1">
          <ButtonLink to={`/cases/${reference}/promises/${id}`} size="small">
            {t("promises.end")}
          </ButtonLink>
        </div>
      )}
    </li>
  );
}
