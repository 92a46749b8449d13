"use server";

import { toSignIn } from "@/server/auth/to-sign-in";
import { toSignInAfter } from "@/server/auth/to-sign-in-after";
import { toSignOut } from "@/server/auth/to-sign-out";
import { acceptInvitation as acceptInvitationVerb } from "@/server/invitation/accept-invitation";
import { completeSetup as completeSetupVerb } from "@/server/setup/complete-setup";

export const signIn = toSignIn();
export const signOut = toSignOut();
export const completeSetup = toSignInAfter(completeSetupVerb);
export const acceptInvitation = toSignInAfter(acceptInvitationVerb);
