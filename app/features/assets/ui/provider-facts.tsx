/** How to reach a provider, and what colleagues noted about it. */
import { type Fact, FactList } from "~/ui/page/fact-list";
import { useText } from "~/ui/text";
import { OutsideLink } from "./business-facts";

type ProviderFactsProps = {
  provider: { supportEmail: string; supportUrl: string; notes: string };
};

export function ProviderFacts({
  provider: { supportEmail, supportUrl, notes },
}: ProviderFactsProps) {
  const t = useText();
  const facts: (Fact | "")[] = [
    supportEmail && { label: t("assets.fields.supportEmail"), value: supportEmail },
    supportUrl && {
      label: t("assets.fields.supportUrl"),
      value: <OutsideLink href={supportUrl} />,
    },
    notes && {
      label: t("assets.fields.notes"),
      value: (
        <span dir="auto" className="block whitespace-pre-line">
          {notes}
        </span>
      ),
    },
  ];
  const known = facts.filter((fact): fact is Fact => Boolean(fact));
  return known.length > 0 ? (
    <FactList facts={known} />
  ) : (
    <p className="text-ink-soft">{t("assets.providers.unreachable")}</p>
  );
}
