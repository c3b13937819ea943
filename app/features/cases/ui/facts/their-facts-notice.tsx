/** For the second of two people who saved: what the first one wrote, beside what is in the form. */
import type { TheirFacts } from "~/features/cases/facts/their-facts";
import { FactList } from "~/ui/page/fact-list";
import { Notice } from "~/ui/page/notice";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export function TheirFactsNotice({ theirs }: { theirs: TheirFacts }) {
  const t = useText();
  return (
    <Notice
      tone="caution"
      title={t("cases.screens.facts.theirs")}
      actions={
        <TextLink to="." reloadDocument>
          {t("cases.screens.facts.keepTheirs")}
        </TextLink>
      }
    >
      <p className="mb-2">{t("cases.screens.facts.theirsText")}</p>
      <FactList facts={theirs.facts} />
    </Notice>
  );
}
