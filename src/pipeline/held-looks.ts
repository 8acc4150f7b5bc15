import type { Look } from "../domain/snapshot.ts";
import type { LaneKey } from "../domain/target.ts";
import type { Instant } from "../domain/time.ts";
import { createVantageWatch, type Reach } from "../lanes/vantage.ts";

/**
 * Keeps looks that failed on the way until it is known whether the hosts failed or we did: the next answer from anywhere
 * clears them, and a failing vantage drops them.
 */
export type HeldLooks<Item> = {
	/** Passes the look on, now or later or never. Returns the start of the stretch when the vantage is failing. */
	add(
		item: Item,
		news: { readonly lane: LaneKey; readonly finishedAt: Instant; readonly reach: Reach | null },
	): Instant | null;
	/** At the end of the sweep; the number of looks dropped in all. */
	finish(): number;
};

/** So many hosts without any answer, and the line is in doubt rather than the hosts. */
const SILENT_HOSTS = 3;

/**
 * A resolver that says that a name is not there, or has no address, is an answer from somewhere: the line is up. One that
 * is not reached, or says that it failed (ESERVFAIL of the stub resolver of a machine without network), is none.
 */
const resolverAnswered = ({ evidence }: Look): boolean =>
	evidence?.observations.some(
		({ failure }) =>
			failure?.kind === "name-not-found" ||
			(failure?.kind === "resolver-failed" && (failure.code === "ENODATA" || failure.code === "ENOTFOUND")),
	) === true;

/** Codes of a proxy that was not reached, or that will not have us; what else it says may be a host's doing. */
const PROXY_IS_DOWN = /^(?:E[A-Z]+|UND_ERR_CONNECT_TIMEOUT|407|authentication|handshake)$/;

/** No host can make the name server or the proxy unreachable: such a look tells of our line, however few hosts were asked. */
const isOurs = ({ evidence }: Look): boolean => {
	const failure = evidence?.observations[0]?.failure ?? null;
	if (failure === null) return false;
	if (failure.kind === "resolver-failed") return failure.code === "ECONNREFUSED";
	return failure.kind === "proxy-failed" && failure.code !== null && PROXY_IS_DOWN.test(failure.code);
};

export const createHeldLooks = <Item extends { readonly look: Look }>(
	startedAt: Instant,
	pass: (item: Item) => void,
): HeldLooks<Item> => {
	const watch = createVantageWatch(startedAt);
	let held: Item[] = [];
	let dropped = 0;
	let isLineUp = false;
	let failingSince: Instant | null = null;

	const release = (): void => {
		const items = held;
		held = [];
		for (const item of items) pass(item);
	};
	const drop = (): void => {
		const believed = held.filter(({ look }) => failingSince !== null && look.at < failingSince);
		dropped += held.length - believed.length;
		held = believed;
		release();
	};

	return {
		add: (item, { lane, finishedAt, reach }) => {
			if (failingSince !== null) {
				dropped += 1;
				return failingSince;
			}
			isLineUp ||= resolverAnswered(item.look);
			if (reach === null) {
				pass(item);
				return null;
			}
			const standing = watch.note({ lane, startedAt: item.look.at, finishedAt, reach });
			held.push(item);
			if (standing.kind === "failing") {
				failingSince = standing.since;
				drop();
			} else if (reach.kind === "answered") release();
			return failingSince;
		},
		finish: () => {
			const { answered, asked } = watch.lanes();
			const isSilent = asked >= SILENT_HOSTS || held.every(({ look }) => isOurs(look));
			if (failingSince === null && answered === 0 && isSilent && !isLineUp) dropped += held.splice(0).length;
			release();
			return dropped;
		},
	};
};
