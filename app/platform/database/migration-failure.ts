/** The sentence for a database change that failed: which statement, at which line, what to do. */
import { OperatorProblem } from "~/platform/operator-problem";

const LONGEST_EXCERPT = 300;

/** `position` is where PostgreSQL stumbled, counted in characters from 1. */
export function failedMigration(
  name: string,
  sql: string,
  error: Error & { position?: string },
): OperatorProblem {
  const at = Number(error.position ?? 0);
  const where = at > 0 ? ` at line ${lineOf(sql, at)}` : "";
  const excerpt = at > 0 ? `\n\n  ${statementAt(sql, at)}\n` : "";
  return new OperatorProblem(
    `The database change ${name} failed${where}: ${error.message}.${excerpt}\nNothing of it was kept: the database is as it was. Start the previous version of Reinstate again, or correct what the message names and start this one.`,
  );
}

const lineOf = (sql: string, position: number): number =>
  sql.slice(0, position - 1).split("\n").length;

function statementAt(sql: string, position: number): string {
  const start = sql.lastIndexOf(";\n", position - 1) + 1;
  const end = sql.indexOf(";\n", position - 1);
  const statement = sql.slice(start, end < 0 ? undefined : end + 1).trim();
  const short =
    statement.length > LONGEST_EXCERPT ? `${statement.slice(0, LONGEST_EXCERPT)} …` : statement;
  return short.replaceAll("\n", "\n  ");
}
