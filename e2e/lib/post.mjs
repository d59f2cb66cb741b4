// A mail server for one story: takes every letter into memory, and refuses addresses that begin with "nobody".

import { createServer } from "node:net";
import { until } from "./own.mjs";

/** Runs it for as long as `visit` lasts; `visit` gets its address for `--mail` and ways to read the newest letter to somebody. */
export async function withPost(visit) {
  const letters = [];
  const server = createServer((socket) => talk(socket, letters));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const letterTo = (mail) => letters.findLast((letter) => letter.to === mail);
  const plain = ({ text }) => text.replace(/=\r?\n/g, "").replace(/(=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll("=", ""), "hex").toString());
  const post = {
    url: `smtp://127.0.0.1:${server.address().port}`,
    /** The path of the link in the newest letter to somebody, or in the newest one whose link is of this kind. */
    async linkTo(mail, kind = /^/) {
      const link = ({ text }) => text.replace(/=\r?\n/g, "").match(/http:\/\/[^/\s]+(\/[^\s"<]+)/)?.[1] ?? "";
      const found = () => letters.findLast((letter) => letter.to === mail && kind.test(link(letter)));
      await until(`a letter to ${mail}`, async () => found() !== undefined);
      return link(found());
    },
    /** What all letters say that somebody has got until now. */
    lettersTo: (mail) => letters.filter((letter) => letter.to === mail).map(plain),
    /** What the newest letter to somebody says, as soon as there are so many. */
    async textTo(mail, count) {
      await until(`letter ${count} to ${mail}`, async () => letters.filter((letter) => letter.to === mail).length >= count);
      return plain(letterTo(mail));
    },
  };
  try {
    await visit(post);
  } finally {
    server.close();
  }
}

/** The conversation, as far as a letter needs it (RFC 5321). */
function talk(socket, letters) {
  let [to, lines, rest] = ["", null, ""];
  const say = (text) => socket.write(`${text}\r\n`);
  const hear = (line) => {
    const word = line.slice(0, 4).toUpperCase();
    if (lines) {
      if (line !== ".") return lines.push(line);
      letters.push({ to, text: lines.join("\r\n") });
      lines = null;
      return say("250 taken");
    }
    if (word === "RCPT") {
      to = line.match(/<(.*?)>/)[1];
      return say(to.startsWith("nobody") ? "550 5.1.1 nobody has this address" : "250 fine");
    }
    if (word === "DATA") {
      lines = [];
      return say("354 go on");
    }
    say(word === "QUIT" ? "221 goodbye" : "250 fine");
    if (word === "QUIT") socket.end();
  };
  socket.on("error", () => socket.destroy());
  socket.on("data", (data) => {
    const all = (rest + data).split("\r\n");
    rest = all.pop();
    all.forEach(hear);
  });
  say("220 post.example");
}
