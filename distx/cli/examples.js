/** What people do with each command; shown under its help and in the man page. Every command has some. */
export const EXAMPLES = {
    import: [
        "stillup import reported.csv",
        "stillup import list.csv --map url=Link --date-format d/M/yyyy",
        "stillup import urls.txt --reported-at 2026-11-01",
        "stillup import --rejects rejected.csv --strict reported.xlsx",
        "stillup import --study study.jsonl --db study.db",
    ],
    sweep: [
        "stillup sweep reported.csv",
        "stillup sweep --quiet --max-duration 50m --fail-on removed,reappeared",
        "stillup sweep --only platform=tiktok,facebook --limit 100",
        "stillup sweep --quiet --ping https://monitor.example/ping/stillup",
    ],
    report: [
        "stillup report",
        "stillup report --as-of 2026-10-31 --after 7d,30d --by platform",
        "stillup report --format html --public --out report.html",
        "stillup report --json | jq .thresholds",
        "stillup report --by platform --charts charts --out report.md",
    ],
    check: [
        "stillup check https://www.tiktok.com/@somebody/video/7000000000000000000",
        "stillup check --json --proxy socks5://127.0.0.1:1080 - < urls.txt",
    ],
    judge: ["stillup judge exchanges.jsonl", "stillup judge --json looks/2026-11-22.warc.gz"],
    platforms: ["stillup platforms", "stillup platforms facebook", "stillup platforms --rules mine.yaml"],
    list: [
        "stillup list --state live --older-than 30d --format csv --out again.csv",
        "stillup list --platform facebook --notifier us",
        "stillup list --due",
    ],
    show: ["stillup show https://www.facebook.com/some.page", "stillup show --evidence --json https://t.me/some_channel"],
    export: [
        "stillup export --out snapshots.csv",
        "stillup export notices --format jsonl",
        "stillup export study --out study.jsonl",
        "stillup export --proof --out proof.json",
    ],
    sample: ["stillup sample --size 60 --out check.csv", 'stillup review check.csv --reviewer "A. Person"'],
    review: [
        'stillup review https://example.com/page --saw removed --reviewer "A. Person"',
        'stillup review check.csv --reviewer "A. Person" --override',
        'stillup review --settle 14 --platform facebook --reject --reviewer "A. P."',
    ],
    rejudge: ["stillup rejudge", "stillup rejudge --rules mine.yaml --apply"],
    changes: [
        'stillup sweep --quiet; stillup changes | mail -E -s "stillup" me@example.org',
        "stillup changes --since 7d --format markdown --out week.md",
        'stillup changes --fail-on reappeared --quiet || echo "something is back"',
    ],
    schedule: [
        "stillup schedule | crontab -      (replaces your crontab; else copy it)",
        "stillup schedule --for systemd --out ~/.config/systemd/user",
        "stillup schedule --for github-actions --every 1d --out .github/workflows",
    ],
    verify: [
        "stillup verify",
        "stillup export --proof --out proof.json    (publish it, or have it stamped)",
        "stillup verify --proof proof.json",
    ],
    backup: ["stillup backup backups/study-$(date +%F).db", "stillup verify --db backups/study-2026-11-22.db"],
    doctor: [
        "stillup doctor",
        "stillup doctor --offline --json",
        "stillup doctor --platform facebook,tiktok --proxy socks5://127.0.0.1:1080",
    ],
    config: [
        "stillup config --changed",
        "STILLUP_PER_HOST=1/s stillup config --json",
        "stillup config --schema > stillup.schema.json",
    ],
    completion: [
        "echo 'source <(stillup completion bash)' >> ~/.bashrc",
        "stillup completion zsh > ~/.zfunc/_stillup      (a folder of your fpath)",
        "stillup completion fish > ~/.config/fish/completions/stillup.fish",
    ],
    demo: ["stillup demo", "stillup demo --out my-first-study --seed 7"],
};
/** A command's examples as its help shows them; nothing for a command without any. */
export const examplesText = (command) => {
    const lines = EXAMPLES[command] ?? [];
    return lines.length === 0 ? "" : `\nExamples:\n${lines.map((line) => `  $ ${line}`).join("\n")}`;
};
