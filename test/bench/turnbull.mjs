// Seconds of the survival estimators on 20,000 intervals, one core. Run: npm run build && node test/bench/turnbull.mjs
// Beside them the aims of issue 6 and, for orientation, what R needed on sets of the same size on another day
// (statistics.md section 7: survival 3.5-3 survfit, Debian npsurv, icenReg).
import { kaplanMeier } from "../../dist/stats/kaplan-meier/kaplan-meier.js";
import { logRank } from "../../dist/stats/log-rank.js";
import { seededRandom } from "../../dist/stats/random.js";
import { bootstrapTurnbull } from "../../dist/stats/turnbull/bootstrap.js";
import { turnbull } from "../../dist/stats/turnbull/turnbull.js";

const ROWS = 20_000;
const CLUSTERS = 800;
const ROUNDS = 5;
const DAYS = [1, 7, 30, 60, 90, 120, 150, 180];
const replicates = Number(process.argv[2] ?? 500);

/** Weekly checks with jitter and one in ten lost, removals by clusters of different pace, 10 to 123 days of follow-up. */
const simulate = (unit) => {
	const below = seededRandom(20_260_101);
	const uniform = () => (below(2 ** 31) + 0.5) / 2 ** 31;
	const pace = Array.from({ length: CLUSTERS }, () => 0.3 - Math.log(uniform()));
	const round = (time) => Math.max(unit, Math.round(time / unit) * unit);
	return Array.from({ length: ROWS }, () => {
		const cluster = Math.floor(uniform() * uniform() * CLUSTERS);
		const gone = (-50 * Math.log(uniform())) / pace[cluster];
		const age = 10 + uniform() * 113;
		let left = 0;
		for (let time = uniform() * 7; time < age; time += 7 * (0.5 + uniform())) {
			if (uniform() < 0.1) continue;
			if (round(time) >= gone) return { left, right: Math.max(round(time), left + unit), cluster };
			left = round(time);
		}
		return { left, right: null, cluster };
	});
};

const seconds = (work) => {
	const start = performance.now();
	const result = work();
	return { took: (performance.now() - start) / 1000, result };
};

const sets = [
	{ name: "day grid", rows: simulate(1), aim: 0.3, peers: "survfit 7.3, npsurv 0.11, icenReg 0.07" },
	{ name: "0.001 day", rows: simulate(0.001), aim: 0.6, peers: "survfit hours, npsurv 98, icenReg 0.065" },
];

// The rounds interleave the sets, so that a busy neighbour burdens both.
for (const set of sets) set.fits = [];
for (let round = 0; round < ROUNDS; round++) for (const set of sets) set.fits.push(seconds(() => turnbull(set.rows)));

for (const { name, fits, aim, peers } of sets) {
	const times = fits.map(({ took }) => took);
	const { boxes, iterations, optimalityGap, converged } = fits[0].result;
	const median = [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
	console.log(
		`turnbull, ${ROWS} rows, ${name}: first ${times[0].toFixed(3)} s, median ${median.toFixed(3)} s, aim ${aim} s ` +
			`(${(times[0] / aim).toFixed(2)} of it); ${boxes.length} boxes with mass, ${iterations} iterations, ` +
			`gap ${optimalityGap.toExponential(1)}, converged ${converged}; R: ${peers}`,
	);
}

for (const { name, rows } of sets) {
	const times = rows.map(({ left, right }) => ({ time: right ?? left, event: right !== null }));
	const km = seconds(() => kaplanMeier(times));
	const groups = [0, 1, 2].map((group) => times.filter((_, index) => index % 3 === group));
	const test = seconds(() => logRank(groups));
	console.log(
		`kaplan-meier, ${name}: ${km.took.toFixed(3)} s; log-rank, three groups: ${test.took.toFixed(3)} s; R: 0.03 s each`,
	);
}

for (const { name, rows } of sets) {
	const { took, result } = seconds(() => bootstrapTurnbull(rows, { days: DAYS, seed: 1, replicates }));
	console.log(
		`bootstrap, ${replicates} replicates over ${result.clusters} clusters, ${name}: ${took.toFixed(1)} s ` +
			`(${((took / replicates) * 500).toFixed(1)} s for 500, aim 30 s), ${result.unconverged} not converged`,
	);
}
