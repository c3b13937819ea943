/** On the page of a thread: mail that has not left, and the beginning of the next one. */
import { Form, Link } from "@remix-run/react";
import { Field } from "~/ui/fields/field";
import { Select } from "~/ui/fields/select";
import { Card } from "~/ui/page/card";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import type { OutboundInList } from "../../outbox/outbox-view.server";
import { type ThreadAddress, threadPath } from "../../thread-path";
import { OutboundAbout, OutboundChip } from "./outbound-state";

type OutboxCardProps = {
  thread: ThreadAddress;
  mails: readonly OutboundInList[];
  letters: readonly { key: string; name: string; isNext: boolean }[];
  /** Whether the reader may open what has not left. */
  mayOpen: boolean;
  mayWrite: boolean;
};

export default function OutboxCard({ thread, mails, letters, mayOpen, mayWrite }: OutboxCardProps) {
  const t = useText();
  if (mails.length === 0 && !mayWrite) return null;
  return (
    <Card title={mails.length > 0 ? t("outbox.onItsWay") : t("outbox.write")} id="mail">
      {mails.length > 0 && (
        <ul className="mb-4 divide-y divide-line">
          {mails.map((mail) => (
            <li key={mail.id} className="space-y-1 py-3 first:pt-0">
              <p className="flex flex-wrap items-center gap-2">
                {mayOpen ? (
                  <Link
                    to={threadPath(thread, `mails/${mail.id}`)}
                    className="min-w-0 font-medium break-words text-accent underline underline-offset-3"
                    dir="auto"
                  >
                    {mail.subject || t("outbox.beginEmpty")}
                  </Link>
                ) : (
                  <span className="min-w-0 font-medium break-words" dir="auto">
                    {mail.subject || t("outbox.beginEmpty")}
                  </span>
                )}
                <OutboundChip state={mail.state} />
              </p>
              <OutboundAbout mail={mail} />
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <Form
          method="post"
          action={threadPath(thread, "mails/new")}
          className="flex flex-wrap items-end gap-2"
        >
          <Field name="letter" label={t("outbox.begin")} dense className="min-w-0 grow">
            <Select
              defaultValue={letters.find(({ isNext }) => isNext)?.key}
              options={[
                { value: "", label: t("outbox.beginEmpty") },
                ...letters.map(({ key, name, isNext }) => ({
                  value: key,
                  label: isNext ? t("outbox.beginNext", { letter: name }) : name,
                })),
              ]}
            />
          </Field>
          <SubmitButton variant="secondary">{t("outbox.open")}</SubmitButton>
        </Form>
      )}
    </Card>
  );
}
