/** The dossier as one HTML page that needs nothing else: the accessible twin of the PDF. */
import { renderToStaticMarkup } from "react-dom/server";
import type { AppealDossierProps } from "~templates/dossier/dossier";
import { DossierPage, type DossierPageFiles } from "~templates/dossier/dossier-page";
import { APPEAL_WORDING } from "~templates/rules/appeal/wording";
import { type DossierContent, documentIn } from "./dossier-content.server";
import { archiveName, pictureName } from "./exhibit-source";

export function webDossier(props: AppealDossierProps, files: DossierPageFiles): string {
  const openFile = APPEAL_WORDING.openFile[props.language];
  const page = <DossierPage dossier={props} files={files} openFile={openFile} />;
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}

/** Where pictures and exhibits are, seen from the page as it lies in the archive. */
export function inArchive(content: DossierContent): DossierPageFiles {
  const { exhibits } = documentIn(content, "en");
  const names = new Map(exhibits.map((exhibit) => [exhibit.label, archiveName(exhibit)]));
  return { picture: pictureName, exhibit: (label) => names.get(label) ?? null };
}

/** The same for a page that is shown before anything is frozen. */
export function inCase(content: DossierContent): DossierPageFiles {
  const { exhibits } = documentIn(content, "en");
  const idOf = (label: string) => exhibits.find((exhibit) => exhibit.label === label)?.id;
  return {
    // A long picture is cut into pieces on paper; on the screen each piece shows all of it.
    picture: (name) => `/files/${idOf(name.replace(/-\d+$/, ""))}/preview?size=page`,
    exhibit: (label) => `/files/${idOf(label)}`,
  };
}
