import { expect, test } from "vitest";
import { createChainCookies } from "../../src/fetch/cookies.ts";

test("a cookie that is there already takes its new value, also where there is no room for another", () => {
	const cookies = createChainCookies();
	const page = new URL("https://host.example/a");
	cookies.store(page, Array.from({ length: 50 }, (_, index) => `c${index}=old; Path=/`).join("\n"));
	cookies.store(page, "c7=new; Path=/\none-more=x; Path=/");
	const sent = cookies.fieldFor(page)?.split("; ") ?? [];
	expect(sent).toHaveLength(50);
	expect(sent).toContain("c7=new");
	expect(sent).not.toContain("c7=old");
});
