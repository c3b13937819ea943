/** Which letters were answered, by what they are about and their language. */
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Card } from "~/ui/page/card";
import { useFormat, useText } from "~/ui/text";
import { channelWords, letterWords } from "../group-words";
import { FEW, type ProgressFigures, shareOf } from "../progress-figures";
import { CountedLink } from "./counted-link";
import { ShareText } from "./share-text";

type LettersCardProps = { figures: ProgressFigures; recovery: string };

export function LettersCard({ figures: { letters }, recovery }: LettersCardProps) {
  const t = useText();
  const { number } = useFormat();
  const headings = ["sent", "arrived", "answered", "share"] as const;
  return (
    <Card title={t("progress.letters.title")} about={t("progress.letters.about")}>
      {letters.length === 0 ? (
        <p className="text-ink-soft">{t("progress.letters.none")}</p>
      ) : (
        <Table caption={t("progress.letters.title")}>
          <thead>
            <tr>
              <TableHeading>{t("progress.letters.letter")}</TableHeading>
              <TableHeading>{t("progress.letters.channel")}</TableHeading>
              {headings.map((name) => (
                <TableHeading key={name} numeric>
                  {t(`progress.letters.${name}`)}
                </TableHeading>
              ))}
            </tr>
          </thead>
          <tbody>
            {letters.map((letter) => {
              const { channel, harm, language, sent, arrived, answered } = letter;
              const of = { channel, harm, language };
              return (
                <tr key={`${channel} ${harm} ${language}`}>
                  <TableCell className="font-medium">
                    {letterWords(letter, t)}
                    {sent < FEW && (
                      <p className="text-sm font-normal text-caution">
                        {t("progress.letters.few", { count: FEW })}
                      </p>
                    )}
                  </TableCell>
                  <TableCell label={t("progress.letters.channel")}>
                    {channelWords(channel, t)}
                  </TableCell>
                  <TableCell numeric label={t("progress.letters.sent")}>
                    <CountedLink count={sent} group={{ is: "letter", ...of }} recovery={recovery} />
                  </TableCell>
                  <TableCell numeric label={t("progress.letters.arrived")} className="tabular-nums">
                    {arrived === null ? t("progress.notMeasured") : number(arrived)}
                  </TableCell>
                  <TableCell numeric label={t("progress.letters.answered")}>
                    <CountedLink
                      count={answered}
                      group={{ is: "answered", ...of }}
                      recovery={recovery}
                    />
                  </TableCell>
                  <TableCell numeric label={t("progress.letters.share")}>
                    <ShareText share={shareOf(answered, sent)} />
                  </TableCell>
                </tr>
              );
            })}
          </tbody>
        </Table>
      )}
    </Card>
  );
}
