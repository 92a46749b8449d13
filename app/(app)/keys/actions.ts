"use server";

import { toAction } from "@/server/action";
import { addConsumer as addConsumerVerb } from "@/server/consumer/add-consumer";
import { archiveConsumer as archiveConsumerVerb } from "@/server/consumer/archive-consumer";
import { confirmConsumer as confirmConsumerVerb } from "@/server/consumer/confirm-consumer";
import { updateConsumer as updateConsumerVerb } from "@/server/consumer/update-consumer";
import { archiveKey as archiveKeyVerb } from "@/server/key/archive-key";
import { claimKey as claimKeyVerb } from "@/server/key/claim-key";
import { createKey as createKeyVerb } from "@/server/key/create-key";
import { listKeys } from "@/server/key/list-keys";
import { updateKey as updateKeyVerb } from "@/server/key/update-key";

export const createKey = toAction(createKeyVerb);
export const updateKey = toAction(updateKeyVerb);
export const claimKey = toAction(claimKeyVerb);
export const archiveKey = toAction(archiveKeyVerb);
export const findKeys = toAction(listKeys);
export const addConsumer = toAction(addConsumerVerb);
export const updateConsumer = toAction(updateConsumerVerb);
export const archiveConsumer = toAction(archiveConsumerVerb);
export const confirmConsumer = toAction(confirmConsumerVerb);
