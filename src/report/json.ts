import { formatInstant } from "../domain/time.ts";
import { headline } from "./headline.ts";
import { limitations } from "./limitations.ts";
import { methodParagraph } from "./method.ts";
import type { FirstSeenGone, Survival } from "./model/estimates.ts";
import { type EvidenceTarget, listedIn } from "./model/evidence.ts";
import type { Group, ReportModel } from "./model.ts";
import { TEST_CONDITIONS } from "./test-conditions.ts";
import { visibleJson } from "./visible.ts";

const survivalJson = (survival: Survival) => ({ estimator: "turnbull", ...survival });

const firstSeenGoneJson = (curve: FirstSeenGone) => ({ estimator: "kaplan-meier", ...curve });

const groupJson = (group: Group) => ({
	...group,
	survival: survivalJson(group.survival),
	firstSeenGone: firstSeenGoneJson(group.firstSeenGone),
});

/** Own properties only, so that a column named `__proto__` is a column like any other. */
const byName = <Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> =>
	Object.fromEntries(entries);

const evidenceJson = (target: EvidenceTarget) => ({
	...target,
	notices: target.notices.map((notice) => ({ ...notice, reportedAt: formatInstant(notice.reportedAt) })),
	looks: target.looks.map((look) => ({ ...look, at: formatInstant(look.at) })),
});

/** Everything but the evidence: the fields of contract.md section 2 first, in its order, then what goes beyond. */
const contractJson = (model: ReportModel) => ({
	asOf: formatInstant(model.asOf),
	headline: headline(model),
	flow: model.flow,
	thresholds: model.thresholds,
	survival: survivalJson(model.survival),
	firstSeenGone: firstSeenGoneJson(model.firstSeenGone),
	groups: byName(model.groups.map(({ by, groups }) => [by, groups.map(groupJson)])),
	comparisons: model.comparisons,
	tests: model.tests.map((test) => ({ ...test, condition: TEST_CONDITIONS[test.method] })),
	reappearances: model.reappearances,
	unconfirmed: model.unconfirmed,
	method: methodParagraph(model),
	limits: limitations(model),
	atLastLook: model.atLastLook,
	audience: model.audience,
	cohort: model.cohort,
	kinds: model.kinds,
	reportedBetween:
		model.reportedBetween === null
			? null
			: {
					first: formatInstant(model.reportedBetween.first.reportedAt),
					last: formatInstant(model.reportedBetween.last.reportedAt),
				},
	withoutUnconfirmed: model.withoutUnconfirmed,
	firstDisappearance: model.firstDisappearance,
	sensitivity: model.sensitivity,
	removals: model.removals,
	reappeared: model.reappeared.map((row) => ({
		...row,
		removedAt: formatInstant(row.removedAt),
		liveAgainAt: formatInstant(row.liveAgainAt),
	})),
	control: model.control === null ? null : { ...model.control, survival: survivalJson(model.control.survival) },
	handChecks: model.handChecks,
	reviews: model.reviews,
	suspicions: model.suspicions.map((row) => ({ ...row, at: formatInstant(row.at) })),
	timeline: model.timeline.map((point) => ({ ...point, at: formatInstant(point.at) })),
	policy: model.policy,
	provenance: model.provenance,
});

/** One JSON document; the evidence comes last, a target a line, so that it can be written without being held. */
export async function* renderJson(model: ReportModel): AsyncGenerator<string> {
	const head = visibleJson(JSON.stringify(contractJson(model), null, 2));
	yield `${head.slice(0, -2)},\n  "evidence": {\n    "total": ${model.evidence.total},\n    "listed": ${listedIn(model.evidence)},\n    "targets": [`;
	let separator = "\n";
	for await (const target of model.evidence.targets) {
		yield `${separator}      ${visibleJson(JSON.stringify(evidenceJson(target)))}`;
		separator = ",\n";
	}
	yield `${separator === "\n" ? "" : "\n    "}]\n  }\n}\n`;
}
