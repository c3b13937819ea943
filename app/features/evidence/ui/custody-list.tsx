/** Who had an exhibit in hand, newest first. */
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";

type CustodyListProps = {
  entries: readonly { id: string; at: Date; actorName: string; act: string; note: string }[];
  /** How many older ones there are. */
  more: number;
};

export function CustodyList({ entries, more }: CustodyListProps) {
  const t = useText();
  return (
    <>
      <ol className="space-y-2">
        {entries.map(({ id, at, actorName, act, note }) => (
          <li key={id} className="flex flex-wrap gap-x-3">
            <Time at={at} className="text-sm text-ink-soft" />
            <span className="min-w-0">
              <bdi className="font-medium">{actorName}</bdi> {act}
              {note && (
                <span dir="auto" className="block text-sm text-ink-soft">
                  {note}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
      {more > 0 && (
        <p className="mt-2 text-sm text-ink-soft">
          {t("evidence.exhibit.custodyMore", { count: more })}
        </p>
      )}
    </>
  );
}
