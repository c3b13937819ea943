/** One line of the command palette: a page, or something the search found. */
export type PaletteItem = {
  id: string;
  label: string;
  href: string;
  /** The heading it stands under. */
  group: string;
  /** Beside the label: a business, a state. */
  detail?: string;
  /** Keys that do the same ("g c"). */
  keys?: string;
};
