/** Chance that is the same at every run: each thing has a stream of its own, so one can be made without the others. */
export type Chance = {
  /** From 0 up to, and without, `n`. */
  below: (n: number) => number;
  /** Both ends included. */
  between: (least: number, most: number) => number;
  /** True so often of a hundred. */
  often: (ofHundred: number) => boolean;
  pick: <Value>(values: readonly Value[]) => Value;
};

/** FNV-1a, with a last stir: close seeds give far numbers. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  return (sum ^ (sum >>> 13)) >>> 0;
}

export function chanceOf(seed: number, what: string, index: number): Chance {
  // mulberry32
  let state = hash(`${seed}/${what}/${index}`);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    often: (ofHundred) => next() * 100 < ofHundred,
    pick: (values) => values[below(values.length)] as never,
  };
}
