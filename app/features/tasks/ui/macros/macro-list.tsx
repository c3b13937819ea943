/** Macros with what they do; what can be done with each comes from the page. */
import type { ReactNode } from "react";
import { Chip } from "~/ui/status/chip";
import { useText } from "~/ui/text";

export type MacroInList = {
  id: string;
  name: string;
  does: string;
  comment: string;
  isRetired: boolean;
};

type MacroListProps = {
  macros: readonly MacroInList[];
  actions: (macro: MacroInList) => ReactNode;
};

export function MacroList({ macros, actions }: MacroListProps) {
  const t = useText();
  return (
    <ul>
      {macros.map((macro) => (
        <li key={macro.id} className="border-b border-line px-4 py-3 last:border-b-0">
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
            <div className="min-w-0 grow basis-64">
              <p className="font-medium">
                <bdi>{macro.name}</bdi>{" "}
                {macro.isRetired && <Chip>{t("taskSettings.macros.retired")}</Chip>}
              </p>
              <p className="text-sm text-ink-soft" dir="auto">
                {macro.does}
              </p>
              {macro.comment && (
                <p className="max-w-prose text-sm whitespace-pre-line" dir="auto">
                  “{macro.comment}”
                </p>
              )}
            </div>
            <div className="flex flex-wrap gap-2">{actions(macro)}</div>
          </div>
        </li>
      ))}
    </ul>
  );
}
