import { formatInstant, instant } from "../../domain/time.js";
import { headOf } from "./chain-head.js";
import { openStudy } from "./open-study.js";
const hex = ({ count, chain }) => ({ count, head: chain.toString("hex") });
/** The heads of all chains and the last seal. */
export const proofOf = (database) => {
    const seal = database
        .prepare("SELECT sweep_id, sealed_at, seal FROM seals ORDER BY id DESC LIMIT 1")
        .get();
    return {
        snapshots: hex(headOf(database, "snapshots")),
        notices: hex(headOf(database, "notices")),
        rejudgements: hex(headOf(database, "rejudgements")),
        reviews: hex(headOf(database, "reviews")),
        settlements: hex(headOf(database, "settlements")),
        seal: seal === undefined
            ? null
            : {
                sweep: seal.sweep_id,
                sealedAt: formatInstant(instant(seal.sealed_at)),
                digest: seal.seal.toString("hex"),
            },
    };
};
/** The proof of the study in the file. Throws UserError. */
export const readProof = async (path) => {
    const database = await openStudy(path, "read-only");
    try {
        return database.transaction(() => proofOf(database))();
    }
    finally {
        database.close();
    }
};
