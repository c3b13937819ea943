/** What is wrong with a form, above it. Takes the focus after every refused attempt. */

import type { ZodForm } from "./form";
import { ErrorSummary } from "./page/error-summary";

export function FormErrors({ form }: { form: Pick<ZodForm, "id" | "errors" | "attempt"> }) {
  return (
    <ErrorSummary
      attempt={form.attempt}
      errors={form.errors.map(({ name, message }) => ({
        message,
        field: name ? `${form.id}-${name}` : undefined,
      }))}
    />
  );
}
