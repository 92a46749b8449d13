import { config } from "zod";

// zod would try whether it may build code at run time; the policy refuses that, and reports it.
config({ jitless: true });
