import { formatDate } from "../../domain/time.ts";
import type { ReportModel } from "../model.ts";
import { count, dayNumber, levelText, limits, NOT_AVAILABLE, percent, signedLimits, signedPoints } from "../numbers.ts";
import { counted, dateTime, joinAnd, were } from "../words.ts";
import { type Block, code, figure, left, paragraph, right, type Section, type Table, tableBlock } from "./document.ts";
import { shareCells, shareColumns } from "./thresholds.ts";

/** What is gone at the as-of, by removal kind and by the reason that the page gave. */
export const removalsSection = ({ removals }: ReportModel): Section => {
	const total = removals.content + removals.account + removals.host;
	const apart = [
		...(removals.goneWhenReported > 0 ? [`${count(removals.goneWhenReported)} already gone when reported`] : []),
		...(removals.unconfirmed > 0 ? [`${count(removals.unconfirmed)} not yet confirmed`] : []),
	];
	const blocks: Block[] = [
		tableBlock({
			id: "removal-kinds",
			caption: "No longer publicly available, by what is gone",
			columns: [left("What is gone"), right("Targets")],
			rows: [
				["The item alone", count(removals.content)],
				["The account that owned it", count(removals.account)],
				["The whole host", count(removals.host)],
				["Withheld in the vantage's country (restricted, not gone)", count(removals.geoWithheld)],
			],
		}),
	];
	if (removals.reasons.length > 0) {
		blocks.push(
			tableBlock({
				id: "removal-reasons",
				caption: "No longer publicly available, by the reason on record",
				columns: [left("Reason"), right("Targets")],
				rows: removals.reasons.map(({ reason, count: targets }) => [reason, count(targets)]),
			}),
		);
	}
	if (apart.length > 0) blocks.push(paragraph(`Among these: ${joinAnd(apart)}.`));
	return {
		id: "removals",
		heading: "What is no longer publicly available",
		blocks: total + removals.geoWithheld === 0 ? [paragraph("Nothing at the as-of.")] : blocks,
	};
};

/** Reappearances, listed, and the removals that still wait for a second look. */
export const reappearanceSection = (model: ReportModel): Section => {
	const { reappeared, reappearances, unconfirmed } = model;
	const blocks: Block[] = [
		paragraph(
			`${counted(reappearances, "target")} reappeared after a confirmed removal. ${counted(unconfirmed, "removal")} not yet confirmed.`,
		),
	];
	if (reappeared.length > 0) {
		blocks.push(
			tableBlock({
				id: "reappeared",
				caption:
					reappeared.length < reappearances
						? `Live again after a confirmed removal (${count(reappeared.length)} of ${count(reappearances)})`
						: "Live again after a confirmed removal",
				columns: [code("URL"), left("Removed"), left("Live again")],
				rows: reappeared.map(({ url, removedAt, liveAgainAt }) => [
					url,
					formatDate(removedAt),
					formatDate(liveAgainAt),
				]),
			}),
		);
	}
	return { id: "reappearances", heading: "Reappearances and unconfirmed removals", blocks };
};

const differencesTable = (
	model: ReportModel,
	differences: NonNullable<ReportModel["control"]>["differences"],
): Table => ({
	id: "control-differences",
	caption: "Share still up, reported minus control, in percentage points",
	columns: [right("Days"), right("Difference"), right(`${levelText(model.policy.level)} CI`)],
	rows: differences.map((row) => [
		dayNumber(row.afterDays),
		signedPoints(row.difference),
		signedLimits(row.low, row.high),
	]),
});

/** The background loss; empty without a control cohort. */
export const controlSections = (model: ReportModel): Section[] => {
	const { control, policy } = model;
	if (control === null) return [];
	return [
		{
			id: "control",
			heading: "Control cohort: never reported",
			blocks: [
				paragraph(
					`${counted(control.n, "unreported URL")}, looked at in the same way, ${control.n === 1 ? "shows" : "show"} how much goes anyway.${control.alsoReported === 0 ? "" : ` ${count(control.alsoReported)} listed as control ${control.alsoReported === 1 ? "was reported as well and is" : "were reported as well and are"} left out.`}`,
				),
				tableBlock({
					id: "control-thresholds",
					caption: "Control cohort, still up after N days",
					columns: [right("Days"), right("Old enough"), ...shareColumns(policy.level)],
					rows: control.thresholds.map((row) => [dayNumber(row.afterDays), count(row.eligible), ...shareCells(row)]),
				}),
				tableBlock(differencesTable(model, control.differences)),
				...(policy.clusterBy === null ? [paragraph("Intervals of differences treat targets as independent.")] : []),
			],
		},
	];
};

const handCheckTable = (handChecks: ReportModel["handChecks"], level: number): Table => ({
	id: "hand-checks",
	caption: "Sampled verdicts that a person looked at; nothing is corrected by it",
	columns: [
		left("Verdict"),
		right("Sampled"),
		right("Looked at"),
		right("Agreed"),
		right("Agreed %"),
		right(`${levelText(level)} CI`),
	],
	rows: handChecks.map((row) => [
		row.status,
		count(row.sampled),
		count(row.looked),
		count(row.agreed),
		row.looked === 0 ? NOT_AVAILABLE : percent(row.agreed / row.looked),
		limits(row.low, row.high),
	]),
});

const reviewWords = ({ looks, outsideSamples, differing, disagreeing, overridden }: ReportModel["reviews"]): string =>
	[
		`${counted(looks, "look")} ${were(looks)} reviewed by a person${outsideSamples === 0 ? "" : ` (${count(outsideSamples)} of them chosen, not drawn: no part of the agreement)`}; ${count(differing)} ${were(differing)} seen otherwise than the tool said.`,
		...(disagreeing === 0 ? [] : [`People disagreed over ${count(disagreeing)}.`]),
		overridden === 0
			? "None was overridden."
			: `In ${count(overridden)} of them what the person saw counts in place of the tool's verdict.`,
	].join(" ");

/** Agreement of a person with the tool, per status; empty where nothing was drawn or reviewed. */
export const handCheckSections = ({ handChecks, reviews, policy }: ReportModel): Section[] => {
	if (handChecks.length === 0 && reviews.looks === 0) return [];
	return [
		{
			id: "hand-check",
			heading: "Hand check",
			blocks: [
				...(handChecks.length === 0 ? [] : [tableBlock(handCheckTable(handChecks, policy.level))]),
				paragraph(reviewWords(reviews)),
			],
		},
	];
};

/** Sweeps whose verdicts are kept out; empty where all is well. */
export const suspicionSections = ({ suspicions }: ReportModel): Section[] =>
	suspicions.length === 0
		? []
		: [
				{
					id: "suspect-sweeps",
					heading: "Suspect sweeps",
					blocks: [
						tableBlock({
							id: "suspicions",
							caption: "Verdicts in doubt: kept out of states and statistics, unless a person accepted them",
							columns: [
								right("Sweep"),
								left("At"),
								left("Platform"),
								left("Verdicts"),
								right("Looks"),
								left("Settled"),
								left("Why"),
							],
							rows: suspicions.map((row) => [
								count(row.sweep),
								dateTime(row.at),
								row.platform,
								row.status,
								count(row.snapshots),
								row.settlement ?? "no",
								row.why,
							]),
						}),
					],
				},
			];

/** The states over time; empty without points. */
export const timelineSections = ({ timeline }: ReportModel): Section[] =>
	timeline.length === 0
		? []
		: [
				{
					id: "timeline",
					heading: "Changes over time",
					blocks: [
						figure({ kind: "timeline" }),
						tableBlock({
							id: "timeline-table",
							caption: "Targets reported by each date, by state, and what changed since the row before",
							columns: [
								left("Date"),
								right("Live"),
								right("Restr."),
								right("Unknown"),
								right("Removed"),
								right("Newly removed"),
								right("Reappeared"),
							],
							rows: timeline.map((point) => [
								formatDate(point.at),
								count(point.live),
								count(point.restricted),
								count(point.unknown),
								count(point.removed),
								count(point.newlyRemoved),
								count(point.reappeared),
							]),
						}),
					],
				},
			];
