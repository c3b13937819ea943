/** What an exhibit was made from, how much is hidden in it, and the copies made of it. */
import { Notice } from "~/ui/page/notice";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

type Named = { id: string; fileName: string };

type KinshipProps = {
  base: string;
  original: Named | null;
  hiddenCount: number;
  copies: readonly Named[];
};

export function Kinship({ base, original, hiddenCount, copies }: KinshipProps) {
  const t = useText();
  if (!original && copies.length === 0) return null;
  return (
    <div className="mb-4 space-y-2">
      {original && (
        <Notice tone="neutral" title={t("redaction.hiddenCount", { count: hiddenCount })}>
          {t("redaction.copyOf")}{" "}
          <TextLink to={`${base}/${original.id}`}>
            <bdi>{original.fileName}</bdi>
          </TextLink>
        </Notice>
      )}
      {copies.length > 0 && (
        <p>
          {t("redaction.copies")}:{" "}
          {copies.map(({ id, fileName }, index) => (
            <span key={id}>
              {index > 0 && ", "}
              <TextLink to={`${base}/${id}`}>
                <bdi>{fileName}</bdi>
              </TextLink>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
