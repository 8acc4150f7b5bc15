// Loaded before the program: tells on stderr where sockets go and what is resolved, and lets nothing but loopback through.
import dgram from "node:dgram";
import dns from "node:dns";
import { writeSync } from "node:fs";
import net from "node:net";

const tell = (what) => writeSync(2, `${what}\n`);

/** net.connect hands its normalised arguments over as one array: [options, callback]. */
const optionsOf = ([first]) => (Array.isArray(first) ? first[0] : first);

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...given) {
	const options = optionsOf(given);
	const host = options?.host ?? options?.path ?? given[1];
	tell(`connect ${host}`);
	if (host !== "127.0.0.1") throw new Error("not loopback");
	return connect.apply(this, given);
};

const refuse = (what) => {
	tell(what);
	throw new Error(what);
};
for (const holder of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
	for (const name of ["lookup", "resolve", "resolve4", "resolve6", "resolveAny"]) {
		const real = holder[name];
		if (real === undefined) continue;
		// A server that listens on an address looks it up, which asks nobody.
		holder[name] = function (name, ...rest) {
			return net.isIP(name) === 0 ? refuse(`asked for the name ${name}`) : real.call(this, name, ...rest);
		};
	}
dgram.Socket.prototype.send = () => refuse("sent a datagram");
