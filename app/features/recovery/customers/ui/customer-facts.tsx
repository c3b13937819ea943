/** Who a customer is, as far as tables told. */
import { Card } from "~/ui/page/card";
import { FactList } from "~/ui/page/fact-list";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { CustomerOnPage } from "../customer-page.server";

type CustomerFactsProps = { customer: CustomerOnPage; customers: string };

export function CustomerFacts({ customer, customers }: CustomerFactsProps) {
  const t = useText();
  const { segment, language, agreedTo, stopped, score, scoredAt, otherCases, alsoAs } = customer;
  const channels = (list: typeof agreedTo) =>
    list.map((channel) => t(`customer.channels.${channel}`)).join(", ");
  return (
    <Card title={t("customer.facts")}>
      <FactList
        facts={[
          ...(segment
            ? [{ label: t("recovery.customers.segment"), value: <bdi key="s">{segment}</bdi> }]
            : []),
          ...(language
            ? [{ label: t("customer.language"), value: <bdi key="l">{language}</bdi> }]
            : []),
          {
            label: t("customer.agreed"),
            value: channels(agreedTo) || t("customer.agreedNone"),
          },
          ...(stopped.length > 0
            ? [{ label: t("customer.stopped"), value: channels(stopped) }]
            : []),
          ...(score && scoredAt
            ? [
                {
                  label: t("customer.score"),
                  value: t("customer.scoreOf", { score, at: scoredAt }),
                },
              ]
            : []),
          ...(alsoAs.length > 0
            ? [
                {
                  label: t("customer.alsoAs"),
                  value: (
                    <>
                      {alsoAs.map(({ id, contact }) => (
                        <TextLink key={id} to={`${customers}/${id}`} className="mr-2">
                          {contact}
                        </TextLink>
                      ))}
                      <span className="block text-sm text-ink-soft">
                        {t("customer.alsoAsAbout")}
                      </span>
                    </>
                  ),
                },
              ]
            : []),
          ...(otherCases.length > 0
            ? [
                {
                  label: t("customer.otherCases"),
                  value: otherCases.map(({ reference }) => (
                    <TextLink key={reference} to={`/cases/${reference}/recovery`} className="mr-2">
                      {reference}
                    </TextLink>
                  )),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
