/** How every box that is typed into looks. `dense` is for toolbars and filters. */
const LOOK =
  "block w-full rounded-control border border-field-line bg-surface text-ink transition-colors duration-quick placeholder:text-ink-faint hover:border-ink-soft disabled:bg-sunken disabled:text-ink-soft aria-invalid:border-critical";

type FieldLook = { dense?: boolean; className?: string };

export const fieldLook = ({ dense = false, className = "" }: FieldLook) =>
  `${LOOK} ${dense ? "min-h-9 px-2.5 py-1 text-base" : "min-h-10 px-3 py-2 text-lg"} pointer-coarse:min-h-11 ${className}`;
