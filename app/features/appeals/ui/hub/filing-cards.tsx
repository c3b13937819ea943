/** How an appeal was filed, and the files that were frozen when it was. */
import { appealPath } from "~/features/appeals/appeal-path";
import { ARCHIVE_NAME } from "~/features/appeals/dossier/dossier-manifest";
import { variantsOf } from "~/features/appeals/dossier/dossier-variant";
import type { DoorTexts } from "~/features/appeals/dossier/prepare-dossier.server";
import { Download } from "~/features/appeals/ui/download";
import { ExhibitLink } from "~/features/appeals/ui/evidence/exhibit-link";
import { Card } from "~/ui/page/card";
import { Disclosure } from "~/ui/page/disclosure";
import { FactList } from "~/ui/page/fact-list";
import { Notice } from "~/ui/page/notice";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { LANGUAGES } from "~templates/bilingual";
import type { AppealHubProps, Filing } from "./appeal-hub";

type FilingCardsProps = { appeal: AppealHubProps["appeal"]; filing: Filing };

export function FilingCards({ appeal, filing }: FilingCardsProps) {
  const t = useText();
  const { submission, dossier, recordedText, recordedEvidence } = filing;
  if (!submission) return null;
  const { submitterIsAdmin, language } = submission;
  return (
    <>
      <Card title={t("appeals.screens.filed.title")}>
        <FactList
          facts={[
            {
              label: t("appeals.screens.filed.door"),
              value: t(`appeals.doors.${submission.door as "provider_ticket"}`),
            },
            ...(language
              ? [
                  {
                    label: t("appeals.screens.filed.language"),
                    value: t(`common.languages.${language}`),
                  },
                ]
              : []),
            {
              label: t("appeals.screens.filed.submitter"),
              value: (
                <>
                  <bdi>{submission.submitterName}</bdi>,{" "}
                  {t(`appeals.screens.filed.admin.${submitterIsAdmin as "yes"}`)}
                </>
              ),
            },
            {
              label: t("appeals.screens.filed.at"),
              value: <Time at={submission.submittedAt} zone={submission.submittedZone} />,
            },
            {
              label: t("appeals.screens.filed.reference"),
              value: submission.externalReference || t("appeals.screens.filed.none"),
            },
            ...(submission.receipt
              ? [
                  {
                    label: t("appeals.screens.filed.receipt"),
                    value: <ExhibitLink exhibit={submission.receipt} />,
                  },
                ]
              : []),
            {
              label: t("appeals.screens.filed.recordedAt"),
              value: <Time at={submission.recordedAt} />,
            },
          ]}
        />
      </Card>
      {dossier ? (
        <FrozenDossier appeal={appeal} dossier={dossier} />
      ) : (
        <Notice tone="neutral">{t("appeals.screens.recorded.noDossier")}</Notice>
      )}
      {recordedText && (
        <Card title={t("appeals.screens.filed.sentText")}>
          <p dir="auto" className="max-w-prose whitespace-pre-line">
            {recordedText}
          </p>
        </Card>
      )}
      {recordedEvidence && (
        <Card title={t("appeals.screens.filed.sentFile")}>
          <ExhibitLink exhibit={recordedEvidence} />
        </Card>
      )}
    </>
  );
}

type FrozenDossierProps = {
  appeal: AppealHubProps["appeal"];
  dossier: NonNullable<Filing["dossier"]>;
};

function FrozenDossier({ appeal, dossier }: FrozenDossierProps) {
  const t = useText();
  const { frozenAt, canonicalHash, pdfEnSha256, pdfIdSha256 } = dossier;
  const variants = variantsOf([
    ...(pdfEnSha256 ? (["en"] as const) : []),
    ...(pdfIdSha256 ? (["id"] as const) : []),
  ]);
  const texts = Object.entries(dossier.doorTexts as DoorTexts).flatMap(([door, kept]) =>
    LANGUAGES.filter((language) => kept[language]).map((language) => ({ door, language })),
  );
  return (
    <Card
      title={t("appeals.screens.filed.dossier")}
      about={t("appeals.screens.filed.frozen", { at: frozenAt })}
    >
      <ul className="mb-4 space-y-1">
        {variants.map((variant) => (
          <li key={variant} className="flex flex-wrap gap-x-4">
            <Download href={`${appealPath(appeal, "dossier.pdf")}?language=${variant}`}>
              {t(`guests.page.pdf.${variant}`)}
            </Download>
            <Download href={`${appealPath(appeal, "dossier.html")}?language=${variant}`}>
              {t("appeals.screens.filed.page")}
            </Download>
          </li>
        ))}
        <li>
          <Download href={appealPath(appeal, `frozen/${ARCHIVE_NAME}`)}>
            {t("guests.page.zip")}
          </Download>
        </li>
        <li>
          <TextLink to={appealPath(appeal, "guests")}>{t("appeals.screens.filed.guests")}</TextLink>
        </li>
        <li>
          <Download href={appealPath(appeal, "manifest.json")}>
            {t("appeals.screens.filed.manifest")}
          </Download>
        </li>
        <li>
          <Download href={appealPath(appeal, "content.json")}>
            {t("appeals.screens.filed.content")}
          </Download>
        </li>
      </ul>
      <Disclosure summary={t("appeals.screens.filed.texts")}>
        <ul className="space-y-1">
          {texts.map(({ door, language }) => (
            <li key={`${door} ${language}`}>
              <Download
                href={`${appealPath(appeal, "dossier.txt")}?door=${door}&language=${language}`}
              >
                {t("appeals.screens.filed.textOf", { door, language })}
              </Download>
            </li>
          ))}
        </ul>
      </Disclosure>
      <p className="mt-3 text-sm text-ink-soft">{t("appeals.screens.filed.hash")}</p>
      <p className="font-mono text-xs break-all">{canonicalHash}</p>
    </Card>
  );
}
