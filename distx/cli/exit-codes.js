/** Exit codes of contract.md section 2. */
export const EXIT = {
    done: 0,
    /** The condition asked for by a flag holds, or rows were rejected under --strict. */
    condition: 1,
    /** Wrong use or input. */
    usage: 2,
    /** A bug. */
    fault: 3,
    /** Another sweep holds this database. */
    locked: 4,
    /** The sweep ran, but its controls failed. */
    suspect: 5,
    interrupted: 130,
};
