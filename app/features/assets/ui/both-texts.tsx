/** For the second of two editors: what the first one saved, beside what is in the form. */
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Notice } from "~/ui/page/notice";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { Theirs } from "../edit-result";

type BothTextsProps = {
  theirs: Theirs | undefined;
  yours: Readonly<Record<string, unknown>>;
  /** The page that shows theirs. */
  theirPage: string;
  /** What a field is called; fields nobody names are left out. */
  fieldName: (field: string) => string | null;
};

export function BothTexts({ theirs, yours, theirPage, fieldName }: BothTextsProps) {
  const t = useText();
  if (!theirs) return null;
  const differing = Object.entries(theirs.values).filter(
    ([field, text]) => fieldName(field) && text !== asText(yours[field]),
  );
  return (
    <Notice
      tone="caution"
      title={t("assets.conflict.title")}
      className="mb-6"
      actions={
        <TextLink to={theirPage} reloadDocument>
          {t("assets.conflict.take")}
        </TextLink>
      }
    >
      <p className="mb-2">{t("assets.conflict.text")}</p>
      <Table caption={t("assets.conflict.title")}>
        <thead>
          <tr>
            <TableHeading>{t("assets.conflict.field")}</TableHeading>
            <TableHeading>{t("assets.conflict.theirs")}</TableHeading>
            <TableHeading>{t("assets.conflict.yours")}</TableHeading>
          </tr>
        </thead>
        <tbody>
          {differing.map(([field, text]) => (
            <tr key={field}>
              <TableCell className="font-medium">{fieldName(field)}</TableCell>
              <TableCell
                label={t("assets.conflict.theirs")}
                className="whitespace-pre-line"
                dir="auto"
              >
                {text || t("assets.conflict.empty")}
              </TableCell>
              <TableCell
                label={t("assets.conflict.yours")}
                className="whitespace-pre-line"
                dir="auto"
              >
                {asText(yours[field]) || t("assets.conflict.empty")}
              </TableCell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Notice>
  );
}

const asText = (value: unknown) => (typeof value === "string" ? value : "");
