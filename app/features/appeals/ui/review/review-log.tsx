/** What colleagues said about an appeal, oldest first. */
import type { WordedReview } from "~/features/appeals/review/review-page.server";
import { Disclosure } from "~/ui/page/disclosure";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";

export default function ReviewLog({ reviews }: { reviews: readonly WordedReview[] }) {
  const t = useText();
  return (
    <ol className="space-y-3">
      {reviews.map(({ id, personName, verdict, note, overrideReason, checks, at }) => (
        <li key={id}>
          <p>
            <span className="font-medium">{personName}</span>{" "}
            {t(`appeals.screens.review.steps.${verdict as "sent"}`)}
          </p>
          <Time at={at} className="text-sm text-ink-soft" />
          {note && <p className="mt-1 whitespace-pre-line">{note}</p>}
          {overrideReason && (
            <p className="mt-1 text-sm text-caution">
              {t("appeals.screens.review.overrode", { reason: overrideReason })}
            </p>
          )}
          {checks && <KeptChecks checks={checks} />}
        </li>
      ))}
    </ol>
  );
}

function KeptChecks({ checks }: { checks: NonNullable<WordedReview["checks"]> }) {
  const t = useText();
  const ticked = checks.filter(({ state }) => state === "ticked").length;
  return (
    <Disclosure summary={t("together.checklist.kept", { count: ticked, all: checks.length })}>
      <ul className="space-y-1 text-sm">
        {checks.map(({ id, label, state, why }) => (
          <li key={id}>
            <span className={state === "ticked" ? "text-good" : "text-caution"}>
              {t(`together.checklist.states.${state}`)}
            </span>{" "}
            {label}
            {why && <span className="block text-ink-soft">{why}</span>}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
