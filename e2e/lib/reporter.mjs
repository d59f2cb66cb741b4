// How the stories are reported: Node's own readable report, and one line with the numbers at the end.

import { spec } from "node:test/reporters";
import { Transform } from "node:stream";

export default class Reporter extends Transform {
  #spec = new spec();
  #passed = 0;
  #failed = 0;

  constructor() {
    super({ writableObjectMode: true });
    this.#spec.on("data", (text) => this.push(text));
  }

  _transform(event, _encoding, done) {
    const story = event.data?.details?.type !== "suite";
    if (event.type === "test:pass" && story) this.#passed += 1;
    if (event.type === "test:fail" && story) this.#failed += 1;
    this.#spec.write(event, done);
  }

  _flush(done) {
    this.#spec.end(() => {
      this.push(`stories: ${this.#passed} passed, ${this.#failed} failed\n`);
      done();
    });
  }
}
