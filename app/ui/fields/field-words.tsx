/** What a field says besides its label: the hint, and what is wrong. And how an input is told of both. */
import type { ReactNode } from "react";
import { useText } from "~/ui/text";
import { FieldError } from "./field-error";

type FieldWordsProps = { id: string; hint?: ReactNode; error?: string };

export function FieldWords({ id, hint, error }: FieldWordsProps) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="mb-2 max-w-prose text-base text-ink-soft">
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
    </>
  );
}

export function describedBy(
  id: string,
  parts: { hint?: ReactNode; error?: string; counter?: number },
) {
  const said = (["hint", "error", "counter"] as const).filter((part) => parts[part]);
  return said.map((part) => `${id}-${part}`).join(" ") || undefined;
}

export function OptionalMark() {
  const t = useText();
  return <span className="font-normal text-ink-faint"> {t("common.optional")}</span>;
}
