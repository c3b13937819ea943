/** Says that a packet went out as it stands on the page, how and when. */
import { Form } from "@remix-run/react";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Card } from "~/ui/page/card";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { packetSendingSchema } from "../packet/packet-schemas";
import { CHANNELS } from "../thread-kinds";
import { threadPath } from "../thread-path";
import type { PacketPageProps } from "./packet-page";
import { ZoneSelect } from "./zone-select";

export function PacketSendingForm({
  thread,
  textSha256,
  asOf,
  clock,
  zone,
  zones,
}: PacketPageProps) {
  const t = useText();
  const channel = thread.channel as "email";
  const form = useZodForm(packetSendingSchema, { channel, clock, zone }, { id: "sending" });
  return (
    <Card title={t("threads.packet.sending")} about={t("threads.packet.sendingAbout")}>
      <Form
        method="post"
        action={threadPath(thread, "packet/sending")}
        {...form.props}
        className="space-y-4"
      >
        <FormErrors form={form} />
        <input type="hidden" name="textSha256" value={textSha256} />
        <input type="hidden" name="asOf" value={asOf} />
        <Field {...form.field("channel")} label={t("threads.fields.channel")} dense>
          <Select
            options={CHANNELS.map((value) => ({ value, label: t(`threads.kinds.${value}`) }))}
          />
        </Field>
        <Field {...form.field("clock")} label={t("threads.packet.when")} dense>
          <Input type="datetime-local" />
        </Field>
        <Field {...form.field("zone")} label={t("threads.composer.zone")} dense>
          <ZoneSelect zones={zones} />
        </Field>
        <SubmitButton form={form}>{t("threads.packet.send")}</SubmitButton>
      </Form>
    </Card>
  );
}
