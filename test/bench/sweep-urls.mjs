// The list that the sweep benchmarks poll: the same for every peer. Hosts are addresses of 127.0.0.0/8.

/** A small seeded generator (mulberry32), so that every run polls the same list. */
export const seeded = (seed) => () => {
	seed = (seed + 0x6d2b79f5) | 0;
	let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
	t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
	return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

/** The address of host number `host`; 254 to a /24. */
export const addressOf = (host) => {
	const block = Math.trunc(host / 254);
	return `127.${1 + (block >> 8)}.${block & 255}.${1 + (host % 254)}`;
};

/** `count` host numbers, Zipf with exponent 1 over `hosts`, in random order; `even` draws each host alike. */
export const drawHosts = (count, hosts, even) => {
	const random = seeded(42);
	const cumulative = [];
	let sum = 0;
	for (let i = 0; i < hosts; i++) {
		sum += even ? 1 : 1 / (i + 1);
		cumulative.push(sum);
	}
	return Array.from({ length: count }, () => {
		const at = random() * sum;
		let low = 0;
		let high = hosts - 1;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (cumulative[middle] < at) low = middle + 1;
			else high = middle;
		}
		return low;
	});
};

/** The URLs of a run. */
export const urlsOf = ({ count, hosts, port, even = false }) =>
	drawHosts(count, hosts, even).map((host, i) => `http://${addressOf(host)}:${port}/item/${i}`);
