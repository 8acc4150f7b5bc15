// The web's stand-in for the README's commands, in a process of its own: a proxy on 127.0.0.1 behind which example.com and
// example.org answer, over http and https. Prints its port; ends with its parent.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";

const certificate = (name) => readFileSync(new URL(`certificates/${name}`, import.meta.url));

const page = (title) =>
	`<!doctype html><title>${title}</title><h1>${title}</h1>${`<p>Words about ${title}, which somebody reported.</p>`.repeat(12)}`;

/** /gone… is gone, /private… asks for a login, /page… is a page; nothing else exists. */
const answer = (request, response) => {
	const { pathname } = new URL(request.url ?? "/", "http://web.invalid");
	const send = (status, body, fields = {}) =>
		response.writeHead(status, { "content-type": "text/html", ...fields }).end(body);
	if (pathname.startsWith("/gone")) return send(410, "Gone");
	if (pathname.startsWith("/private")) return send(302, "", { location: "/login" });
	if (pathname === "/login") return send(200, "<title>Log in</title><form></form>");
	if (pathname === "/" || pathname.startsWith("/page")) return send(200, page(`Page ${pathname}`));
	return send(404, "<title>Not found</title>");
};

const web = createTlsServer({ key: certificate("web.key"), cert: certificate("web.pem") }, answer);
const proxy = createServer(answer);
proxy.on("connect", (_request, socket, head) => {
	socket.on("error", () => socket.destroy());
	socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
	if (head.length > 0) socket.unshift(head);
	web.emit("connection", socket);
});
proxy.listen(0, "127.0.0.1", () => process.stdout.write(`${proxy.address().port}\n`));
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
