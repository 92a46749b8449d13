import { z } from "zod";
import {
  doctrineSchema,
  incidentKindSchema,
  incidentKinds,
  doctrines,
  weightSchema,
} from "@/domain/incident/incident";
import { phaseSchema } from "@/domain/step/step";
import { stepFactSchema } from "@/domain/step/step-fact";

const wordingSchema = z.object({ title: z.string().min(1), guidance: z.string().min(1) });

export const stepTemplateSchema = wordingSchema.extend({
  key: z.string().regex(/^[a-z]+(_[a-z]+)*$/),
  phase: phaseSchema,
  /** What shows that it was done. */
  evidence: z.string().min(1),
  /** Other words while the board is a restoration. */
  underContainFirst: wordingSchema.optional(),
  /** The lightest weight that has it. */
  from: weightSchema,
  doctrines: z.array(doctrineSchema).default([...doctrines]),
  kinds: z.array(incidentKindSchema).default([...incidentKinds]),
  /** Under which doctrines the incident cannot be closed without it. */
  requiredUnder: z.array(doctrineSchema).default([...doctrines]),
  /** The fact that completes it; null when a person says so. */
  decidedBy: stepFactSchema.nullable().default(null),
  /** A fact that completes it as well, where a person may also say so. */
  alsoDecidedBy: stepFactSchema.nullable().default(null),
  /** Facts without which it is blocked. */
  needs: z.array(stepFactSchema).default([]),
  /** It ends the exposure. */
  containing: z.boolean().default(false),
});

export const playbookSchema = z
  .object({
    id: z.string().min(1),
    version: z.number().int().positive(),
    steps: z.array(stepTemplateSchema).min(1),
  })
  .refine(({ steps }) => new Set(steps.map((step) => step.key)).size === steps.length, {
    message: "A step key stands twice.",
    path: ["steps"],
  })
  .refine(({ steps }) => steps.some((step) => step.containing), {
    message: "No step ends the exposure.",
    path: ["steps"],
  });

export type StepTemplate = z.infer<typeof stepTemplateSchema>;
export type Playbook = z.infer<typeof playbookSchema>;
/** As a playbook is written down, with the defaults left out. */
export type PlaybookSource = z.input<typeof playbookSchema>;
