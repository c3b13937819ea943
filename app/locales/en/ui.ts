/** What the interface itself says, whatever page it is on. Travels to every page: keep it short. */
const ui = {
  chart: { table: "View as table" },
  error: "Error",
  problem: "There is a problem",
  working: "Working…",
  breadcrumbs: "Breadcrumbs",
  pages: {
    reference: "If you ask for help, quote this reference:",
    home: "Go to the start page",
    "403": {
      title: "You may not open this page",
      text: "Your roles do not include it. An administrator can change them.",
    },
    "404": {
      title: "There is nothing here",
      text: "The address may be mistyped, or what it led to belongs to a business you do not work with.",
    },
    "409": {
      title: "This changed while you were working",
      text: "Somebody else was faster. Go back, reload the page and look at their change first. Nothing of theirs was overwritten.",
    },
    "413": {
      title: "That is too large",
      text: "Go back and send a smaller file, or split it into several.",
    },
    "429": {
      title: "Too many attempts",
      text: "Wait a few minutes, then try again. Nothing was changed.",
    },
    "500": {
      title: "Something failed on our side",
      text: "What was saved before is safe. Try again; if it fails a second time, tell your administrator.",
    },
    "503": {
      title: "Reinstate is not available right now",
      text: "It is starting up or being maintained. Try again in a minute. What was saved before is safe.",
    },
  },
  theirs: {
    title: "Saved by somebody else meanwhile",
    text: "Compare the two. Saving again keeps yours; leaving the page keeps theirs.",
    keep: "Keep theirs",
    at: "{{at|instant}}",
    day: "{{on|day}}",
  },
  refusals: {
    changedMeanwhile:
      "{{by}} saved something else meanwhile ({{at|instant}}). What you typed is kept: look at both, then save again.",
  },
  restored: "What you had typed here is back.",
  goesOn: {
    note: "You may leave this page: it goes on, also after a restart.",
    reload: "Look again",
  },
  loading: "Loading…",
  change: "Change",
  next: "Next",
  path: "Answers so far",
  views: "Saved views",
  copy: { do: "Copy", copied: "Copied", failed: "Select the text and copy it by hand" },
  files: { chosen: "Chosen files" },
  table: {
    selectPage: "Select every row on this page",
    selected_one: "{{count|number}} selected",
    selected_other: "{{count|number}} selected",
    allMatching_one: "All {{count|number}} that match the filter",
    allMatching_other: "All {{count|number}} that match the filter",
    moreMatching: "All that match the filter, more than {{count|number}}",
    clear: "Clear selection",
  },
  pagination: { label: "Pages", previous: "Previous", next: "Next" },
  filter: {
    apply: "Apply",
    on: "Filters in use",
    remove: "Remove filter:",
    clear: "Clear all",
  },
  frame: {
    skip: "Skip to the content",
    navigation: "Main navigation",
    more: "More",
    narrow: "Collapse navigation",
    wide: "Expand navigation",
    search: "Search or jump",
    close: "Close",
    shortcuts: "Keyboard shortcuts",
    noResults: "Nothing found. Try a case number, a business or a page.",
    searchFor: "Search everywhere for “{{query}}”",
    searching: "Searching…",
    undo: "Undo",
    notices: "Notices",
    loadingPage: "Loading the page",
  },
  counter: {
    limit: "Up to {{max|number}} characters",
    left_one: "{{count|number}} character left",
    left_other: "{{count|number}} characters left",
    over_one: "{{count|number}} character too many",
    over_other: "{{count|number}} characters too many",
  },
} as const;

export default ui;
