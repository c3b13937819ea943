/** Which deliveries to read again. */
import { Form } from "@remix-run/react";
import { SIGNAL_KINDS } from "~/features/enforcement/signal";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { replaySchema } from "../replay/replay-schemas";

type ReplayFormProps = {
  sources: readonly { id: string; name: string }[];
  /** Days to begin with. */
  from: string;
  until: string;
};

export function ReplayForm({ sources, from, until }: ReplayFormProps) {
  const t = useText();
  const form = useZodForm(replaySchema, { sourceId: "", kind: "", from, until });
  return (
    <Form method="post" {...form.props} className="mb-6 max-w-prose space-y-4">
      <FormErrors form={form} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field {...form.field("from")} label={t("signalPages.replay.from")}>
          <Input type="date" />
        </Field>
        <Field {...form.field("until")} label={t("signalPages.replay.until")}>
          <Input type="date" />
        </Field>
        <Field {...form.field("sourceId")} label={t("signalPages.replay.source")}>
          <Select
            prompt={t("signalPages.replay.anySource")}
            options={sources.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <Field {...form.field("kind")} label={t("signalPages.replay.kind")}>
          <Select
            prompt={t("signalPages.replay.anyKind")}
            options={SIGNAL_KINDS.map((kind) => ({
              value: kind,
              label: t(`signals.kinds.${kind}`),
            }))}
          />
        </Field>
      </div>
      <SubmitButton form={form}>{t("signalPages.replay.start")}</SubmitButton>
    </Form>
  );
}
