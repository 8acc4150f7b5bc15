// The web of the sweep benchmarks: `node sweep-server.mjs HOSTS BYTES [FIRST PORT]`: one socket an address of 127.0.0.0/8, all on one port.
// Hand-written, so that the server takes as little as possible of the machine that it shares with the client.
import { createServer } from "node:net";
import { addressOf } from "./sweep-urls.mjs";

const hosts = Number(process.argv[2]);
const bytes = Number(process.argv[3]);
const first = Number(process.argv[4] ?? 0);

const words =
	"lorem ipsum dolor sit amet consetetur sadipscing elitr sed diam nonumy eirmod tempor invidunt ut labore ".split(" ");
let text = "";
for (let i = 0; text.length < bytes; i++) text += `${words[(i * 7) % words.length]} ${i % 12 === 0 ? "</p>\n<p>" : ""}`;
const html = `<!doctype html><html lang="en"><head><title>An item that is there</title><meta property="og:title" content="An item"></head><body><p>${text}`;
const page = Buffer.from(`${html.slice(0, bytes - 18)}</p></body></html>`);
const reply = Buffer.concat([
	Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${page.length}\r\n\r\n`),
	page,
]);
const missing = Buffer.from("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\nnot found");
const headReply = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${page.length}\r\n\r\n`);

let requests = 0;
let connections = 0;
const onConnection = (socket) => {
	connections++;
	socket.setNoDelay(true);
	let rest = "";
	socket.on("data", (chunk) => {
		rest += chunk.latin1Slice();
		for (let end = rest.indexOf("\r\n\r\n"); end !== -1; end = rest.indexOf("\r\n\r\n")) {
			requests++;
			const line = rest.slice(0, 20);
			rest = rest.slice(end + 4);
			socket.write(line.startsWith("HEAD") ? headReply : line.includes(" /item/") ? reply : missing);
		}
	});
	socket.on("error", () => undefined);
};

const listen = (host, port) =>
	new Promise((resolve, reject) => {
		const server = createServer(onConnection);
		server.on("error", reject);
		server.listen({ host: addressOf(host), port, backlog: 511 }, () => resolve(server.address().port));
	});

const port = await listen(first, Number(process.argv[5] ?? 0));
const listening = new Set([addressOf(first)]);
for (let host = first + 1; host < first + hosts; host++) {
	const address = addressOf(host);
	if (!listening.has(address)) await listen(host, port);
	listening.add(address);
}
process.on("message", (message) => {
	if (message === "counts") {
		process.send({ requests, connections });
		requests = 0;
		connections = 0;
	}
});
process.on("disconnect", () => process.exit(0));
process.send({ port });
