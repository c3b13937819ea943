/** Nothing was told, or nothing that fits: why, and the next step. */
import { ButtonLink } from "~/ui/button-link";
import { Empty } from "~/ui/page/empty";
import { useText } from "~/ui/text";

type NoSignalsProps = { isFiltered: boolean; mayConnect: boolean };

export function NoSignals({ isFiltered, mayConnect }: NoSignalsProps) {
  const t = useText();
  if (isFiltered) {
    return (
      <Empty
        title={t("signalPages.empty.nothing")}
        action={<ButtonLink to="/signals">{t("ui.filter.clear")}</ButtonLink>}
      >
        {t("signalPages.empty.nothingText")}
      </Empty>
    );
  }
  return (
    <Empty
      title={t("signalPages.empty.title")}
      action={
        mayConnect && (
          <ButtonLink to="/settings/sources/new">{t("signalPages.empty.connect")}</ButtonLink>
        )
      }
    >
      {t("signalPages.empty.text")}
    </Empty>
  );
}
