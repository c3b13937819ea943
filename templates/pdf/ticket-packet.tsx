/** Everything a provider asks for in a ticket, on one or two sheets. Everything arrives as finished text. */
import { Document, StyleSheet, View } from "@react-pdf/renderer";
import type { Language } from "../bilingual";
import type { Row } from "../dossier/dossier";
import { bookmarked, COLOURS, FactRows, Heading, Paragraph, Quotation, Sheet } from "./sheet";
import { Text } from "./text";

export type PacketQuotation = { readonly label: string; readonly text: string };

export type TicketPacketProps = {
  readonly language: Language;
  readonly title: string;
  readonly author: string;
  /** ISO instant, written into the file: the same props make the same bytes. */
  readonly preparedAt: string;
  readonly foot: string;
  readonly opening: string;
  readonly factsTitle: string;
  readonly rows: readonly Row[];
  /** Longer pieces, word for word, each under its own heading. */
  readonly quotations: readonly PacketQuotation[];
};

export function TicketPacket(props: TicketPacketProps) {
  return (
    <Document
      title={props.title}
      author={props.author}
      language={props.language}
      creator="Reinstate"
      producer="Reinstate"
      creationDate={new Date(props.preparedAt)}
      modificationDate={new Date(props.preparedAt)}
    >
      <Sheet foot={props.foot}>
        <View style={styles.band} {...bookmarked(props.title)}>
          <Text style={styles.title}>{props.title}</Text>
        </View>
        <Paragraph>{props.opening}</Paragraph>
        <Heading number="1" title={props.factsTitle} isOverTable={false} />
        <FactRows rows={props.rows} />
        {props.quotations.map(({ label, text }, index) => [
          <Heading
            key={`heading ${label}`}
            number={`${index + 2}`}
            title={label}
            isOverTable={false}
          />,
          <Quotation key={label}>{text}</Quotation>,
        ])}
      </Sheet>
    </Document>
  );
}

const styles = StyleSheet.create({
  band: {
    marginBottom: 14,
    paddingBottom: 10,
    borderBottomWidth: 2,
    borderBottomColor: COLOURS.accent,
  },
  title: { fontSize: 20, lineHeight: 1.3, fontWeight: 600 },
});
