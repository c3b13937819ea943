/** What a form about a sentence carries along: the words that were read, and the judgement that was seen. */
type Read = { sentence: string; claimId: string | null; version: number };

export const readHidden = ({ sentence, claimId, version }: Read) => (
  <>
    <input type="hidden" name="sentence" value={sentence} />
    <input type="hidden" name="claimId" value={claimId ?? ""} />
    <input type="hidden" name="version" value={version} />
  </>
);
