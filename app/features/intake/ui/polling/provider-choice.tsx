/** Whom to ask: each leads to its steps and its form. */
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { POLL_PROVIDER_KEYS, POLL_PROVIDERS } from "../../polling/poll-provider";

export function ProviderChoice() {
  const t = useText();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {POLL_PROVIDER_KEYS.map((key) => (
        <li key={key} className="py-3">
          <TextLink to={`/settings/sources/polls/new?provider=${key}`}>
            {POLL_PROVIDERS[key].name}
          </TextLink>
          <p className="text-ink-soft">{t(`polls.providers.${key}`)}</p>
        </li>
      ))}
    </ul>
  );
}
