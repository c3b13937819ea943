/** One source of consent: what is known of it, what people read there, and how that stands to Meta's rules. */
import type { TextKey } from "~/platform/i18n/text-key";
import { ButtonLink } from "~/ui/button-link";
import { Card } from "~/ui/page/card";
import { FactList } from "~/ui/page/fact-list";
import { ToneShape } from "~/ui/status/tone-shape";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { toneText } from "~/ui/tone";
import { periodText } from "../consent-period";
import type { ConsentSourceView } from "../sources/source-queries.server";

type SourceCardProps = {
  source: ConsentSourceView;
  /** The consent page of the business. */
  base: string;
  business: string;
  mayEdit: boolean;
};

export function SourceCard({ source, base, business, mayEdit }: SourceCardProps) {
  const t = useText();
  const { id, name, method, channel, place, startedOn, endedOn, doubleOptIn, optOut } = source;
  return (
    <Card
      title={<bdi>{name}</bdi>}
      about={t(`consent.methods.${method}` as TextKey)}
      actions={
        mayEdit && (
          <>
            <ButtonLink to={`${base}/sources/${id}/edit`} size="small" variant="quiet">
              {t("consent.editSource")}
            </ButtonLink>
            <ButtonLink to={`${base}/sources/${id}/wording`} size="small">
              {t("consent.addWording")}
            </ButtonLink>
          </>
        )
      }
    >
      <FactList
        facts={[
          ...(place ? [{ label: t("consent.place"), value: <span dir="auto">{place}</span> }] : []),
          { label: t("consent.period"), value: periodText(startedOn, endedOn, t) },
          { label: t("consent.channel"), value: t(`consent.channels.${channel}` as TextKey) },
          { label: t("consent.counts"), value: <Counts source={source} /> },
          {
            label: t("consent.doubleShort"),
            value: t(`consent.doubles.${doubleOptIn}` as TextKey),
          },
          ...(optOut
            ? [{ label: t("consent.optOut"), value: <span dir="auto">{optOut}</span> }]
            : []),
        ]}
      />
      <h3 className="mt-4 mb-2 font-medium">{t("consent.wordings")}</h3>
      {source.wordings.length === 0 ? (
        <p className="text-ink-soft">{t("consent.noWordings")}</p>
      ) : (
        <ul className="space-y-4">
          {source.wordings.map((wording) => (
            <li key={wording.id}>
              <Wording wording={wording} base={base} business={business} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Counts({ source: { counted, toldCount } }: Pick<SourceCardProps, "source">) {
  const t = useText();
  const { records, confirmed, withdrawn, firstAt, lastAt } = counted;
  if (records === 0) {
    return toldCount === null ? t("consent.noRecords") : t("consent.told", { count: toldCount });
  }
  return [
    t("consent.records", { count: records }),
    firstAt && lastAt && t("consent.between", { from: firstAt, until: lastAt }),
    confirmed > 0 && t("consent.confirmed", { count: confirmed }),
    withdrawn > 0 && t("consent.withdrawn", { count: withdrawn }),
  ]
    .filter(Boolean)
    .join(" · ");
}

type WordingProps = {
  wording: ConsentSourceView["wordings"][number];
  base: string;
  business: string;
};

function Wording({ wording, base, business }: WordingProps) {
  const t = useText();
  const { id, label, language, text, shownFrom, shownUntil, file, reading } = wording;
  const picture = `${base}/wordings/${id}/picture`;
  return (
    <div className="border-l-2 border-line-strong pl-4">
      <p className="flex flex-wrap gap-x-3 text-sm text-ink-soft">
        <span className="font-medium text-ink">{label}</span>
        <span>{language}</span>
        <span>{periodText(shownFrom, shownUntil, t)}</span>
      </p>
      <blockquote lang={language} dir="auto" className="my-2 max-w-prose whitespace-pre-line">
        {text}
      </blockquote>
      {file ? (
        <p className="mb-2">
          {file.mediaType.startsWith("image/") ? (
            <a href={`${picture}?size=page`}>
              <img
                src={picture}
                alt={t("consent.pictureOf", { label })}
                loading="lazy"
                className="max-h-48 rounded-control border border-line"
              />
            </a>
          ) : (
            <TextLink to={picture} reloadDocument>
              {t("consent.openPicture")}
            </TextLink>
          )}
        </p>
      ) : (
        <p className="mb-2 text-sm text-caution">{t("consent.noPicture")}</p>
      )}
      <ul aria-label={t("consent.checks.title")} className="space-y-0.5 text-sm">
        <Check
          is={reading.namesBusiness}
          yes={t("consent.checks.namesBusiness")}
          no={t("consent.checks.namesNot", { business })}
        />
        <Check
          is={reading.saysWhat}
          yes={t("consent.checks.saysWhat")}
          no={t("consent.checks.saysNot")}
        />
        <Check
          is={reading.saysHowToStop}
          yes={t("consent.checks.stops")}
          no={t("consent.checks.stopsNot")}
          isAdvice
        />
      </ul>
    </div>
  );
}

type CheckProps = { is: boolean; yes: string; no: string; isAdvice?: boolean };

function Check({ is, yes, no, isAdvice = false }: CheckProps) {
  const tone = is ? "good" : isAdvice ? "caution" : "critical";
  return (
    <li className="flex items-start gap-2">
      <ToneShape tone={tone} className={`mt-1 ${toneText[tone]}`} />
      <span>{is ? yes : no}</span>
    </li>
  );
}
