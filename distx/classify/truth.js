/** True if one is, false if all are false, else unknown. */
export const anyOf = (values) => {
    let truth = false;
    for (const value of values) {
        if (value === true)
            return true;
        if (value === null)
            truth = null;
    }
    return truth;
};
export const not = (value) => (value === null ? null : !value);
