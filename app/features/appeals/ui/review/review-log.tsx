/** What colleagues said about an appeal, oldest first. */
import type { Filing } from "~/features/appeals/ui/hub/appeal-hub";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";

export function ReviewLog({ reviews }: { reviews: Filing["reviews"] }) {
  const t = useText();
  return (
    <ol className="space-y-3">
      {reviews.map(({ id, personName, verdict, note, overrideReason, at }) => (
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
        </li>
      ))}
    </ol>
  );
}
