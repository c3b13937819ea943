/** Why the overview shows nothing, and the one next step. */
import { ButtonLink } from "~/ui/button-link";
import { Empty } from "~/ui/page/empty";
import { useText } from "~/ui/text";

type NoBusinessesProps = { q: string; archived: boolean; isLimited: boolean; mayAdd: boolean };

export function NoBusinesses({ q, archived, isLimited, mayAdd }: NoBusinessesProps) {
  const t = useText();
  if (q) {
    return (
      <Empty title={t("assets.overview.nothing.title", { q })}>
        {t("assets.overview.nothing.text")}
      </Empty>
    );
  }
  if (archived) return <Empty title={t("assets.overview.nothing.archived")} />;
  const add = mayAdd && (
    <ButtonLink to="/assets/new" variant="primary">
      {t("assets.overview.add")}
    </ButtonLink>
  );
  return (
    <Empty title={t("assets.overview.empty.title")} action={add || undefined}>
      {t(isLimited ? "assets.overview.empty.limited" : "assets.overview.empty.text")}
    </Empty>
  );
}
