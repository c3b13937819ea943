/** For the second of two people who saved: what the first one wrote, beside what is in the form. */
import { type Fact, FactList } from "~/ui/page/fact-list";
import { Notice } from "~/ui/page/notice";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export default function TheirsNotice({ facts }: { facts: readonly Fact[] }) {
  const t = useText();
  return (
    <Notice
      tone="caution"
      title={t("ui.theirs.title")}
      className="mb-6"
      actions={
        <TextLink to="." reloadDocument data-lets-go>
          {t("ui.theirs.keep")}
        </TextLink>
      }
    >
      <p className="mb-2">{t("ui.theirs.text")}</p>
      <div className="break-words whitespace-pre-line">
        <FactList facts={facts} />
      </div>
    </Notice>
  );
}
