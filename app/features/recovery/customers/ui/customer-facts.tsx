/** Who a customer is, as far as tables told. */
import { Card } from "~/ui/page/card";
import { FactList } from "~/ui/page/fact-list";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { CustomerOnPage } from "../customer-page.server";

export function CustomerFacts({ customer }: { customer: CustomerOnPage }) {
  const t = useText();
  const { segment, language, agreedTo, stopped, score, scoredAt, otherCases } = customer;
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
