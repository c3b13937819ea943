/** Where a delivery came from, how, and what proves it. */
import { FactList } from "~/ui/page/fact-list";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { ArrivedBy, Proof } from "../receiving/arrival";

type DeliveryFactsProps = {
  delivery: {
    providerName: string;
    arrivedBy: ArrivedBy;
    proof: Proof;
    receivedAt: Date;
    source: { id: string; name: string } | null;
    raw: { bytes: number };
  };
  maySeeSource: boolean;
};

export function DeliveryFacts({ delivery, maySeeSource }: DeliveryFactsProps) {
  const t = useText();
  const { providerName, arrivedBy, proof, receivedAt, source, raw } = delivery;
  const sourceName = source && <bdi>{source.name}</bdi>;
  const facts = [
    {
      label: t("deliveries.provider"),
      value: proof === "by_hand" ? t("deliveries.byHand") : providerName,
    },
    ...(source
      ? [
          {
            label: t("deliveries.source"),
            value: maySeeSource ? (
              <TextLink to={`/settings/sources/${source.id}`}>{sourceName}</TextLink>
            ) : (
              sourceName
            ),
          },
        ]
      : []),
    { label: t("deliveries.arrived"), value: <Time at={receivedAt} /> },
    { label: t("deliveries.how"), value: t(`sources.arrivedBy.${arrivedBy}`) },
    { label: t("deliveries.proof"), value: t(`deliveries.proofs.${proof}`) },
    { label: t("deliveries.size"), value: t("deliveries.bytes", { count: raw.bytes }) },
  ];
  return <FactList facts={facts} />;
}
