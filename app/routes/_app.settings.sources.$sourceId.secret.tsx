/** Gives a source its secret, or another one. Ours is shown here, to be taken to the sender. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { refusedBeside } from "~/features/assets/refuse-beside.server";
import { requirePermission } from "~/features/identity/session.server";
import { changeSecret } from "~/features/signals/sources/change-secret.server";
import { providerOf } from "~/features/signals/sources/source-provider";
import { secretOfSource, sourcePage } from "~/features/signals/sources/source-queries.server";
import { secretSchema } from "~/features/signals/sources/source-schemas";
import { SecretForm } from "~/features/signals/ui/secret-form";
import { TextToCopy } from "~/features/signals/ui/text-to-copy";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Disclosure } from "~/ui/page/disclosure";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const found = await sourcePage(person, idParam(params, "sourceId"));
  const provider = found && providerOf(found.provider);
  if (!found || !provider) throw notFound();
  const isTheirs = provider.secretIsMadeBy === "them";
  return {
    title: textsFor(person.language)("sources.secret.title", { name: found.name }),
    id: found.id,
    name: found.name,
    providerName: provider.name,
    isTheirs,
    isPublicKey: provider.proving.way === "key_signature",
    isSentAlong: provider.proving.way === "sent_secret",
    hasSecret: found.hasSecret,
    ours: isTheirs ? null : await secretOfSource(person, found.id),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const found = await sourcePage(person, idParam(params, "sourceId"));
  const provider = found && providerOf(found.provider);
  if (!found || !provider) throw notFound();
  const t = textsFor(person.language);
  const form = await parseForm(request, secretSchema, t);
  if (!form.ok) return form.reply;

  const changed = await changeSecret(person, found.id, form.value);
  if (!changed.ok) return refusedBeside(changed, t, { keepHours: String(form.value.keepHours) });
  const page = `/settings/sources/${found.id}`;
  const isOurs = provider.secretIsMadeBy === "us" && !form.value.withoutSecret;
  return redirectSaying(
    isOurs ? `${page}/secret` : page,
    t(form.value.withoutSecret ? "sources.secret.removed" : "sources.secret.changed"),
  );
}

export default function SecretRoute() {
  const t = useText();
  const { title, id, name, providerName, isTheirs, isPublicKey, isSentAlong, hasSecret, ours } =
    useLoaderData<typeof loader>();
  const page = `/settings/sources/${id}`;
  const trail = [
    { label: t("sources.title"), href: "/settings/sources" },
    { label: name, href: page },
  ];
  return (
    <div className="max-w-xl space-y-6">
      <PageHeader title={title} breadcrumbs={trail} />
      {isSentAlong && (
        <p className="max-w-prose">{t("sources.secret.sentHint", { provider: providerName })}</p>
      )}
      {ours && (
        <Disclosure summary={t("sources.secret.show")}>
          <TextToCopy name="current" label={t("sources.secret.current")} text={ours} />
        </Disclosure>
      )}
      <SecretForm
        page={page}
        isTheirs={isTheirs}
        isPublicKey={isPublicKey}
        hasSecret={hasSecret}
        mayBeWithout={isSentAlong}
      />
    </div>
  );
}
