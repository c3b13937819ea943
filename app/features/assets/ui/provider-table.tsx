/** Providers with how to reach their support and how much they serve. */
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Chip } from "~/ui/status/chip";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { OutsideLink } from "./business-facts";

type ProviderTableProps = {
  providers: readonly {
    id: string;
    name: string;
    supportEmail: string;
    supportUrl: string;
    serves: number;
    isArchived: boolean;
  }[];
};

export function ProviderTable({ providers }: ProviderTableProps) {
  const t = useText();
  return (
    <Table caption={t("assets.providers.title")}>
      <thead>
        <tr>
          <TableHeading>{t("assets.providers.name")}</TableHeading>
          <TableHeading>{t("assets.providers.support")}</TableHeading>
          <TableHeading>{t("assets.providers.serves")}</TableHeading>
        </tr>
      </thead>
      <tbody>
        {providers.map(({ id, name, supportEmail, supportUrl, serves, isArchived }) => (
          <tr key={id}>
            <TableCell>
              <TextLink quiet to={`/settings/providers/${id}`}>
                <bdi>{name}</bdi>
              </TextLink>
              {isArchived && <Chip className="ml-2">{t("assets.archived")}</Chip>}
            </TableCell>
            <TableCell>
              {supportEmail && <div>{supportEmail}</div>}
              {supportUrl && <OutsideLink href={supportUrl} />}
            </TableCell>
            <TableCell>{t("assets.providers.count", { count: serves })}</TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
