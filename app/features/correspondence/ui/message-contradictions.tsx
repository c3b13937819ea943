/** Beneath a message: what it says that the appeal says otherwise, both quoted, and the way to let it go. */
import { Form } from "@remix-run/react";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Disclosure } from "~/ui/page/disclosure";
import { ToneShape } from "~/ui/status/tone-shape";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { type ThreadAddress, threadPath } from "../thread-path";
import type { ShownContradiction } from "../watch/watch-messages.server";

type MessageContradictionsProps = {
  found: readonly ShownContradiction[];
  thread: ThreadAddress;
  messageId: string;
  /** Who said the message. */
  speaker: string;
  mayDismiss: boolean;
};

export function MessageContradictions({ found, ...shared }: MessageContradictionsProps) {
  return found.map((each) => <OneContradiction key={each.key} found={each} {...shared} />);
}

type OneProps = Omit<MessageContradictionsProps, "found"> & { found: ShownContradiction };

function OneContradiction({ found, speaker, thread, messageId, mayDismiss }: OneProps) {
  const t = useText();
  const { key, kind, mine, theirs } = found;
  const { source, text, at, href } = theirs;
  return (
    <section
      aria-label={t("watch.title")}
      className="mt-2 flex gap-2 border-l-4 border-caution bg-caution-wash px-3 py-2 print:hidden"
    >
      <ToneShape tone="caution" className="mt-0.5 text-caution" />
      <div className="min-w-0 grow space-y-1">
        <p className="font-semibold">{t(`watch.kinds.${kind}`)}</p>
        <p className="max-w-prose" dir="auto">
          {t("watch.says", { who: speaker, text: mine })}
        </p>
        <p className="max-w-prose" dir="auto">
          {t("watch.against", { source, text })}{" "}
          {href && <TextLink to={href}>{t("watch.look")}</TextLink>}
          {at && (
            <span className="text-sm text-ink-soft"> {t("watch.filed", { at: new Date(at) })}</span>
          )}
        </p>
        {mayDismiss && (
          <Disclosure summary={t("watch.dismiss")} className="text-sm">
            <Form
              method="post"
              action={threadPath(thread, `messages/${messageId}/dismissal`)}
              className="flex flex-wrap items-end gap-2"
            >
              <input type="hidden" name="kind" value="contradiction" />
              <input type="hidden" name="key" value={key} />
              <Field name="reason" label={t("watch.reason")} dense className="grow">
                <Input dir="auto" autoComplete="off" required maxLength={500} />
              </Field>
              <SubmitButton variant="secondary" size="small">
                {t("watch.submit")}
              </SubmitButton>
            </Form>
          </Disclosure>
        )}
      </div>
    </section>
  );
}
