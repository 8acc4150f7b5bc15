import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import ipaddr from "ipaddr.js";

// A small DNS server on loopback (RFC 1035 section 4): enough to answer A and AAAA, or to fail in the ways that matter.

/** Response codes of RFC 1035 section 4.1.1. */
export type NameAnswer =
	| { readonly kind: "addresses"; readonly v4?: readonly string[]; readonly v6?: readonly string[] }
	| { readonly kind: "code"; readonly code: "SERVFAIL" | "NXDOMAIN" | "REFUSED" }
	| { readonly kind: "silent" };

export type NameServer = {
	/** `127.0.0.1:port`, for dns.Resolver.setServers. */
	readonly server: string;
	readonly asked: { readonly name: string; readonly type: number }[];
	close(): Promise<void>;
};

const CODES = { SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 } as const;
const A = 1;
const AAAA = 28;

const questionOf = (query: Buffer): { name: string; type: number; end: number } => {
	const labels: string[] = [];
	let at = 12;
	for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
		labels.push(query.toString("latin1", at + 1, at + 1 + length));
		at += length + 1;
	}
	return { name: labels.join("."), type: query.readUInt16BE(at + 1), end: at + 5 };
};

const addressBytes = (address: string): Buffer => Buffer.from(ipaddr.parse(address).toByteArray());

const record = (type: number, address: string): Buffer => {
	const data = addressBytes(address);
	const head = Buffer.alloc(12);
	// A pointer to the name in the question, class IN, 60 s to live.
	head.writeUInt16BE(0xc00c, 0);
	head.writeUInt16BE(type, 2);
	head.writeUInt16BE(1, 4);
	head.writeUInt32BE(60, 6);
	head.writeUInt16BE(data.length, 10);
	return Buffer.concat([head, data]);
};

const responseTo = (query: Buffer, answer: NameAnswer): Buffer | null => {
	const { type, end } = questionOf(query);
	if (answer.kind === "silent") return null;
	const addresses =
		answer.kind === "code" ? [] : type === A ? (answer.v4 ?? []) : type === AAAA ? (answer.v6 ?? []) : [];
	const head = Buffer.from(query.subarray(0, 12));
	head.writeUInt16BE(0x8180 | (answer.kind === "code" ? CODES[answer.code] : 0), 2);
	head.writeUInt16BE(addresses.length, 6);
	head.writeUInt32BE(0, 8);
	return Buffer.concat([head, query.subarray(12, end), ...addresses.map((address) => record(type, address))]);
};

/** A name server on a UDP port of loopback that answers after `delayMs`. */
export const startNames = async (
	answerTo: (name: string, type: number) => NameAnswer,
	delayMs = 0,
): Promise<NameServer> => {
	const socket: Socket = createSocket("udp4");
	const asked: { name: string; type: number }[] = [];
	socket.on("message", (query, from) => {
		const { name, type } = questionOf(query);
		asked.push({ name, type });
		const response = responseTo(query, answerTo(name.toLowerCase(), type));
		if (response === null) return;
		const send = (): void => socket.send(response, from.port, from.address);
		if (delayMs > 0) setTimeout(send, delayMs);
		else send();
	});
	socket.bind(0, "127.0.0.1");
	await once(socket, "listening");
	return {
		server: `127.0.0.1:${socket.address().port}`,
		asked,
		close: async () => {
			socket.close();
			await once(socket, "close");
		},
	};
};
