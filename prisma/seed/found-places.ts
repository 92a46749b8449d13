import { chance } from "@/prisma/seed/chance";

/** One place of a value, as a scanner reports it. */
export type FoundPlace = {
  file: string;
  line: number;
  commit: string;
  author: string;
  message: string;
  committedAt: Date;
};

/** A commit that nobody made, by nobody, in repositories that do not exist. */
export function foundPlaces(
  files: readonly string[],
  { committedAt, message }: { committedAt: Date; message: string },
): FoundPlace[] {
  const commit = chance(20).toString("hex");
  return files.map((file, index) => ({
    file,
    line: 7 + 5 * index,
    commit,
    author: "Demo Developer",
    message,
    committedAt,
  }));
}
