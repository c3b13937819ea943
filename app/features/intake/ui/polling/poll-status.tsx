/** How a connection fares: what is wrong, when it was asked, and whether webhooks still come. */
import { FactList } from "~/ui/page/fact-list";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";

type PollStatusProps = {
  poll: {
    triedAt: Date | null;
    answeredAt: Date | null;
    nextAt: Date;
    isDue: boolean;
    pausedAt: Date | null;
    everyMinutes: number;
    target: string;
    baseUrl: string;
    business: { name: string } | null;
    isSubscribed: boolean | null;
    tellsSubscriptions: boolean;
  };
};

export function PollStatus({ poll }: PollStatusProps) {
  const t = useText();
  const at = (moment: Date | null) => (moment ? <Time at={moment} /> : t("polls.list.never"));
  const code = (text: string) => (
    <code dir="ltr" className="font-mono text-sm break-all">
      {text}
    </code>
  );
  const subscription =
    poll.isSubscribed === null ? "notAsked" : poll.isSubscribed ? "subscribed" : "notSubscribed";
  const facts = [
    { label: t("polls.page.asked"), value: at(poll.triedAt) },
    { label: t("polls.page.answered"), value: at(poll.answeredAt) },
    ...(poll.pausedAt
      ? []
      : [
          {
            label: t("polls.page.next"),
            value: poll.isDue ? t("polls.page.soon") : <Time at={poll.nextAt} />,
          },
        ]),
    {
      label: t("polls.page.howOften"),
      value: t("polls.page.every", { count: poll.everyMinutes }),
    },
    ...(poll.tellsSubscriptions
      ? [{ label: t("polls.page.subscription"), value: t(`polls.page.${subscription}`) }]
      : []),
    { label: t("polls.page.whom"), value: code(poll.target) },
    {
      label: t("polls.fields.businessId"),
      value: <bdi>{poll.business?.name ?? t("sources.noBusiness")}</bdi>,
    },
    { label: t("polls.page.address"), value: code(poll.baseUrl) },
    { label: t("polls.page.token"), value: t("polls.page.tokenKept") },
  ];
  return <FactList facts={facts} />;
}
