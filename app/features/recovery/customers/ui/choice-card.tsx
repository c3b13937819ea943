/** What a customer wants to hear: everything is stopped, or allowed again, with one press. */
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { CONTACT_CHANNELS } from "~/features/contacts/contact-choice";
import { Card } from "~/ui/page/card";
import { Chip } from "~/ui/status/chip";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import type { CustomerOnPage } from "../customer-page.server";

type ChoiceCardProps = { customer: CustomerOnPage; page: string };

export function ChoiceCard({ customer: { stopped }, page }: ChoiceCardProps) {
  const t = useText();
  const hasStoppedAll = stopped.length === CONTACT_CHANNELS.length;
  return (
    <Card title={t("customer.choices.title")} about={t("customer.choices.about")}>
      <Word page={page} channel="all" word={hasStoppedAll ? "allow" : "stop"}>
        {t(hasStoppedAll ? "customer.choices.allowAll" : "customer.choices.stopAll")}
      </Word>
      <ul className="mt-3 divide-y divide-line">
        {CONTACT_CHANNELS.map((channel) => {
          const isStopped = stopped.includes(channel);
          return (
            <li key={channel} className="flex flex-wrap items-center gap-3 py-2 last:pb-0">
              <span className="grow">{t(`customer.channels.${channel}`)}</span>
              <Chip tone={isStopped ? "critical" : "neutral"}>
                {t(isStopped ? "customer.choices.isStopped" : "customer.choices.isOpen")}
              </Chip>
              <Word page={page} channel={channel} word={isStopped ? "allow" : "stop"} small>
                {t(isStopped ? "customer.choices.allow" : "customer.choices.stop")}
                <span className="sr-only"> {t(`customer.channels.${channel}`)}</span>
              </Word>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

type WordProps = {
  page: string;
  channel: string;
  word: "stop" | "allow";
  small?: boolean;
  children: ReactNode;
};

const Word = ({ page, channel, word, small = false, children }: WordProps) => (
  <Form method="post" action={`${page}/choices`}>
    <input type="hidden" name="channel" value={channel} />
    <input type="hidden" name="word" value={word} />
    <SubmitButton
      variant={small ? "quiet" : word === "stop" ? "danger" : "secondary"}
      {...(small && { size: "small" as const })}
    >
      {children}
    </SubmitButton>
  </Form>
);
