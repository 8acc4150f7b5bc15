/** What some work cost this process, in ms of CPU: a machine that is busy with other work changes little of it. */
export const cpuMs = async (work: () => unknown): Promise<number> => {
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
};
