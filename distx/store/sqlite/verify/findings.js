/** Findings kept of one check: a changed verdict row can spoil ten million snapshots. */
const KEPT = 1000;
export const gatherFindings = (check) => {
    const findings = [];
    let problems = 0;
    const addLate = (describe) => {
        problems += 1;
        if (findings.length < KEPT)
            findings.push({ snapshot: null, notice: null, sweep: null, target: null, ...describe() });
    };
    return {
        addLate,
        add: (message, what = {}) => addLate(() => ({ message, ...what })),
        result: (rows) => ({ check, rows, problems, findings }),
    };
};
