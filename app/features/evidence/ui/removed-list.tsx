/** What was taken out, for those who may put it back. */
import { Disclosure } from "~/ui/page/disclosure";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

type RemovedListProps = {
  removed: readonly { id: string; fileName: string; removedAt: Date | null }[];
  base: string;
};

export default function RemovedList({ removed, base }: RemovedListProps) {
  const t = useText();
  return (
    <Disclosure summary={t("evidence.list.removed")}>
      <ul className="space-y-1">
        {removed.map(({ id, fileName, removedAt }) => (
          <li key={id}>
            <TextLink to={`${base}/${id}`}>
              {t("evidence.list.removedEntry", { name: fileName, at: removedAt })}
            </TextLink>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
