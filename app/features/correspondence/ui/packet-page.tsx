/** The ticket packet: what is missing, what it says, what is typed for it, and that it went out. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { CopyButton } from "~/ui/copy-button";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { PageHeader } from "~/ui/page/page-header";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { useSaves } from "~/ui/use-saves";
import type { PacketField } from "~templates/rules/packet-fields";
import type { PacketValues } from "../packet/packet-schemas";
import { type ThreadAddress, threadPath } from "../thread-path";
import { PacketForm } from "./packet-form";
import { PacketSendingForm } from "./packet-sending-form";

export type PacketPageProps = {
  title: string;
  thread: ThreadAddress & { channel: string; tag: string; title: string };
  /** What this provider asks for that people have to write. */
  typedFields: readonly { field: PacketField; label: string }[];
  gaps: readonly { field: PacketField; label: string; href: string | null }[];
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
  const saves = useSaves();
  const { title, thread, gaps, note, source, paste, mail } = props;
  const t = useText();
  const side = (
    <>
      <Card title={t("threads.packet.gaps")}>
        {gaps.length === 0 ? (
          <p>{t("threads.packet.noGaps")}</p>
        ) : (
          <ul className="space-y-1">
            {gaps.map(({ field, label, href }) => (
              <li key={field}>{href ? <TextLink to={href}>{label}</TextLink> : label}</li>
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
      <PacketSendingForm {...props} />
    </>
  );
  return (
    <div className="pt-2">
      <PageHeader
        title={title}
        context={t("threads.packet.context")}
        breadcrumbs={[{ label: thread.title, href: threadPath(thread) }]}
      />
      <SideLayout side={side}>
        <PacketForm {...props} key={saves} />
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
    </div>
  );
}
