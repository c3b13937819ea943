/** Every document that can be printed, by name. */
import type { DocumentProps } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import type { AppealDossierProps } from "../dossier/dossier";
import { AppealDossier } from "./appeal-dossier";
import { FiguresSheet, type FiguresSheetProps } from "./figures-sheet";
import { TicketPacket, type TicketPacketProps } from "./ticket-packet";

export type DocumentPropsByName = {
  "appeal-dossier": AppealDossierProps;
  "figures-sheet": FiguresSheetProps;
  "ticket-packet": TicketPacketProps;
};
export type DocumentName = keyof DocumentPropsByName;
export type DocumentPropsOf<Name extends DocumentName> = DocumentPropsByName[Name];

/** What the printer knows about a document besides its props. */
export type PrinterNotes = {
  readonly replaced: number;
  /** JPEG pictures by name. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
};

const DOCUMENTS: {
  [Name in DocumentName]: (
    props: DocumentPropsOf<Name> & PrinterNotes,
  ) => ReactElement<DocumentProps>;
} = {
  "appeal-dossier": AppealDossier,
  "figures-sheet": FiguresSheet,
  "ticket-packet": TicketPacket,
};

/** The document as the renderer takes it. */
export function documentNamed<Name extends DocumentName>(
  name: Name,
  props: DocumentPropsOf<Name> & PrinterNotes,
): ReactElement<DocumentProps> {
  return DOCUMENTS[name](props);
}
