/**
 * A form that changes what is there already. It says what it was opened with, so that two people who
 * save at once keep what each of them changed; where both changed the same, the second is shown what
 * stands, by whom and since when, with everything they typed still in the form.
 */
import { data } from "@remix-run/node";
import type { z } from "zod/mini";
import { refused } from "~/platform/http/http.server";
import type { TextKey, Translate } from "~/platform/i18n/text-key";
import { instantOf } from "~/platform/i18n/wall-clock";
import type { Refusal, Verdict } from "~/platform/verdict";
import type { FormReply } from "./form-reply";
import { type FormTree, formTree } from "./form-tree";
import { keepable, parseFields, sentForm } from "./forms.server";
import { putTogether } from "./put-together";
import type { Theirs } from "./theirs";
import { valueAt } from "./value-at";

/** Everything a form shows of a row, as it shows it. */
type Start = Readonly<Record<string, unknown>>;

type Opened<Schema extends z.ZodMiniType> = {
  ok: true;
  schema: Schema;
  value: z.output<Schema>;
  typed: FormTree;
  seen: Start | null;
};

export async function parseOpened<Schema extends z.ZodMiniType>(
  request: Request,
  schema: Schema,
  t: Translate,
) {
  const typed = formTree(await sentForm(request));
  const parsed = parseFields(typed, schema, t);
  if (!parsed.ok) return parsed;
  const opened: Opened<Schema> = { ...parsed, schema, typed, seen: seenIn(typed.seen) };
  return opened;
}

function seenIn(given: unknown): Start | null {
  try {
    const read: unknown = typeof given === "string" ? JSON.parse(given) : null;
    return typeof read === "object" && read !== null && !Array.isArray(read)
      ? (read as Start)
      : null;
  } catch {
    return null;
  }
}

type Clash = { clashes: string[]; stands: Start; seen: Start };
/** A refusal may belong to one field of the form, and is then shown beside it. */
type NotSaved = { ok: false; refusal: Refusal; field?: string } | ({ ok: false } & Clash);
type SavedOpened<T> = { ok: true; value: T } | NotSaved;

type Saving<Value, Stands, T> = {
  /** What the form would show by now; null where it is not there any more. */
  stands: () => Promise<Stands | null>;
  /** Saves on what stands, and refuses where that is not what stands any more. */
  save: (value: Value, stands: Stands | null) => Promise<Verdict<T>>;
  together?: readonly (readonly string[])[];
  /** Fields of several parts, each of which is changed by itself: a text in two languages. */
  apart?: readonly string[];
  /** What it replaces beside its fields, by name of what stands: that has to be what was seen. */
  beyond?: (value: Value) => readonly string[];
};

type How<Value> = Pick<Saving<Value, unknown, unknown>, "together" | "apart" | "beyond">;

/** Others may save between the look and the save; who is overtaken as often as this is told so. */
const TRIES = 5;

export async function saveOpened<Schema extends z.ZodMiniType, Stands extends Start, T>(
  form: Opened<Schema>,
  { stands: look, save, ...how }: Saving<z.output<Schema>, Stands, T>,
): Promise<SavedOpened<T>> {
  let stands = await look();
  for (let tried = 1; ; tried++) {
    const planned = stands ? plan(form, stands, how) : { value: form.value };
    if ("clashes" in planned) return { ok: false, ...planned };
    const verdict = await save(planned.value, stands);
    if (verdict.ok || tried === TRIES) return verdict;
    const now = await look();
    if (JSON.stringify(now) === JSON.stringify(stands)) return verdict;
    stands = now;
  }
}

/** What is to be saved on what stands, or what has to be looked at first. */
function plan<Schema extends z.ZodMiniType>(
  { schema, value, typed, seen }: Opened<Schema>,
  stands: Start,
  { together, apart = [], beyond }: How<z.output<Schema>>,
): { value: z.output<Schema> } | Clash {
  /** What a form asks beside what stands, such as a reason, is as it was typed. */
  const meaning = (fields: Start | null) => {
    const parsed = fields && schema.safeParse({ ...typed, ...fields });
    return parsed?.success ? fieldsOf(parsed.data, apart) : null;
  };
  const theirs = meaning(stands);
  const was = meaning(seen);
  const mine = fieldsOf(value, apart);
  const isUnseen = was === null && stands.version === (value as Start).version;
  if (isUnseen) return { value };
  const isOther = (name: string) => JSON.stringify(seen?.[name]) !== JSON.stringify(stands[name]);
  const reached = (beyond?.(value) ?? []).filter(isOther);
  if (!theirs && reached.length === 0) {
    // Nothing stands there that the form could send, such as a choice that nobody made yet.
    const isStill = seen !== null && !Object.keys(mine).some(isOther);
    return { value: isStill ? { ...(value as object), version: stands.version } : value } as {
      value: z.output<Schema>;
    };
  }

  const put = putTogether(was, mine, theirs ?? mine, together);
  if (put.clashes.length === 0 && reached.length === 0) {
    const merged = schema.safeParse({
      ...withThose(typed, put.theirs, stands),
      version: stands.version,
    });
    if (merged.success) return { value: merged.data };
  }
  const found = [...put.clashes, ...reached];
  const clashes = found.length > 0 ? found : put.theirs;
  return { clashes, stands, seen: withThose(seen ?? {}, clashes, stands) };
}

/** The version counts what changed; it is nothing that anybody typed. */
function fieldsOf(value: unknown, apart: readonly string[]): Start {
  const { version: _version, ...fields } = value as Start;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      apart.includes(name)
        ? Object.entries(field as Start).map(([part, each]) => [`${name}.${part}`, each])
        : [[name, field]],
    ),
  );
}

/** The same fields, but for some, which are as they are in others. */
function withThose(fields: Start, names: readonly string[], others: Start): Start {
  const result: Record<string, unknown> = { ...fields };
  for (const name of names) {
    const [whole = "", part] = name.split(".");
    const there = others[whole];
    result[whole] = part ? { ...(result[whole] as Start), [part]: (there as Start)[part] } : there;
  }
  return result;
}

type Choices = readonly { value: string; label: string }[];

/** By a text of the catalogue, or by words that travel with rules. */
type Label = TextKey | { named: string };

/** What a clock of a form means: in a zone, or in the one that another of its fields names. */
type Clock = { zone: string } | { zoneIn: string };

/** What values are called: by a part of the catalogue, by choices, or as the moments they mean. */
type Values = string | Choices | Clock;

/** What a field is called, and what its values are called. */
export type FieldWords = Readonly<Record<string, Label | readonly [Label, values: Values]>>;

type Refused = {
  t: Translate;
  words: FieldWords;
  /** Who changed it last, and when. */
  last: { byName: string; at: Date } | null;
};

export function refusedOpened(
  saved: NotSaved,
  { typed }: Opened<z.ZodMiniType>,
  { t, words, last }: Refused,
) {
  const values = keepable(typed);
  if ("refusal" in saved) {
    const { refusal, field } = saved;
    if (!field) return refused(refusal, t, values);
    const errors = { [field]: t(refusal.key, refusal.params) };
    return data<FormReply>({ errors, values }, { status: 409 });
  }
  const { clashes, stands, seen } = saved;
  const theirs: Theirs = {
    version: Number(stands.version ?? 0),
    seen: JSON.stringify(seen),
    facts: clashes.flatMap((field) => {
      const word = words[field];
      if (!word) return [];
      const [label, of] = isPair(word) ? word : ([word, ""] as const);
      const name = typeof label === "string" ? t(label) : label.named;
      return [{ label: name, value: worded(t, valueAt(stands, field), valuesOf(of, stands)) }];
    }),
  };
  const formError = t("ui.refusals.changedMeanwhile", { by: last?.byName ?? "–", at: last?.at });
  return data<FormReply & { theirs: Theirs }>(
    { formError, errors: {}, values, theirs },
    { status: 409 },
  );
}

const isPair = (word: FieldWords[string]): word is readonly [Label, Values] => Array.isArray(word);

/** A clock is read in its zone. */
function valuesOf(of: Values, stands: Start): string | Choices | { zone: string } {
  return typeof of === "object" && "zoneIn" in of ? { zone: String(stands[of.zoneIn]) } : of;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function worded(t: Translate, value: unknown, of: string | Choices | { zone: string }): string {
  if (Array.isArray(value)) return value.map((one) => worded(t, one, of)).join(", ") || "–";
  if (typeof value === "boolean") return t(value ? "common.yes" : "common.no");
  if (typeof value === "object" && value !== null) {
    return Object.values(value).filter(Boolean).join(" ");
  }
  const text = String(value ?? "");
  const chosen = isChoices(of) && of.find((choice) => choice.value === text);
  if (chosen) return chosen.label;
  if (text === "") return "–";
  if (DAY.test(text)) return t("ui.theirs.day", { on: `${text}T00:00:00Z` });
  if (typeof of === "object" && "zone" in of) {
    return t("ui.theirs.at", { at: instantOf(text, of.zone) });
  }
  return of && !isChoices(of) ? t(`${of}.${text}` as TextKey) : text;
}

const isChoices = (of: Values): of is Choices => Array.isArray(of);
