/** Nothing was filed, or nothing that fits: why, and the next step. */
import { ButtonLink } from "~/ui/button-link";
import { Empty } from "~/ui/page/empty";
import { useText } from "~/ui/text";

type NoPastAppealsProps = { isFiltered: boolean; mayAppeal: boolean };

export function NoPastAppeals({ isFiltered, mayAppeal }: NoPastAppealsProps) {
  const t = useText();
  if (isFiltered) {
    return (
      <Empty
        title={t("library.empty.nothing")}
        action={<ButtonLink to="/appeals">{t("library.empty.all")}</ButtonLink>}
      >
        {t("library.empty.nothingText")}
      </Empty>
    );
  }
  return (
    <Empty
      title={t("library.empty.title")}
      action={mayAppeal && <ButtonLink to="/cases">{t("library.empty.cases")}</ButtonLink>}
    >
      {t("library.empty.text")}
    </Empty>
  );
}
