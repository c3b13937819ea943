/** What was done by itself because of a signal, each with its rule and the way to take it back. */
import type { SignalPage } from "~/features/intake/inbox-view.server";
import { ButtonLink } from "~/ui/button-link";
import { Card } from "~/ui/page/card";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export function SignalActs({ signal: { acts, mayUndo } }: { signal: SignalPage }) {
  const t = useText();
  const format = useFormat();
  if (acts.length === 0) return null;
  return (
    <Card title={t("signals.page.acts")}>
      <ul className="divide-y divide-line">
        {acts.map(({ id, words, rule, reference, at, undoneAt, undoReason }) => (
          <li key={id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2">
            <div className="min-w-0">
              <p className="font-medium">
                {words} {reference && <TextLink to={`/cases/${reference}`}>{reference}</TextLink>}
              </p>
              {rule && <p className="max-w-prose text-sm text-ink-soft">{rule.says}</p>}
              <p className="text-sm text-ink-soft">{format.instant(at)}</p>
              {undoneAt && (
                <p className="text-sm" dir="auto">
                  {t("signals.page.undone", { at: format.instant(undoneAt), reason: undoReason })}
                </p>
              )}
            </div>
            {mayUndo && !undoneAt && (
              <ButtonLink to={`/inbox/acts/${id}`}>{t("signals.page.undo")}</ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
