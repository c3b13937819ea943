/** The names of all sentences, and what may be put into them. Types only: costs the browser nothing. */
import type en from "~/locales/en";

type Leaves<T, Path extends string = ""> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${K}` : Leaves<T[K], `${Path}${K}.`>;
}[keyof T & string];

/** Plural forms are asked for by their common stem. */
type Stem<K> = K extends `${infer S}_one` | `${infer S}_other` ? S : K;

/** Every dotted key of the catalogue, such as `common.save`. */
export type TextKey = Stem<Leaves<typeof en>>;

export type TextParams = Readonly<Record<string, string | number | Date | null | undefined>>;

export type Translate = (key: TextKey, params?: TextParams) => string;
