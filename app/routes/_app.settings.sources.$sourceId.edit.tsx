/** Changes what a source is called, whose it is, and how patient we are with it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { businessChoices } from "~/features/assets/asset-queries.server";
import type { Theirs } from "~/features/assets/edit-result";
import { refusedSave } from "~/features/assets/refuse-beside.server";
import { BothTexts } from "~/features/assets/ui/both-texts";
import { requirePermission } from "~/features/identity/session.server";
import { editSource } from "~/features/signals/sources/edit-source.server";
import { providerOf, signsTime } from "~/features/signals/sources/source-provider";
import { sourcePage } from "~/features/signals/sources/source-queries.server";
import { sourceSchema } from "~/features/signals/sources/source-schemas";
import { SourceForm } from "~/features/signals/ui/source-form";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const found = await sourcePage(person, idParam(params, "sourceId"));
  const provider = found && providerOf(found.provider);
  if (!found || !provider) throw notFound();
  const { id, name, businessId, replayMinutes, silenceHours, version } = found;
  const businesses = await businessChoices(person);
  return {
    title: name,
    source: { id, name, businessId, replayMinutes, silenceHours, version },
    signsTime: signsTime(provider),
    businesses: businesses.map((business) => ({ id: business.id, name: business.name })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const found = await sourcePage(person, idParam(params, "sourceId"));
  if (!found) throw notFound();
  const t = textsFor(person.language);
  const form = await parseForm(request, sourceSchema, t);
  if (!form.ok) return form.reply;

  const saved = await editSource(person, found.id, form.value);
  return saved.ok
    ? redirectSaying(`/settings/sources/${found.id}`, t("sources.saved"))
    : refusedSave(saved, t, form.value);
}

const FIELDS = ["name", "businessId", "replayMinutes", "silenceHours"] as const;

export default function EditSourceRoute() {
  const t = useText();
  const { title, source, signsTime: hasTimes, businesses } = useLoaderData<typeof loader>();
  const reply = useActionData<{ theirs?: Theirs; values?: Record<string, unknown> }>();
  const page = `/settings/sources/${source.id}`;
  const trail = [
    { label: t("sources.title"), href: "/settings/sources" },
    { label: source.name, href: page },
  ];
  const business = businesses.find(({ id }) => id === reply?.values?.businessId);
  const conflict = (
    <BothTexts
      theirs={reply?.theirs}
      yours={{ ...reply?.values, businessId: business?.name ?? "" }}
      theirPage={page}
      fieldName={(field) => {
        const known = FIELDS.find((each) => each === field);
        return known ? t(`sources.fields.${known}`) : null;
      }}
    />
  );
  return (
    <div className="max-w-xl">
      <PageHeader title={<bdi>{title}</bdi>} breadcrumbs={trail} />
      <SourceForm
        source={source}
        signsTime={hasTimes}
        businesses={businesses}
        conflict={conflict}
      />
    </div>
  );
}
