/** Connection, addresses and mail: each in order, off, or in need of attention. */
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Surroundings as Around } from "~/features/identity/installation/surroundings.server";
import { StateChip } from "~/ui/status/state-chip";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export function Surroundings({ isHttps, hasUnknownProxy, mail, origin, hasPublicUrl }: Around) {
  const t = useText();
  return (
    <dl className="space-y-4">
      <Line name={t("identity.installation.https")} state={isHttps ? "good" : "attention"}>
        <p>{t(isHttps ? "identity.installation.httpsOn" : "identity.installation.httpsOff")}</p>
        {hasUnknownProxy && <p>{t("identity.installation.proxy")}</p>}
      </Line>
      <Line name={t("identity.installation.mail")} state={mail ? "good" : "off"}>
        <p>{mail ? t("identity.installation.mailOn", mail) : t("identity.installation.mailOff")}</p>
        {mail && (
          <Form method="post" action="/settings/installation/test-message">
            <SubmitButton variant="secondary" size="small">
              {t("identity.installation.test")}
            </SubmitButton>
          </Form>
        )}
      </Line>
      <Line name={t("identity.installation.address")} state={hasPublicUrl ? "good" : "unset"}>
        <p>
          {t(`identity.installation.${hasPublicUrl ? "addressKnown" : "addressCopied"}`, {
            origin,
          })}
        </p>
      </Line>
    </dl>
  );
}

const TONES = { good: "good", attention: "caution", off: "neutral", unset: "neutral" } as const;

type LineProps = { name: string; state: keyof typeof TONES; children: ReactNode };

function Line({ name, state, children }: LineProps) {
  const t = useText();
  return (
    <div>
      <dt className="flex flex-wrap items-center gap-2 font-medium">
        {name}
        <StateChip tone={TONES[state]}>{t(`identity.installation.${state}`)}</StateChip>
      </dt>
      <dd className="mt-1 max-w-prose space-y-2 text-ink-soft">{children}</dd>
    </div>
  );
}
