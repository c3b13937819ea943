/** Has proposed, in the background, what the policy gives to every customer of a segment. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { everybodySchema } from "~/features/recovery/compensation/grants/grant-schemas";
import { beginRun } from "~/features/recovery/compensation/runs/begin-run.server";
import { everybodyView } from "~/features/recovery/compensation/runs/everybody-view.server";
import { EVERYTHING } from "~/features/recovery/compensation/runs/run-filter";
import { EverybodyForm } from "~/features/recovery/compensation/ui/everybody-form";
import { parseForm } from "~/platform/forms/forms.server";
import { notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "compensation:propose");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const segment = new URL(request.url).searchParams.get("segment")?.slice(0, 60) ?? "";
  return {
    title: textsFor(person.language)("compensation.everybody.title"),
    base: `/cases/${found.reference}/recovery/compensation`,
    ...(await everybodyView(found.id, segment)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "compensation:propose");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, everybodySchema, t);
  if (!form.ok) return form.reply;

  const { segment } = form.value;
  const begun = await beginRun(person, found.id, "propose", { ...EVERYTHING, segment });
  return begun.ok
    ? redirect(`/cases/${found.reference}/recovery/compensation/runs/${begun.value}`)
    : refused(begun.refusal, t, form.value);
}

export default function ProposeForEverybodyRoute() {
  const t = useText();
  const { title, base, ...form } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        context={t("compensation.everybody.context")}
        breadcrumbs={[{ label: t("compensation.title"), href: base }]}
      />
      <EverybodyForm {...form} />
    </>
  );
}
