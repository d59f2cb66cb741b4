// Sends the form with data-continue by itself, once: for pages that only ask because opening them may change nothing.
(() => {
  "use strict";
  const form = document.querySelector("form[data-continue]");
  // Whoever comes back to the page with the back button presses the button, or does not.
  const [arrival] = performance.getEntriesByType("navigation");
  if (form && arrival?.type !== "back_forward") form.requestSubmit();
})();
