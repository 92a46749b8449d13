"use server";

import { toAction } from "@/server/action";
import { markNoticesRead as markNoticesReadVerb } from "@/server/notice/mark-notices-read";

export const markNoticesRead = toAction(markNoticesReadVerb);
