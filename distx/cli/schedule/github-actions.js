import { basename } from "node:path";
import { cadenceText, cronFields, delaySeconds, longestSweep } from "./job.js";
import { shellWord, yamlWord } from "./quoting.js";
/** GitHub ends a job after six hours. */
const JOB_MINUTES = 350;
/**
 * A workflow that keeps the study in its repository. GitHub's runners start late and from data centres: many platforms
 * show them walls. Times are UTC.
 */
export const githubActionsSchedule = (job) => {
    const db = shellWord(basename(job.db));
    const minutes = Math.min(Number.parseInt(longestSweep(job), 10), JOB_MINUTES - 30);
    const content = `# Sweeps ${basename(job.db)} ${cadenceText(job)} (UTC). Keep the repository private: the list is in the study.
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
          stillup sweep --quiet --db ${db} --max-duration ${minutes}m --vantage "GitHub Actions" || code=$?
          stillup changes --db ${db} --format markdown | tee -a "$GITHUB_STEP_SUMMARY"
          echo "code=$code" >> "$GITHUB_OUTPUT"
        id: sweep
      - name: keep what was seen
        run: |
          git config user.name stillup
          git config user.email stillup@users.noreply.github.com
          git add ${db}
          git diff --cached --quiet || git commit -m "Sweep of $(date -u +%FT%RZ)"
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
