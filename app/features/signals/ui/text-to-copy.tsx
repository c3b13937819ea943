/** A text to take elsewhere: to read, to select, to copy. */
import { CopyButton } from "~/ui/copy-button";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";

type TextToCopyProps = { name: string; label: string; hint?: string; text: string };

export function TextToCopy({ name, label, hint, text }: TextToCopyProps) {
  return (
    <div className="space-y-2">
      <Field name={name} label={label} hint={hint} dense>
        <Input readOnly value={text} dir="ltr" spellCheck={false} className="font-mono" />
      </Field>
      <CopyButton text={text} />
    </div>
  );
}
