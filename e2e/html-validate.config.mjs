// How strict the HTML is checked: everything the checker recommends, everything about accessibility and about whole documents.
// A rule that is switched off has its reason behind it.

export default {
  extends: ["html-validate:standard", "html-validate:recommended", "html-validate:a11y", "html-validate:document"],
  rules: {
    // WebKit no longer calls a list a list when its bullets are hidden, unless the role says so (see also `tolerated`).
    "prefer-native-element": ["error", { exclude: ["list"] }],
    "no-dup-id": "error",
    "no-inline-style": "error",
    "no-missing-references": "error",
    // The summary of errors stands first on its page, with an h2 before the h1; that all others begin with h1 is checked in the browser.
    "heading-level": ["error", { allowMultipleH1: false, minInitialRank: "h2" }],
    "input-missing-label": "error",
    "id-pattern": ["error", { pattern: "kebabcase" }],
    // White space at the end of a line comes from templates; nobody sees it and it is compressed away.
    "no-trailing-whitespace": "off",
    // Search engines cut titles after 70 characters, but a station needs its route in the title to be told apart from its namesakes.
    "long-title": ["error", { maxlength: 120 }],
    // Boxes of one question share a name, and each that is ticked is sent.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit", "button", "reset"] }],
    // Files with a hash in their name come from the same server as the page, so there is no third party to be protected from.
    "require-sri": ["error", { target: "crossorigin" }],
  },
};

/** Messages for which a rule has no option of its own: the role that makes WebKit call a list a list. */
export const tolerated = ({ ruleId, context }) => ruleId === "no-redundant-role" && context?.role === "list";
