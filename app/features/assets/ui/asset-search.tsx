/** Finds a business by its name or by anything that belongs to it. A plain GET form. */
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

type AssetSearchProps = { q: string; archived: boolean };

export function AssetSearch({ q, archived }: AssetSearchProps) {
  const t = useText();
  return (
    <search className="mb-4 block print:hidden">
      <Form method="get" action="/assets" className="flex flex-wrap items-end gap-2">
        {archived && <input type="hidden" name="archived" value="on" />}
        <Field name="q" label={t("assets.overview.search")} dense className="grow sm:max-w-96">
          <Input key={q} dense type="search" defaultValue={q} maxLength={100} />
        </Field>
        <Button type="submit">{t("assets.overview.searchSubmit")}</Button>
        {q && (
          <TextLink to={archived ? "/assets?archived=on" : "/assets"} className="pb-2">
            {t("assets.overview.clear")}
          </TextLink>
        )}
      </Form>
    </search>
  );
}
