/** Somebody who got an apology by mail stops further ones. For strangers; one press. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { languageHeaders, textsForReader } from "~/features/identity/page-reader.server";
import { StrangerPage } from "~/features/identity/ui/sign-in/stranger-page";
import {
  unsubscribe,
  whoWrote,
} from "~/features/recovery/apologies/unsubscribing/unsubscribe.server";
import { notFound } from "~/platform/http/http.server";
import { titleFromLoader } from "~/ui/page-title";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export const handle = { noScript: true };
export const meta = titleFromLoader;
export const headers = () => ({
  "cache-control": "private, no-store",
  "x-robots-tag": "noindex, nofollow, noarchive",
  "referrer-policy": "same-origin",
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const t = await textsForReader(request);
  const found = await whoWrote(params.token);
  const init = { headers: languageHeaders(request), status: found ? 200 : 404 };
  const title = found ? t("unsubscribe.title", found) : t("unsubscribe.unknown");
  return data({ title, business: found?.business ?? null }, init);
}

export async function action({ params }: ActionFunctionArgs) {
  if (!(await unsubscribe(params.token))) throw notFound();
  return { isStopped: true };
}

export default function UnsubscribeRoute() {
  const t = useText();
  const { title, business } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (business === null) {
    return <StrangerPage title={title}>{t("unsubscribe.unknownText")}</StrangerPage>;
  }
  if (answer?.isStopped) {
    return (
      <StrangerPage title={t("unsubscribe.done")}>
        <p className="text-lg">{t("unsubscribe.doneText", { business })}</p>
      </StrangerPage>
    );
  }
  return (
    <StrangerPage title={title} intro={<p>{t("unsubscribe.intro", { business })}</p>}>
      <Form method="post">
        <SubmitButton variant="primary" size="large">
          {t("unsubscribe.submit")}
        </SubmitButton>
      </Form>
    </StrangerPage>
  );
}
