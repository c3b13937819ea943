/** Search or jump. */
const search = {
  title: "Search",
  label: "Find a case, a number, an account or a business",
  hint: "Part of a name, a case number, a platform id or a phone number, or words of a message",
  go: "Search",
  nothing: "Nothing found for “{{typed}}”. Try part of a number or another word.",
  kinds: { case: "Cases", asset: "Assets", business: "Businesses", message: "Messages" },
} as const;

export default search;
