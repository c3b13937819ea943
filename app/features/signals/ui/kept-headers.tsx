/** The headers that came with a delivery and were kept. */
import { FactList } from "~/ui/page/fact-list";

export function KeptHeaders({ headers }: { headers: readonly (readonly [string, string])[] }) {
  return (
    <FactList
      facts={headers.map(([name, value]) => ({
        label: name,
        value: (
          <code dir="ltr" className="font-mono text-sm break-all">
            {value}
          </code>
        ),
      }))}
    />
  );
}
