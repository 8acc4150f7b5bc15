import type { RiskTable } from "./risk-table.ts";

/** S and Greenwood's variance of log S after each time of a risk table. */
export type ProductLimit = { readonly survival: readonly number[]; readonly variance: readonly number[] };

/** True where the events at a time took all at risk, sums of fractional weights allowed for. */
export const takesAll = (events: number, atRisk: number): boolean => atRisk - events <= atRisk * 1e-12;

/**
 * S(t) = Π (1 - d/Y), V = Σ d / (Y (Y - d)) (Kaplan and Meier 1958; Greenwood 1926). V is infinite from S = 0 on.
 */
export const productLimit = ({ times, atRisk, events }: RiskTable): ProductLimit => {
	const survival: number[] = [];
	const variance: number[] = [];
	let s = 1;
	let v = 0;
	for (const [j, d] of events.entries()) {
		const y = atRisk[j] ?? 0;
		if (d > 0) {
			s = takesAll(d, y) ? 0 : s * ((y - d) / y);
			v += takesAll(d, y) ? Number.POSITIVE_INFINITY : d / (y * (y - d));
		}
		survival.push(s);
		variance.push(v);
	}
	return times.length === 0 ? { survival: [], variance: [] } : { survival, variance };
};
