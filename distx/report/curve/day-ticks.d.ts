/** Days from 0 on, regularly spaced, at most `most` besides 0, none past `end`. */
export declare const dayTicks: (end: number, most: number) => number[];
