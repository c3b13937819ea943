/** Every value that was understood, with the place it stood at, and those that nobody knows. */
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Disclosure } from "~/ui/page/disclosure";
import { useText } from "~/ui/text";

type Read = { value: string; field: string };
type SignalValuesProps = {
  values: readonly (Read & { name: string })[];
  unknowns: readonly Read[];
};

export function SignalValues({ values, unknowns }: SignalValuesProps) {
  const t = useText();
  return (
    <>
      {unknowns.length > 0 && (
        <div className="mb-2">
          <p className="text-ink-soft">{t("signalPages.page.unknowns")}</p>
          <ul>
            {unknowns.map(({ value, field }) => (
              <li key={`${field} ${value}`} className="break-words">
                <code>{value}</code> <span className="text-sm text-ink-soft">{field}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {values.length > 0 && (
        <Disclosure summary={t("signalPages.page.values")}>
          <Table caption={t("signalPages.page.values")}>
            <thead>
              <tr>
                <TableHeading>{t("signalPages.page.valueName")}</TableHeading>
                <TableHeading>{t("signalPages.page.value")}</TableHeading>
                <TableHeading>{t("signalPages.page.place")}</TableHeading>
              </tr>
            </thead>
            <tbody>
              {values.map(({ name, value, field }) => (
                <tr key={name}>
                  <TableCell>
                    <code className="text-sm">{name}</code>
                  </TableCell>
                  <TableCell className="max-w-prose break-words">
                    <bdi>{value}</bdi>
                  </TableCell>
                  <TableCell>
                    <code className="text-sm text-ink-soft">{field}</code>
                  </TableCell>
                </tr>
              ))}
            </tbody>
          </Table>
        </Disclosure>
      )}
    </>
  );
}
