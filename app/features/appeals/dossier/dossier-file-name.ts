/** What a file of a dossier is called where it is saved. */
type Named = { reference: string; number: number };

export const dossierFileName = ({ reference, number }: Named, part: string, ending: string) =>
  `${reference}-appeal-${number}-${part}.${ending}`;
