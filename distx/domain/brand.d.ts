declare const brand: unique symbol;
/** A base type that only its own constructor may make: `string` that was checked to be a canonical URL, say. */
export type Brand<Base, Name extends string> = Base & {
    readonly [brand]: Name;
};
/** Marks the place where a union should have been handled completely; the compiler refuses a missing case. */
export declare const assertNever: (value: never) => never;
export {};
