/** One box as numbers: how it is placed by keyboard, and without a script. */
import X from "lucide-react/icons/x";
import { FieldError } from "~/ui/fields/field-error";
import { fieldLook } from "~/ui/fields/field-look";
import { IconButton } from "~/ui/icon-button";
import { useText } from "~/ui/text";
import { type BoxRow, EDGES } from "./box-rows";

type BoxFieldsProps = {
  index: number;
  row: BoxRow;
  hasPages: boolean;
  error?: string;
  onChange: (row: BoxRow) => void;
  onClear?: () => void;
};

export function BoxFields({ index, row, hasPages, error, onChange, onClear }: BoxFieldsProps) {
  const t = useText();
  const name = `boxes.${index}`;
  const id = (field: string) => `f-${name}.${field}`;
  const number = index + 1;
  const fields = hasPages ? (["page", ...EDGES] as const) : EDGES;
  return (
    <fieldset className="relative min-w-0 rounded-control border border-line p-3">
      <legend className="px-1 text-sm font-medium">{t("redaction.box", { number })}</legend>
      <FieldError id={id("x")} error={error} />
      {!hasPages && <input type="hidden" name={`${name}.page`} value="1" />}
      <div className={`grid items-end gap-2 ${hasPages ? "grid-cols-5" : "grid-cols-4"}`}>
        {fields.map((field) => (
          <label key={field} className="min-w-0 text-sm text-ink-soft">
            {t(`redaction.edges.${field}`)}
            <input
              id={id(field)}
              name={`${name}.${field}`}
              inputMode={field === "page" ? "numeric" : "decimal"}
              value={row[field]}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${id("x")}-error` : undefined}
              onChange={(event) => onChange({ ...row, [field]: event.target.value })}
              className={fieldLook({ dense: true, className: "w-full min-w-0 tabular-nums" })}
            />
          </label>
        ))}
      </div>
      {onClear && (
        <span className="absolute -top-5 right-2 rounded-control bg-canvas">
          <IconButton icon={X} label={t("redaction.removeBox", { number })} onClick={onClear} />
        </span>
      )}
    </fieldset>
  );
}
