/**
 * Finds claims again in an answer. They are known by their words, so edits elsewhere do not touch
 * them; a sentence whose words changed keeps its claim, which asks to be looked at again.
 */
import { type Sentence, sentenceKey, sentencesOf } from "./sentences";

export type Matched<C> = {
  sentence: Sentence;
  claim: C | null;
  /** The claim was made of other words. */
  isChanged: boolean;
};

export type MatchedText<C> = { sentences: Matched<C>[]; gone: C[] };

export function matchClaims<C extends { sentence: string }>(
  text: string,
  claims: readonly C[],
): MatchedText<C> {
  const left = new Set(claims);
  const byKey = new Map(claims.map((claim) => [sentenceKey(claim.sentence), claim]));
  const sentences = sentencesOf(text).map((sentence): Matched<C> => {
    const claim = byKey.get(sentenceKey(sentence.text)) ?? null;
    if (claim) left.delete(claim);
    return { sentence, claim, isChanged: false };
  });
  for (const claim of left) {
    const nearest = nearestTo(claim.sentence, sentences);
    if (!nearest) continue;
    nearest.claim = claim;
    nearest.isChanged = true;
    left.delete(claim);
  }
  return { sentences, gone: [...left] };
}

/** Half of the words have to be the same. */
const LEAST_LIKENESS = 0.5;

function nearestTo<C>(text: string, sentences: readonly Matched<C>[]): Matched<C> | null {
  const words = wordsOf(text);
  let best: Matched<C> | null = null;
  let most = LEAST_LIKENESS;
  for (const candidate of sentences) {
    if (candidate.claim) continue;
    const likeness = likenessOf(words, wordsOf(candidate.sentence.text));
    if (likeness >= most && (best === null || likeness > most)) {
      best = candidate;
      most = likeness;
    }
  }
  return best;
}

const wordsOf = (text: string) =>
  new Set(
    sentenceKey(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.filter((word) => word.length > 1) ?? [],
  );

/** Shared words against all of the words of both (Dice's coefficient), 0 to 1. */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  const shared = [...one].filter((word) => other.has(word)).length;
  return (2 * shared) / (one.size + other.size);
}
