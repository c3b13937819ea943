/** Answering over WhatsApp in one's own words while the window is open; and what became of each answer. */
import { Form, useActionData } from "@remix-run/react";
import { useState } from "react";
import type { TextKey } from "~/platform/i18n/text-key";
import { Field } from "~/ui/fields/field";
import { Select } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Card } from "~/ui/page/card";
import { GoesOn } from "~/ui/page/goes-on";
import { Chip } from "~/ui/status/chip";
import { SubmitButton } from "~/ui/submit-button";
import { useFormat, useText } from "~/ui/text";
import { DELIVERY_TONES } from "../../apologies/ui/campaign-tones";
import { reasonKey } from "../../apologies/ui/reason-key";
import { type SenderChoice, senderKey } from "../../apologies/whatsapp/whatsapp-line";
import type { ChannelNow } from "../../guard/channels-now.server";
import type { AnswerOnPage } from "../answers/answer-queries.server";
import { freeAnswerSchema, LONGEST_ANSWER } from "../answers/answer-schemas";
import type { RequestOnPage } from "../request-queries.server";

type AnswerCardProps = {
  base: string;
  request: Pick<RequestOnPage, "state" | "version">;
  answers: readonly AnswerOnPage[];
  senders: readonly SenderChoice[];
  guard: { channels: readonly ChannelNow[]; windowUntil: Date | null } | null;
  mayWork: boolean;
  now: Date;
};

export function AnswerCard(props: AnswerCardProps) {
  const { base, request, answers, senders, guard, mayWork, now } = props;
  const t = useText();
  const { relative } = useFormat();
  const isLeaving = answers.some(({ state }) => state === "waiting" || state === "handed_over");
  const isUnconfirmed = answers.some(({ state }) => state === "unconfirmed");
  const mayReply = guard?.channels.some(({ kind, verdict }) => kind === "reply" && verdict.allowed);
  const until = guard?.windowUntil;
  const isOpen = mayWork && request.state === "in_progress" && mayReply && until;
  const wasRefused = useActionData() !== undefined;
  // What somebody is writing stays, whatever others do meanwhile and though the window closes.
  const [isWriting, setIsWriting] = useState(false);
  const mayWrite = isOpen && senders.length > 0 && !isLeaving && !isUnconfirmed;
  const hasForm = mayWrite || wasRefused || isWriting;
  if (!isOpen && !hasForm && answers.length === 0) return null;
  return (
    <Card title={t("requests.answers.title")}>
      <div className="space-y-4">
        {isOpen && (
          <p className="text-ink-soft">
            {t(senders.length > 0 ? "requests.answers.open" : "requests.answers.noSender", {
              in: relative(until, now),
            })}
          </p>
        )}
        {hasForm && (
          <div onInput={() => setIsWriting(true)}>
            <AnswerForm base={base} version={request.version} senders={senders} />
          </div>
        )}
        {isLeaving && <GoesOn />}
        {answers.length > 0 && (
          <ul className="divide-y divide-line">
            {answers.map((answer) => (
              <Answer key={answer.id} answer={answer} base={base} mayWork={mayWork} />
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}

type AnswerFormProps = { base: string; version: number; senders: readonly SenderChoice[] };

function AnswerForm({ base, version, senders }: AnswerFormProps) {
  const t = useText();
  const [first] = senders;
  const sender = first ? senderKey(first) : "";
  const form = useZodForm(freeAnswerSchema, { version, sender, text: "" });
  return (
    <Form method="post" action={`${base}?index`} {...form.props} className="space-y-4">
      <FormErrors form={form} />
      <input type="hidden" name="version" value={version} />
      <Field
        {...form.field("text")}
        label={t("requests.answers.text")}
        hint={t("requests.answers.textHint")}
      >
        <Textarea rows={4} dir="auto" maxLength={LONGEST_ANSWER} />
      </Field>
      {senders.length > 1 ? (
        <Field
          {...form.field("sender")}
          label={t("requests.answers.sender")}
          hint={t("requests.answers.senderHint")}
        >
          <Select
            options={senders.map((each) => ({
              value: senderKey(each),
              label: t("campaigns.form.senderOf", each),
            }))}
          />
        </Field>
      ) : (
        <input type="hidden" name="sender" value={sender} />
      )}
      <SubmitButton form={form}>{t("requests.answers.submit")}</SubmitButton>
    </Form>
  );
}

type AnswerProps = { answer: AnswerOnPage; base: string; mayWork: boolean };

function Answer({ answer, base, mayWork }: AnswerProps) {
  const t = useText();
  const { state, reason, words, arrival, text, writtenByName, writtenAt } = answer;
  const isUnconfirmed = state === "unconfirmed";
  return (
    <li className="space-y-2 py-3 first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
        <Chip tone={DELIVERY_TONES[state]}>{t(`requests.answers.states.${state}`)}</Chip>
        {arrival && <span>{t(`requests.answers.arrivals.${arrival}` as TextKey)}</span>}
        <span>{t("requests.answers.written", { name: writtenByName, at: writtenAt })}</span>
      </p>
      <p dir="auto" className="max-w-prose break-words whitespace-pre-wrap">
        {text ?? t("requests.answers.hidden")}
      </p>
      {reason && <p className="text-sm text-critical">{t(answerReason(reason))}</p>}
      {words && (
        <p className="text-sm text-ink-faint" dir="auto">
          {words}
        </p>
      )}
      {isUnconfirmed && <p className="text-sm text-caution">{t("requests.answers.unconfirmed")}</p>}
      {isUnconfirmed && mayWork && (
        <div className="flex flex-wrap gap-2">
          {(["confirm", "repeat"] as const).map((how) => (
            <Form key={how} method="post" action={`${base}/answers/${how}`}>
              <SubmitButton variant="secondary">{t(`requests.answers.${how}`)}</SubmitButton>
            </Form>
          ))}
        </div>
      )}
    </li>
  );
}

const OWN = new Set(["case_over", "sender", "payment", "template", "access", "unknown_answer"]);

const answerReason = (reason: string): TextKey =>
  OWN.has(reason) ? (`requests.answers.reasons.${reason}` as TextKey) : reasonKey(reason);
