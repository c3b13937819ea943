/** What a customer asked of their own data: how long each may wait, and what ends it. */
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Card } from "~/ui/page/card";
import { Chip } from "~/ui/status/chip";
import { SubmitButton } from "~/ui/submit-button";
import { useFormat, useText } from "~/ui/text";
import type { RightsOnPage } from "../requested/rights-queries.server";
import { RightsDue } from "./rights-due";

type May = { choose: boolean; reveal: boolean; erase: boolean };

type RightsCardProps = {
  requests: readonly RightsOnPage[];
  page: string;
  now: Date;
  may: May;
};

export function RightsCard({ requests, page, now, may }: RightsCardProps) {
  const t = useText();
  const { instant } = useFormat();
  return (
    <Card
      title={t("rights.title")}
      actions={
        may.choose && (
          <ButtonLink to={`${page}/rights/new`} size="small">
            {t("rights.note")}
          </ButtonLink>
        )
      }
    >
      {requests.length === 0 && <p className="text-ink-soft">{t("rights.none")}</p>}
      <ul className="divide-y divide-line">
        {requests.map((request) => {
          const { id, what, channel, arrivedAt, arrivedZone, notedByName, note, answer } = request;
          return (
            <li key={id} className="space-y-1 py-3 first:pt-0 last:pb-0">
              <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
                <span className="font-medium">{t(`rights.what.${what}`)}</span>
                <Chip tone={request.state === "open" ? "caution" : "good"}>
                  {t(`rights.states.${request.state}`)}
                </Chip>
              </div>
              <p className="text-sm text-ink-soft">
                {t("rights.arrived", {
                  channel,
                  at: instant(arrivedAt, arrivedZone),
                  name: notedByName,
                })}
              </p>
              {[note, answer].filter(Boolean).map((words) => (
                <p key={words} dir="auto" className="break-words whitespace-pre-wrap">
                  {words}
                </p>
              ))}
              <RightsDue request={request} now={now} />
              {request.state === "open" && may.choose && (
                <Doing request={request} page={page} may={may} />
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

type DoingProps = { request: RightsOnPage; page: string; may: May };

function Doing({ request: { id, what, isHere }, page, may }: DoingProps) {
  const t = useText();
  return (
    <div className="flex flex-wrap items-center gap-2 pt-1">
      {what === "copy" && may.reveal && (
        <Form method="post" action={`${page}/export.json`} reloadDocument>
          <Button type="submit" size="small">
            {t("rights.do.copy")}
          </Button>
        </Form>
      )}
      {what === "erasure" && may.erase && (
        <ButtonLink to={`${page}/erasure`} size="small">
          {t("rights.do.erasure")}
        </ButtonLink>
      )}
      {what === "leave_alone" && (
        <Form method="post" action={`${page}/choices`}>
          <input type="hidden" name="channel" value="all" />
          <input type="hidden" name="word" value="stop" />
          <SubmitButton variant="secondary" size="small">
            {t("rights.do.leave_alone")}
          </SubmitButton>
        </Form>
      )}
      {isHere && (
        <ButtonLink to={`${page}/rights/${id}/answer`} size="small" variant="quiet">
          {t("rights.answer.link")}
        </ButtonLink>
      )}
      {what === "copy" && may.reveal && (
        <span className="text-sm text-ink-soft">{t("rights.do.copyHint")}</span>
      )}
    </div>
  );
}
