/** When customers were hit, by what, and how many, each with where it is known from. */
import type { ReactNode } from "react";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Card } from "~/ui/page/card";
import { Notice } from "~/ui/page/notice";
import { Chip } from "~/ui/status/chip";
import { Time } from "~/ui/status/time";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { Tone } from "~/ui/tone";
import { GRAVITY } from "../harm";
import type { FigureSource, HarmCount, Sureness } from "../impact/impact-estimate";
import type { ImpactView } from "../impact/impact-view.server";
import type { MissedHarm } from "../impact/missed-by-harm.server";

const SURE_TONES: Readonly<Record<Sureness, Tone>> = {
  counted: "good",
  at_least: "info",
  told: "caution",
  not_measured: "neutral",
};

type Of = { view: ImpactView };

/** @param change where the window is corrected, for those who may */
export function WindowCard({ view, change }: Of & { change: ReactNode }) {
  const t = useText();
  const { whole, correction, windows } = view;
  return (
    <Card title={t("recovery.window.title")} about={t("recovery.window.about")} actions={change}>
      {whole ? (
        <p className="text-lg">
          <Ends from={whole.from} until={whole.until} />
        </p>
      ) : (
        <p className="text-ink-soft">{t("recovery.window.none")}</p>
      )}
      {correction && (
        <Notice tone="info" className="mt-3">
          {t("recovery.window.corrected", { name: correction.byName, at: correction.at })}
          <span dir="auto" className="block">
            {correction.reason}
          </span>
        </Notice>
      )}
      {windows.length > 0 && (
        <ul className="mt-3 divide-y divide-line border-t border-line">
          {windows.map((window) => (
            <li key={`${window.what} ${window.from.getTime()}`} className="py-2">
              <p className="font-medium">{window.words}</p>
              <p>
                <Ends from={window.from} until={window.until} expected={window.expectedUntil} />
              </p>
              <p className="flex flex-wrap gap-x-3 text-sm text-ink-soft">
                {window.sources.map(({ id, class: hit, signalId }) =>
                  signalId ? (
                    <TextLink key={id} to={`/signals/${signalId}`}>
                      {t("recovery.window.toldBySignal")}
                    </TextLink>
                  ) : (
                    <span key={id}>{t("recovery.window.toldByPeople", { class: hit })}</span>
                  ),
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

type EndsProps = { from: Date; until: Date | null; expected?: Date | null };

function Ends({ from, until, expected }: EndsProps) {
  const t = useText();
  return (
    <>
      <Time at={from} /> –{" "}
      {until ? <Time at={until} /> : <strong>{t("recovery.window.goesOn")}</strong>}
      {!until && expected && (
        <span className="text-ink-soft"> {t("recovery.window.expected", { at: expected })}</span>
      )}
    </>
  );
}

/** Which list of the recovery pages shows whom a source counted, where one does. */
const LISTS: Partial<Record<FigureSource, string>> = { named: "customers" };

/** @param recovery null for those who may see no list of customers */
export function EstimateCard({ view, recovery }: Of & { recovery: string | null }) {
  const t = useText();
  const { number } = useFormat();
  const { estimate, figures } = view;
  return (
    <Card title={t("recovery.estimate.title")} about={t("recovery.estimate.about")}>
      <p className="mb-3 text-lg">
        {estimate.customers === null
          ? t("recovery.estimate.unknown")
          : t(`recovery.estimate.${estimate.sure === "told" ? "told" : "atLeast"}`, {
              count: estimate.customers,
            })}
      </p>
      <Table caption={t("recovery.estimate.title")}>
        <thead>
          <tr>
            <TableHeading>{t("recovery.estimate.source")}</TableHeading>
            <TableHeading numeric>{t("recovery.estimate.customers")}</TableHeading>
            <TableHeading numeric>{t("recovery.estimate.messages")}</TableHeading>
            <TableHeading>{t("recovery.estimate.sure")}</TableHeading>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ source, sure, customers, messages }) => (
            <tr key={source}>
              <TableCell>{t(`recovery.estimate.sources.${source}`)}</TableCell>
              <TableCell numeric label={t("recovery.estimate.customers")} className="tabular-nums">
                {customers === null ? (
                  "–"
                ) : recovery && LISTS[source] ? (
                  <TextLink to={`${recovery}/${LISTS[source]}`}>{number(customers)}</TextLink>
                ) : (
                  number(customers)
                )}
              </TableCell>
              <TableCell numeric label={t("recovery.estimate.messages")} className="tabular-nums">
                {messages === null ? "–" : number(messages)}
              </TableCell>
              <TableCell>
                <Chip tone={SURE_TONES[sure]}>{t(`recovery.estimate.sureness.${sure}`)}</Chip>
              </TableCell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

type LossCardProps = Of & {
  missed: readonly MissedHarm[];
  /** Where the lists behind the figures are; null for those who may not see them. */
  lists: { recovery: string | null; sendLogs: string | null };
};

/** What failed by itself beside what was told: the same loss may be in both, so nothing is added up. */
export function LossCard({ view, missed, lists }: LossCardProps) {
  const t = useText();
  const { harms, codes } = view;
  if (harms.length === 0 && codes.length === 0 && missed.length === 0) return null;
  const named = GRAVITY.filter(
    (harm) => harms.some((each) => each.harm === harm) || missed.some((each) => each.harm === harm),
  );
  return (
    <Card title={t("recovery.loss.title")} about={t("recovery.loss.about")}>
      {named.length > 0 && (
        <Table caption={t("recovery.loss.byHarm")} showCaption>
          <thead>
            <tr>
              <TableHeading>{t("recovery.loss.harm")}</TableHeading>
              {missed.length > 0 && <TableHeading>{t("recovery.loss.missed")}</TableHeading>}
              {harms.length > 0 && <TableHeading>{t("recovery.loss.sendLog")}</TableHeading>}
            </tr>
          </thead>
          <tbody>
            {named.map((harm) => (
              <tr key={harm}>
                <TableCell className="font-medium">{t(`recovery.harms.${harm}`)}</TableCell>
                {missed.length > 0 && (
                  <TableCell label={t("recovery.loss.missed")}>
                    <Missed of={missed.find((each) => each.harm === harm)} at={lists.recovery} />
                  </TableCell>
                )}
                {harms.length > 0 && (
                  <TableCell label={t("recovery.loss.sendLog")}>
                    <Failed of={harms.find((each) => each.harm === harm)} at={lists.sendLogs} />
                  </TableCell>
                )}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {harms.length > 0 && missed.length > 0 && (
        <p className="mt-2 text-sm text-ink-soft">{t("recovery.loss.overlap")}</p>
      )}
      {codes.length > 0 && <FailedByCode codes={codes} />}
    </Card>
  );
}

function Missed({ of, at }: { of: MissedHarm | undefined; at: string | null }) {
  const t = useText();
  if (!of) return "–";
  const { harm, customers } = of;
  const counted = (["waiting", "taken", "ended"] as const).filter((tab) => of[tab] > 0);
  return (
    <>
      {t("recovery.loss.customers", { count: customers })}
      <ul className="flex flex-wrap gap-x-3 text-sm">
        {counted.map((tab) => {
          const words = t(`recovery.loss.${tab}`, { count: of[tab] });
          return (
            <li key={tab}>
              {at ? (
                <TextLink to={`${at}/requests?${new URLSearchParams({ tab, harm })}`}>
                  {words}
                </TextLink>
              ) : (
                words
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Failed({ of, at }: { of: HarmCount | undefined; at: string | null }) {
  const t = useText();
  if (!of) return "–";
  const words = t("recovery.loss.count", { customers: of.customers, messages: of.messages });
  return at ? <TextLink to={at}>{words}</TextLink> : words;
}

function FailedByCode({ codes }: Pick<ImpactView, "codes">) {
  const t = useText();
  const { number } = useFormat();
  return (
    <Table caption={t("recovery.loss.codes")} showCaption className="mt-3">
      <thead>
        <tr>
          <TableHeading>{t("recovery.loss.code")}</TableHeading>
          <TableHeading>{t("recovery.loss.means")}</TableHeading>
          <TableHeading numeric>{t("recovery.estimate.messages")}</TableHeading>
        </tr>
      </thead>
      <tbody>
        {codes.map(({ code, means, count }) => (
          <tr key={code}>
            <TableCell>{code ? <code>{code}</code> : "–"}</TableCell>
            <TableCell className="min-w-48">{means ?? t("recovery.loss.noMeaning")}</TableCell>
            <TableCell numeric className="tabular-nums">
              {number(count)}
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
