/** The ticket packet: what is missing, what it says, what is typed for it, and that it went out. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { CopyButton } from "~/ui/copy-button";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { SideLayout } from "~/ui/flow/side-layout";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Card } from "~/ui/page/card";
import { Notice } from "~/ui/page/notice";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { PacketField } from "~templates/rules/packet-fields";
import type { PacketValues } from "../packet/packet-schemas";
import { packetSchema, packetSendingSchema, SEVERITY_CHOICES } from "../packet/packet-schemas";
import { CHANNELS } from "../thread-kinds";
import { type ThreadAddress, threadPath } from "../thread-path";
import { ZoneSelect } from "./zone-select";

export type PacketPageProps = {
  thread: ThreadAddress & { channel: string; tag: string };
  /** What this provider asks for that people have to write. */
  typedFields: readonly { field: PacketField; label: string }[];
  gaps: readonly { field: PacketField; label: string; place: string | null }[];
  values: PacketValues;
  version: number;
  note: string | null;
  source: { title: string; address: string };
  asks: readonly { key: string; name: string; text: string }[];
  paste: string;
  mail: { subject: string; text: string };
  textSha256: string;
  asOf: string;
  clock: string;
  zone: string;
  zones: readonly string[];
};

export function PacketPage(props: PacketPageProps) {
  const { thread, gaps, note, source, paste, mail } = props;
  const t = useText();
  const side = (
    <>
      <Card title={t("threads.packet.gaps")}>
        {gaps.length === 0 ? (
          <p>{t("threads.packet.noGaps")}</p>
        ) : (
          <ul className="space-y-1">
            {gaps.map(({ field, label, place }) => (
              <li key={field}>
                <TextLink
                  to={
                    place === null
                      ? `#packet-${field}`
                      : `/cases/${thread.reference}${place && `/${place}`}`
                  }
                >
                  {label}
                </TextLink>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={t("threads.packet.why")}>
        {note && <p className="mb-2">{note}</p>}
        <p className="text-sm text-ink-soft">
          {t("threads.packet.source")}{" "}
          {source.address ? (
            <a
              href={source.address}
              className="text-accent underline underline-offset-3"
              rel="noreferrer"
            >
              {source.title}
            </a>
          ) : (
            source.title
          )}
        </p>
      </Card>
      <SendingForm {...props} />
    </>
  );
  return (
    <SideLayout side={side}>
      <TypedForm {...props} />
      <Card
        title={t("threads.packet.paste")}
        actions={
          <>
            <CopyButton text={paste} />
            <ButtonLink size="small" to={threadPath(thread, "packet.pdf")} reloadDocument>
              PDF
            </ButtonLink>
          </>
        }
      >
        <pre
          className="max-h-96 overflow-auto rounded-control bg-sunken p-3 font-sans break-words whitespace-pre-wrap"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard
          tabIndex={0}
          dir="auto"
        >
          {paste}
        </pre>
      </Card>
      <Card
        title={t("threads.packet.mail")}
        actions={
          <>
            <CopyButton text={`${mail.subject}\n\n${mail.text}`} />
            <Form method="post" action={threadPath(thread, "mails/new")}>
              <input type="hidden" name="letter" value="packet" />
              <SubmitButton size="small" variant="secondary">
                {t("threads.packet.asMail")}
              </SubmitButton>
            </Form>
          </>
        }
      >
        <p className="mb-2 font-medium" dir="auto">
          {mail.subject}
        </p>
        <pre
          className="max-h-96 overflow-auto rounded-control bg-sunken p-3 font-sans break-words whitespace-pre-wrap"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard
          tabIndex={0}
          dir="auto"
        >
          {mail.text}
        </pre>
      </Card>
    </SideLayout>
  );
}

const LONG: readonly PacketField[] = ["description", "use_case", "samples", "impact", "ask"];

function TypedForm({ thread, typedFields, values, version, asks }: PacketPageProps) {
  const t = useText();
  const form = useZodForm(packetSchema, values, { id: "packet" });
  return (
    <Card title={t("threads.packet.typed")} about={t("threads.packet.typedAbout")}>
      <Form
        method="post"
        action={`${threadPath(thread, "packet")}?index`}
        {...form.props}
        className="space-y-4"
      >
        <FormErrors form={form} />
        <input type="hidden" name="version" value={version} />
        <Field {...form.field("language")} label={t("threads.fields.language")}>
          <Select
            options={(["en", "id"] as const).map((value) => ({
              value,
              label: t(`common.languages.${value}`),
            }))}
          />
        </Field>
        {typedFields.map(({ field, label }) => (
          <TypedField key={field} field={field} label={label} form={form} />
        ))}
        {asks.length > 0 && (
          <Notice title={t("threads.packet.examples")}>
            <ul className="space-y-1">
              {asks.map(({ key, name, text }) => (
                <li key={key}>
                  <span className="font-medium">{name}:</span> {text}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <SubmitButton form={form} variant="secondary">
          {t("threads.packet.save")}
        </SubmitButton>
      </Form>
    </Card>
  );
}

type TypedFieldProps = {
  field: PacketField;
  label: string;
  form: ReturnType<typeof useZodForm<typeof packetSchema>>;
};

function TypedField({ field, label, form }: TypedFieldProps) {
  const t = useText();
  const wiring = form.field(field as "ask");
  if (field === "severity") {
    return (
      <Field {...wiring} label={label} optional>
        <Select
          prompt={t("common.choose")}
          options={SEVERITY_CHOICES.map((value) => ({
            value,
            label: t(`threads.packet.severities.${value}`),
          }))}
        />
      </Field>
    );
  }
  return (
    <Field {...wiring} label={label} optional>
      {LONG.includes(field) ? <Textarea rows={3} dir="auto" /> : <Input dir="auto" />}
    </Field>
  );
}

function SendingForm({ thread, textSha256, asOf, clock, zone, zones }: PacketPageProps) {
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
