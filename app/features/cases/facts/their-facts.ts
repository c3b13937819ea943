/** What somebody else saved while a form was being filled in: shown beside what was typed. */
export type TheirFacts = { version: number; facts: { label: string; value: string }[] };
