/** Customers of a campaign and how it went with each; what only a person can say is said here. */
import { Form } from "@remix-run/react";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Chip } from "~/ui/status/chip";
import { Time } from "~/ui/status/time";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { type CampaignChannel, isHandedOut } from "../campaign/campaign-lifecycle";
import type { PersonInCampaign } from "../campaign/people-view.server";
import { DELIVERY_TONES } from "./campaign-tones";
import { reasonKey } from "./reason-key";

type PeopleTableProps = {
  base: string;
  channel: CampaignChannel;
  isElsewhere: boolean;
  mayWork: boolean;
  people: readonly PersonInCampaign[];
};

export function PeopleTable({ base, mayWork, people, ...outreach }: PeopleTableProps) {
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
                  {outreach.isElsewhere && person.state === "handed_over"
                    ? t("campaigns.people.handedOut")
                    : t(`campaigns.deliveryStates.${person.state}`)}
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
                {mayWork && <ByHand base={base} person={person} {...outreach} />}
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

const OF_OURS = ["confirm", "repeat"] as const;
const OF_OTHERS = ["reached", "later", "wrong", "stop"] as const;

type ByHandProps = Pick<PeopleTableProps, "base" | "channel" | "isElsewhere"> & {
  person: PersonInCampaign;
};

function ByHand({ base, person: { id, state, wave }, ...outreach }: ByHandProps) {
  const t = useText();
  const { isElsewhere } = outreach;
  const isOthers = isHandedOut(outreach);
  const isOpen = isOthers
    ? state === (isElsewhere ? "handed_over" : "waiting") && wave > 0
    : state === "unconfirmed";
  if (!isOpen) return null;
  return (
    <Form method="post" action={`${base}/deliveries/${id}`} className="flex flex-wrap gap-1.5 pt-1">
      {(isOthers ? OF_OTHERS : OF_OURS).map((how) => (
        <SubmitButton key={how} name="how" value={how} variant="secondary" size="small">
          {how === "confirm" || how === "repeat"
            ? t(`campaigns.people.${how}`)
            : t(`campaigns.people.${isElsewhere ? "elsewhere" : "call"}.${how}`)}
        </SubmitButton>
      ))}
    </Form>
  );
}
