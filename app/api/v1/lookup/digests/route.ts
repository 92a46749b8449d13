import { toRoute } from "@/server/http";
import { lookupByDigest } from "@/server/lookup/lookup-by-digest";

export const POST = toRoute(lookupByDigest);
