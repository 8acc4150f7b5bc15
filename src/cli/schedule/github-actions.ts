import { basename, isAbsolute, relative } from "node:path";
import { MS_PER_MINUTE } from "../../domain/time.ts";
import { UserError } from "../../domain/user-error.ts";
import { cadenceText, cronFields, delaySeconds, type Job, longestSweep, type Schedule } from "./job.ts";
import { shellWord, yamlWord } from "./quoting.ts";

/** GitHub ends a job after six hours. */
const JOB_MINUTES = 350;
/** For what stands around the sweep. */
const SPARE_MINUTES = 20;

/** Minutes that are left for the sweep behind its delay: a job that GitHub ends keeps nothing of what was seen. */
const sweepMinutes = (job: Job): number => {
	const minutes = Math.floor(JOB_MINUTES - SPARE_MINUTES - job.delay / MS_PER_MINUTE);
	if (minutes < SPARE_MINUTES) {
		throw new UserError(
			"GitHub ends a job after six hours, and --delay leaves the sweep no time of them",
			"choose a shorter delay, such as 10m",
		);
	}
	return Math.min(longestSweep(job), minutes);
};

/** A file as the repository has it: below the folder that the schedule is made in, which is the repository's root. */
const inRepository = ({ folder }: Job, path: string): string => {
	const below = relative(folder, path);
	return below.startsWith("..") || isAbsolute(below) ? basename(path) : below;
};

/**
 * A workflow that keeps the study in its repository. GitHub's runners start late and from data centres: many platforms
 * show them walls. Times are UTC.
 */
export const githubActionsSchedule = (job: Job): Schedule => {
	const db = shellWord(inRepository(job, job.db));
	const config = job.config === null ? "" : ` --config ${shellWord(inRepository(job, job.config))}`;
	const minutes = sweepMinutes(job);
	const content = `# Sweeps ${inRepository(job, job.db)} ${cadenceText(job)} (UTC). Keep the repository private: the list is in the study.
# GitHub's runners sit in data centres, where many platforms show a wall instead of the page.
name: ${yamlWord(job.name)}
on:
  schedule:
    - cron: "${cronFields(job)}"
  workflow_dispatch:
concurrency:
  group: ${yamlWord(job.name)}
  cancel-in-progress: false
permissions:
  contents: write
jobs:
  sweep:
    runs-on: ubuntu-latest
    timeout-minutes: ${JOB_MINUTES}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm install --global stillup@${job.version}
      - run: sleep $((RANDOM % ${Math.max(1, delaySeconds(job))}))
      - name: sweep
        run: |
          code=0
          stillup sweep --quiet --db ${db} --max-duration ${minutes}m --vantage "GitHub Actions"${config} || code=$?
          stillup changes --db ${db}${config} --format markdown | tee -a "$GITHUB_STEP_SUMMARY"
          echo "code=$code" >> "$GITHUB_OUTPUT"
        id: sweep
      - name: keep what was seen
        run: |
          git config user.name stillup
          git config user.email stillup@users.noreply.github.com
          git add ${db}
          git diff --cached --quiet || git commit -m "Sweep of $(date -u +%FT%RZ)"
          git pull --rebase
          git push
      - name: answer with the sweep's exit code
        run: exit \${{ steps.sweep.outputs.code }}
`;
	const place = `.github/workflows/${job.name}.yml`;
	return {
		files: [{ name: `${job.name}.yml`, place, content }],
		steps: [`git add ${place} ${db} && git commit -m "Run stillup" && git push`],
	};
};
