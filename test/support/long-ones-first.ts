/**
 * The order of a run: one project after the other, so that those which load the app once keep it, and
 * what takes longest first, so that no core waits for the other at the end.
 */
import { basename } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const PROJECTS = ["processes", "alone", "routes", "integration", "templates", "ui", "unit"];
/** Files that take minutes, longest first. */
const LONG = ["where-it-lives", "one-server", "roles", "foreign-ids", "filing", "fetching"];

export default class LongOnesFirst extends BaseSequencer {
  override async sort(specs: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(specs)).toSorted(
      (one, other) =>
        place(PROJECTS, one.project.name) - place(PROJECTS, other.project.name) ||
        place(LONG, nameOf(one)) - place(LONG, nameOf(other)),
    );
  }
}

const place = (order: readonly string[], name: string) =>
  order.includes(name) ? order.indexOf(name) : order.length;

const nameOf = ({ moduleId }: TestSpecification) => basename(moduleId, ".test.ts");
