/** What a guest sees first: which dossier this is, and the forms it can be read in. */
import type { DossierVariant } from "~/features/appeals/dossier/dossier-variant";
import { Download } from "~/features/appeals/ui/download";
import { FactList } from "~/ui/page/fact-list";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";

export type GuestDossierProps = {
  /** The address of the link, to which the files are relative. */
  base: string;
  reference: string;
  round: number;
  business: string | null;
  frozenAt: Date;
  expiresAt: Date;
  contentHash: string;
  pages: readonly { variant: DossierVariant; file: string }[];
  pdfs: readonly { variant: DossierVariant; file: string }[];
  archive: string;
};

export function GuestDossier(props: GuestDossierProps) {
  const t = useText();
  const { base, reference, round, business, frozenAt, expiresAt, contentHash, archive } = props;
  const link = (file: string, words: string) => (
    <li key={file}>
      <Download href={`${base}/${file}`}>{words}</Download>
    </li>
  );
  return (
    <>
      <FactList
        facts={[
          ...(business ? [{ label: t("guests.page.business"), value: <bdi>{business}</bdi> }] : []),
          {
            label: t("guests.page.reference"),
            value: t("guests.page.round", { reference, round }),
          },
          { label: t("guests.page.frozen"), value: <Time at={frozenAt} /> },
          { label: t("guests.page.until"), value: <Time at={expiresAt} /> },
        ]}
      />
      <section aria-labelledby="read">
        <h2 id="read" className="mb-2 text-lg font-semibold">
          {t("guests.page.read")}
        </h2>
        <ul className="space-y-2">
          {props.pages.map(({ variant, file }) => link(file, t(`guests.page.html.${variant}`)))}
        </ul>
      </section>
      <section aria-labelledby="save">
        <h2 id="save" className="mb-2 text-lg font-semibold">
          {t("guests.page.save")}
        </h2>
        <ul className="space-y-2">
          {props.pdfs.map(({ variant, file }) => link(file, t(`guests.page.pdf.${variant}`)))}
          {link(archive, t("guests.page.zip"))}
        </ul>
      </section>
      <p className="text-sm text-ink-soft">
        {t("guests.page.hash")} <code className="break-all">{contentHash}</code>
      </p>
      <p className="text-sm text-ink-soft">{t("guests.page.logged")}</p>
    </>
  );
}
