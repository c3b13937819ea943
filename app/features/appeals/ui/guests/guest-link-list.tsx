/** The links of a dossier, who looked at what, and the way to close one. */
import { Form } from "@remix-run/react";
import type { GuestLinkOnPage } from "~/features/appeals/guests/guest-link-queries.server";
import { Card } from "~/ui/page/card";
import { Disclosure } from "~/ui/page/disclosure";
import { StateChip } from "~/ui/status/state-chip";
import { Time } from "~/ui/status/time";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import type { Tone } from "~/ui/tone";

const TONES: Record<GuestLinkOnPage["state"], Tone> = {
  open: "good",
  expired: "neutral",
  revoked: "critical",
};

type GuestLinkListProps = {
  links: readonly GuestLinkOnPage[];
  path: string;
  mayShare: boolean;
};

export function GuestLinkList({ links, path, mayShare }: GuestLinkListProps) {
  const t = useText();
  if (links.length === 0) return <p className="text-ink-soft">{t("guests.none")}</p>;
  return (
    <ul className="space-y-4">
      {links.map((link) => (
        <li key={link.id}>
          <GuestLinkCard link={link} path={path} mayShare={mayShare} />
        </li>
      ))}
    </ul>
  );
}

type GuestLinkCardProps = { link: GuestLinkOnPage; path: string; mayShare: boolean };

function GuestLinkCard({ link, path, mayShare }: GuestLinkCardProps) {
  const t = useText();
  const { id, audience, state, createdBy, createdAt, expiresAt, revokedAt, views } = link;
  return (
    <Card title={<bdi>{audience}</bdi>}>
      <StateChip tone={TONES[state]}>{t(`guests.states.${state}`)}</StateChip>
      <p className="text-sm text-ink-soft">
        {t("guests.madeBy", { name: createdBy, at: createdAt })}{" "}
        {revokedAt
          ? t("guests.revokedAt", { at: revokedAt })
          : t("guests.expiresAt", { at: expiresAt })}
      </p>
      <Views views={views} olderViews={link.olderViews} />
      {mayShare && state === "open" && (
        <Form method="post" action={`${path}/${id}/revocation`} className="mt-3">
          <SubmitButton variant="secondary" aria-label={t("guests.revokeOf", { audience })}>
            {t("guests.revoke")}
          </SubmitButton>
        </Form>
      )}
    </Card>
  );
}

function Views({ views, olderViews }: Pick<GuestLinkOnPage, "views" | "olderViews">) {
  const t = useText();
  const [last] = views;
  if (!last) return <p className="mt-2">{t("guests.unread")}</p>;
  return (
    <Disclosure
      summary={t("guests.views", { count: views.length + olderViews, at: last.at })}
      className="mt-2"
    >
      <ol className="space-y-1">
        {views.map(({ id, file, agent, at }) => (
          <li key={id} className="flex flex-wrap gap-x-3">
            <Time at={at} className="text-sm text-ink-soft" />
            <span className="min-w-0 break-words">
              {file || t("guests.landing")}
              <span className="block text-sm break-words text-ink-faint">{agent}</span>
            </span>
          </li>
        ))}
      </ol>
      {olderViews > 0 && (
        <p className="mt-2 text-sm text-ink-soft">{t("guests.older", { count: olderViews })}</p>
      )}
    </Disclosure>
  );
}
