/** The macros of the installation. */
import { db, type Tx } from "~/platform/db.server";
import type { Give, Macro } from "./macro";

const shown = {
  id: true,
  name: true,
  state: true,
  reason: true,
  give: true,
  ownerId: true,
  dueHours: true,
  comment: true,
  retiredAt: true,
  version: true,
} as const;

export type KeptMacro = Macro & {
  id: string;
  name: string;
  retiredAt: Date | null;
  version: number;
};

/** By name; retired ones too. */
export async function macroList(tx: Tx = db): Promise<KeptMacro[]> {
  const macros = await tx.taskMacro.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: shown,
  });
  return macros.map(asMacro);
}

/** Those that can be applied. */
export async function usableMacros(tx: Tx = db): Promise<KeptMacro[]> {
  return (await macroList(tx)).filter(({ retiredAt }) => retiredAt === null);
}

export async function macroById(id: string, tx: Tx = db): Promise<KeptMacro | null> {
  const macro = await tx.taskMacro.findUnique({ where: { id }, select: shown });
  return macro && asMacro(macro);
}

const asMacro = <M extends { give: string }>({ give, ...macro }: M) => ({
  ...macro,
  give: give as Give,
});
