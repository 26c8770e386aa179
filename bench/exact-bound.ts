/** @module bench/exact-bound: what a share is at least, however few there are and however few fail. */

/** Lower bound of the exact 95 % interval of a share (Clopper and Pearson, Biometrika 1934;26:404-13): so many hits or more have probability 2.5 %. */
export function exactLowerBound(hits: number, of: number): number {
  let [low, high] = [0, hits / Math.max(of, 1)];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (atLeast(hits, of, middle) < 0.025) low = middle;
    else high = middle;
  }
  return low;
}

/** Probability of `hits` or more among `of` when each has probability `p`, in (0, 1). */
function atLeast(hits: number, of: number, p: number): number {
  let sum = 0;
  let logChoose = 0;
  for (let k = of; k >= hits; k--) {
    sum += Math.exp(logChoose + k * Math.log(p) + (of - k) * Math.log1p(-p));
    logChoose += Math.log(k) - Math.log(of - k + 1);
  }
  return sum;
}
