import { secretTypes } from "@/catalogue/secret-types/registry";
import { listKnownPrefixes } from "@/domain/secret-type/resolve-secret-type";

/** For importers, search boxes and the check of free text. One list, so that it is compiled once. */
export const knownPrefixes = listKnownPrefixes(secretTypes);
