/** That a list shows only some customers, which, and the ways back. */
import { ButtonLink } from "~/ui/button-link";
import { Notice } from "~/ui/page/notice";
import { useText } from "~/ui/text";
import type { CustomerGroup } from "../customer-group";
import { groupWords } from "../group-words";

type GroupNoticeProps = { group: CustomerGroup; recovery: string };

export function GroupNotice({ group, recovery }: GroupNoticeProps) {
  const t = useText();
  return (
    <Notice
      className="mb-4"
      title={t("progress.groups.title")}
      actions={
        <>
          <ButtonLink to={`${recovery}/customers`} size="small">
            {t("progress.groups.everybody")}
          </ButtonLink>
          <ButtonLink to={`${recovery}/progress`} size="small" variant="quiet">
            {t("progress.groups.back")}
          </ButtonLink>
        </>
      }
    >
      {groupWords(group, t)}
    </Notice>
  );
}
