"use server";

import { toAskPasskey, toPasskeySignIn } from "@/server/auth/to-passkey-sign-in";
import { toSecondStep } from "@/server/auth/to-second-step";
import { toSignIn } from "@/server/auth/to-sign-in";
import { toSignInAfter } from "@/server/auth/to-sign-in-after";
import { toSignOut } from "@/server/auth/to-sign-out";
import { acceptInvitation as acceptInvitationVerb } from "@/server/invitation/accept-invitation";
import { completeSetup as completeSetupVerb } from "@/server/setup/complete-setup";

export const signIn = toSignIn();
export const secondStep = toSecondStep();
export const askPasskey = toAskPasskey();
export const signInWithPasskey = toPasskeySignIn();
export const signOut = toSignOut();
export const completeSetup = toSignInAfter(completeSetupVerb);
export const acceptInvitation = toSignInAfter(acceptInvitationVerb);
