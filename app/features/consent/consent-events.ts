/** What happens to the sources of consent of a business. The sentences are `consent.events.*`. */
export type ConsentEvent =
  | { kind: "consent_source.added"; detail: { name: string } }
  | { kind: "consent_source.changed"; detail: { name: string; sourceId: string } }
  | { kind: "consent_source.archived"; detail: { name: string } }
  | { kind: "consent_source.restored"; detail: { name: string } }
  | { kind: "consent_wording.added"; detail: { name: string; label: string } };
