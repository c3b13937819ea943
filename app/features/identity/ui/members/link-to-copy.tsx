/** A link that is shown once: to read, to select, to copy. */
import { CopyButton } from "~/ui/copy-button";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";

export function LinkToCopy({ label, link }: { label: string; link: string }) {
  return (
    <div className="space-y-2">
      <Field name="link" label={label}>
        <Input readOnly defaultValue={link} dir="ltr" spellCheck={false} />
      </Field>
      <CopyButton text={link} />
    </div>
  );
}
