/** Batches that it reads ahead; each is some 130 kB of the list. */
export const BATCHES_AHEAD = 4;
