/** One thread about many cases: what one incident did to many. */
const incident = {
  title: "Cases of this incident",
  context:
    "Each of them reads what is written for every case, and nothing that is for another one alone.",
  link: "Add cases…",
  search: "Reference, business, asset or number",
  provider: "At which provider",
  anyProvider: "Any",
  find: "Find",
  none: "No open case fits",
  noneText: "Only open cases that you may see, and that the thread is not about yet, stand here.",
  found_one: "{{count|number}} case found.",
  found_other: "{{count|number}} cases found.",
  more: "There are more; a thread may be about 200.",
  sharesEarlier: "They may read what was said until now",
  sharesEarlierHint:
    "Otherwise what was said until now stays with the one case of this thread. Ticked, it is looked through for names first.",
  join: "Add the ticked ones",
  joinAll_one: "Add the one that was found",
  joinAll_other: "Add all {{count|number}} that were found",
  saved_one: "{{count|number}} case was added to the thread.",
  saved_other: "{{count|number}} cases were added to the thread.",
  errors: { most: "A thread may be about 200 cases at most." },
  refusals: {
    none: "Tick at least one case.",
    tooMany: "A thread may be about {{most|number}} cases at most.",
    titleNames:
      "“{{name}}” stands in the title or among the people, which every case reads. Take it out in the details of the thread first.",
    earlierNames:
      "“{{name}}” stands in what was said until now. Add the cases without showing it to them.",
    names:
      "“{{name}}” stands in this text, and other businesses read it. Take it out, or write it for its case only.",
    namesOther:
      "“{{name}}” is another client of this thread, and this case must not read of it. Take it out.",
  },
} as const;

export default incident;
