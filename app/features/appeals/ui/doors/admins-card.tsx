/** Who is known to control the portfolios of the business, and when somebody last looked. */
import { Form } from "@remix-run/react";
import { appealsPath } from "~/features/appeals/appeal-path";
import { portfolioAdminSchema } from "~/features/appeals/doors/door-schemas";
import type { PortfolioWithAdmins } from "~/features/assets/portfolio-admins.server";
import { Button } from "~/ui/button";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Card } from "~/ui/page/card";
import { Disclosure } from "~/ui/page/disclosure";
import { SubmitButton } from "~/ui/submit-button";
import { useFormat, useText } from "~/ui/text";

type AdminsCardProps = {
  reference: string;
  portfolios: readonly PortfolioWithAdmins[];
  mayNote: boolean;
};

export function AdminsCard({ reference, portfolios, mayNote }: AdminsCardProps) {
  const t = useText();
  const known = portfolios.reduce((sum, { admins }) => sum + admins.length, 0);
  return (
    <Card title={t("advice.admins.title")} about={t("advice.admins.about")}>
      {portfolios.length === 0 && <p className="text-ink-soft">{t("advice.admins.noPortfolio")}</p>}
      <div className="space-y-5">
        {portfolios.map((portfolio) => (
          <Portfolio key={portfolio.id} {...{ reference, portfolio, mayNote }} />
        ))}
      </div>
      {mayNote && portfolios.length > 0 && (
        <Disclosure summary={t("advice.admins.add")} open={known === 0} className="mt-3">
          <NewAdmin key={known} reference={reference} portfolios={portfolios} />
        </Disclosure>
      )}
    </Card>
  );
}

type PortfolioProps = { reference: string; portfolio: PortfolioWithAdmins; mayNote: boolean };

function Portfolio({ reference, portfolio, mayNote }: PortfolioProps) {
  const t = useText();
  const format = useFormat();
  const { name, externalId, admins } = portfolio;
  const at = (admin: string, page: string) =>
    appealsPath(reference, `doors/admins/${admin}/${page}`);
  return (
    <section>
      <h3 className="font-semibold">
        <bdi>{name || externalId}</bdi>
      </h3>
      {admins.length === 0 && <p className="text-ink-soft">{t("advice.admins.none")}</p>}
      <ul className="divide-y divide-line">
        {admins.map((admin) => (
          <li key={admin.id} className="py-2">
            <p className="font-medium">
              <bdi>{admin.name}</bdi>
            </p>
            <p className="text-sm text-ink-soft">
              {admin.contact && (
                <>
                  <bdi>{admin.contact}</bdi>
                  {", "}
                </>
              )}
              {t("advice.admins.checked", {
                on: format.day(admin.checkedOn),
                name: admin.notedByName,
              })}
            </p>
            {mayNote && (
              <div className="mt-1 flex flex-wrap gap-2">
                <Form method="post" action={at(admin.id, "checking")}>
                  <Button type="submit" size="small">
                    {t("advice.admins.check")}
                  </Button>
                </Form>
                <Form method="post" action={at(admin.id, "removal")}>
                  <Button type="submit" size="small" variant="quiet">
                    {t("advice.admins.gone")}
                  </Button>
                </Form>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function NewAdmin({ reference, portfolios }: Pick<AdminsCardProps, "reference" | "portfolios">) {
  const t = useText();
  const [first] = portfolios;
  const form = useZodForm(portfolioAdminSchema, { assetId: first?.id ?? "" });
  return (
    <Form
      method="post"
      action={`${appealsPath(reference, "doors")}?index`}
      {...form.props}
      className="space-y-3"
    >
      <FormErrors form={form} />
      {portfolios.length === 1 ? (
        <input type="hidden" name="assetId" value={first?.id} />
      ) : (
        <Field {...form.field("assetId")} label={t("advice.admins.portfolio")}>
          <Select
            options={portfolios.map(({ id, name, externalId }) => ({
              value: id,
              label: name || (externalId ?? ""),
            }))}
          />
        </Field>
      )}
      <Field {...form.field("name")} label={t("advice.admins.name")}>
        <Input autoComplete="off" />
      </Field>
      <Field {...form.field("contact")} label={t("advice.admins.contact")} optional>
        <Input autoComplete="off" />
      </Field>
      <SubmitButton form={form}>{t("advice.admins.submit")}</SubmitButton>
    </Form>
  );
}
