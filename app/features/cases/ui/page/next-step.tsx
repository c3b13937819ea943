/** The next best action for this reader, and what comes after it; or whose turn it is. */
import ArrowRight from "lucide-react/icons/arrow-right";
import type { NextView } from "~/features/cases/page/head-view.server";
import { readClock } from "~/features/clocks/clock";
import { clockTone } from "~/features/clocks/clock-tone";
import { useDueWords } from "~/features/clocks/ui/due-words";
import { ButtonLink } from "~/ui/button-link";
import { NextActionPanel } from "~/ui/flow/next-action-panel";
import { Icon } from "~/ui/icon";
import { DueTime } from "~/ui/status/due-time";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

type NextStepProps = { reference: string; next: NonNullable<NextView>; now: Date };

export function NextStep({ reference, next, now }: NextStepProps) {
  const t = useText();
  const { mine, also, alsoMore, others } = next;
  const address = (href: string) => `/cases/${reference}/${href}`;
  if (!mine) return <OthersTurn others={others} address={address} now={now} />;

  return (
    <NextActionPanel
      title={mine.words}
      reason={<Why reason={mine.reason} dueAt={mine.dueAt} now={now} />}
      action={
        <ButtonLink to={address(mine.href)} variant="primary">
          {t("cases.go")}
        </ButtonLink>
      }
      others={
        also.length > 0 && (
          <ul className="space-y-1">
            {also.map(({ words, href, dueAt }) => (
              <li key={`${href} ${words}`} className="flex flex-wrap items-baseline gap-x-3">
                <TextLink to={address(href)} quiet>
                  {words}
                </TextLink>
                <Due dueAt={dueAt} now={now} />
              </li>
            ))}
            {alsoMore > 0 && (
              <li className="text-ink-soft">
                <TextLink to={address("tasks")}>
                  {t("cases.nextAlso", { count: alsoMore })}
                </TextLink>
              </li>
            )}
          </ul>
        )
      }
    />
  );
}

type OthersTurnProps = {
  others: NonNullable<NextView>["others"];
  address: (href: string) => string;
  now: Date;
};

/** Nothing for this reader: calm, and who moves next. */
function OthersTurn({ others, address, now }: OthersTurnProps) {
  const t = useText();
  return (
    <section className="card rounded-card border border-line bg-surface px-4 py-3">
      <h2 className="font-medium">{t("cases.nextNobody")}</h2>
      {others.map(({ words, who, href, dueAt }) => (
        <p
          key={`${href} ${words}`}
          className="mt-1 flex flex-wrap items-baseline gap-x-3 text-ink-soft"
        >
          <span className="inline-flex flex-wrap items-center gap-x-1">
            {t("cases.nextOthers", { who })}
            <Icon of={ArrowRight} size={14} />
            {href === null ? (
              <span className="font-medium text-ink">{words}</span>
            ) : (
              <TextLink to={address(href)} quiet>
                {words}
              </TextLink>
            )}
          </span>
          <Due dueAt={dueAt} now={now} />
        </p>
      ))}
    </section>
  );
}

function Why({ reason, dueAt, now }: { reason: string | null; dueAt: Date | null; now: Date }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-4">
      {reason && <span>{reason}</span>}
      <Due dueAt={dueAt} now={now} />
    </div>
  );
}

function Due({ dueAt, now }: { dueAt: Date | null; now: Date }) {
  const format = useFormat();
  const words = useDueWords();
  if (!dueAt) return null;
  return (
    <span className="text-sm">
      <DueTime
        at={dueAt.toISOString()}
        absolute={format.instant(dueAt)}
        relative={words(dueAt, now)}
        tone={clockTone[readClock({ state: "running", dueAt, endedAt: null }, now)]}
      />
    </span>
  );
}
