/** What can be done with something missed, as one form: which button is pressed says what. */
import { Form } from "@remix-run/react";
import { CONTACT_CHANNELS } from "~/features/contacts/contact-choice";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { Card } from "~/ui/page/card";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import type { RequestMove } from "../request-lifecycle";
import type { RequestOnPage } from "../request-queries.server";

type RequestStepsProps = { base: string; request: RequestOnPage; isMine: boolean };

export function RequestSteps({ base, request, isMine }: RequestStepsProps) {
  const t = useText();
  const { state, version, takenByName } = request;
  const step = (move: RequestMove, variant: "primary" | "secondary" | "quiet") => (
    <Form method="post" action={`${base}/moves/${move}`}>
      <input type="hidden" name="version" value={version} />
      <SubmitButton variant={variant}>{t(`requests.moves.${move}`)}</SubmitButton>
    </Form>
  );
  return (
    <Card title={t("requests.page.next")}>
      {state === "open" && (
        <div className="space-y-3">
          <p className="text-ink-soft">{t("requests.page.takeFirst")}</p>
          {step("take", "primary")}
        </div>
      )}
      {state === "in_progress" && (
        <div className="space-y-5">
          {!isMine && <p>{t("requests.page.others", { name: takenByName })}</p>}
          <Form
            method="post"
            action={`${base}/moves/answer`}
            className="flex flex-wrap items-end gap-3"
          >
            <input type="hidden" name="version" value={version} />
            <Field name="channel" label={t("requests.moves.channel")}>
              <Select
                options={CONTACT_CHANNELS.map((value) => ({
                  value,
                  label: t(`guard.ways.${value}`),
                }))}
              />
            </Field>
            <SubmitButton variant="secondary">{t("requests.moves.answer")}</SubmitButton>
          </Form>
          <div className="flex flex-wrap gap-2">
            {step("fulfil", "primary")}
            {step("hand_back", "quiet")}
          </div>
          <Form method="post" action={`${base}/moves/decline`} className="space-y-3">
            <input type="hidden" name="version" value={version} />
            <Field
              name="reason"
              label={t("requests.moves.reason")}
              hint={t("requests.moves.reasonHint")}
            >
              <Input dir="auto" />
            </Field>
            <div className="flex flex-wrap gap-2">
              <SubmitButton variant="secondary">{t("requests.moves.decline")}</SubmitButton>
              <SubmitButton variant="secondary" formAction={`${base}/moves/give_up`}>
                {t("requests.moves.give_up")}
              </SubmitButton>
            </div>
          </Form>
        </div>
      )}
      {state !== "open" && state !== "in_progress" && step("reopen", "secondary")}
    </Card>
  );
}
