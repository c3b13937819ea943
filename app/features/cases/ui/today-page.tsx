/** The first page of the day: what to do next, which clocks run, who called. */

import { Link } from "@remix-run/react";
import ChevronRight from "lucide-react/icons/chevron-right";
import Plus from "lucide-react/icons/plus";
import type { TodayView } from "~/features/cases/today/today-view.server";
import { readClock } from "~/features/clocks/clock";
import { clockTone } from "~/features/clocks/clock-tone";
import { ClockRow } from "~/features/clocks/ui/clock-list";
import { useDueWords } from "~/features/clocks/ui/due-words";
import { ButtonLink } from "~/ui/button-link";
import { SideLayout } from "~/ui/flow/side-layout";
import { Icon } from "~/ui/icon";
import { Card } from "~/ui/page/card";
import { Empty } from "~/ui/page/empty";
import { Notice } from "~/ui/page/notice";
import { PageHeader } from "~/ui/page/page-header";
import { ToneShape } from "~/ui/status/tone-shape";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { toneText } from "~/ui/tone";

export function TodayPage({ view }: { view: TodayView }) {
  const t = useText();
  const format = useFormat();
  const { now, mayOpen, greeting } = view;
  return (
    <>
      <PageHeader
        title={greeting}
        context={<time dateTime={now.toISOString()}>{format.instant(now)}</time>}
        action={
          mayOpen && (
            <ButtonLink to="/cases/new" variant="primary" icon={Plus}>
              {t("shell.newCase")}
            </ButtonLink>
          )
        }
      />
      <Team team={view.team} />
      {view.signals > 0 && (
        <Notice
          tone="caution"
          className="mb-4"
          actions={<ButtonLink to="/inbox">{t("signals.inbox.title")}</ButtonLink>}
        >
          {t("signals.inbox.waiting", { count: view.signals })}
        </Notice>
      )}
      <SideLayout
        side={
          <>
            <Clocks view={view} />
            <Tasks view={view} />
          </>
        }
      >
        <DoNext view={view} />
        <FirstSteps steps={view.firstSteps} />
        <Mentions view={view} />
      </SideLayout>
    </>
  );
}

function DoNext({ view: { actions, team, mayOpen, now } }: { view: TodayView }) {
  const t = useText();
  if (actions.length === 0 && team.open === 0) {
    return (
      <Empty
        title={t("today.first.title")}
        action={mayOpen && <ButtonLink to="/cases/new">{t("shell.newCase")}</ButtonLink>}
      >
        {t("today.first.text")}
      </Empty>
    );
  }
  if (actions.length === 0) {
    return (
      <Empty
        title={t("today.nextNone")}
        action={<ButtonLink to="/cases">{t("today.browse")}</ButtonLink>}
      >
        {t("today.nextNoneText")}
      </Empty>
    );
  }
  return (
    <Card title={t("today.next")} flush>
      <ol className="divide-y divide-line border-t border-line">
        {actions.map((action) => (
          <NextRow key={action.reference} action={action} now={now} />
        ))}
      </ol>
    </Card>
  );
}

/** What makes a new installation ready, while no case was ever opened. */
function FirstSteps({ steps }: { steps: TodayView["firstSteps"] }) {
  const t = useText();
  if (steps.length === 0) return null;
  return (
    <Card title={t("today.first.steps")} flush>
      <ol className="divide-y divide-line border-t border-line">
        {steps.map(({ name, href, isDone }) => (
          <li key={name} className="relative flex items-start gap-3 px-4 py-3 hover:bg-sunken">
            <ToneShape
              tone={isDone ? "good" : "neutral"}
              className={`mt-0.5 ${toneText[isDone ? "good" : "neutral"]}`}
            />
            <div className="min-w-0 grow">
              <p className="font-medium">
                <Link
                  to={href}
                  className="underline-offset-3 after:absolute after:inset-0 hover:underline"
                >
                  {t(`today.first.${name}.title`)}
                </Link>
                {isDone && (
                  <span className="ml-2 text-sm font-normal text-good">
                    {t("today.first.done")}
                  </span>
                )}
              </p>
              <p className="max-w-prose text-ink-soft">{t(`today.first.${name}.text`)}</p>
            </div>
            <Icon of={ChevronRight} className="mt-1 text-ink-faint max-sm:hidden" />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function NextRow({ action, now }: { action: TodayView["actions"][number]; now: Date }) {
  const { reference, business, words, reason, href, dueAt, tone, hit } = action;
  return (
    <li className="relative flex items-start gap-3 px-4 py-3 transition-colors duration-quick hover:bg-sunken has-[a:focus-visible]:bg-sunken">
      <ToneShape tone={tone} className={`mt-0.5 ${toneText[tone]}`} />
      <div className="min-w-0 grow">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm text-ink-soft">
          <p className="min-w-0">
            <span className="whitespace-nowrap tabular-nums">{reference}</span> ·{" "}
            <bdi>{business}</bdi> · {hit}
          </p>
          <p className="shrink-0 text-right">
            <Due dueAt={dueAt} now={now} />
          </p>
        </div>
        <p className="mt-0.5 max-w-prose text-lg font-medium">
          <Link
            to={`/cases/${reference}/${href}`}
            className="underline-offset-3 after:absolute after:inset-0 hover:underline"
          >
            {words}
          </Link>
        </p>
        {reason && <p className="max-w-prose text-ink-soft max-sm:hidden">{reason}</p>}
      </div>
      <Icon of={ChevronRight} className="mt-1 text-ink-faint max-sm:hidden" />
    </li>
  );
}

function Due({ dueAt, now }: { dueAt: Date | null; now: Date }) {
  const t = useText();
  const format = useFormat();
  const words = useDueWords();
  if (!dueAt) return t("today.now");
  const tone = clockTone[readClock({ state: "running", dueAt, endedAt: null }, now)];
  return (
    <time
      dateTime={dueAt.toISOString()}
      title={format.instant(dueAt)}
      className={`font-medium ${toneText[tone]}`}
    >
      {words(dueAt, now)}
    </time>
  );
}

function Clocks({ view: { clocks, missed, now } }: { view: TodayView }) {
  const t = useText();
  return (
    <Card
      title={t("today.clocks")}
      actions={
        <TextLink to="/clocks" className="text-sm">
          {t("today.allClocks")}
        </TextLink>
      }
    >
      {missed > 0 && <Notice tone="critical">{t("today.clocksMissed", { count: missed })}</Notice>}
      {clocks.length > 0 ? (
        <ul className="divide-y divide-line">
          {clocks.map((clock) => (
            <li key={clock.id} className="py-1">
              <p className="pt-1 text-sm">
                <TextLink to={`/cases/${clock.reference}/clocks/${clock.id}`} quiet>
                  {clock.reference}
                </TextLink>{" "}
                <span className="text-ink-soft" dir="auto">
                  {clock.business}
                </span>
              </p>
              <ClockRow clock={clock} now={now} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-soft">{t("today.clocksNone")}</p>
      )}
    </Card>
  );
}

function Tasks({ view: { tasks, now } }: { view: TodayView }) {
  const t = useText();
  const format = useFormat();
  const words = useDueWords();
  if (tasks.length === 0) return null;
  return (
    <Card title={t("today.tasks")}>
      <ul className="space-y-2">
        {tasks.map(({ id, reference, title, dueAt }) => (
          <li key={id}>
            <TextLink to={`/cases/${reference}/tasks#task-${id}`} quiet>
              {title}
            </TextLink>
            <p className="flex flex-wrap gap-x-2 text-sm text-ink-soft">
              <span>{reference}</span>
              {dueAt && (
                <time
                  dateTime={dueAt.toISOString()}
                  title={format.instant(dueAt)}
                  className={dueAt < now ? "font-medium text-critical" : ""}
                >
                  {words(dueAt, now)}
                </time>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Mentions({ view: { mentions } }: { view: TodayView }) {
  const t = useText();
  if (mentions.length === 0) return null;
  return (
    <Card title={t("today.mentions")}>
      <ul className="space-y-3">
        {mentions.map(({ id, reference, author, text, at }) => (
          <li key={id}>
            <p className="text-sm text-ink-soft">
              <TextLink to={`/cases/${reference}#comment-${id}`} quiet>
                {reference}
              </TextLink>{" "}
              · {t("today.by", { name: author, at })}
            </p>
            <p dir="auto" className="line-clamp-2 max-w-prose">
              {text}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const FIGURES = [
  { name: "open", href: "/cases" },
  { name: "unled", href: "/cases?owner=nobody" },
  { name: "waiting", href: "/cases?stage=appeal:waiting" },
  { name: "restored", href: "/cases?phase=monitoring" },
] as const;

const MOST = 1000;

/** Numbers that are links: each leads to the cases it counts. */
function Team({ team }: { team: TodayView["team"] }) {
  const t = useText();
  const format = useFormat();
  if (team.open + team.restored === 0) return null;
  return (
    <nav aria-label={t("today.team")} className="mb-5">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {FIGURES.filter(({ name }) => name === "open" || team[name] > 0).map(({ name, href }) => (
          <li key={name}>
            <Link
              to={href}
              className="text-ink-soft underline-offset-3 hover:text-accent hover:underline"
            >
              <span className="text-lg font-semibold text-ink tabular-nums">
                {team[name] > MOST ? `${format.number(MOST)}+` : format.number(team[name])}
              </span>{" "}
              {t(`today.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
