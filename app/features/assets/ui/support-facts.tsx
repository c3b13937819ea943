/** When a provider's support works, what it promises, and whom to turn to. */
import { FactList } from "~/ui/page/fact-list";
import { useText } from "~/ui/text";
import type { ProviderContact } from "../provider-contacts";

type SupportFactsProps = {
  support: {
    calendar: string | null;
    replyHours: number | null;
    solveHours: number | null;
    escalation: string;
    contacts: readonly (ProviderContact & { id: string })[];
  };
};

export function SupportFacts({ support }: SupportFactsProps) {
  const t = useText();
  const { calendar, replyHours, solveHours, escalation, contacts } = support;
  const within = (count: number | null) =>
    count ? t("assets.support.within", { count }) : t("assets.support.noPromise");
  return (
    <div className="space-y-4">
      <FactList
        facts={[
          { label: t("assets.support.hours"), value: calendar ?? t("assets.support.hoursUnknown") },
          { label: t("assets.support.reply"), value: within(replyHours) },
          { label: t("assets.support.solve"), value: within(solveHours) },
        ]}
      />
      <div>
        <h3 className="text-sm text-ink-soft">{t("assets.support.contacts")}</h3>
        {contacts.length === 0 ? (
          <p>{t("assets.support.nobody")}</p>
        ) : (
          <ol className="list-decimal space-y-1 pl-5">
            {contacts.map(({ id, name, role, email, phone }) => (
              <li key={id} className="min-w-0 break-words" dir="auto">
                <span className="font-medium">{name}</span>
                {role && `, ${role}`}
                {(email || phone) && (
                  <span className="block text-sm text-ink-soft">
                    {[email, phone].filter(Boolean).join(" · ")}
                  </span>
                )}
              </li>
            ))}
          </ol>
        )}
      </div>
      {escalation && (
        <div>
          <h3 className="text-sm text-ink-soft">{t("assets.support.escalation")}</h3>
          <p className="max-w-prose whitespace-pre-line" dir="auto">
            {escalation}
          </p>
        </div>
      )}
    </div>
  );
}
