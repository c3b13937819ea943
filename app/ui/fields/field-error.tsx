/** What is wrong with a field, in the words the summary uses too. */
import OctagonX from "lucide-react/icons/octagon-x";
import { Icon } from "~/ui/icon";
import { useText } from "~/ui/text";

type FieldErrorProps = { id: string; error?: string };

export function FieldError({ id, error }: FieldErrorProps) {
  const t = useText();
  if (!error) return null;
  return (
    <p id={`${id}-error`} className="mb-2 flex gap-1.5 font-medium text-critical">
      <Icon of={OctagonX} className="mt-0.5" />
      <span>
        <span className="sr-only">{t("ui.error")}: </span>
        {error}
      </span>
    </p>
  );
}
