/** One line of the command palette: a page, something the search found, or something to do. */
export type PaletteItem = {
  id: string;
  label: string;
  href: string;
  /** What is sent there; without it the address is followed. */
  fields?: readonly (readonly [name: string, value: string])[];
  /** The heading it stands under. */
  group: string;
  /** Beside the label: a business, a state. */
  detail?: string;
  /** Keys that do the same ("g c"). */
  keys?: string;
};
