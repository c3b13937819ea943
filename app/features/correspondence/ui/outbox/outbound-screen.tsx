/** One mail before it leaves: its draft, or what it says and what may be done with it now. */
import { Form } from "@remix-run/react";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { Notice } from "~/ui/page/notice";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { subjectOf } from "../../outbox/outbound-mail";
import { threadPath } from "../../thread-path";
import { OutboundForm, type OutboundProps } from "./outbound-form";
import { OutboundAbout, OutboundChip } from "./outbound-state";
import { StoppedNotice } from "./stopped-notice";

export function OutboundScreen(props: OutboundProps) {
  const t = useText();
  const { mail, from, replyTo, isRead } = props;
  const side = (
    <Card title={t("outbox.title")}>
      <div className="space-y-3">
        <OutboundChip state={mail.state} />
        <OutboundAbout mail={mail} />
        {from ? (
          <div className="space-y-1 text-sm break-words text-ink-soft">
            <p>{t("outbox.from", { from })}</p>
            <p>
              {replyTo && isRead
                ? t("outbox.replies", { address: replyTo })
                : t("outbox.repliesNowhere", { address: from })}
            </p>
          </div>
        ) : (
          <Notice tone="caution">{t("outbox.noServer")}</Notice>
        )}
        <Steps {...props} />
      </div>
    </Card>
  );
  return (
    <SideLayout side={side}>
      {mail.state === "draft" ? <OutboundForm {...props} /> : <AsItLeaves {...props} />}
    </SideLayout>
  );
}

function AsItLeaves({ mail, quoted, exhibits, stopped }: OutboundProps) {
  const t = useText();
  const attached = exhibits.filter(({ id }) => mail.evidenceIds.includes(id));
  return (
    <article className="max-w-prose space-y-3 rounded-card border border-line bg-surface p-4">
      <p className="text-sm break-words text-ink-soft">
        {t("outbox.fields.to")}: {mail.to.split("\n").join(", ")}
        {mail.cc && (
          <>
            <br />
            {t("outbox.fields.cc")}: {mail.cc.split("\n").join(", ")}
          </>
        )}
      </p>
      <StoppedNotice addresses={stopped} />
      <p className="font-medium break-words" dir="auto">
        {mail.subjectAsSent || subjectOf(mail.subject, quoted)}
      </p>
      <p className="text-lg break-words whitespace-pre-wrap" dir="auto">
        {mail.text}
      </p>
      {attached.length > 0 && (
        <ul className="list-disc pl-5 text-sm">
          {attached.map(({ id, name }) => (
            <li key={id} className="break-words" dir="auto">
              {name}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

/** What may be done with it as it stands; each goes to an address of its own. */
function Steps({ thread, mail, mayApprove }: OutboundProps) {
  const t = useText();
  const at = (page: string) => threadPath(thread, `mails/${mail.id}/${page}`);
  const step = (page: string, words: string, isMain = false) => (
    <Form key={page} method="post" action={at(page)}>
      <SubmitButton variant={isMain ? "primary" : "secondary"}>{words}</SubmitButton>
    </Form>
  );
  switch (mail.state) {
    case "draft":
      return step("removal", t("outbox.actions.discard"));
    case "awaiting_approval":
      return (
        <div className="flex flex-wrap gap-2">
          {mayApprove && (
            <Form method="post" action={at("approval")}>
              <input type="hidden" name="version" value={mail.version} />
              <SubmitButton>{t("outbox.actions.approve")}</SubmitButton>
            </Form>
          )}
          {step("stop", t("outbox.actions.takeBack"))}
        </div>
      );
    case "scheduled":
      return step("stop", t("outbox.actions.stop"));
    case "unconfirmed":
      return (
        <div className="flex flex-wrap gap-2">
          {step("arrival", t("outbox.actions.arrived"), mail.proof !== null)}
          {mail.proof === null && step("repetition", t("outbox.actions.again"))}
        </div>
      );
    case "bounced":
      return (
        <div className="flex flex-wrap gap-2">
          {step("stop", t("outbox.actions.rewrite"), true)}
          {step("removal", t("outbox.actions.discard"))}
        </div>
      );
    default:
      return null;
  }
}
