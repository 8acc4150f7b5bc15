import { readWholeXml } from "./read-xml.ts";
import type { Zip } from "./zip.ts";

// ECMA-376 part 2, section 6.5: a part's relationships are in `_rels/<part>.rels` beside it.

export type Relation = { readonly target: string; readonly isExternal: boolean };

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

/** The part name that a relationship's target names, seen from the part that it belongs to. */
export const resolvePart = (part: string, target: string): string => {
	const path = target.startsWith("/") ? target.slice(1) : `${folderOf(part)}${target}`;
	const names: string[] = [];
	for (const name of path.split("/")) {
		if (name === "..") names.pop();
		else if (name !== "." && name !== "") names.push(name);
	}
	return names.join("/");
};

/** The relationships of a part by id; none where it has no such file. */
export const readRelations = async (zip: Zip, part: string): Promise<ReadonlyMap<string, Relation>> => {
	const relations = new Map<string, Relation>();
	const folder = folderOf(part);
	await readWholeXml(zip.read(`${folder}_rels/${part.slice(folder.length)}.rels`), {
		open: (name, { Id, Target, TargetMode }) => {
			if (name === "Relationship" && Id !== undefined && Target !== undefined) {
				relations.set(Id, { target: Target, isExternal: TargetMode === "External" });
			}
		},
	});
	return relations;
};
