/** How to set a source up at its provider: the address, the steps, what to subscribe to. */
import { CopyButton } from "~/ui/copy-button";
import { Card } from "~/ui/page/card";
import { Notice } from "~/ui/page/notice";
import { useText } from "~/ui/text";
import { SETUP_STEPS } from "../sources/setup-steps";
import type { AddressProblem } from "../sources/source-address";
import type { ProviderKey } from "../sources/source-provider";
import { RawText } from "./raw-text";
import { TextToCopy } from "./text-to-copy";

export type Setup = {
  provider: ProviderKey;
  providerName: string;
  address: string;
  problem: AddressProblem | null;
  verifyToken: string | null;
  fields: readonly string[];
  /** A body to send, where there is no documentation but ours. */
  sample: string | null;
};

export function SetupCard({ setup }: { setup: Setup }) {
  const t = useText();
  const { provider, providerName, address, problem, verifyToken, fields, sample } = setup;
  return (
    <Card title={t("sources.page.steps", { provider: providerName })}>
      <div className="space-y-5">
        {problem && <Notice tone="caution">{t(`sources.addressProblems.${problem}`)}</Notice>}
        <TextToCopy
          name="address"
          label={t("sources.page.address")}
          hint={t("sources.page.addressHint")}
          text={address}
        />
        {verifyToken && (
          <TextToCopy name="token" label={t("sources.page.verifyToken")} text={verifyToken} />
        )}
        <ol className="max-w-prose list-decimal space-y-2 pl-5">
          {SETUP_STEPS[provider].map((step) => (
            <li key={step}>{t(step)}</li>
          ))}
        </ol>
        {fields.length > 0 && (
          <div className="space-y-2">
            <h3 className="font-medium">{t("sources.page.subscribe")}</h3>
            <p className="max-w-prose text-sm text-ink-soft">{t("sources.page.subscribeHint")}</p>
            <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
              {fields.map((field) => (
                <li key={field} className="min-w-0">
                  <code dir="ltr" className="font-mono text-sm break-words">
                    {field}
                  </code>
                </li>
              ))}
            </ul>
          </div>
        )}
        {sample && (
          <div className="space-y-2">
            <h3 className="font-medium">{t("sources.page.shape")}</h3>
            <RawText label={t("sources.page.shape")} text={sample} />
            <CopyButton text={sample} />
          </div>
        )}
      </div>
    </Card>
  );
}
