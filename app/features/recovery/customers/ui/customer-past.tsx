/** What happened to a customer: missed requests, apologies, compensation, and what tables said. */
import type { ReactNode } from "react";
import { reasonKey } from "~/features/recovery/apologies/ui/reason-key";
import { Card } from "~/ui/page/card";
import { Chip } from "~/ui/status/chip";
import { Time } from "~/ui/status/time";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { DELIVERY_TONES } from "../../apologies/ui/campaign-tones";
import { GRANT_TONES } from "../../compensation/ui/grant-tones";
import { REQUEST_TONES } from "../../requests/ui/request-tones";
import type { CustomerOnPage } from "../customer-page.server";

type PastProps = { customer: CustomerOnPage };

const recoveryOf = (reference: string) => `/cases/${reference}/recovery`;

export function CustomerRequests({ customer: { requests } }: PastProps) {
  const t = useText();
  return (
    <Past title={t("customer.requests.title")} none={t("customer.requests.none")}>
      {requests.map(({ id, harm, reference, happenedAt, state, caseReference }) => (
        <Line
          key={id}
          chip={<Chip tone={REQUEST_TONES[state]}>{t(`requests.states.${state}`)}</Chip>}
        >
          <TextLink to={`${recoveryOf(caseReference)}/requests/${id}`}>
            {t(`recovery.harms.${harm}`)}
          </TextLink>{" "}
          {reference && <bdi>{reference}</bdi>}
          <Small>
            <Time at={happenedAt} />
          </Small>
        </Line>
      ))}
    </Past>
  );
}

export function CustomerApologies({ customer: { apologies } }: PastProps) {
  const t = useText();
  return (
    <Past title={t("customer.apologies.title")} none={t("customer.apologies.none")}>
      {apologies.map(({ id, campaign, campaignId, caseReference, state, reason, handedOverAt }) => (
        <Line
          key={id}
          chip={<Chip tone={DELIVERY_TONES[state]}>{t(`campaigns.deliveryStates.${state}`)}</Chip>}
        >
          <TextLink to={`${recoveryOf(caseReference)}/campaigns/${campaignId}`}>
            <bdi>{campaign}</bdi>
          </TextLink>
          {(reason || handedOverAt) && (
            <Small>
              {reason && <>{t(reasonKey(reason))} </>}
              {handedOverAt && <Time at={handedOverAt} />}
            </Small>
          )}
        </Line>
      ))}
    </Past>
  );
}

export function CustomerGrants({ customer: { grants } }: PastProps) {
  const t = useText();
  const { money } = useFormat();
  return (
    <Past title={t("customer.grants.title")} none={t("customer.grants.none")}>
      {grants.map(({ id, kind, amountMinor, currency, points, state, proposedAt, ...grant }) => (
        <Line
          key={id}
          chip={<Chip tone={GRANT_TONES[state]}>{t(`compensation.states.${state}`)}</Chip>}
        >
          <TextLink to={`${recoveryOf(grant.caseReference)}/compensation/grants/${id}`}>
            {t(`compensation.kinds.${kind as "refund"}`)}
          </TextLink>{" "}
          {kind === "points"
            ? t("compensation.pointCount", { count: points })
            : money(amountMinor, currency)}
          <Small>
            <Time at={proposedAt} />
          </Small>
        </Line>
      ))}
    </Past>
  );
}

export function CustomerTold({ customer: { told } }: PastProps) {
  const t = useText();
  const { money } = useFormat();
  return (
    <Past title={t("customer.told.title")} none={t("customer.none")}>
      {told.map(({ key, name, note, lossMinor, currency, toldAt }) => (
        <Line key={key}>
          <bdi className="font-medium">{name}</bdi>
          {note && (
            <p dir="auto" className="break-words whitespace-pre-wrap">
              {note}
            </p>
          )}
          {!name && !note && <>{t("customer.told.nothing")}</>}
          <Small>
            {lossMinor !== null && (
              <>{t("customer.told.loss", { loss: money(lossMinor, currency) })} · </>
            )}
            <Time at={toldAt} />
          </Small>
        </Line>
      ))}
    </Past>
  );
}

type ListProps = { title: string; none: string; children: ReactNode[] };

function Past({ title, none, children }: ListProps) {
  return (
    <Card title={title}>
      {children.length > 0 ? (
        <ul className="divide-y divide-line">{children}</ul>
      ) : (
        <p className="text-ink-soft">{none}</p>
      )}
    </Card>
  );
}

function Line({ chip, children }: { chip?: ReactNode; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1 py-2 first:pt-0 last:pb-0">
      <div className="min-w-0">{children}</div>
      {chip}
    </li>
  );
}

const Small = ({ children }: { children: ReactNode }) => (
  <p className="text-sm text-ink-soft">{children}</p>
);
