/**
 * Rows that were drawn before need no drawing again. The server provides a painter, which keeps
 * the markup of cells by a key; in a browser there is none, and React takes over what it finds.
 */
import { createContext, type ReactElement } from "react";

export type PaintRow = (key: string, draw: () => ReactElement) => string;

export const RowPainter = createContext<PaintRow | null>(null);
