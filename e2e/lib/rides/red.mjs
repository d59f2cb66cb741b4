// The tour case of the smallest route: ten ovens are bought and tried at home. The trial begins before its safety is signed for, rests until
// it is, and stays small to its end. Told in English.

import { day } from "../day.mjs";

export const red = {
  route: "red",
  language: "en",
  guide: "/en/opi-train/routes/mini",
  about: {
    title: "Ten ovens on trial at home",
    challenge: "Food that comes cold gets warm unevenly, and the helper cannot see whether it is warm enough.",
    case_number: "2026-0412",
    note: "Keep it small: ten ovens and six weeks.",
  },
  steps: [
    ["lead", "starts", "red-start"],
    ["operations", "does", "red-start", "a1", "Burnt at the edge and cold in the middle. Fourteen people in the east suffer from it."],
    ["operations", "ticks", "red-start", "a2"],
    ["lead", "knows", "hours_limit", "60", "Agreed with home care"],
    ["lead", "knows", "hours_spent", "34", "Time sheets"],
    ["lead", "knows", "boundary_check_on", day(), "Team meeting"],
    ["lead", "proves", "gen-business-case", "Half a page on the value for both", "2026-0412, annex 1"],
    ["lead", "drivesOn", "red-start", "One plain question: does the food get warm the right way?"],
    ["procurement", "knows", "procurement_check_on", day(-1), "Answer from procurement"],
    ["procurement", "knows", "purchase_value", "38500", "Offer from the shop"],
    ["procurement", "knows", "purchase_record", "papers", "Order and invoice"],
    ["procurement", "proves", "red-purchase-as-any-other", "Offer, order and invoice for ten ovens", "Order 88121"],
    ["procurement", "drivesOn", "red-purchase", "Ten ovens are bought like anything else."],
    ["legal", "knows", "safety_signoff", "no", "Working environment group"],
    ["lead", "seesBroken", "red-trial-safety"],
    ["lead", "pauses", "Nobody tries an oven before safety is signed for."],
    ["legal", "knows", "safety_signoff", "yes", "Signed by the working environment group"],
    ["legal", "proves", "red-trial-safety", "The group has seen the ovens and signed", "2026-0412, annex 3"],
    ["lead", "goesOn"],
    ["lead", "seesKept", "red-trial-safety"],
    ["operations", "does", "red-trial", "a2", "Two visits to each home."],
    ["operations", "drivesOn", "red-trial", "Nine of ten meals came out warm all through."],
    ["lead", "knows", "wants_codevelopment", "no", "Talk with Jonas Krogh"],
    ["legal", "excepts", "gen-codevelopment-company-side", "A finished oven is tried. Nobody develops anything together here."],
    ["lead", "drivesOn", "red-dialogue", "The shop has been told what was good and what was not."],
    ["lead", "decides", { question: "Do we buy more ovens?", options: "Yes, in a tender\nNo", choice: "No", reason: "Ten are enough for now.", decided_by: "Head of elderly care", decided_on: day(), basis: "Order 88121" }],
    ["lead", "arrives", "red-next", "The ovens stay where they are."],
    ["lead", "ends", { outcome: "in-use", ended_on: day(), result: "The ten ovens stay in use.", learned: "Ask about safety first." }],
  ],
  close: { station: "red-trial", fact: "safety_signoff", rule: "red-trial-safety" },
};
