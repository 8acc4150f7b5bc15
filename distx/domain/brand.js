/** Marks the place where a union should have been handled completely; the compiler refuses a missing case. */
export const assertNever = (value) => {
    throw new Error(`unhandled case: ${JSON.stringify(value)}`);
};
