/** What a grant is, why it is as much as it is, and where its money went. */
import type { ReactNode } from "react";
import { Card } from "~/ui/page/card";
import { type Fact, FactList } from "~/ui/page/fact-list";
import { Time } from "~/ui/status/time";
import { useFormat, useText } from "~/ui/text";
import type { GrantOnPage } from "../grants/grant-queries.server";

type OfGrant = { grant: GrantOnPage };

export function GrantFacts({ grant, code }: OfGrant & { code: ReactNode }) {
  const t = useText();
  const { money } = useFormat();
  const { kind, points, amountMinor, currency, reference, segment } = grant;
  const by = (name: string, at: Date | null) =>
    at && (
      <>
        <bdi>{name}</bdi>, <Time at={at} />
      </>
    );
  const decided =
    grant.decidedAt && !grant.decidedById
      ? t("compensation.grant.itself")
      : by(grant.decidedByName, grant.decidedAt);
  const ended = grant.state === "rejected" ? null : by(grant.endedByName, grant.endedAt);
  const facts: (Fact | false | null)[] = [
    {
      label: t("compensation.grant.customer"),
      value: grant.customerId ? (
        <>
          <bdi className="font-medium">{grant.name || t("compensation.list.nameless")}</bdi>{" "}
          <span className="text-ink-soft tabular-nums">{grant.contact}</span>
        </>
      ) : (
        t("compensation.list.erased")
      ),
    },
    { label: t("compensation.grant.harm"), value: t(`recovery.harms.${grant.harm}`) },
    reference !== "" && {
      label: t("compensation.grant.reference"),
      value: <bdi>{reference}</bdi>,
    },
    segment !== "" && { label: t("compensation.list.segment"), value: <bdi>{segment}</bdi> },
    { label: t("compensation.list.kind"), value: t(`compensation.kinds.${kind}`) },
    {
      label: t("compensation.grant.value"),
      value: <strong className="tabular-nums">{money(amountMinor, currency)}</strong>,
    },
    points > 0 && {
      label: t("compensation.grant.points"),
      value: t("compensation.pointCount", { count: points }),
    },
    {
      label: t("compensation.grant.proposed"),
      value: by(grant.proposedByName, grant.proposedAt),
    },
    decided !== null && { label: t("compensation.grant.decided"), value: decided },
    grant.issuedAt && {
      label: t("compensation.grant.issued"),
      value: by(grant.issuedByName, grant.issuedAt),
    },
    grant.expiresAt && {
      label: t("compensation.grant.until"),
      value: <Time at={grant.expiresAt} />,
    },
    code !== null && { label: t("compensation.grant.code"), value: code },
    ended !== null && { label: t("compensation.grant.ended"), value: ended },
    grant.reason !== "" && {
      label: t(`compensation.grant.${grant.state === "redeemed" ? "proof" : "reason"}`),
      value: (
        <span dir="auto" className="whitespace-pre-line">
          {grant.reason}
        </span>
      ),
    },
  ];
  return (
    <Card title={t("compensation.grant.facts")}>
      <FactList facts={facts.filter((fact) => fact !== false && fact !== null)} />
    </Card>
  );
}

export function GrantReason({ grant }: OfGrant) {
  const t = useText();
  const { money } = useFormat();
  const { row, policyVersion, cut, note, wantedMinor, amountMinor, currency, lossMinor } = grant;
  return (
    <Card title={t("compensation.grant.why")}>
      <div className="max-w-prose space-y-2">
        <p>
          {row !== null && policyVersion !== null
            ? t("compensation.grant.byPolicy", { row, version: policyVersion })
            : t("compensation.grant.byHand")}
        </p>
        {note && (
          <p dir="auto" className="whitespace-pre-line">
            {note}
          </p>
        )}
        {lossMinor !== null && (
          <p className="text-ink-soft">
            {t("compensation.grant.loss")}: {money(lossMinor, grant.lossCurrency)}
          </p>
        )}
        {row !== null && (
          <p className="text-ink-soft">
            {t("compensation.grant.wanted", { amount: `${wantedMinor} ${currency}` })}
          </p>
        )}
        {cut && (
          <p className="text-ink-soft">
            {t("compensation.grant.cutTo", { cut, amount: `${amountMinor} ${currency}` })}
          </p>
        )}
      </div>
    </Card>
  );
}

export function GrantMovements({ grant }: OfGrant) {
  const t = useText();
  const { money } = useFormat();
  if (grant.ledger.length === 0) return null;
  return (
    <Card title={t("compensation.grant.movements")}>
      <ul className="space-y-2">
        {grant.ledger.map(({ id, at, entries }) => (
          <li key={id}>
            {entries
              .toSorted((one, other) => one.amountMinor - other.amountMinor)
              .map(({ account, amountMinor }) => (
                <span key={account} className="flex justify-between gap-4 tabular-nums">
                  <span>{t(`compensation.ledger.accounts.${account}`)}</span>
                  <span>{money(amountMinor, grant.currency)}</span>
                </span>
              ))}
            <span className="text-sm text-ink-soft">
              <Time at={at} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
