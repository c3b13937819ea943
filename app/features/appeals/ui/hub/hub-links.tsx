/** What else there is to an appeal: its preview, its PDF, and the ways to end it. */
import { isOver } from "~/features/appeals/appeal-lifecycle";
import { appealPath } from "~/features/appeals/appeal-path";
import { Download } from "~/features/appeals/ui/download";
import { Card } from "~/ui/page/card";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { LANGUAGES } from "~templates/bilingual";
import type { AppealHubProps } from "./appeal-hub";

export function HubLinks({ appeal, filing, moves }: AppealHubProps) {
  const t = useText();
  const isBuilt = appeal.origin === "built";
  const isFinal = appeal.state === "approved" || filing.dossier !== null;
  const pdfWords = isFinal ? "appeals.screens.hub.pdfFinal" : "appeals.screens.hub.pdf";
  const shownPdfs = filing.dossier || !isBuilt || isOver(appeal.state) ? [] : LANGUAGES;
  return (
    <Card title={t("appeals.screens.hub.more")}>
      <ul className="space-y-2">
        {isBuilt && (
          <li>
            <TextLink to={appealPath(appeal, "preview")}>
              {t("appeals.screens.hub.preview")}
            </TextLink>
          </li>
        )}
        {isBuilt && filing.submission && (
          <li>
            <TextLink to={appealPath(appeal, "pack")}>{t("appeals.screens.hub.pack")}</TextLink>
          </li>
        )}
        {shownPdfs.map((language) => (
          <li key={language}>
            <Download href={`${appealPath(appeal, "dossier.pdf")}?language=${language}`}>
              {t(pdfWords, { language })}
            </Download>{" "}
            <Download href={`${appealPath(appeal, "dossier.html")}?language=${language}`}>
              {t("appeals.screens.hub.page")}
            </Download>
          </li>
        ))}
        {filing.infoRequests.length > 0 && (
          <li>
            <TextLink to={appealPath(appeal, "questions")}>
              {t("appeals.screens.questions.title")}
            </TextLink>
          </li>
        )}
        {moves.includes("withdraw") && (
          <li>
            <TextLink to={appealPath(appeal, "withdrawal")}>
              {t("appeals.screens.hub.withdraw")}
            </TextLink>
          </li>
        )}
        {moves.includes("lapse") && (
          <li>
            <TextLink to={appealPath(appeal, "lapse")}>{t("appeals.screens.hub.lapse")}</TextLink>
          </li>
        )}
      </ul>
    </Card>
  );
}
