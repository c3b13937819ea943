/** One thing that a customer missed, how they may be contacted now, and what becomes of it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { sendersOf } from "~/features/intake/polling/sending-access.server";
import { channelsNow } from "~/features/recovery/guard/channels-now.server";
import { recoveryDoor } from "~/features/recovery/recovery-door.server";
import { answersOf } from "~/features/recovery/requests/answers/answer-queries.server";
import { freeAnswerSchema } from "~/features/recovery/requests/answers/answer-schemas";
import { writeAnswer } from "~/features/recovery/requests/answers/write-answer.server";
import { requireRequest } from "~/features/recovery/requests/request-queries.server";
import { AnswerCard } from "~/features/recovery/requests/ui/answer-card";
import { RequestFacts } from "~/features/recovery/requests/ui/request-facts";
import { RequestSteps } from "~/features/recovery/requests/ui/request-steps";
import { REQUEST_TONES } from "~/features/recovery/requests/ui/request-tones";
import { GuardCard } from "~/features/recovery/ui/guard-card";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { wholeMinute } from "~/platform/i18n/whole-minute";
import { ButtonLink } from "~/ui/button-link";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { Chip } from "~/ui/status/chip";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "customer:read");
  const { of, recovery, mayWork } = await recoveryDoor(person, params);
  const found = await requireRequest(person, of.id, idParam(params, "requestId"));
  const now = wholeMinute(new Date());
  const { id, customerId, businessId, harm, name } = found;
  const t = textsFor(person.language);
  return {
    title: t("requests.page.title", {
      harm: t(`recovery.harms.${harm}`),
      name: name || t("recovery.customers.nameless"),
    }),
    back: `${recovery}/requests`,
    base: `${recovery}/requests/${id}`,
    customer: `${recovery}/customers/${customerId}`,
    mayWork,
    isMine: found.takenById === person.id,
    now,
    request: found,
    guard: await channelsNow({ caseId: of.id, businessId, customerId }, now),
    answers: await answersOf(person, id),
    senders: mayWork ? await sendersOf(businessId) : [],
  };
}

/** Answers over WhatsApp. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const { of, recovery } = await recoveryDoor(person, params);
  const requestId = idParam(params, "requestId");
  const { businessId } = await requireRequest(person, of.id, requestId);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, freeAnswerSchema, t);
  if (!form.ok) return form.reply;
  const key = { caseId: of.id, requestId };
  const written = await writeAnswer(person, key, form.value, await sendersOf(businessId));
  return written.ok
    ? redirectSaying(`${recovery}/requests/${requestId}`, t("requests.answers.said.written"))
    : refused(written.refusal, t, form.value);
}

export default function RequestRoute() {
  const t = useText();
  const { title, back, base, customer, mayWork, isMine, now, request, guard, answers, senders } =
    useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={<bdi>{title}</bdi>}
        breadcrumbs={[{ label: t("requests.title"), href: back }]}
        secondary={<ButtonLink to={customer}>{t("requests.page.customer")}</ButtonLink>}
        aside={
          <Chip tone={REQUEST_TONES[request.state]}>{t(`requests.states.${request.state}`)}</Chip>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="space-y-4">
          <RequestFacts request={request} />
          <AnswerCard
            key={answers.find(({ isMine }) => isMine)?.id}
            base={base}
            request={request}
            answers={answers}
            senders={senders}
            guard={guard}
            mayWork={mayWork}
            now={now}
          />
          {mayWork && <RequestSteps base={base} request={request} isMine={isMine} />}
        </div>
        {guard && <GuardCard {...guard} now={now} />}
      </div>
    </>
  );
}
