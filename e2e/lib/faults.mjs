// Collects what is wrong and prints it so that it can be mended: what, how, and every place, the same fault only once.

const SHOWN = 6;

export class Faults {
  #name;
  #found = new Map();
  #checked = 0;
  #faulty = new Set();

  constructor(name) {
    this.#name = name;
  }

  /** Counts something that has been looked at. */
  checked(count = 1) {
    this.#checked += count;
  }

  /** Notes a fault in something that was looked at (`/path · dark · 320 px`): what is wrong, how to mend it, and the place in it. */
  add(looked, what, mend, place = "") {
    const key = `${what}\n    mend: ${mend}`;
    if (!this.#found.has(key)) this.#found.set(key, new Set());
    this.#found.get(key).add(place ? `${looked} · ${place}` : looked);
    this.#faulty.add(looked);
  }

  /** Prints everything, and ends the program with the status that belongs to it. */
  finish(note = "") {
    for (const [fault, places] of this.#found) {
      console.log(`✗ ${fault}`);
      for (const place of [...places].slice(0, SHOWN)) console.log(`    at ${place}`);
      if (places.size > SHOWN) console.log(`    and at ${places.size - SHOWN} more places`);
    }
    const failed = this.#faulty.size;
    console.log(`${this.#name}: ${Math.max(0, this.#checked - failed)} passed, ${failed} failed${note && ` (${note})`}`);
    process.exitCode = failed === 0 ? 0 : 1;
  }
}
