/** The right column of a case: clocks, facts, tasks, people, cases that belong to it. */
import { Form } from "@remix-run/react";
import X from "lucide-react/icons/x";
import type { ReactNode } from "react";
import type { SideView } from "~/features/cases/page/side-view.server";
import { PhaseChip } from "~/features/cases/ui/phase-chip";
import { ClockList } from "~/features/clocks/ui/clock-list";
import { useDueWords } from "~/features/clocks/ui/due-words";
import { IconButton } from "~/ui/icon-button";
import { Avatar } from "~/ui/page/avatar";
import { Card } from "~/ui/page/card";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

type BesideProps = { reference: string; side: SideView; now: Date; mayLink: boolean };

export function BesideCase({ reference, side, now, mayLink }: BesideProps) {
  return (
    <>
      <Clocks reference={reference} side={side} now={now} />
      <Tasks reference={reference} side={side} now={now} />
      <Changes reference={reference} changes={side.changes} />
      {side.promises.length > 0 && <Promises reference={reference} side={side} now={now} />}
      <Facts reference={reference} facts={side.facts} />
      <People people={side.people} />
      <Links reference={reference} side={side} mayLink={mayLink} />
    </>
  );
}

function Clocks({ reference, side, now }: Omit<BesideProps, "mayLink">) {
  const t = useText();
  return (
    <Card
      title={t("clocks.title")}
      className="max-lg:order-first"
      actions={
        <TextLink
          to={`/cases/${reference}/clocks`}
          className="inline-flex min-h-6 items-center text-sm"
        >
          {t("cases.screens.beside.allClocks")}
        </TextLink>
      }
    >
      {side.clocks.length > 0 ? (
        <ClockList clocks={side.clocks} now={now} />
      ) : (
        <p className="text-ink-soft">{t("cases.screens.beside.noClocks")}</p>
      )}
    </Card>
  );
}

/** What is still to be kept. */
function Promises({ reference, side, now }: Omit<BesideProps, "mayLink">) {
  const t = useText();
  const format = useFormat();
  const words = useDueWords();
  return (
    <Card
      title={t("cases.screens.beside.promises")}
      actions={
        <TextLink
          to={`/cases/${reference}/promises`}
          className="inline-flex min-h-6 items-center text-sm"
        >
          {t("cases.screens.beside.allPromises")}
        </TextLink>
      }
    >
      <ul className="space-y-1.5">
        {side.promises.map(({ id, text, dueAt, side: whose }) => (
          <li key={id}>
            <TextLink to={`/cases/${reference}/promises#promise-${id}`} quiet>
              <span className="font-normal">{text}</span>
            </TextLink>
            <span className="block text-sm text-ink-soft">
              {t(`clocks.sides.${whose}`)}
              {dueAt && (
                <time
                  dateTime={dueAt.toISOString()}
                  title={format.instant(dueAt)}
                  className={dueAt < now ? "font-medium text-critical" : ""}
                >
                  {", "}
                  {words(dueAt, now)}
                </time>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Tasks({ reference, side, now }: Omit<BesideProps, "mayLink">) {
  const t = useText();
  const format = useFormat();
  const words = useDueWords();
  const { tasks } = side;
  return (
    <Card
      title={t("cases.screens.beside.tasks")}
      actions={
        <TextLink
          to={`/cases/${reference}/tasks`}
          className="inline-flex min-h-6 items-center text-sm"
        >
          {t("cases.screens.beside.allTasks")}
        </TextLink>
      }
    >
      {tasks.length > 0 ? (
        <ul className="space-y-1.5">
          {tasks.map(({ id, title, dueAt, isMine }) => (
            <li key={id}>
              <TextLink to={`/cases/${reference}/tasks#task-${id}`} quiet>
                <span className={isMine ? "" : "font-normal"}>{title}</span>
              </TextLink>
              {dueAt && (
                <time
                  dateTime={dueAt.toISOString()}
                  title={format.instant(dueAt)}
                  className={`block text-sm ${dueAt < now ? "font-medium text-critical" : "text-ink-soft"}`}
                >
                  {words(dueAt, now)}
                </time>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-soft">{t("cases.screens.beside.noTasks")}</p>
      )}
    </Card>
  );
}

type ChangesProps = { reference: string; changes: SideView["changes"] };

function Changes({ reference, changes: { text, open } }: ChangesProps) {
  const t = useText();
  return (
    <Card
      title={t("cases.screens.beside.changes")}
      actions={
        <TextLink
          to={`/cases/${reference}/changes`}
          className="inline-flex min-h-6 items-center text-sm"
        >
          {t("cases.screens.beside.allChanges", { count: open })}
        </TextLink>
      }
    >
      <p className={`line-clamp-4 whitespace-pre-line ${text ? "" : "text-ink-soft"}`} dir="auto">
        {text || t("cases.screens.beside.noChanges")}
      </p>
    </Card>
  );
}

function Facts({ reference, facts }: { reference: string; facts: SideView["facts"] }) {
  const t = useText();
  const { level, violation, restrictions, causes, appeal, works, copiedAt, summary, assets } =
    facts;
  const { mayLift } = facts;
  const known: ({ label: string; value: ReactNode } | null)[] = [
    {
      label: t("cases.screens.beside.seen"),
      value: (
        <p dir="auto" className="whitespace-pre-line">
          {summary}
        </p>
      ),
    },
    level ? { label: t("cases.screens.beside.level"), value: level } : null,
    violation
      ? { label: t("cases.screens.beside.violation"), value: <code>{violation}</code> }
      : null,
    restrictions.length > 0
      ? {
          label: t("cases.screens.beside.restrictions"),
          value: (
            <Restrictions reference={reference} restrictions={restrictions} mayLift={mayLift} />
          ),
        }
      : null,
    works
      ? {
          label: t("cases.screens.beside.works"),
          value:
            works.length > 0 ? <Lines lines={works} /> : t("cases.screens.beside.worksNothing"),
        }
      : null,
    causes.length > 0
      ? { label: t("cases.screens.beside.causes"), value: <Lines lines={causes} /> }
      : null,
    appeal ? { label: t("cases.screens.beside.appeal"), value: appeal } : null,
    assets.length > 0
      ? {
          label: t("cases.screens.beside.assets"),
          value: (
            <ul className="space-y-1">
              {assets.map(({ id, label, kind }) => (
                <li key={id} dir="auto">
                  <TextLink to={`/assets/${id}`} quiet>
                    {label}
                  </TextLink>{" "}
                  <span className="text-sm text-ink-soft">{kind}</span>
                </li>
              ))}
            </ul>
          ),
        }
      : null,
  ];
  return (
    <Card
      title={t("cases.screens.beside.facts")}
      about={copiedAt && t("cases.screens.beside.copied", { at: copiedAt })}
    >
      <dl className="space-y-3">
        {known
          .filter((fact) => fact !== null)
          .map(({ label, value }) => (
            <div key={label}>
              <dt className="text-sm text-ink-soft">{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}

type RestrictionsProps = Pick<SideView["facts"], "restrictions" | "mayLift"> & {
  reference: string;
};

/** Whoever may says of each that is in force that it is over, wherever the case stands. */
function Restrictions({ reference, restrictions, mayLift }: RestrictionsProps) {
  const t = useText();
  return (
    <ul className="space-y-1">
      {restrictions.map(({ id, asset, types, expiresAt, liftedAt, wasMistake }) => (
        <li key={id}>
          {types.length === 0 && <span className="break-words">{asset} </span>}
          {types.map(({ type, means }) => (
            <span key={type} className="mb-1 block">
              {means} <code className="font-mono text-xs break-all text-ink-soft">{type}</code>
            </span>
          ))}
          <span className="text-sm text-ink-soft">
            {liftedAt
              ? t(`cases.screens.beside.${wasMistake ? "withdrawn" : "lifted"}`, { at: liftedAt })
              : expiresAt
                ? t("cases.screens.beside.until", { at: expiresAt })
                : t("cases.screens.beside.noEnd")}
          </span>
          {mayLift && !liftedAt && (
            <TextLink
              to={`/cases/${reference}/restrictions/${id}`}
              className="ml-2 inline-flex min-h-6 items-center text-sm"
            >
              {t("cases.screens.beside.isOver")}
            </TextLink>
          )}
        </li>
      ))}
    </ul>
  );
}

function People({ people }: { people: SideView["people"] }) {
  const t = useText();
  const { lead, openedBy, working } = people;
  const rows = [
    ...(lead ? [{ name: lead, part: t("cases.screens.beside.lead") }] : []),
    ...(openedBy && openedBy !== lead
      ? [{ name: openedBy, part: t("cases.screens.beside.openedBy") }]
      : []),
    ...working
      .filter(({ name }) => name !== openedBy)
      .map(({ name }) => ({ name, part: t("cases.screens.beside.working") })),
  ];
  if (rows.length === 0) return null;
  return (
    <Card title={t("cases.screens.beside.people")}>
      <ul className="space-y-2">
        {rows.map(({ name, part }) => (
          <li key={name} className="flex items-center gap-2">
            <Avatar name={name} />
            <span className="min-w-0">
              <span className="block font-medium">{name}</span>
              <span className="block text-sm text-ink-soft">{part}</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Links({ reference, side, mayLink }: Omit<BesideProps, "now">) {
  const t = useText();
  const { links, merged } = side;
  if (links.length === 0 && merged.length === 0 && !mayLink) return null;
  return (
    <Card
      title={t("cases.screens.beside.links")}
      actions={
        mayLink && (
          <TextLink
            to={`/cases/${reference}/links`}
            className="inline-flex min-h-6 items-center text-sm"
          >
            {t("cases.screens.beside.addLink")}
          </TextLink>
        )
      }
    >
      {links.length > 0 && (
        <ul className="space-y-2">
          {links.map((link) => (
            <li key={link.id} className="flex items-start justify-between gap-2">
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-x-2">
                  <TextLink to={`/cases/${link.reference}`} quiet>
                    {link.reference}
                  </TextLink>
                  <PhaseChip phase={link.phase} />
                </p>
                <p className="text-sm text-ink-soft">
                  {t(`cases.linkKinds.${link.kind}` as "cases.linkKinds.related")}
                </p>
              </div>
              {mayLink && (
                <Form method="post" action={`/cases/${reference}/links/removal`}>
                  <input type="hidden" name="otherId" value={link.id} />
                  <IconButton
                    type="submit"
                    icon={X}
                    label={t("cases.screens.beside.unlink", { reference: link.reference })}
                  />
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {links.length === 0 && merged.length === 0 && (
        <p className="text-ink-soft">{t("cases.screens.beside.noLinks")}</p>
      )}
      {merged.length > 0 && (
        <p className="mt-2 text-sm">
          <span className="text-ink-soft">{t("cases.screens.beside.merged")}: </span>
          {merged.map((each, index) => (
            <span key={each}>
              {index > 0 && ", "}
              <TextLink to={`/cases/${each}`}>{each}</TextLink>
            </span>
          ))}
        </p>
      )}
    </Card>
  );
}

const Lines = ({ lines }: { lines: readonly ReactNode[] }) => (
  <ul className="space-y-1">
    {lines.map((line) => (
      <li key={String(line)}>{line}</li>
    ))}
  </ul>
);
