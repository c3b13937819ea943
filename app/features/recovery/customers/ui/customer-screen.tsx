/** The page about one customer. */
import type { ComponentProps } from "react";
import { GuardCard } from "~/features/recovery/ui/guard-card";
import { ButtonLink } from "~/ui/button-link";
import { Notice } from "~/ui/page/notice";
import { PageHeader } from "~/ui/page/page-header";
import { Chip } from "~/ui/status/chip";
import { useText } from "~/ui/text";
import { CUSTOMER_TONES } from "../../ui/customer-tones";
import type { CustomerOnPage } from "../customer-page.server";
import type { RightsOnPage } from "../requested/rights-queries.server";
import { ChoiceCard } from "./choice-card";
import { CustomerFacts } from "./customer-facts";
import { CustomerApologies, CustomerGrants, CustomerRequests, CustomerTold } from "./customer-past";
import { RepliesCard } from "./replies-card";
import { RightsCard } from "./rights-card";
import { StandingCard } from "./standing-card";

type CustomerScreenProps = {
  recovery: string;
  page: string;
  customer: CustomerOnPage;
  rights: readonly RightsOnPage[];
  now: Date;
  may: { work: boolean; choose: boolean; reveal: boolean; erase: boolean };
  guard: Omit<ComponentProps<typeof GuardCard>, "now"> | null;
};

export function CustomerScreen(props: CustomerScreenProps) {
  const { recovery, page, customer, rights, now, may, guard } = props;
  const t = useText();
  return (
    <>
      <PageHeader
        title={<bdi>{customer.name || t("recovery.customers.nameless")}</bdi>}
        context={customer.contact}
        breadcrumbs={[{ label: t("recovery.customers.title"), href: `${recovery}/customers` }]}
        aside={
          <Chip tone={CUSTOMER_TONES[customer.state]}>
            {t(`recovery.customers.states.${customer.state}`)}
          </Chip>
        }
        secondary={
          (may.reveal || may.erase) && (
            <>
              {may.reveal && (
                <>
                  <ButtonLink to={`${page}/contact`}>{t("customer.reveal")}</ButtonLink>
                  <ButtonLink to={`${page}/export.json`} reloadDocument>
                    {t("customer.export")}
                  </ButtonLink>
                </>
              )}
              {may.erase && (
                <ButtonLink to={`${page}/erasure`} variant="quiet">
                  {t("customer.erase")}
                </ButtonLink>
              )}
            </>
          )
        }
      />
      {customer.erasedAt && (
        <Notice className="mb-4">{t("customer.erased", { at: customer.erasedAt })}</Notice>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="space-y-4">
          <CustomerRequests customer={customer} />
          <RepliesCard customer={customer} page={page} mayNote={may.work} />
          <CustomerApologies customer={customer} />
          <CustomerGrants customer={customer} />
          <CustomerTold customer={customer} />
        </div>
        <div className="space-y-4">
          <CustomerFacts customer={customer} customers={`${recovery}/customers`} />
          {may.work && <StandingCard customer={customer} page={page} />}
          <RightsCard requests={rights} page={page} now={now} may={may} />
          {may.choose && <ChoiceCard customer={customer} page={page} />}
          {guard && <GuardCard {...guard} now={now} />}
        </div>
      </div>
    </>
  );
}
