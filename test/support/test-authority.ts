import { generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto";

// A certificate authority for tests, made anew in each run: certificates (RFC 5280) for any host name, trusted by nobody
// but a test that passes its certificate by `--ca`.

export type TestAuthority = {
	/** The authority's own certificate, PEM. */
	readonly ca: string;
	/** The private key of every host's certificate, PEM. */
	readonly key: string;
	/** A certificate for a host name, PEM. */
	certificateFor(host: string): string;
};

const TAG = { integer: 0x02, bits: 0x03, octets: 0x04, oid: 0x06, utf8: 0x0c, sequence: 0x30, set: 0x31 } as const;

const lengthBytes = (length: number): readonly number[] => {
	if (length < 0x80) return [length];
	const digits = Buffer.from(length.toString(16).padStart(length > 0xff ? 4 : 2, "0"), "hex");
	return [0x80 | digits.length, ...digits];
};

/** One element of DER (X.690): tag, length, content. */
const der = (tag: number, ...content: readonly Uint8Array[]): Buffer => {
	const bytes = Buffer.concat(content);
	return Buffer.concat([Buffer.from([tag, ...lengthBytes(bytes.length)]), bytes]);
};

const oid = (hex: string): Buffer => der(TAG.oid, Buffer.from(hex, "hex"));
const bits = (content: Uint8Array): Buffer => der(TAG.bits, Buffer.from([0]), content);
const TRUE = Buffer.from([0x01, 0x01, 0xff]);

const OID = {
	ecdsaWithSha256: oid("2a8648ce3d040302"),
	commonName: oid("550403"),
	basicConstraints: oid("551d13"),
	subjectAltName: oid("551d11"),
} as const;
const ALGORITHM = der(TAG.sequence, OID.ecdsaWithSha256);
const VALID = ["20200101000000Z", "20991231235959Z"].map((time) => der(0x18, Buffer.from(time)));

const nameOf = (text: string): Buffer =>
	der(TAG.sequence, der(TAG.set, der(TAG.sequence, OID.commonName, der(TAG.utf8, Buffer.from(text)))));

const extension = (id: Buffer, isCritical: boolean, value: Buffer): Buffer =>
	der(TAG.sequence, id, ...(isCritical ? [TRUE] : []), der(TAG.octets, value));

const pem = (bytes: Buffer): string => {
	const lines = bytes.toString("base64").match(/.{1,64}/g) ?? [];
	return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
};

type Names = { readonly subject: string; readonly publicKey: KeyObject; readonly extensions: readonly Buffer[] };

export const createTestAuthority = (): TestAuthority => {
	const issuer = generateKeyPairSync("ec", { namedCurve: "P-256" });
	const host = generateKeyPairSync("ec", { namedCurve: "P-256" });
	// Authorities of one name could not be told apart.
	const authorityName = `stillup test authority ${randomUUID()}`;
	let serial = 1;

	const certify = ({ subject, publicKey, extensions }: Names): string => {
		const serialNumber = Buffer.alloc(4);
		serialNumber.writeUInt32BE(serial++);
		const content = der(
			TAG.sequence,
			der(0xa0, der(TAG.integer, Buffer.from([2]))),
			der(TAG.integer, Buffer.from([1]), serialNumber),
			ALGORITHM,
			nameOf(authorityName),
			der(TAG.sequence, ...VALID),
			nameOf(subject),
			publicKey.export({ type: "spki", format: "der" }),
			der(0xa3, der(TAG.sequence, ...extensions)),
		);
		return pem(der(TAG.sequence, content, ALGORITHM, bits(sign("sha256", content, issuer.privateKey))));
	};

	return {
		ca: certify({
			subject: authorityName,
			publicKey: issuer.publicKey,
			extensions: [extension(OID.basicConstraints, true, der(TAG.sequence, TRUE))],
		}),
		key: host.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
		certificateFor: (name) =>
			certify({
				subject: "host",
				publicKey: host.publicKey,
				extensions: [extension(OID.subjectAltName, false, der(TAG.sequence, der(0x82, Buffer.from(name))))],
			}),
	};
};
