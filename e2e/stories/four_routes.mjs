// The tour case is ridden on all four routes, each from its start to its end, by a team of which everybody has a browser of their own: with
// and without script, in three languages. What each team does stands in `lib/rides/`.

import { test } from "node:test";
import { looked } from "../lib/devices.mjs";
import { withServer } from "../lib/own.mjs";
import { withPost } from "../lib/post.mjs";
import { blue } from "../lib/rides/blue.mjs";
import { green } from "../lib/rides/green.mjs";
import { red } from "../lib/rides/red.mjs";
import { pagesOf, ride } from "../lib/rides/ride.mjs";
import { gathered } from "../lib/rides/team.mjs";
import { yellow } from "../lib/rides/yellow.mjs";

/** Each route once, and the others so often that every language is ridden with script and without. */
const RIDES = [
  [red, { script: true }],
  [blue, { script: false }],
  [green, { script: true }],
  [yellow, { script: false }],
  [red, { script: false }],
  [blue, { script: true }],
];

test("the tour case is ridden on all routes", { timeout: 1_800_000 }, (story) =>
  withPost((post) =>
    withServer(["--mail", post.url, "--mail-from", "perron@perron.example"], async ({ address, printed }) => {
      const server = { address, printed, post };
      const team = await gathered(server);
      for (const [told, { script }] of RIDES) {
        const how = `${told.route} in ${told.language}, ${script ? "with" : "without"} script`;
        await story.test(how, async () => {
          const journey = await ride(server, team, told, { script });
          await looked(server, team.people.lead, pagesOf(journey, told.close));
        });
      }
    })));
