/** Keeps memory near what is in use. To be called once, early. */
export declare const limitHeapGrowth: () => void;
