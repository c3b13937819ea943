/** Where a mail may belong, each with its reason and a button that files it there. */
import { Form } from "@remix-run/react";
import type { ThreadState } from "~/features/correspondence/thread-lifecycle";
import { threadPath } from "~/features/correspondence/thread-path";
import { ThreadStateChip } from "~/features/correspondence/ui/thread-state-chip";
import type { Suggestion } from "~/features/mailroom/inbox/suggest-threads.server";
import { mailPath } from "~/features/mailroom/mail-path";
import { Button } from "~/ui/button";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { Card } from "~/ui/page/card";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

type SuggestionsProps = {
  mailId: string;
  /** Empty where the mail names none. */
  sender: string;
  /** Empty where anybody can have an address there. */
  domain: string;
  /** The case whose threads somebody asked for. */
  chosen: string;
  suggestions: readonly Suggestion[];
};

export function Suggestions({ mailId, sender, domain, chosen, suggestions }: SuggestionsProps) {
  const t = useText();
  return (
    <Card title={t("mailroom.suggest.title")}>
      {suggestions.length === 0 ? (
        <p className="text-ink-soft">{t("mailroom.suggest.none")}</p>
      ) : (
        <ul className="divide-y divide-line">
          {suggestions.map((suggestion, index) => (
            <li key={suggestion.threadId} className="space-y-2 py-3 first:pt-0 last:pb-0">
              <Place suggestion={suggestion} domain={domain} />
              <Form
                method="post"
                action={mailPath(mailId, "filing")}
                className="flex flex-wrap items-end gap-2"
              >
                <input type="hidden" name="threadId" value={suggestion.threadId} />
                <input type="hidden" name="reference" value={suggestion.reference} />
                {sender && (
                  <Field
                    name="teach"
                    id={`teach-${suggestion.threadId}`}
                    label={t("mailroom.suggest.teach")}
                    dense
                    className="min-w-0 grow"
                  >
                    <Select
                      options={teachings(t, sender, domain, suggestion.providerName !== null)}
                    />
                  </Field>
                )}
                <SubmitButton variant={index === 0 ? "primary" : "secondary"}>
                  {t("mailroom.suggest.submit")}
                </SubmitButton>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form method="get" className="mt-4 flex flex-wrap items-end gap-2">
        <Field name="case" label={t("mailroom.suggest.ofCase")} dense>
          <Input defaultValue={chosen} autoComplete="off" />
        </Field>
        <Button type="submit">{t("mailroom.suggest.show")}</Button>
      </Form>
    </Card>
  );
}

function Place({ suggestion, domain }: { suggestion: Suggestion; domain: string }) {
  const t = useText();
  const { threadId, title, reference, state, providerName, theirTicket, why } = suggestion;
  return (
    <div>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <TextLink to={threadPath({ reference, id: threadId })}>
          <bdi>{title}</bdi>
        </TextLink>
        <ThreadStateChip state={state as ThreadState} />
      </p>
      <p className="text-sm text-ink-soft">
        {reference}
        {providerName && (
          <>
            {" · "}
            <bdi>{providerName}</bdi>
          </>
        )}
        {" · "}
        {t(`mailroom.suggest.${why}`, { ticket: theirTicket, domain, reference })}
      </p>
    </div>
  );
}

function teachings(
  t: ReturnType<typeof useText>,
  sender: string,
  domain: string,
  hasProvider: boolean,
) {
  return [
    { value: "none", label: t("mailroom.suggest.teachNone") },
    { value: "address_thread", label: t("mailroom.suggest.teachAddressThread", { sender }) },
    ...(domain
      ? [{ value: "domain_thread", label: t("mailroom.suggest.teachDomainThread", { domain }) }]
      : []),
    ...(hasProvider
      ? [
          {
            value: "address_provider",
            label: t("mailroom.suggest.teachAddressProvider", { sender }),
          },
        ]
      : []),
    ...(hasProvider && domain
      ? [{ value: "domain_provider", label: t("mailroom.suggest.teachDomainProvider", { domain }) }]
      : []),
  ];
}
