import type { Stats } from "node:fs";
import { type FileHandle, open, realpath, rename, rm, stat } from "node:fs/promises";
import { diskFull, isDiskFull } from "../domain/disk-full.ts";
import { messageOf } from "../domain/message-of.ts";
import { UserError } from "../domain/user-error.ts";
import type { CommandRun } from "./command.ts";

/** Takes a command's data, for stdout or for the file that --out named. */
export type WriteData = (data: string | Uint8Array) => Promise<void>;

type DataSink = {
	readonly write: WriteData;
	/** All was written. */
	close(): Promise<void>;
	/** Something broke off: nothing of it is kept. */
	discard(): Promise<void>;
};

const unwritable = (path: string, error: unknown): UserError =>
	isDiskFull(error)
		? diskFull(path)
		: new UserError(`${path} cannot be written: ${messageOf(error)}`, "choose another file with --out");

const PERMISSION_BITS = 0o777;

/** A file under way: where it is written, and where it belongs once it is whole. */
type Draft = { readonly file: FileHandle; readonly written: string; readonly path: string };

/** The file in another's place is that one's owner's, and as open to others; what the system does not allow stays. */
const keepRights = async (file: FileHandle, { uid, gid, mode }: Stats): Promise<void> => {
	await file.chown(uid, gid).catch(() => undefined);
	await file.chmod(mode & PERMISSION_BITS).catch(() => undefined);
};

/**
 * Written beside its place and moved there when it is whole, so that a full disk or a kill leaves the file of last week
 * or none, never half of one. What is no plain file (a pipe, /dev/stdout) is written as it stands, as is a file in a
 * folder that takes no other.
 */
const openDraft = async (path: string): Promise<Draft> => {
	const target = await realpath(path).catch(() => path);
	const found = await stat(target).catch(() => null);
	if (found === null || found.isFile()) {
		const written = `${target}.unfinished`;
		const file = await open(written, "w").catch(() => null);
		if (file !== null) {
			if (found !== null) await keepRights(file, found);
			return { file, written, path: target };
		}
	}
	return { file: await open(target, "w"), written: target, path: target };
};

const BUFFER_LENGTH = 1 << 16;

const fileSink = async (path: string): Promise<DataSink> => {
	const draft = await openDraft(path).catch((error: unknown) => {
		throw unwritable(path, error);
	});
	let buffered: Uint8Array[] = [];
	let length = 0;
	const guarded = async (work: () => Promise<void>): Promise<void> => {
		try {
			await work();
		} catch (error) {
			throw unwritable(path, error);
		}
	};
	const flush = async (): Promise<void> => {
		const whole = Buffer.concat(buffered);
		buffered = [];
		length = 0;
		await draft.file.appendFile(whole);
	};
	return {
		write: async (data) => {
			const bytes = typeof data === "string" ? Buffer.from(data) : data;
			buffered.push(bytes);
			length += bytes.length;
			if (length >= BUFFER_LENGTH) await guarded(flush);
		},
		close: () =>
			guarded(async () => {
				await flush();
				await draft.file.close();
				if (draft.written !== draft.path) await rename(draft.written, draft.path);
			}),
		discard: async () => {
			await draft.file.close().catch(() => undefined);
			if (draft.written !== draft.path) await rm(draft.written, { force: true });
		},
	};
};

/** Gathers what is written, too: a system call for each of a hundred thousand rows costs a second. */
const stdoutSink = ({ out, environment }: CommandRun): DataSink => {
	let buffered: string[] = [];
	let length = 0;
	const flush = async (): Promise<void> => {
		if (length === 0) return;
		out(buffered.join(""));
		buffered = [];
		length = 0;
		await environment.stdout.drained();
	};
	return {
		write: async (data) => {
			const text = typeof data === "string" ? data : new TextDecoder().decode(data);
			buffered.push(text);
			length += text.length;
			if (length >= BUFFER_LENGTH) await flush();
		},
		close: flush,
		// What went before is out; so is what was written until then.
		discard: flush,
	};
};

/**
 * Lets `fill` write a command's data to the file that --out named, else to stdout. The file is there whole or, where
 * `fill` throws or the run is interrupted, as it was before. Throws UserError when it cannot be written.
 */
export const writeOutput = async (
	run: CommandRun,
	path: string | undefined,
	fill: (write: WriteData) => Promise<void>,
): Promise<void> => {
	const sink = path === undefined || path === "-" ? stdoutSink(run) : await fileSink(path);
	try {
		await fill(sink.write);
		if (run.environment.interruption.aborted) await sink.discard();
		else await sink.close();
	} catch (error) {
		await sink.discard();
		throw error;
	}
};
