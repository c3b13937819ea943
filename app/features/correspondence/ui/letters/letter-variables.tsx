/** What a letter may name, as it is written in one, and what each means. */
type LetterVariablesProps = { fields: readonly { name: string; means: string }[] };

export function LetterVariables({ fields }: LetterVariablesProps) {
  return (
    <dl className="space-y-1 text-sm">
      {fields.map(({ name, means }) => (
        <div key={name} className="flex flex-wrap gap-x-2">
          <dt>
            <code className="font-mono text-xs">{`{{ ${name} }}`}</code>
          </dt>
          <dd className="text-ink-soft">{means}</dd>
        </div>
      ))}
    </dl>
  );
}
