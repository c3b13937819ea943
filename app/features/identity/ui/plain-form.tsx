/**
 * Forms of pages that may carry no script: what the action replied, beside the
 * fields. Nothing is checked before it is sent.
 */
import { useActionData } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { FormReply } from "~/platform/forms/form-reply";
import { valueAt } from "~/platform/forms/value-at";
import { ErrorSummary } from "~/ui/page/error-summary";

export type PlainForm = ReturnType<typeof usePlainForm>;

export function usePlainForm() {
  const given = useActionData<unknown>();
  const reply = isReply(given) ? given : undefined;
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (reply) setAttempt((count) => count + 1);
  }, [reply]);

  return {
    reply,
    attempt,
    /** What a Field needs. */
    field: (name: string) => ({ name, error: reply?.errors[name] }),
    /** What was typed before, or how the field starts. */
    start: (name: string, fallback = "") => {
      const value = valueAt(reply?.values, name);
      return typeof value === "string" ? value : fallback;
    },
    /** Where the cursor waits: the first field that needs a change, or the first of all. */
    isFirst: (name: string, first: string) =>
      (Object.keys(reply?.errors ?? {})[0] ?? first) === name,
  };
}

export function PlainErrors({ form: { reply, attempt } }: { form: PlainForm }) {
  const errors = [
    ...(reply?.formError ? [{ message: reply.formError }] : []),
    ...Object.entries(reply?.errors ?? {}).map(([name, message]) => ({
      message,
      field: `f-${name}`,
    })),
  ];
  return <ErrorSummary errors={errors} attempt={attempt} />;
}

const isReply = (data: unknown): data is FormReply =>
  typeof data === "object" && data !== null && "errors" in data;
