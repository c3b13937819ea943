/** Beneath a message: what was promised in it, and what could be a promise, for a person to decide. */
import { Form } from "@remix-run/react";
import { readPromise } from "~/features/promises/promise";
import { PROMISE_TONES, type ShownPromise } from "~/features/promises/ui/promise-rows";
import { ButtonLink } from "~/ui/button-link";
import { StateChip } from "~/ui/status/state-chip";
import { SubmitButton } from "~/ui/submit-button";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { PromisesOfMessage, ShownOffer } from "../promised/promise-view.server";
import { type ThreadAddress, threadPath } from "../thread-path";

type MessagePromisesProps = PromisesOfMessage & {
  thread: ThreadAddress;
  messageId: string;
  party: string;
  now: Date;
};

export function MessagePromises({ promises, offers, thread, ...shared }: MessagePromisesProps) {
  return (
    <div className="mt-2 space-y-2">
      {promises.length > 0 && (
        <ul className="space-y-1">
          {promises.map((promise) => (
            <Kept key={promise.id} promise={promise} thread={thread} now={shared.now} />
          ))}
        </ul>
      )}
      {offers.map((offer) => (
        <Offered key={offer.key} offer={offer} thread={thread} {...shared} />
      ))}
    </div>
  );
}

type KeptProps = { promise: ShownPromise; thread: ThreadAddress; now: Date };

function Kept({ promise, thread, now }: KeptProps) {
  const t = useText();
  const format = useFormat();
  const { id, side, text, dueOn, dueAt } = promise;
  const reading = readPromise(promise, now);
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      <StateChip tone={PROMISE_TONES[reading]}>{t(`promises.readings.${reading}`)}</StateChip>
      <TextLink to={`/cases/${thread.reference}/promises#promise-${id}`}>
        <bdi>{text.length > 90 ? `${text.slice(0, 89).toWellFormed()}…` : text}</bdi>
      </TextLink>
      <span className="text-ink-soft">
        {t(`promises.sides.${side}`)}
        {dueOn
          ? ` · ${t("promises.by", { on: format.day(dueOn) })}`
          : dueAt && ` · ${t("promises.by", { on: format.instant(dueAt) })}`}
      </span>
    </li>
  );
}

type OfferedProps = Omit<MessagePromisesProps, "promises" | "offers"> & { offer: ShownOffer };

function Offered({ offer, thread, messageId, party }: OfferedProps) {
  const t = useText();
  const format = useFormat();
  const { key, passage, side, on, at, zone, calendar } = offer;
  const due = on ? format.day(on) : at ? format.instant(at, zone) : "";
  const place = zone.replaceAll("_", " ");
  const action = (page: string) => threadPath(thread, `messages/${messageId}/${page}`);
  return (
    <section
      aria-label={t("promised.offer.about", { passage })}
      className="rounded-control border border-line-strong border-dashed bg-surface px-3 py-2 print:hidden"
    >
      <p className="text-sm font-semibold">{t("promised.offer.title")}</p>
      <blockquote className="max-w-prose" dir="auto">
        “{passage}”
      </blockquote>
      <p className="text-sm">
        {side === "them"
          ? t("promised.offer.theirs", { who: party, due })
          : t("promised.offer.ours", { due })}{" "}
        <span className="text-ink-soft">
          {calendar && t("promised.offer.counted", { calendar })}{" "}
          {on && t("promised.offer.zone", { zone: place })}
        </span>
      </p>
      <div className="mt-1 flex flex-wrap gap-2">
        <Form method="post" action={action(`offers/${key}`)}>
          <SubmitButton size="small" variant="secondary">
            {t("promised.offer.accept")}
          </SubmitButton>
        </Form>
        <ButtonLink
          to={`${action("promise")}?${new URLSearchParams({ passage })}`}
          size="small"
          variant="quiet"
        >
          {t("promised.offer.change")}
        </ButtonLink>
        <Form method="post" action={action("dismissal")}>
          <input type="hidden" name="kind" value="promise" />
          <input type="hidden" name="key" value={key} />
          <SubmitButton size="small" variant="quiet">
            {t("promised.offer.dismiss")}
          </SubmitButton>
        </Form>
      </div>
    </section>
  );
}
