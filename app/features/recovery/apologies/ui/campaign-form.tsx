/** Whom a campaign is for, and how it goes out. */
import { Form } from "@remix-run/react";
import { HARMS } from "~/features/recovery/harm";
import { ButtonLink } from "~/ui/button-link";
import { Checkbox } from "~/ui/fields/checkbox";
import { CheckboxGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { Notice } from "~/ui/page/notice";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { CAMPAIGN_CHANNELS } from "../campaign/campaign-lifecycle";
import { AUDIENCE_STATES, type CampaignInput, campaignSchema } from "../campaign/campaign-schemas";
import type { EarlierCampaign } from "../campaign/earlier-campaigns.server";
import { type SenderChoice, senderKey } from "../whatsapp/whatsapp-line";
import { reasonKey } from "./reason-key";

type CampaignFormProps = {
  start: CampaignInput;
  back: string;
  /** The numbers that WhatsApp campaigns can go out from. */
  senders: readonly SenderChoice[];
  /** Whom a campaign of this case did not reach. */
  earlier: readonly EarlierCampaign[];
};

export function CampaignForm({ start, back, senders, earlier }: CampaignFormProps) {
  const t = useText();
  const hasSender = senders.length > 0;
  const form = useZodForm(campaignSchema, start);
  return (
    <Form method="post" {...form.props} className="max-w-prose space-y-5 text-lg">
      <FormErrors form={form} />
      <Opened start={start} />
      <Field
        {...form.field("name")}
        label={t("campaigns.form.name")}
        hint={t("campaigns.form.nameHint")}
      >
        <Input dir="auto" />
      </Field>
      <Field {...form.field("channel")} label={t("campaigns.form.channel")}>
        <Select
          options={CAMPAIGN_CHANNELS.map((value) => ({
            value,
            label: t(`campaigns.channels.${value}`),
          }))}
        />
      </Field>
      <Checkbox
        {...form.field("isElsewhere")}
        label={t("campaigns.form.elsewhere")}
        hint={t("campaigns.form.elsewhereHint")}
      />
      {hasSender ? (
        <Field
          {...form.field("sender")}
          label={t("campaigns.form.sender")}
          hint={t("campaigns.form.senderHint")}
          optional
        >
          <Select
            prompt={t("campaigns.form.noSender")}
            options={senders.map((each) => ({
              value: senderKey(each),
              label: t("campaigns.form.senderOf", each),
            }))}
          />
        </Field>
      ) : (
        <Notice title={t("campaigns.form.notConnected")}>
          {t("campaigns.form.howToConnect")}
          <input type="hidden" name="sender" value={start.sender} />
        </Notice>
      )}
      <FieldGroup
        {...form.field("harms")}
        legend={t("campaigns.form.harms")}
        hint={t("campaigns.form.harmsHint")}
        optional
      >
        <CheckboxGroup
          options={HARMS.map((value) => ({ value, label: t(`recovery.harms.${value}`) }))}
          className="grid gap-x-4 sm:grid-cols-2"
        />
      </FieldGroup>
      <Field
        {...form.field("segment")}
        label={t("campaigns.form.segment")}
        hint={t("campaigns.form.segmentHint")}
        optional
      >
        <Input dir="auto" />
      </Field>
      <FieldGroup
        {...form.field("customerStates")}
        legend={t("campaigns.form.states")}
        hint={t("campaigns.form.statesHint")}
        optional
      >
        <CheckboxGroup
          options={AUDIENCE_STATES.map((value) => ({
            value,
            label: t(`recovery.customers.states.${value}`),
          }))}
          className="grid gap-x-4 sm:grid-cols-2"
        />
      </FieldGroup>
      {earlier.length > 0 ? (
        <Field
          {...form.field("after")}
          label={t("campaigns.form.after")}
          hint={t("campaigns.form.afterHint")}
          optional
        >
          <Select
            prompt={t("campaigns.form.noEarlier")}
            options={earlier.map(({ key, name, reason, count }) => ({
              value: key,
              label: reason
                ? t("campaigns.form.afterReason", { name, reason: t(reasonKey(reason)), count })
                : t("campaigns.form.afterAll", { name, count }),
            }))}
          />
        </Field>
      ) : (
        <input type="hidden" name="after" value={start.after} />
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        <Field {...form.field("waveSize")} label={t("campaigns.form.waveSize")}>
          <Input inputMode="numeric" className="max-w-40" />
        </Field>
        <Field
          {...form.field("waveGapMinutes")}
          label={t("campaigns.form.waveGap")}
          hint={t("campaigns.form.waveGapHint")}
        >
          <Input inputMode="numeric" className="max-w-40" />
        </Field>
      </div>
      <Field {...form.field("stopPercent")} label={t("campaigns.form.stop")}>
        <Input inputMode="numeric" className="max-w-40" />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form} size="large">
          {t("campaigns.form.submit")}
        </SubmitButton>
        <ButtonLink to={back} variant="quiet" size="large">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
