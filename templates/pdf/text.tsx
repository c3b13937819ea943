/**
 * Text as it was written. The renderer may break a word where its letters change their font or script,
 * and prints a hyphen there that nobody wrote: at no price, for an address or an id would be another.
 */
import { Text as Printed } from "@react-pdf/renderer";
import type { ComponentProps } from "react";

const NEVER = 10_000;

export const Text = (props: ComponentProps<typeof Printed>) => (
  <Printed hyphenationPenalty={NEVER} {...props} />
);
