// The days of Perron, which begin at midnight in Copenhagen and Stockholm: late in the evening of another clock it is tomorrow there.

const DAY = 86_400_000;
const written = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen", dateStyle: "short" });

/** A day before or after today, as forms take it: 2026-11-20. */
export const day = (from = 0) => written.format(Date.now() + from * DAY);
