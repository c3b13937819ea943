/** Waiting it out: when it ends, what to contain meanwhile, and how to appeal all the same. */
import { Form } from "@remix-run/react";
import type { AdviceView } from "~/features/appeals/advice/advice-view.server";
import { appealsPath } from "~/features/appeals/appeal-path";
import { elapsedShare } from "~/features/clocks/clock";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Card } from "~/ui/page/card";
import { ClockBar } from "~/ui/status/clock-bar";
import { StateChip } from "~/ui/status/state-chip";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

type WaitOutPanelProps = { view: AdviceView; mayContain: boolean; mayStart: boolean };

export default function WaitOutPanel({ view, mayContain, mayStart }: WaitOutPanelProps) {
  const t = useText();
  const format = useFormat();
  const { endsAt, startedAt, now, contain, reference, restrictionId } = view;
  const unplanned = contain.filter(({ state }) => state === null).length;
  const share = elapsedShare({ startsAt: startedAt, dueAt: endsAt }, now);
  return (
    <Card title={t("advice.waitOut.title")} about={t("advice.waitOut.about")}>
      <div className="space-y-5">
        {endsAt ? (
          <ClockBar
            name={t(endsAt > now ? "advice.waitOut.ends" : "advice.waitOut.ended")}
            at={endsAt.toISOString()}
            absolute={format.instant(endsAt)}
            relative={format.relative(endsAt, now)}
            share={share ?? undefined}
            tone={endsAt > now ? "caution" : "info"}
          />
        ) : (
          <p className="max-w-prose">{t("advice.waitOut.noEnd")}</p>
        )}
        <section>
          <h3 className="font-semibold">{t("advice.waitOut.contain")}</h3>
          <ul className="mt-2 space-y-2">
            {contain.map(({ says, state }) => (
              <li key={says} className="flex flex-wrap items-baseline gap-x-2">
                <span className="min-w-0 max-w-prose">{says}</span>
                {state && (
                  <StateChip tone={state === "done" ? "good" : "info"}>
                    {t(`advice.taskState.${state as "open"}`)}
                  </StateChip>
                )}
              </li>
            ))}
          </ul>
          <div className="mt-3 flex flex-wrap items-center gap-3">
            {mayContain && unplanned > 0 && (
              <Form method="post" action={`/cases/${reference}/appeals/containment`}>
                <input type="hidden" name="restrictionId" value={restrictionId} />
                <Button type="submit">{t("advice.waitOut.plan", { count: unplanned })}</Button>
              </Form>
            )}
            {unplanned < contain.length && (
              <TextLink to={`/cases/${reference}/tasks`}>{t("advice.waitOut.tasks")}</TextLink>
            )}
          </div>
        </section>
        <div className="flex flex-wrap gap-3">
          <ButtonLink to={`/cases/${reference}/restoration?outcome=restored_by_expiry`}>
            {t("advice.waitOut.confirm")}
          </ButtonLink>
          {mayStart && (
            <ButtonLink to={appealsPath(reference, "new")} variant="quiet">
              {t("advice.waitOut.regardless")}
            </ButtonLink>
          )}
        </div>
      </div>
    </Card>
  );
}
