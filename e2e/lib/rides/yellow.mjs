// The tour case of the strategic route: technology in the whole day of older people, over several years. The
// politicians have to say yes first, and a legal check that shows a problem is put right. Told in Danish.

import { day } from "../day.mjs";

export const yellow = {
  route: "yellow",
  language: "da",
  guide: "/da/opi-toget/ruter/strategisk",
  about: {
    title: "Ny teknologi i hele den ældres hverdag",
    challenge: "Hjælpen til ældre er sat sammen af mange små løsninger, som ikke passer sammen.",
    case_number: "2026-0230",
    note: "Juristerne skal nå at svare først.",
  },
  steps: [
    ["lead", "starts", "yellow-start"],
    ["lead", "knows", "approval_political", "no", "Byrådet har ikke haft sagen"],
    ["lead", "seesBroken", "yellow-entry-leadership"],
    ["lead", "knows", "approval_political", "yes", "Byrådet, punkt 14"],
    ["lead", "knows", "approval_administrative", "yes", "Direktionen"],
    ["lead", "seesKept", "yellow-entry-leadership"],
    ["lead", "knows", "earlier_projects", "2"],
    ["legal", "knows", "check_state_aid", "problem", "Juridisk notat 2"],
    ["legal", "seesBroken", "yellow-start-legal-safeguard"],
    ["legal", "knows", "check_municipal_law", "in-order", "Juridisk notat 1"],
    ["legal", "knows", "check_tender_rules", "in-order", "Juridisk notat 3"],
    ["legal", "knows", "check_state_aid", "in-order", "Juridisk notat 4"],
    ["legal", "knows", "legal_questions", { entry_0_question: "Er der pligt til udbud for hele rammen?", entry_0_about: "frame", entry_0_answered: "yes" }, "Ekstern advokat"],
    ["lead", "knows", "rights_overview", "Tre kontrakter, alle med leverandørens ret til data."],
    ["lead", "proves", "yellow-start-rights-mapped", "Oversigt over rettigheder i tre kontrakter", "2026-0230, bilag 5"],
    ["operations", "ticks", "yellow-start", "a2"],
    ["lead", "drivesOn", "yellow-start", "Fire områder, fire år."],
    ["procurement", "knows", "partner_reason", "Har erfaring med data på tværs."],
    ["operations", "does", "yellow-dialogue", "a2", "Fem møder er holdt, også med dem, der ikke selv ringede."],
    ["procurement", "drivesOn", "yellow-dialogue", "To hold af virksomheder vil være med."],
    ["procurement", "knows", "tender_signoff", "yes", "Indkøb og jura"],
    ["legal", "proves", "yellow-tender-duties", "Udbuddet er gennemgået", "2026-0230, bilag 9"],
    ["procurement", "drivesOn", "yellow-tender", "Aftalen er underskrevet."],
    ["operations", "does", "yellow-innovation", "a1", "Projekt 1 er afsluttet."],
    ["lead", "decides", { question: "Begynder vi på projekt 2?", options: "Ja\nNej", choice: "Ja", reason: "Det første gav viden.", decided_by: "Direktionen", decided_on: day(), basis: "2026-0230, bilag 12" }],
    ["lead", "drivesOn", "yellow-innovation", "Det gode tages i brug."],
    ["lead", "arrives", "yellow-next", "Aftalen går mod sin afslutning."],
    ["lead", "ends", { outcome: "elsewhere", ended_on: day(), result: "To løsninger er udviklet, en er i brug.", learned: "Få politikerne med først." }],
  ],
  close: { station: "yellow-start", fact: "check_state_aid", rule: "yellow-start-legal-safeguard" },
};
