/** What a password must be. Length is what keeps guesses out; composition rules only annoy. */
export const SHORTEST_PASSWORD = 12;

/** Long enough, and tried first by everybody who guesses. */
const COMMON = [
  "123456789012",
  "1234567890123",
  "12345678901234",
  "123456123456",
  "123123123123",
  "112233445566",
  "1q2w3e4r5t6y",
  "1qaz2wsx3edc",
  "abcdefghijkl",
  "abcd12345678",
  "qwertyuiop[]",
  "qwertyuiop12",
  "qwertyuiop123",
  "qwerty123456",
  "password1234",
  "password12345",
  "passwordpassword",
  "administrator",
  "letmeinletmein",
  "iloveyou1234",
  "welcome12345",
  "indonesia123",
  "indonesia1945",
  "bismillah123",
  "sayangsayang",
  "katasandi123",
  "rahasia12345",
  "whatsapp1234",
  "reinstate123",
  "reinstate1234",
];

/** Whether a stranger would try it early. Length is checked elsewhere. */
export function isEasyToGuess(password: string): boolean {
  const plain = password.toLowerCase().trim();
  return new Set(plain).size < 5 || COMMON.includes(plain);
}
