import { formatInstant, instant } from "../../domain/time.ts";
import type { Proof } from "../verification.ts";
import { CHAIN_START } from "./digest.ts";
import type { Database } from "./open-database.ts";
import { openStudy } from "./open-study.ts";

type SealRow = { readonly sweep_id: number; readonly sealed_at: number; readonly seal: Buffer };

const headOf = (database: Database, table: "snapshots" | "notices"): Proof["snapshots"] => {
	const last = database
		.prepare<[], { id: number; chain: Buffer }>(`SELECT id, chain FROM ${table} ORDER BY id DESC LIMIT 1`)
		.get();
	return { count: last?.id ?? 0, head: (last?.chain ?? Buffer.from(CHAIN_START)).toString("hex") };
};

/** The heads of both chains and the last seal. */
export const proofOf = (database: Database): Proof => {
	const seal = database
		.prepare<[], SealRow>("SELECT sweep_id, sealed_at, seal FROM seals ORDER BY id DESC LIMIT 1")
		.get();
	return {
		snapshots: headOf(database, "snapshots"),
		notices: headOf(database, "notices"),
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
