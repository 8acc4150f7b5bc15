/**
 * The bytes of a stream that may never end (a terminal, a pipe that nobody closes). Throws the signal's AbortError when
 * it is interrupted, rather than ending: whoever reads must not take the half it got for the whole.
 */
export async function* untilInterrupted(
	stream: AsyncIterable<Uint8Array> & { destroy(): unknown },
	signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
	signal.throwIfAborted();
	const interrupted = new Promise<never>((_resolve, reject) => {
		signal.addEventListener("abort", () => reject(signal.reason), { once: true });
	});
	// Where the stream ends first nobody waits for it.
	interrupted.catch(() => undefined);
	const chunks = stream[Symbol.asyncIterator]();
	try {
		for (;;) {
			const next = await Promise.race([chunks.next(), interrupted]);
			if (next.done === true) return;
			yield next.value;
		}
	} finally {
		// An open stream would keep the process.
		stream.destroy();
	}
}
