/** Beside a signal: the assets it names, what followed, and how it arrived. */
import { Card } from "~/ui/page/card";
import { FactList } from "~/ui/page/fact-list";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { SignalView } from "../page/signal-view.server";

type SignalSideProps = { signal: SignalView; enteredBy: string | null };

export function SignalSide({ signal, enteredBy }: SignalSideProps) {
  return (
    <>
      <Assets signal={signal} />
      <Effects acts={signal.acts} />
      <Delivery signal={signal} enteredBy={enteredBy} />
    </>
  );
}

function Assets({ signal: { assets, unentered } }: { signal: SignalView }) {
  const t = useText();
  return (
    <Card title={t("signalPages.page.assets")}>
      {assets.length === 0 && <p className="text-ink-soft">{t("signalPages.page.noAssets")}</p>}
      <ul>
        {assets.map(({ id, label }) => (
          <li key={id}>
            <TextLink to={`/assets/${id}`}>
              <bdi>{label}</bdi>
            </TextLink>
          </li>
        ))}
      </ul>
      {unentered.length > 0 && (
        <>
          <p className="mt-2 text-sm text-ink-soft">{t("signalPages.page.named")}</p>
          <ul>
            {unentered.map(({ kind, label }) => (
              <li key={`${kind} ${label}`} className="break-words">
                <code className="text-sm">{kind}</code> <bdi>{label}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function Effects({ acts }: Pick<SignalView, "acts">) {
  const t = useText();
  return (
    <Card title={t("signalPages.page.effects")}>
      {acts.length === 0 && <p className="text-ink-soft">{t("signalPages.page.noEffects")}</p>}
      <ol className="space-y-2">
        {acts.map(({ id, said, rule, at, undoneAt, undoReason, case: about }) => (
          <li key={id}>
            <Time at={at} className="block text-sm text-ink-soft tabular-nums" />
            {said}{" "}
            {about && <TextLink to={`/cases/${about.reference}`}>{about.reference}</TextLink>}{" "}
            <span className="text-sm text-ink-soft">{t("signalPages.page.byRule", { rule })}</span>
            {undoneAt && (
              <p className="text-sm">
                {t("signalPages.page.undone", { at: undoneAt, reason: undoReason })}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Delivery({ signal, enteredBy }: SignalSideProps) {
  const t = useText();
  const { delivery, rulesVersion } = signal;
  const facts = [
    {
      label: t("signalPages.page.arrived"),
      value: (
        <>
          <Time at={delivery.receivedAt} />{" "}
          {t(`signalPages.page.arrivedBy.${delivery.arrivedBy as "webhook"}`)}
        </>
      ),
    },
    {
      label: t("signalPages.page.proof"),
      value: t(`signalPages.page.proofs.${delivery.proof as "signed"}`),
    },
    enteredBy && { label: t("signalPages.page.enteredBy"), value: <bdi>{enteredBy}</bdi> },
    delivery.readAt && {
      label: t("signalPages.page.read"),
      value: (
        <>
          <Time at={delivery.readAt} />{" "}
          {t("signalPages.page.rulesVersion", { version: rulesVersion })}
        </>
      ),
    },
  ];
  return (
    <Card title={t("signalPages.page.delivery")}>
      <FactList facts={facts.filter((fact) => typeof fact === "object" && fact !== null)} />
    </Card>
  );
}
