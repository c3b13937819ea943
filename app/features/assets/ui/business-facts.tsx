/** What is known about a business. What nobody wrote down is left out. */
import { zoneName } from "~/ui/fields/zone-choices";
import { type Fact, FactList } from "~/ui/page/fact-list";
import { useText } from "~/ui/text";

type BusinessFactsProps = {
  business: {
    legalName: string;
    website: string;
    countryName: string;
    vertical: string;
    otherContact: string;
    timeZone: string;
  };
};

export function BusinessFacts({ business }: BusinessFactsProps) {
  const t = useText();
  const { legalName, website, countryName, vertical, otherContact, timeZone } = business;
  const facts: (Fact | "" | null)[] = [
    legalName && { label: t("assets.fields.legalName"), value: <bdi>{legalName}</bdi> },
    website && { label: t("assets.fields.website"), value: <OutsideLink href={website} /> },
    countryName && { label: t("assets.fields.country"), value: countryName },
    vertical && { label: t("assets.fields.vertical"), value: <bdi>{vertical}</bdi> },
    otherContact && {
      label: t("assets.fields.otherContact"),
      value: (
        <span dir="auto" className="block whitespace-pre-line">
          {otherContact}
        </span>
      ),
    },
    { label: t("assets.fields.timeZone"), value: zoneName(timeZone) },
  ];
  return <FactList facts={facts.filter((fact): fact is Fact => Boolean(fact))} />;
}

export function OutsideLink({ href }: { href: string }) {
  return (
    <a
      href={href}
      rel="noopener noreferrer nofollow"
      target="_blank"
      className="break-all text-accent underline decoration-1 underline-offset-3 hover:text-accent-strong hover:decoration-2"
    >
      {href.replace(/^https?:\/\//, "").replace(/\/$/, "")}
    </a>
  );
}
