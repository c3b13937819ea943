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
import type { Sureness } from "../impact/impact-estimate";
import type { ImpactView } from "../impact/impact-view.server";

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

export function EstimateCard({ view }: Of) {
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
                {customers === null ? "–" : number(customers)}
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

export function LossCard({ view }: Of) {
  const t = useText();
  const { number } = useFormat();
  const { harms, codes } = view;
  if (harms.length === 0 && codes.length === 0) return null;
  return (
    <Card title={t("recovery.loss.title")} about={t("recovery.loss.about")}>
      {harms.length > 0 && (
        <ul className="mb-3 space-y-1">
          {harms.map(({ harm, customers, messages }) => (
            <li key={harm}>
              <span className="font-medium">{t(`recovery.harms.${harm}`)}</span>{" "}
              <span className="text-ink-soft">
                {t("recovery.loss.count", { customers, messages })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {codes.length > 0 && (
        <Table caption={t("recovery.loss.codes")} showCaption>
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
      )}
    </Card>
  );
}
