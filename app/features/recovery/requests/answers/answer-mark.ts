/** What an answer is known by to us, so that each word about it finds the answer and the try it was. */

export type AnswerMark = { answerId: string; attempt: number };

const FORM = /^reinstate:answer:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(\d{1,4})$/;

export const answerMark = ({ answerId, attempt }: AnswerMark): string =>
  `reinstate:answer:${answerId}:${attempt}`;

/** Null for marks of others. */
export function readAnswerMark(mark: string): AnswerMark | null {
  const [, answerId, attempt] = FORM.exec(mark) ?? [];
  return answerId && attempt ? { answerId, attempt: Number(attempt) } : null;
}
