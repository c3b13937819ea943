/** Beside a signal: the assets it names, and how it arrived. */
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
    {
      label: t("signalPages.page.all"),
      value: (
        <TextLink to={`/inbox/deliveries/${delivery.id}`}>{t("signalPages.page.open")}</TextLink>
      ),
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
