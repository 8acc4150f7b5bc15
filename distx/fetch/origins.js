import { Client, Pool } from "undici";
/** Origins kept open. Beyond, those that have been idle longest are closed, so many at a time. */
const MOST_OPEN = 1024;
const CLOSED_AT_ONCE = 128;
/** Header sections of large platforms (long Content-Security-Policy) exceed Node's default of 16 KiB. */
const MOST_HEADER_BYTES = 65_536;
const OPTIONS = {
    pipelining: 1,
    maxHeaderSize: MOST_HEADER_BYTES,
    // Time limits are send-once.ts's own, by phase.
    headersTimeout: 0,
    bodyTimeout: 0,
};
export const createOrigins = () => {
    const open = new Map();
    const ofLane = new Map();
    let left = 0;
    const create = ({ key, origin, connect, connections, lane }) => {
        const client = connections === 1
            ? new Client(origin, { ...OPTIONS, connect })
            : new Pool(origin, { ...OPTIONS, connections, connect });
        const entry = { client, key, lane, inUse: 0, leftAt: 0, served: 0 };
        if (connections === 1) {
            client.on("disconnect", () => {
                entry.served = 0;
            });
        }
        open.set(key, entry);
        if (lane !== null) {
            const entries = ofLane.get(lane) ?? new Set();
            ofLane.set(lane, entries.add(entry));
        }
        return entry;
    };
    const drop = (entry) => {
        if (open.get(entry.key) !== entry)
            return;
        open.delete(entry.key);
        const entries = entry.lane === null ? undefined : ofLane.get(entry.lane);
        entries?.delete(entry);
        if (entries?.size === 0 && entry.lane !== null)
            ofLane.delete(entry.lane);
        entry.client.destroy(null, () => undefined);
    };
    const closeOldest = () => {
        const idle = [...open.values()].filter(({ inUse }) => inUse === 0);
        idle.sort((a, b) => a.leftAt - b.leftAt);
        for (const entry of idle.slice(0, CLOSED_AT_ONCE))
            drop(entry);
    };
    const openOrigin = (order) => {
        if (open.size >= MOST_OPEN)
            closeOldest();
        return create(order);
    };
    return {
        enter: (order) => {
            const entry = open.get(order.key) ?? openOrigin(order);
            entry.inUse++;
            return entry;
        },
        leave: (entry) => {
            entry.inUse--;
            entry.leftAt = left++;
        },
        discard: (entry) => {
            if (entry.inUse <= 1)
                drop(entry);
        },
        closeLane: (lane) => {
            for (const entry of [...(ofLane.get(lane) ?? [])])
                if (entry.inUse === 0)
                    drop(entry);
        },
        close: async () => {
            const entries = [...open.values()];
            open.clear();
            ofLane.clear();
            await Promise.all(entries.map(({ client }) => client.destroy()));
        },
    };
};
