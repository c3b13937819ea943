/** No tasks: because one's queue is empty, or because the filters leave nothing. */
import { ButtonLink } from "~/ui/button-link";
import { Empty } from "~/ui/page/empty";
import { useText } from "~/ui/text";

export function TasksEmpty({ query }: { query: string }) {
  const t = useText();
  const kind = query ? "nothing" : "queue";
  return (
    <Empty
      title={t(`board.empty.${kind}`)}
      action={<ButtonLink to="/tasks?whose=all">{t("board.empty.everybody")}</ButtonLink>}
    >
      {t(`board.empty.${kind}Text`)}
    </Empty>
  );
}
