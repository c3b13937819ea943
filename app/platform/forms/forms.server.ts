/** The action's side of a form: parse with the schema the browser used, answer beside the fields. */
import { data } from "@remix-run/node";
import type { z } from "zod/mini";
import type { Translate } from "~/platform/i18n/text-key";
import { wordMessage } from "~/platform/i18n/word-message";
import type { FormReply } from "./form-reply";
import { type FormTree, formTree } from "./form-tree";

type Parsed<T> = { ok: true; value: T } | { ok: false; reply: ReturnType<typeof data<FormReply>> };

/** Parses a submitted form. The words of a refusal are those of the reader, given by `t`. */
export async function parseForm<Schema extends z.ZodMiniType>(
  request: Request,
  schema: Schema,
  t: Translate,
): Promise<Parsed<z.output<Schema>>> {
  return parseFields(formTree(await sentForm(request)), schema, t);
}

/** The same for fields that were read already, such as those beside an upload. */
export function parseFields<Schema extends z.ZodMiniType>(
  fields: FormTree,
  schema: Schema,
  t: Translate,
): Parsed<z.output<Schema>> {
  const result = schema.safeParse(fields);
  if (result.success) return { ok: true, value: result.data };

  const errors: Record<string, string> = {};
  for (const { path, message } of result.error.issues) {
    errors[path.join(".")] ??= wordMessage(t, message);
  }
  return {
    ok: false,
    reply: data<FormReply>({ errors, values: keepable(fields) }, { status: 422 }),
  };
}

/** A body that is no form at all is an empty one: the schema then says what is missing. */
export async function sentForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof SyntaxError) return new FormData();
    throw cause;
  }
}

/** What was typed, without what is never sent back. */
export function keepable(fields: FormTree): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => !/password|^secret$/i.test(name) && !(value instanceof File),
    ),
  );
}
