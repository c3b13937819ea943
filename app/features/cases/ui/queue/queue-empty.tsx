/** Nothing in the queue: because there is nothing yet, or because the filters leave nothing. */
import { ButtonLink } from "~/ui/button-link";
import { Empty } from "~/ui/page/empty";
import { useText } from "~/ui/text";

type QueueEmptyProps = { isEverything: boolean; mayOpen: boolean };

export function QueueEmpty({ isEverything, mayOpen }: QueueEmptyProps) {
  const t = useText();
  if (!isEverything) {
    return (
      <Empty
        title={t("cases.screens.queue.empty.nothing")}
        action={<ButtonLink to="/cases">{t("cases.screens.queue.empty.clear")}</ButtonLink>}
      >
        {t("cases.screens.queue.empty.nothingText")}
      </Empty>
    );
  }
  return (
    <Empty
      title={t("cases.screens.queue.empty.title")}
      action={
        mayOpen && (
          <ButtonLink to="/cases/new" variant="primary">
            {t("cases.screens.queue.open")}
          </ButtonLink>
        )
      }
    >
      {t("cases.screens.queue.empty.text")}
    </Empty>
  );
}
