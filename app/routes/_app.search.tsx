/** Search as a page: what the palette finds, for everybody without a script and for the address bar. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { search } from "~/features/search/search.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Button } from "~/ui/button";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Card } from "~/ui/page/card";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const t = textsFor(person.language, person.timeZone);
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  return { title: t("search.title"), typed, found: await search(person, typed, t) };
}

export default function SearchRoute() {
  const t = useText();
  const { typed, found } = useLoaderData<typeof loader>();
  const kinds = (["case", "asset", "business", "message"] as const).filter((kind) =>
    found.some((one) => one.kind === kind),
  );
  return (
    <>
      <PageHeader title={t("search.title")} />
      <Form className="mb-6 flex max-w-prose items-end gap-3">
        <Field name="q" label={t("search.label")} hint={t("search.hint")} className="grow">
          <Input type="search" defaultValue={typed} autoComplete="off" />
        </Field>
        <Button type="submit" variant="primary">
          {t("search.go")}
        </Button>
      </Form>
      {typed && found.length === 0 && <p className="text-lg">{t("search.nothing", { typed })}</p>}
      <div className="space-y-4">
        {kinds.map((kind) => (
          <Card key={kind} title={t(`search.kinds.${kind}`)}>
            <ul>
              {found
                .filter((one) => one.kind === kind)
                .map(({ id, label, detail, href }) => (
                  <li key={id} className="border-t border-line py-2">
                    <Link to={href} className="font-medium text-accent hover:underline">
                      {label}
                    </Link>
                    <span className="block truncate text-ink-soft">{detail}</span>
                  </li>
                ))}
            </ul>
          </Card>
        ))}
      </div>
    </>
  );
}

export const meta = titleFromLoader;
