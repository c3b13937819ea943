/** The words of the appeal screens. */
const screens = {
  title: "Appeal",
} as const;

export default screens;
