"use server";

import { acceptInvitation as acceptInvitationVerb } from "@/server/invitation/accept-invitation";
import { completeSetup as completeSetupVerb } from "@/server/setup/complete-setup";
import { confirmPassword as confirmPasswordNow } from "@/server/auth/confirm-password";
import { signIn as signInNow } from "@/server/auth/sign-in";
import { signInAfter } from "@/server/auth/sign-in-after";
import { signOut as signOutNow } from "@/server/auth/sign-out";

export const signIn = signInNow;
export const signOut = signOutNow;
export const confirmPassword = confirmPasswordNow;
export const completeSetup = signInAfter(completeSetupVerb);
export const acceptInvitation = signInAfter(acceptInvitationVerb);
