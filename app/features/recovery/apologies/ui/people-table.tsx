/** Customers of a campaign and how it went with each; what only a person can say is said here. */
import { Form } from "@remix-run/react";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Chip } from "~/ui/status/chip";
import { Time } from "~/ui/status/time";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import type { PersonInCampaign } from "../campaign/people-view.server";
import { DELIVERY_TONES } from "./campaign-tones";
import { reasonKey } from "./reason-key";

type PeopleTableProps = {
  base: string;
  isCall: boolean;
  mayWork: boolean;
  people: readonly PersonInCampaign[];
};

export function PeopleTable({ base, isCall, mayWork, people }: PeopleTableProps) {
  const t = useText();
  return (
    <Table caption={t("campaigns.people.caption")}>
      <thead>
        <tr>
          <TableHeading>{t("campaigns.people.name")}</TableHeading>
          <TableHeading>{t("campaigns.people.contact")}</TableHeading>
          <TableHeading>{t("campaigns.people.harm")}</TableHeading>
          <TableHeading>{t("campaigns.people.state")}</TableHeading>
          <TableHeading>{t("campaigns.people.when")}</TableHeading>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <TableCell>
              <bdi className="font-medium">{person.name || t("recovery.customers.nameless")}</bdi>
            </TableCell>
            <TableCell className="tabular-nums">{person.contact}</TableCell>
            <TableCell>{t(`recovery.harms.${person.harm}`)}</TableCell>
            <TableCell>
              <div className="space-y-1">
                <Chip tone={DELIVERY_TONES[person.state]}>
                  {t(`campaigns.deliveryStates.${person.state}`)}
                </Chip>
                {person.arrival && (
                  <p className="text-sm text-ink-soft">
                    {t(`campaigns.arrivals.${person.arrival}`)}
                  </p>
                )}
                {person.reason && (
                  <p className="text-sm text-ink-soft">{t(reasonKey(person.reason))}</p>
                )}
                {person.words && (
                  <p className="text-sm break-words text-ink-soft">{person.words}</p>
                )}
                {person.notNow && (
                  <p className="text-sm text-caution">
                    {t("guard.forbidden")}: {t(reasonKey(person.notNow.reason))}
                    {person.notNow.until && <> {t("guard.opens", { at: person.notNow.until })}</>}
                  </p>
                )}
                {mayWork && <ByHand base={base} isCall={isCall} person={person} />}
              </div>
            </TableCell>
            <TableCell className="text-sm whitespace-nowrap">
              {person.settledAt && <Time at={person.settledAt} />}
              {person.nextTryAt && (
                <p className="text-ink-soft">
                  {t("campaigns.people.nextTry", { at: person.nextTryAt })}
                </p>
              )}
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const FOR_MAIL = ["confirm", "repeat"] as const;
const FOR_CALLS = ["reached", "later", "wrong", "stop"] as const;

function ByHand({
  base,
  isCall,
  person,
}: {
  base: string;
  isCall: boolean;
  person: PersonInCampaign;
}) {
  const t = useText();
  const isOpen = isCall
    ? person.state === "waiting" && person.wave > 0
    : person.state === "unconfirmed";
  if (!isOpen) return null;
  return (
    <Form
      method="post"
      action={`${base}/deliveries/${person.id}`}
      className="flex flex-wrap gap-1.5 pt-1"
    >
      {(isCall ? FOR_CALLS : FOR_MAIL).map((how) => (
        <SubmitButton key={how} name="how" value={how} variant="secondary" size="small">
          {how === "confirm" || how === "repeat"
            ? t(`campaigns.people.${how}`)
            : t(`campaigns.people.call.${how}`)}
        </SubmitButton>
      ))}
    </Form>
  );
}
