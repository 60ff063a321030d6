/**
 * A filter that is changed part by part and follows its place in the address, which comes later: what it
 * went through on the way comes back one by one, and is no news.
 */
export class Ahead<F extends object> {
  #wanted: F;
  #underWay: string[] = [];

  constructor(inAddress: F) {
    this.#wanted = inAddress;
  }

  /** The whole filter after this change. */
  change(part: Partial<F>): F {
    const before = JSON.stringify(this.#wanted);
    this.#wanted = { ...this.#wanted, ...part };
    const after = JSON.stringify(this.#wanted);
    if (after !== before) this.#underWay.push(after);
    return this.#wanted;
  }

  /** What the address says now. */
  arrived(inAddress: F) {
    const at = this.#underWay.indexOf(JSON.stringify(inAddress));
    if (at < 0) this.#wanted = inAddress;
    this.#underWay = this.#underWay.slice(at < 0 ? this.#underWay.length : at + 1);
  }
}
