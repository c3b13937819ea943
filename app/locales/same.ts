/** The shape of a catalogue with its English wording taken out: what a translation must fill. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
