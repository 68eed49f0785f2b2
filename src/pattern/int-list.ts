/** Longest list that is kept from one text to the next: 256 KB. */
const LARGEST_KEPT = 1 << 16

/** A growing list of integers that is cleared and filled again without allocating. */
export class IntList {
  items: Int32Array
  length = 0

  constructor(capacity: number) {
    this.items = new Int32Array(capacity)
  }

  /** Empties the list; what a long text made it grow to is given back. */
  clear(): void {
    this.length = 0
    if (this.items.length > LARGEST_KEPT) this.items = new Int32Array(LARGEST_KEPT)
  }

  push2(a: number, b: number): void {
    if (this.length + 2 > this.items.length) this.#grow()
    this.items[this.length++] = a
    this.items[this.length++] = b
  }

  push3(a: number, b: number, c: number): void {
    if (this.length + 3 > this.items.length) this.#grow()
    this.items[this.length++] = a
    this.items[this.length++] = b
    this.items[this.length++] = c
  }

  /** Of the items from `first` on, keeps the last `count`. */
  keepLast(first: number, count: number): void {
    const surplus = this.length - first - count
    if (surplus <= 0) return
    this.items.copyWithin(first, first + surplus, this.length)
    this.length -= surplus
  }

  #grow(): void {
    const larger = new Int32Array(this.items.length * 2)
    larger.set(this.items)
    this.items = larger
  }
}
