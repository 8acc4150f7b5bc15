import { formatInstant, instant } from "../../domain/time.ts";
import type { ChainHead, Proof } from "../verification.ts";
import { type Head, headOf } from "./chain-head.ts";
import type { Database } from "./open-database.ts";
import { openStudy } from "./open-study.ts";

type SealRow = { readonly sweep_id: number; readonly sealed_at: number; readonly seal: Buffer };

const hex = ({ count, chain }: Head): ChainHead => ({ count, head: chain.toString("hex") });

/** The heads of all chains and the last seal. */
export const proofOf = (database: Database): Proof => {
	const seal = database
		.prepare<[], SealRow>("SELECT sweep_id, sealed_at, seal FROM seals ORDER BY id DESC LIMIT 1")
		.get();
	return {
		snapshots: hex(headOf(database, "snapshots")),
		notices: hex(headOf(database, "notices")),
		rejudgements: hex(headOf(database, "rejudgements")),
		reviews: hex(headOf(database, "reviews")),
		settlements: hex(headOf(database, "settlements")),
		targets: hex(headOf(database, "target_links")),
		lists: hex(headOf(database, "list_links")),
		seal:
			seal === undefined
				? null
				: {
						sweep: seal.sweep_id,
						sealedAt: formatInstant(instant(seal.sealed_at)),
						digest: seal.seal.toString("hex"),
					},
	};
};

/** The proof of the study in the file. Throws UserError. */
export const readProof = async (path: string): Promise<Proof> => {
	const database = await openStudy(path, "read-only");
	try {
		return database.transaction(() => proofOf(database))();
	} finally {
		database.close();
	}
};
