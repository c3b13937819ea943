/** What a delivery tells, one line for each signal, in words. */
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export type UnderstoodSignal = {
  /** Null while it is a preview only. */
  id: string | null;
  kind: string;
  about: string;
};

export function Understood({ signals }: { signals: readonly UnderstoodSignal[] }) {
  const t = useText();
  return (
    <ul className="space-y-2">
      {signals.map(({ id, kind, about }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that is only read
        <li key={index} className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-medium">{kind}</span>
          <span className="text-ink-soft">{about}</span>
          {id && <TextLink to={`/signals/${id}`}>{t("deliveries.open")}</TextLink>}
        </li>
      ))}
    </ul>
  );
}
